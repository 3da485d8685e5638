import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { staffPath } from '../../../domain/onboarding/staff';
import type { Partnership } from '../../../domain/partnership/record';
import { isolated } from '../../../ui/text';
import { Waiting } from '../../../ui/wizard/waiting';
import { useWhileShown } from '../../while-shown';
import { readPeople, type People } from '../../tracking/people/people';
import { StepFocus } from '../step-focus';
import { pathOpening } from '../open-path';
import { usePath } from '../use-path';
import { PartnershipList } from './partnership-list';
import type { RoleProps } from './props';
import { ImpactView } from './staff-impact';
import { DiscloseStep } from './staff-disclose';
import { FirstStep, MaterialStep, SourcesStep, TaskStep } from './staff-first-steps';
import { partnersOf, STAFF_SCREEN, type StaffStepProps } from './staff-props';
import { AccountStep, ConnectionStep, PossibleStep } from './staff-steps';

const STEPS: Record<string, ComponentType<StaffStepProps>> = {
	possible: PossibleStep, account: AccountStep, connection: ConnectionStep, disclose: DiscloseStep, sources: SourcesStep, material: MaterialStep, first: FirstStep, task: TaskStep
};

/** Somebody who works for a partner: of which partnership, where the address does not say. */
export function StaffScreen( props: RoleProps & { name: string } ) {
	const { name, ports, person, messages: { text }, explain, onTitle } = props;
	const [ found, setFound ] = useState<People | Partnership[] | 'unknown'>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const read = (): void => {
		setError( undefined );
		const reading = ports.loadConfig().then( ( config ) => readPeople( { pages: ports.pages, users: { isTemporary: () => person.kind === 'temporary' } }, config, name, { user: person.name || undefined } ) );
		whileShown( reading, ( people ) => setFound( typeof people === 'string' ? 'unknown' : people ) );
	};
	useEffect( () => {
		onTitle( text( 'partnerkit-staff' ) );
		read();
	}, [] );
	if ( found === undefined ) {
		return <Waiting t={ text } screen={ STAFF_SCREEN } title={ text( 'partnerkit-staff' ) } error={ error } onRetry={ read } />;
	}
	if ( found === 'unknown' || Array.isArray( found ) ) {
		const open = Array.isArray( found ) ? found.filter( ( { status } ) => status !== 'completed' ) : [];
		return <PartnershipList
			t={ text } screen={ STAFF_SCREEN } title={ text( found === 'unknown' ? 'partnerkit-join-unknown' : 'partnerkit-staff-which', isolated( name ) ) } partnerships={ open } url={ ( one ) => ports.screenUrl( 'wizard', `staff:${ one.name }` ) }
			acts={ [ found === 'unknown' ? { label: text( 'partnerkit-staff-choose' ), href: ports.screenUrl( 'wizard', 'staff' ) } : { label: text( 'partnerkit-overview-interest' ), kind: 'normal', href: ports.screenUrl( 'wizard', 'interest' ) } ] }
		/>;
	}
	return <StaffPath { ...props } people={ found } onRead={ read } />;
}

function StaffPath( props: RoleProps & { people: People; onRead(): void } ) {
	const { ports, people: { partnership }, person, messages: { text }, explain } = props;
	const [ failed, setFailed ] = useState<string>();
	const { run, doors } = usePath( pathOpening( staffPath( partnership.name, partnersOf( partnership ) ), ports ), `staff:${ partnership.name }`, props, ( reason ) => setFailed( explain( reason ) ) );
	if ( !run ) {
		return <Waiting t={ text } screen={ STAFF_SCREEN } title={ text( 'partnerkit-staff' ) } error={ failed } />;
	}
	const id = run.place && run.place.step.id;
	// What comes later is done under a name that stays.
	const Step = person.kind !== 'account' && id !== 'possible' ? AccountStep : id ? STEPS[ id ] : ImpactView;
	return <StepFocus at={ id || 'impact' }><Step { ...props } run={ run } doors={ doors } /></StepFocus>;
}
