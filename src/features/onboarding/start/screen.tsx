import { useEffect, useRef, useState } from 'preact/hooks';
import { readAnswers, stepOf, type Answers, type Change } from '../../../domain/start/answers';
import { minutesLeft, START } from '../../../domain/start/definition';
import { contactsOf, nameOf, proposedHashtag, type Around } from '../../../domain/start/form';
import { takenFrom } from '../../../domain/start/playbook';
import { problemsAt, type StartProblem } from '../../../domain/start/problems';
import { effectAt } from '../../../domain/wizard/machine';
import { wayOf } from '../../../domain/wizard/way';
import { Notice } from '../../../ui/notice';
import { Button } from '../../../ui/button';
import { Progress } from '../../../ui/progress';
import { placed } from '../../../ui/text';
import type { StepWords } from '../../../ui/start/fields';
import { StartFrame } from '../../../ui/start/frame';
import { SavedView } from '../../../ui/start/saved-view';
import { useWhileShown } from '../../while-shown';
import { openRun } from '../runner';
import { saidOf } from '../said-of';
import { useRun } from '../use-run';
import type { PathProps, StartScreenProps } from './props';
import { StartStep } from './step';
import { readGround, type Ground } from './surroundings';
import { usePlaybook } from './use-playbook';
import { useAccounts, useSite } from './use-site';
import { useWritten } from './use-written';

const DAY = 24 * 60 * 60 * 1000;

/** Starting a partnership: opened where somebody left it. */
export function StartScreen( props: StartScreenProps ) {
	const { ports, messages, about, open, explain } = props;
	const [ ground, setGround ] = useState<Ground>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const run = useRun( () => openRun( START, { store: ports.stores.open( START.id, about || undefined ), locks: ports.locks } ), ( reason ) => setError( explain( reason ) ) );
	const read = (): void => {
		setError( undefined );
		whileShown( open().then( ( config ) => readGround( ports, config, messages ) ), setGround );
	};
	useEffect( read, [] );
	if ( run && ground ) {
		return <Path { ...props } run={ run } ground={ ground } />;
	}
	return <section class="partnerkit-start partnerkit-screen" data-partnerkit="start" aria-busy={ error === undefined }>
		{ error === undefined ?
			<><p role="status">{ messages.text( 'partnerkit-start-reading' ) }</p><Progress label={ messages.text( 'partnerkit-start-reading' ) } /></> :
			<Notice kind="error"><p>{ error }</p><p><Button onClick={ read }>{ messages.text( 'partnerkit-retry' ) }</Button></p></Notice> }
	</section>;
}

