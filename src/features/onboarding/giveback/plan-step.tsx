import { useEffect } from 'preact/hooks';
import { TYPES } from '../../../domain/partnership/partner-types';
import type { Answer } from '../../../domain/wizard/state';
import { choiceLabel } from '../../../ui/registry/form-field';
import { answersOf } from './answers';
import { GIVEBACK, type GivebackStepProps } from './props';

/** What others need to begin; filled in from the record, to be changed. */
export function PlanStep( props: GivebackStepProps ) {
	const { tools: { RunFrame, FormField, Ticks, saidOf }, run, ground: { partnership: { partners, goals }, activities }, contentLanguage, messages: { text: t } } = props;
	const answers = answersOf( props );
	useEffect( () => {
		const drafts: Record<string, Answer> = {
			for: TYPES.filter( ( type ) => partners.some( ( partner ) => partner.type === type ) ), languages: contentLanguage,
			goals: goals.map( ( _, at ) => String( at + 1 ) ), activities: activities.map( ( one ) => `* ${ one }` ).join( '\n' )
		};
		Object.keys( drafts ).filter( ( field ) => !run.state.answers[ `plan.${ field }` ] && drafts[ field ].length > 0 ).forEach( ( field ) => run.answer( field, drafts[ field ] ) );
	}, [] );
	const field = ( id: string, kind: 'text' | 'long', isOptional: boolean ) => <FormField
		{ ...saidOf( run, t, id ) } kind={ kind } optional={ isOptional } label={ t( `partnerkit-giveback-${ id }` ) } help={ t( `partnerkit-giveback-${ id }-help` ) } value={ answers.text( id ) } onInput={ ( value ) => run.answer( id, value ) }
	/>;
	const ticks = ( id: string, options: Array<{ value: string; label: string }> ) => <Ticks { ...saidOf( run, t, id ) } label={ t( `partnerkit-giveback-${ id }` ) } isLabelShown options={ options } value={ answers.ticks( id ) } onChange={ ( value ) => run.answer( id, value ) } />;
	return <RunFrame run={ run } t={ t } screen={ GIVEBACK } title={ t( 'partnerkit-giveback-plan-title' ) }>
		<p>{ t( 'partnerkit-giveback-plan-lead' ) }</p>
		{ field( 'lead', 'text', false ) }
		{ ticks( 'for', TYPES.map( ( value ) => ( { value, label: choiceLabel( t, 'type', value ) } ) ) ) }
		{ goals.length > 0 && ticks( 'goals', goals.map( ( { metric, target }, at ) => ( { value: String( at + 1 ), label: [ choiceLabel( t, 'metric', metric ), target === undefined ? '' : String( target ) ].filter( Boolean ).join( ': ' ) } ) ) ) }
		{ field( 'activities', 'long', true ) }
		{ field( 'languages', 'text', true ) }
	</RunFrame>;
}
