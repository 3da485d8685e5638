import { useState } from 'preact/hooks';
import { FIRST, MATERIAL } from '../../../domain/onboarding/staff';
import { answerOf } from '../../../domain/wizard/way';
import { Notice } from '../../../ui/notice';
import { isolated } from '../../../ui/text';
import type { Act } from '../../../ui/wizard/frame';
import { Choice } from '../../../ui/wizard/choice';
import { beginWorking } from '../join/joining';
import { RunFrame } from '../run-frame';
import { saidOf } from '../said-of';
import { partnersOf, STAFF_SCREEN, type StaffStepProps } from './staff-props';

/** The institution's own sources: welcome, and what is too much. */
export function SourcesStep( { run, messages: { text } }: StaffStepProps ) {
	return <RunFrame run={ run } t={ text } screen={ STAFF_SCREEN } title={ text( 'partnerkit-staff-sources' ) }>
		<p>{ text( 'partnerkit-staff-sources-text' ) }</p>
		<h3>{ text( 'partnerkit-staff-welcome' ) }</h3>
		<ul>{ [ 1, 2 ].map( ( number ) => <li key={ number }>{ text( `partnerkit-staff-welcome-${ number }` ) }</li> ) }</ul>
		<h3>{ text( 'partnerkit-staff-too-much' ) }</h3>
		<ul>{ [ 1, 2, 3 ].map( ( number ) => <li key={ number }>{ text( `partnerkit-staff-too-much-${ number }` ) }</li> ) }</ul>
	</RunFrame>;
}

/** Explains what the licences of free works mean, whatever wiki it is. */
const LICENSING = 'https://commons.wikimedia.org/wiki/Commons:Licensing';

/** Whether what somebody would like to share is the institution's to give. */
export function MaterialStep( { run, messages: { text } }: StaffStepProps ) {
	const value = String( run.value() );
	return <RunFrame run={ run } t={ text } screen={ STAFF_SCREEN } title={ text( 'partnerkit-staff-material' ) }>
		<p>{ text( 'partnerkit-staff-material-text' ) }</p>
		<Choice { ...saidOf( run, text ) } label={ text( 'partnerkit-staff-material' ) } value={ value } options={ MATERIAL.map( ( one ) => ( { value: one, label: text( `partnerkit-staff-material-${ one }` ) } ) ) } onChange={ ( next ) => run.answer( '', next ) } />
		{ value !== '' && <Notice kind={ value === 'own' || value === 'old' ? 'notice' : 'warning' }><p>{ text( `partnerkit-staff-advice-${ value }` ) }</p></Notice> }
		<p class="partnerkit-small"><a href={ LICENSING } rel="noreferrer">{ text( 'partnerkit-staff-licences' ) }</a></p>
	</RunFrame>;
}

/** What to begin with. From then on edits are offered to be counted. */
export function FirstStep( { run, people, ports, messages: { text } }: StaffStepProps ) {
	const [ isBusy, setBusy ] = useState( false );
	const value = String( run.value() );
	const begin = (): void => {
		setBusy( true );
		void beginWorking( ports, { title: people.title, partnership: people.partnership } ).then( () => {
			setBusy( false );
			run.next();
		} );
	};
	return <RunFrame
		run={ run } t={ text } screen={ STAFF_SCREEN } title={ text( 'partnerkit-staff-first' ) } foot={ value === '' ? text( 'partnerkit-guide-answer-first' ) : text( 'partnerkit-staff-first-foot', isolated( people.partnership.label ) ) }
		acts={ [ { label: text( 'partnerkit-staff-first-begin' ), disabled: value === '' || isBusy, onClick: begin } ] }
	>
		<p>{ text( 'partnerkit-staff-first-text' ) }</p>
		<Choice { ...saidOf( run, text ) } label={ text( 'partnerkit-staff-first' ) } value={ value } options={ FIRST.map( ( one ) => ( { value: one, label: text( `partnerkit-staff-first-${ one }` ), help: text( `partnerkit-staff-first-${ one }-help` ) } ) ) } onChange={ ( next ) => run.answer( '', next ) } />
	</RunFrame>;
}

/** The way to what somebody has chosen. */
export function TaskStep( { run, people, ports: { pages, screenUrl }, messages: { text } }: StaffStepProps ) {
	const { partnership, title } = people;
	const at = ( step: string, field = '' ): string => String( answerOf( run.state, { key: step, step: { id: step, kind: field ? 'form' : 'choice', fields: [ { id: field, kind: 'text' } ] } }, field ) );
	const first = at( 'first' );
	const institution = at( 'connection', 'partner' ) || partnersOf( partnership )[ 0 ] || partnership.label;
	const hrefs: Record<string, string> = {
		source: screenUrl( 'worklist', partnership.name ), photo: pages.url( 'Special:Upload' ),
		correction: pages.url( 'Special:Search', { search: institution } ), question: pages.url( pages.talkTitle( title ) ?? title, { action: 'edit', section: 'new' } )
	};
	const opens: Act = { label: text( `partnerkit-staff-open-${ first }` ), href: hrefs[ first ] };
	return <RunFrame run={ run } t={ text } screen={ STAFF_SCREEN } title={ text( `partnerkit-staff-first-${ first }` ) } foot={ text( 'partnerkit-staff-task-foot' ) } acts={ [ opens, { label: text( 'partnerkit-staff-task-then' ), kind: 'normal', onClick: run.next } ] }>
		<ol>{ [ 1, 2, 3 ].map( ( number ) => <li key={ number }>{ text( `partnerkit-staff-do-${ first }-${ number }`, isolated( institution ) ) }</li> ) }</ol>
		<p>{ text( 'partnerkit-staff-counting', isolated( partnership.label ) ) }</p>
	</RunFrame>;
}
