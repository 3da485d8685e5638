import { useEffect, useMemo, useState } from 'preact/hooks';
import { linesAdded } from '../../../domain/wikitext/lines-added';
import { answerOf, wayOf } from '../../../domain/wizard/way';
import { dayOf } from '../../../domain/partnership/dates';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { isolated } from '../../../ui/text';
import { Written, type WrittenProps, type Writing } from '../../../ui/wizard/written';
import { WikiError } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import { readPeople, type People } from '../../tracking/people/people';
import type { Step } from '../../tracking/people/act';
import { CLOSED, obstacleOf } from '../obstacle-kind';
import type { Run } from '../runner';
import { RunFrame } from '../run-frame';
import { useObstacle } from '../use-obstacle';
import { joinPath, YES } from './definition';
import { nameOf } from './words';
import { beginWorking, joiningOf, joiningWork, type Connection, type Joining } from './joining';
import type { LaterStepProps } from './later-ports';

/** The exact words that joining writes, and the button that writes them. */
export function JoinStep( { run, screen, invitation, config, person, ports, messages, explain }: LaterStepProps ) {
	const { text, inContentLanguage } = messages;
	const [ people, setPeople ] = useState<People>();
	const [ error, setError ] = useState<string>();
	/** An error of a write before the list was read anew. */
	const [ past, setPast ] = useState<unknown>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const read = (): void => {
		setError( undefined );
		const reading = readPeople( { pages: ports.pages, users: { isTemporary: () => person.kind === 'temporary' } }, config, invitation.partnership.name, { user: person.name } );
		whileShown( reading, ( found ) => typeof found === 'object' && !Array.isArray( found ) && setPeople( found ) );
	};
	useEffect( read, [] );
	const connection = connectionOf( run, invitation.partnership.name, invitation.partnership.partners.map( ( { name } ) => name ).filter( Boolean ) );
	const joining = people && joiningOf( people, invitation, connection, dayOf( ports.clock.now() ), inContentLanguage );
	const isClosed = joining !== undefined && people!.obstacles.length > 0 && !joining.line && people!.own!.lines.length === 0;
	const inTheWay = useMemo( () => isClosed ? new WikiError( CLOSED, people!.obstacles.join( ' ' ) ) : run.error === past ? undefined : run.error, [ isClosed, people, run.error, past ] );
	const press = (): void => {
		// A list that is protected by now is asked for on its talk page: that shows when it is read anew.
		if ( error !== undefined || isClosed || obstacleOf( inTheWay ) === 'protected' ) {
			setPast( run.error );
			read();
		} else {
			run.answerAt( 'welcome', '', ports.isPractised() ? YES : '' );
			void run.confirm( joiningWork( ports.edits, joining!, () => beginWorking( ports, invitation ) ) );
		}
	};
	const steps = joining ? joining.steps : [];
	const stopped = inTheWay instanceof WikiError && steps[ inTheWay.more.saved ?? 0 ];
	const obstacle = useObstacle( { error: error === undefined ? inTheWay : undefined, t: text, ports, title: stopped ? stopped.page.title : people ? people.page.title : '', text: steps.map( addedBy ).join( '\n' ), onTry: press } );
	const failed = error ?? obstacle?.shown ?? ( inTheWay === undefined ? undefined : explain( inTheWay ) );
	return <RunFrame
		run={ run } t={ text } screen={ screen } title={ text( 'partnerkit-guide-join-title' ) } isReading={ !joining && error === undefined } foot={ text( 'partnerkit-guide-join-foot' ) }
		acts={ [ obstacle ?
			{ label: obstacle.label, disabled: obstacle.isDisabled || run.writing !== 'rest', onClick: obstacle.onTry } :
			{ label: text( failed !== undefined ? 'partnerkit-retry' : 'partnerkit-guide-join' ), disabled: !joining && error === undefined || run.writing !== 'rest', onClick: press } ] }
	>
		{ joining ? <>
			<Written t={ text } stage={ stageOf( run ) } writings={ writingsOf( joining, people!, invitation, connection, text ) } error={ failed } />
			{ joining.hindered.length > 0 && <Notice kind="warning"><p>{ text( 'partnerkit-guide-hindered' ) } { joining.hindered.join( ' ' ) }</p></Notice> }
			{ joining.steps.length > 0 && <details>
				<summary>{ text( 'partnerkit-guide-exact' ) }</summary>
				{ joining.steps.map( ( step ) => <div key={ step.page.title }>
					<p class="partnerkit-small"><a href={ ports.pages.url( step.page.title ) }><bdi>{ step.page.title }</bdi></a></p>
					<pre dir="auto">{ addedBy( step ) }</pre>
					<p class="partnerkit-small">{ text( 'partnerkit-guide-with-summary' ) } <bdi>{ step.summary }</bdi></p>
				</div> ) }
			</details> }
		</> : failed === undefined ? <Progress label={ text( 'partnerkit-guide-reading' ) } /> : <Notice kind="error"><p>{ failed }</p></Notice> }
	</RunFrame>;
}

function stageOf( { writing }: Run ): WrittenProps[ 'stage' ] {
	return writing === 'rest' ? 'ready' : writing;
}

/** What was said a step before. */
function connectionOf( { state }: Run, partnership: string, partners: string[] ): Connection {
	const before = wayOf( joinPath( partnership, partners ), state ).find( ( { key } ) => key === 'connection' );
	const work = before ? String( answerOf( state, before, 'work' ) ) : 'no';
	return { work, partner: before && work !== 'no' ? String( answerOf( state, before, 'partner' ) ) : '' };
}

function writingsOf( { line, isAsked, affiliation }: Joining, people: People, invitation: LaterStepProps[ 'invitation' ], connection: Connection, t: LaterStepProps[ 'messages' ][ 'text' ] ): Writing[] {
	const user = isolated( people.own!.user );
	const hashtag = invitation.event && invitation.event.hashtag || invitation.partnership.hashtag;
	return [
		{ place: t( isAsked ? 'partnerkit-guide-on-talk' : 'partnerkit-guide-on-list' ), words: t( line ? 'partnerkit-guide-takes-part' : 'partnerkit-guide-on-list-already', user, isolated( nameOf( invitation ) ) ) },
		...connection.partner ? [ { place: t( 'partnerkit-guide-on-user-page' ), words: t( affiliation ? connection.work === 'yes' ? 'partnerkit-guide-is-paid' : 'partnerkit-guide-works' : 'partnerkit-guide-said-already', isolated( connection.partner ) ) } ] : [],
		...hashtag ? [ { place: t( 'partnerkit-guide-in-summaries' ), words: t( 'partnerkit-guide-hashtag', isolated( `#${ hashtag }` ) ) } ] : []
	];
}

/** The lines that a page gets. */
function addedBy( { page: { wikitext }, transform }: Step ): string {
	return linesAdded( wikitext, transform( wikitext ) );
}
