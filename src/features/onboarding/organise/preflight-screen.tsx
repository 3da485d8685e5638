import { useState } from 'preact/hooks';
import { openChecks } from '../../../domain/onboarding/preflight';
import { Notice } from '../../../ui/notice';
import { placed } from '../../../ui/text';
import { useWhileShown } from '../../while-shown';
import type { Run } from '../runner';
import { checksFor, type Ground } from './ground';
import { Opened } from './opened';
import { Checks, EventFields, eventOf, PlaceFields } from './parts';
import type { OrganiseProps } from './props';
import type { Looked } from './use-ground';
import { useSaid } from './use-said';

/** What to look at before an event, all at once. */
export function PreflightScreen( props: OrganiseProps ) {
	return <Opened props={ props } screen="wizard:preflight">{ ( run, ground, looked ) => <Preflight props={ props } run={ run } ground={ ground } looked={ looked } /> }</Opened>;
}

function Preflight( { props, run, ground, looked }: { props: OrganiseProps; run: Run; ground: Ground; looked: Looked } ) {
	const { messages: { text: t }, tools: { WizardFrame }, screenUrl, explain } = props;
	const [ failed, setFailed ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setFailed( explain( reason ) ) );
	const { said, venue } = useSaid( props, run, whileShown );
	const event = eventOf( props, run, ground );
	const checks = event ? checksFor( ground, event, said ) : [];
	const open = openChecks( checks );
	const error = looked.error ?? failed;
	return <WizardFrame
		t={ t } screen="wizard:preflight" at="" title={ event ? t( 'partnerkit-preflight-for', placed( event.name ) ) : t( 'partnerkit-preflight-no-event' ) } busy={ looked.isLooking || venue.state === 'busy' }
		kept={ run.keeping === 'failed' ? t( 'partnerkit-wizard-not-kept' ) : '' }
		acts={ event ? [ { label: t( 'partnerkit-organise-again' ), disabled: looked.isLooking, onClick: looked.look }, { label: t( 'partnerkit-preflight-path' ), href: screenUrl( 'wizard', `organise:${ props.about }` ) } ] : [
			{ label: t( 'partnerkit-organise-add' ), href: screenUrl( 'registry', props.about ) }
		] }
	>
		{ error !== undefined && <Notice kind="error"><p>{ error }</p></Notice> }
		{ event ? <>
			<p>{ t( 'partnerkit-preflight-lead' ) }</p>
			<EventFields props={ props } run={ run } ground={ ground } event={ event } />
			<PlaceFields props={ props } run={ run } venue={ venue } />
			<div role="status"><h3>{ open ? t( 'partnerkit-preflight-open', open ) : t( 'partnerkit-preflight-ready' ) }</h3></div>
			<Checks props={ props } run={ run } ground={ ground } event={ event } checks={ checks } said={ said } label={ t( 'partnerkit-preflight' ) } />
		</> : <p>{ t( 'partnerkit-organise-event-none' ) }</p> }
	</WizardFrame>;
}
