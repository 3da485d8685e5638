import { useEffect, useState } from 'preact/hooks';
import { readInterest } from '../../../domain/onboarding/interest';
import { Fragment } from '../../../ui/fragment';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { isolated } from '../../../ui/text';
import type { Act } from '../../../ui/wizard/frame';
import { Written, type WrittenProps } from '../../../ui/wizard/written';
import { WikiError } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import { editWork } from '../edit-work';
import { obstacleOf } from '../obstacle-kind';
import { RunFrame } from '../run-frame';
import { useObstacle } from '../use-obstacle';
import { ByHand } from './by-hand';
import { INTEREST_SCREEN, type InterestStepProps } from './interest-props';
import { prepareInterest, type PreparedInterest } from './interest-writing';
import { doorActs } from './door-acts';

/** Troubles that pass: there is no other way to be shown. */
const PASSING = [ 'network', 'timeout', 'http', 'ratelimited', 'maxlag', 'readonly', 'editconflict' ];

/** What is overcome where it is met; for all others there is the way by hand. */
const OVERCOME = [ 'question', 'warning', 'throttle' ];

/** What is explained where it is met, though there may be no other way than by hand. */
const EXPLAINED = [ ...OVERCOME, 'accounts' ];

/** What will be written, by whom, and the button that writes it; where the wiki does not let it, another way. */
export function SendStep( props: InterestStepProps ) {
	const { run, person, ports, messages, explain, doors, ground, error: unread, onRead } = props;
	const { text } = messages;
	const [ prepared, setPrepared ] = useState<PreparedInterest>();
	const [ failed, setFailed ] = useState<string>();
	const [ looks, setLooks ] = useState( false );
	const whileShown = useWhileShown( ( reason ) => setFailed( explain( reason ) ) );
	const interest = readInterest( run.state, person.kind === 'account' ? person.name : '' );
	const prepare = (): void => {
		setFailed( undefined );
		whileShown( prepareInterest( ports, ground!.config, interest, messages ), ( next ) => {
			setPrepared( next );
			if ( run.isPending() ) {
				setLooks( true );
				void run.look( editWork( ports.edits, [ next.seen ] ) ).then( () => setLooks( false ) );
			}
		} );
	};
	useEffect( () => {
		if ( ground && !run.isDone() ) {
			prepare();
		}
	}, [ ground ] );
	const isAddressShown = person.kind === 'nobody' && ground !== undefined && !ground.makesTemporary;
	const { error } = run;
	const write = (): void => {
		void run.confirm( editWork( ports.edits, [ prepared!.seen ] ) );
	};
	const obstacle = useObstacle( { error: EXPLAINED.includes( obstacleOf( error ) ?? '' ) ? error : undefined, t: text, ports, title: prepared ? prepared.page.title : '', text: prepared ? prepared.body : '', onTry: write } );
	const told = unread ?? failed ?? obstacle?.shown ?? ( error === undefined ? undefined : error instanceof WikiError && error.code === 'captcha' ? text( 'partnerkit-interest-captcha' ) : explain( error ) );
	const isRefused = error instanceof WikiError && !( obstacle && OVERCOME.includes( obstacle.kind ) ) && !PASSING.includes( error.code );
	const isClosed = prepared !== undefined && !prepared.isThere && prepared.obstacles.length > 0;
	const stage: WrittenProps[ 'stage' ] = run.isDone() ? 'done' : run.writing === 'rest' ? prepared ? 'ready' : 'reading' : run.writing === 'busy' && looks ? 'looking' : run.writing;
	const send: Act = obstacle ? { label: obstacle.label, disabled: obstacle.isDisabled || run.writing !== 'rest', onClick: obstacle.onTry } : {
		label: text( prepared?.isThere ? 'partnerkit-continue' : error !== undefined ? 'partnerkit-retry' : isAddressShown ? 'partnerkit-interest-send-address' : 'partnerkit-interest-send' ),
		disabled: !prepared || isClosed || run.writing !== 'rest', onClick: write
	};
	const again: Act = { label: text( 'partnerkit-retry' ), onClick: unread !== undefined ? onRead : prepare };
	return <RunFrame
		run={ run } t={ text } screen={ INTEREST_SCREEN } title={ text( 'partnerkit-interest-send-title' ) } foot={ text( 'partnerkit-interest-send-foot' ) }
		acts={ run.isDone() ? undefined : unread !== undefined || failed !== undefined ? [ again ] : [ send ] }
	>
		<By { ...props } isAddressShown={ isAddressShown } />
		{ isClosed && <Notice kind="warning"><p>{ text( 'partnerkit-interest-closed' ) }</p>{ prepared!.obstacles.map( ( reason ) => <p key={ reason }><bdi>{ reason }</bdi></p> ) }</Notice> }
		{ person.kind !== 'account' && <div class="partnerkit-roles__doors">
			{ doorActs( doors, text ).map( ( { label, href } ) => <a key={ label } class="cdx-button cdx-button--fake-button cdx-button--fake-button--enabled" href={ href }>{ label }</a> ) }
			<p class="partnerkit-small">{ text( 'partnerkit-interest-come-back' ) }</p>
		</div> }
		{ prepared?.isThere && <Notice kind="success"><p>{ text( 'partnerkit-interest-there' ) }</p></Notice> }
		{ prepared || told !== undefined ? <Written t={ text } stage={ stage } error={ told } writings={ prepared ? [ {
			place: text( 'partnerkit-wizard-at-end', isolated( prepared.page.title ) ),
			words: <>
				<Fragment of={ prepared.shown } />
				<details><summary class="partnerkit-small">{ text( 'partnerkit-guide-exact' ) }</summary><pre dir="auto">{ prepared.added }</pre></details>
				<p class="partnerkit-small">{ text( 'partnerkit-wizard-summary', isolated( prepared.seen.edit.summary ) ) }</p>
			</>
		} ] : [] } /> : <Progress label={ text( 'partnerkit-wizard-reading' ) } /> }
		{ prepared && ( isClosed || isRefused ) && !prepared.isThere && <ByHand t={ text } prepared={ prepared } pages={ ports.pages } copy={ ports.copy } onLook={ prepare } /> }
	</RunFrame>;
}

/** Under which name it stands there. */
function By( { person, ground, isAddressShown, messages: { text } }: InterestStepProps & { isAddressShown: boolean } ) {
	if ( isAddressShown ) {
		return <Notice kind="warning"><p>{ text( 'partnerkit-interest-by-address' ) }</p></Notice>;
	}
	return <p>{ person.kind === 'nobody' ? ground ? text( 'partnerkit-interest-by-new-temporary' ) : '' : text( `partnerkit-interest-by-${ person.kind }`, isolated( person.name ) ) }</p>;
}
