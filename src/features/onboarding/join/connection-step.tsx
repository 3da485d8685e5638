import { Choice } from '../../../ui/wizard/choice';
import { FormField } from '../../../ui/wizard/form';
import { RunFrame } from '../run-frame';
import { saidOf } from '../said-of';
import { WORK } from './definition';
import type { LaterStepProps } from './later-ports';

/** Whether the person works for one of the partners. */
export function ConnectionStep( { run, screen, invitation: { partnership }, messages: { text } }: LaterStepProps ) {
	const work = String( run.value( 'work' ) );
	const partner = String( run.value( 'partner' ) );
	const names = partnership.partners.map( ( { name } ) => name ).filter( Boolean );
	const isOpen = work === '' || work !== 'no' && partner === '';
	return <RunFrame run={ run } t={ text } screen={ screen } title={ text( 'partnerkit-guide-connection' ) } foot={ isOpen ? text( 'partnerkit-guide-answer-first' ) : undefined } acts={ [ { label: text( 'partnerkit-continue' ), disabled: isOpen, onClick: run.next } ] }>
		<p>{ text( 'partnerkit-guide-connection-text' ) }</p>
		<Choice
			{ ...saidOf( run, text, 'work' ) } label={ text( 'partnerkit-guide-connection' ) } value={ work }
			options={ WORK.map( ( value ) => ( { value, label: text( `partnerkit-guide-work-${ value }` ) } ) ) }
			onChange={ ( value ) => {
				run.answer( 'work', value );
				run.answer( 'partner', value === 'no' ? '' : partner || ( names.length === 1 ? names[ 0 ] : '' ) );
			} }
		/>
		{ work !== '' && work !== 'no' && <FormField
			{ ...saidOf( run, text, 'partner' ) } kind="select" label={ text( 'partnerkit-guide-which' ) } value={ partner } options={ names.map( ( value ) => ( { value, label: value } ) ) }
			onInput={ ( value ) => run.answer( 'partner', value ) }
		/> }
	</RunFrame>;
}