function Path( props: PathProps ) {
	const { run, ground, ports, messages, lookups, reader, hasAccount, proposed, screenUrl, now } = props;
	const { config, surroundings: { others } } = ground;
	const { text: t } = messages;
	const answers = readAnswers( run.state );
	const today = new Date( now() ).toISOString().slice( 0, 10 );
	const around: Around = { today, others, day: props.contentDay, say: ( word, ...parameters ) => messages.inContentLanguage( `partnerkit-start-page-${ word }`, ...parameters ) };
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( props.explain( reason ) ) );
	const attempts = Object.values( effectAt( run.state, 'publish' ).begun ).map( ( { trace } ) => trace );
	const { site, again: lookAgain } = useSite( ports, config, nameOf( answers ), attempts, whileShown );
	const nobody = useAccounts( ports, contactsOf( answers ), whileShown );
	const [ tried, setTried ] = useState( '' );
	const element = useRef<HTMLDivElement>( null );
	const written = useWritten( props, { answers, around, site, whileShown } );

	const at = run.place ? run.place.key : '';
	const problemsOf = ( step: string ): StartProblem[] => [
		...problemsAt( step, answers, { others } ), ...step === 'people' ? accountProblems( answers, nobody ) : [],
		// Beside the name stands what is wrong with it.
		...step === 'who' && site && ( site.taken !== undefined || site.isImpossible ) ? [ { field: 'name', what: 'place' } ] : []
	];
	const found = problemsOf( at );
	// An account that is not there is told as soon as it is known; what is missing, when somebody wants to go on.
	const shown = tried === at ? found : found.filter( ( { what } ) => EARLY.includes( what ) );
	const set = ( ...changes: Change[] ): void => changes.forEach( ( [ field, value ] ) => run.answerAt( stepOf( field ), field, value ) );
	const words: StepWords = {
		t, answers, set, makeLookup: lookups.make,
		said( field ) {
			const problem = shown.find( ( one ) => one.field === field );
			return { ...saidOf( run, t, field ), problem: problem && problem.what !== 'place' ? t( `partnerkit-start-problem-${ problem.what }`, problem.parameter ?? '' ) : undefined };
		}
	};
	const [ isEager, setEager ] = useState( false );
	const next = (): void => {
		setTried( at );
		// The wiki is still being asked about the name: it goes on when that is known.
		setEager( at === 'who' && !site );
		if ( !found.length && ( at !== 'who' || site ) ) {
			run.next();
		} else if ( found.length ) {
			// Once it is drawn with what is wrong.
			setTimeout( () => {
				const place = element.current!.querySelector<HTMLElement>( `[data-field="${ found[ 0 ].field }"]` );
				( place && ( place.matches( 'input, textarea' ) ? place : place.querySelector<HTMLElement>( 'input, select, textarea' ) ) )?.focus();
			} );
		}
	};
	useEffect( () => {
		if ( isEager && site ) {
			next();
		}
	}, [ site ] );
	const way = wayOf( START, run.state ).map( ( { key } ) => key );
	// Long answers do not come along to another device, and a name may be taken since: she is led to what is missing.
	const lacking = run.writing === 'rest' && !run.isPending() ? way.slice( 0, Math.max( 0, way.indexOf( at ) ) ).find( ( key ) => problemsOf( key ).length ) : undefined;
	useEffect( () => {
		if ( lacking ) {
			setTried( lacking );
			run.jump( lacking );
		}
	}, [ lacking ] );
	useEffect( () => {
		// What she had begun before goes before what the address proposes.
		if ( proposed && !Object.keys( run.state.answers ).length ) {
			set( [ 'partner-1', proposed ] );
		}
	}, [] );
	const notTaken = usePlaybook( props, answers, set );
	useEffect( () => {
		// Whoever starts it is the first to answer, until she says otherwise.
		if ( at === 'people' && hasAccount && !run.state.answers[ 'people.contact-1' ] ) {
			set( [ 'contact-1', reader.user! ], [ 'listed', [ '1' ] ] );
		}
	}, [ at ] );

	const name = nameOf( answers );
	if ( !run.place ) {
		const url = ports.pages.url( `${ config.home }/${ name }` );
		return <SavedView
			t={ t } name={ name } url={ url } historyUrl={ ports.pages.url( `${ config.home }/${ name }`, { action: 'history' } ) } onAnother={ run.beginAnew }
			next={ [
				{ href: screenUrl( 'participants', name ), text: t( 'partnerkit-start-next-people' ), help: t( 'partnerkit-start-next-people-help' ) },
				{ href: screenUrl( 'registry', name ), text: t( 'partnerkit-start-next-event' ), help: t( 'partnerkit-start-next-event-help' ) },
				{ href: ports.pages.url( ports.pages.talkTitle( `${ config.home }/${ name }` ) ?? '' ), text: t( 'partnerkit-start-next-talk' ), help: t( 'partnerkit-start-next-talk-help' ) }
			] }
		/>;
	}
	const isLong = way.includes( 'agreement' );
	const after = way[ way.indexOf( at ) + 1 ];
	return <div ref={ element }><StartFrame
		t={ t } at={ at } title={ t( `partnerkit-start-${ at }-title` ) } lead={ t( `partnerkit-start-${ at }-lead` ) } busy={ run.writing !== 'rest' }
		steps={ way.map( ( key ) => ( { key, name: t( `partnerkit-start-step-${ key }` ), isPassed: run.state.passed.includes( key ) } ) ) }
		far={ { minutes: minutesLeft( way, at, isLong ), isLong, canBeShort: true } }
		kept={ run.keeping === 'failed' ? t( 'partnerkit-wizard-not-kept' ) : Object.keys( run.state.answers ).length ? t( 'partnerkit-wizard-kept' ) : '' }
		next={ after && t( 'partnerkit-start-go', t( `partnerkit-start-step-${ after }` ) ) } aside={ written.aside( at ) }
		onPath={ ( wanted ) => set( [ 'path', wanted ? 'long' : 'short' ] ) } onJump={ run.jump } onBack={ run.progress.step > 1 ? run.back : undefined } onNext={ next }
		onAnew={ Object.keys( run.state.answers ).length + run.state.passed.length ? run.beginAnew : undefined }
	>
		{ notTaken && <Notice kind="notice"><p>{ t( `partnerkit-start-playbook-${ notTaken }`, placed( props.playbook ) ) }</p></Notice> }
		{ error && <Notice kind="error"><p>{ error }</p><p><Button onClick={ () => {
			setError( undefined );
			lookAgain();
			written.again();
		} }>{ t( 'partnerkit-retry' ) }</Button></p></Notice> }
		<StartStep
			{ ...props } at={ at } words={ words } isLong={ isLong } site={ site } writes={ written.writes } told={ written.diffs } failed={ error !== undefined } today={ today }
			inAYear={ new Date( now() + 365 * DAY ).toISOString().slice( 0, 10 ) } proposedHashtag={ proposedHashtag( name, today, others ) }
			onPlaybook={ ( wanted ) => {
				const playbook = ground.playbooks.find( ( one ) => one.name === wanted );
				set( ...playbook ? takenFrom( playbook, answers ) : [ [ 'playbook', '' ] as Change ] );
			} } onAgain={ written.again } onMoved={ lookAgain }
		/>
	</StartFrame></div>;
}

const EARLY = [ 'no-such-account', 'no-account', 'hashtag-taken', 'no-hashtag', 'outside', 'before' ];

function accountProblems( answers: Answers, nobody: string[] ): StartProblem[] {
	return [ 'contact-1', 'contact-2' ].filter( ( field ) => nobody.includes( answers.text( field ).trim() ) ).map( ( field ) => ( { field, what: 'no-such-account' } ) );
}
