import { institutionNamedBy } from '../../../domain/onboarding/institution-account';
import { WORK } from '../../../domain/onboarding/staff';
import { Notice } from '../../../ui/notice';
import { isolated } from '../../../ui/text';
import { Choice } from '../../../ui/wizard/choice';
import { FormField } from '../../../ui/wizard/form';
import { RunFrame } from '../run-frame';
import { saidOf } from '../said-of';
import { partnersOf, STAFF_SCREEN, type StaffStepProps } from './staff-props';
import { doorActs } from './door-acts';

/** What somebody who works for a partner can do here, and what not. */
export function PossibleStep( { run, people: { partnership }, messages: { text } }: StaffStepProps ) {
	return <RunFrame run={ run } t={ text } screen={ STAFF_SCREEN } title={ text( 'partnerkit-staff-possible', isolated( partnership.label ) ) } foot={ text( 'partnerkit-staff-possible-foot' ) }>
		<h3>{ text( 'partnerkit-staff-can' ) }</h3>
		<ul>{ [ 1, 2, 3, 4 ].map( ( number ) => <li key={ number }>{ text( `partnerkit-staff-can-${ number }` ) }</li> ) }</ul>
		<h3>{ text( 'partnerkit-staff-cannot' ) }</h3>
		<ul>{ [ 1, 2 ].map( ( number ) => <li key={ number }>{ text( `partnerkit-staff-cannot-${ number }` ) }</li> ) }</ul>
	</RunFrame>;
}

/** Accounts are people's. */
export function AccountStep( { run, doors, person, people: { partnership }, messages: { text } }: StaffStepProps ) {
	const isNamed = person.kind === 'account';
	const institution = isNamed ? institutionNamedBy( person.name, [ ...partnersOf( partnership ), partnership.label ] ) : undefined;
	return <RunFrame
		run={ run } t={ text } screen={ STAFF_SCREEN } title={ text( 'partnerkit-staff-account' ) }
		acts={ isNamed ? undefined : doorActs( doors, text ) } foot={ isNamed ? undefined : text( 'partnerkit-interest-come-back' ) }
	>
		<p>{ text( 'partnerkit-staff-account-text' ) }</p>
		<ul>{ [ 1, 2, 3 ].map( ( number ) => <li key={ number }>{ text( `partnerkit-staff-account-${ number }` ) }</li> ) }</ul>
		{ institution !== undefined ?
			<Notice kind="warning"><p>{ text( 'partnerkit-staff-account-institution', isolated( person.name ), isolated( institution ) ) }</p><p>{ text( 'partnerkit-staff-account-do' ) }</p></Notice> :
			<p>{ text( `partnerkit-staff-account-${ person.kind }`, isolated( person.name ) ) }</p> }
	</RunFrame>;
}

/** How somebody works for the partner. */
export function ConnectionStep( { run, people: { partnership }, messages: { text } }: StaffStepProps ) {
	const work = String( run.value( 'work' ) );
	const partner = String( run.value( 'partner' ) );
	const names = partnersOf( partnership );
	const isOpen = work === '' || names.length > 0 && partner === '';
	return <RunFrame run={ run } t={ text } screen={ STAFF_SCREEN } title={ text( 'partnerkit-staff-connection' ) } foot={ isOpen ? text( 'partnerkit-guide-answer-first' ) : undefined } acts={ [ { label: text( 'partnerkit-continue' ), disabled: isOpen, onClick: run.next } ] }>
		<p>{ text( 'partnerkit-staff-connection-text' ) }</p>
		<Choice
			{ ...saidOf( run, text, 'work' ) } label={ text( 'partnerkit-staff-connection' ) } value={ work } options={ WORK.map( ( value ) => ( { value, label: text( `partnerkit-staff-work-${ value }` ) } ) ) }
			onChange={ ( value ) => {
				run.answer( 'work', value );
				run.answer( 'partner', partner || ( names.length === 1 ? names[ 0 ] : '' ) );
			} }
		/>
		{ names.length > 0 && <FormField
			{ ...saidOf( run, text, 'partner' ) } kind="select" label={ text( 'partnerkit-guide-which' ) } value={ partner } options={ names.map( ( value ) => ( { value, label: value } ) ) }
			onInput={ ( value ) => run.answer( 'partner', value ) }
		/> }
	</RunFrame>;
}
