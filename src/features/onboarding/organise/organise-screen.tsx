import { useState } from 'preact/hooks';
import { checksOf, isStepDone, ORGANISE_STEPS, type OrganiseStep } from '../../../domain/onboarding/organise';
import type { Check } from '../../../domain/onboarding/preflight-facts';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { StepList } from '../../../ui/onboarding/step-list';
import { placed } from '../../../ui/text';
import type { Act } from '../../../ui/wizard/frame';
import { useWhileShown } from '../../while-shown';
import type { Run } from '../runner';
import { AfterStep, boardUrl, DayStep, figuresUrl } from './event-steps';
import { checksFor, type Ground } from './ground';
import { Opened } from './opened';
import { Checks, EventFields, eventOf, hrefOf, PlaceFields } from './parts';
import type { OrganiseProps } from './props';
import type { Looked } from './use-ground';
import { useSaid } from './use-said';

const SCREEN = 'wizard:organise';

/** An event from its first day on paper to what came of it: what is done is seen on the wiki itself. */
export function OrganiseScreen( props: OrganiseProps ) {
	return <Opened props={ props } screen={ SCREEN }>{ ( run, ground, looked ) => <Path props={ props } run={ run } ground={ ground } looked={ looked } /> }</Opened>;
}

function Path( { props, run, ground, looked }: { props: OrganiseProps; run: Run; ground: Ground; looked: Looked } ) {
	const { messages: { text: t }, tools: { RunFrame }, explain, now } = props;
	const [ failed, setFailed ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setFailed( explain( reason ) ) );
	const { said, venue } = useSaid( props, run, whileShown );
	const event = eventOf( props, run, ground );
	const checks = event ? checksFor( ground, event, said ) : [];
	const step = run.place?.key as OrganiseStep | undefined;
	const error = looked.error ?? failed;
	const parts = { props, run, ground, event };
	const isDone = ( one: OrganiseStep ): boolean => isStepDone( one, checks ) ?? ( checks.length > 0 && run.state.passed.includes( one ) );
	const aside = <StepList t={ t } label={ t( 'partnerkit-organise-steps' ) } steps={ ORGANISE_STEPS.map( ( one ) => ( {
		key: one, name: t( `partnerkit-organise-${ one }` ), isDone: isDone( one ), isHere: one === step,
		onJump: run.state.passed.includes( one ) || step && ORGANISE_STEPS.indexOf( one ) < ORGANISE_STEPS.indexOf( step ) ? () => run.jump( one ) : undefined
	} ) ) } />;
	const frame = { run, t, screen: SCREEN, aside };
	if ( !step ) {
		return <RunFrame { ...frame } title={ t( 'partnerkit-organise-end' ) } acts={ [ { label: t( 'partnerkit-organise-figures' ), href: figuresUrl( parts ) }, { label: t( 'partnerkit-organise-another' ), onClick: run.beginAnew } ] }>
			<p>{ t( 'partnerkit-organise-end-text' ) }</p>
		</RunFrame>;
	}
	const own = checksOf( step, checks );
	return <RunFrame { ...frame } title={ t( `partnerkit-organise-${ step }-title` ) } acts={ actsFor( step, own, parts ) }>
		<p>{ event && step !== 'event' ? <strong>{ t( 'partnerkit-organise-about', placed( event.name ) ) } </strong> : '' }{ t( `partnerkit-organise-${ step }-why` ) }</p>
		{ error !== undefined && <Notice kind="error"><p>{ error }</p></Notice> }
		{ !event && <Notice kind="notice"><p>{ t( 'partnerkit-organise-event-none' ) }</p></Notice> }
		{ step === 'event' && event && <EventFields { ...parts } /> }
		{ step === 'preflight' && event && <PlaceFields { ...parts } venue={ venue } /> }
		{ event && own.length > 0 && <>
			<h3>{ t( 'partnerkit-organise-now' ) }</h3>
			<Checks { ...parts } event={ event } checks={ own } said={ said } label={ t( 'partnerkit-organise-now' ) } />
		</> }
		{ event && step === 'day' && <DayStep { ...parts } event={ event } /> }
		{ event && step === 'after' && <AfterStep { ...parts } event={ event } /> }
		{ own.length > 0 || !event ? <p class="partnerkit-checks__acts">
			<Button kind="quiet" disabled={ looked.isLooking } onClick={ looked.look }>{ t( 'partnerkit-organise-again' ) }</Button>
			<span class="partnerkit-small" role="status">{ looked.isLooking ? t( 'partnerkit-organise-looking' ) : t( 'partnerkit-organise-looked', Math.max( 0, Math.round( ( now() - ground.at ) / 60000 ) ) ) }</span>
		</p> : '' }
	</RunFrame>;
}

/** Where the one thing to do next is done, by step. */
const PLACES: Partial<Record<OrganiseStep, NonNullable<Check[ 'place' ]>>> = { event: 'registry', people: 'participants', tasks: 'worklist', tag: 'settings', invitation: 'invite' };

/** What is to be done stands first; where nothing is, going on does. */
function actsFor( step: OrganiseStep, own: Check[], { props, run, ground, event }: { props: OrganiseProps; run: Run; ground: Ground; event?: { id: string } } ): Act[] {
	const { text: t } = props.messages;
	const isOpen = !event || own.some( ( { state } ) => state === 'look' );
	const place = !event ? 'registry' : PLACES[ step ];
	const href = place ? `${ hrefOf( place, props, ground ) }` : event && step === 'day' ? boardUrl( { props, ground, event } ) : undefined;
	const leads = href === undefined ? [] : [ { label: t( !event ? 'partnerkit-organise-add' : `partnerkit-organise-${ step }-act` ), href } ];
	const onwards = { label: t( isOpen ? 'partnerkit-organise-skip' : step === 'after' ? 'partnerkit-organise-finish' : 'partnerkit-continue' ), onClick: run.next };
	return isOpen && leads.length ? [ ...leads, onwards ] : [ onwards, ...leads.map( ( one ) => ( { ...one, kind: 'normal' as const } ) ) ];
}
