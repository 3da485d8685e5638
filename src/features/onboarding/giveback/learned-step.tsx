import { EFFORTS } from '../../../domain/movement/playbooks';
import { answersOf } from './answers';
import { GIVEBACK, type GivebackStepProps } from './props';

/** What worked, what it took, what would be done otherwise. */
export function LearnedStep( props: GivebackStepProps ) {
	const { tools: { RunFrame, FormField, saidOf }, run, messages: { text: t } } = props;
	const answers = answersOf( props );
	const field = ( id: string, kind: 'long' | 'select', isOptional = false ) => <FormField
		key={ id } { ...saidOf( run, t, id ) } kind={ kind } optional={ isOptional } label={ t( `partnerkit-giveback-${ id }` ) } help={ t( `partnerkit-giveback-${ id }-help` ) } value={ answers.text( id ) }
		options={ EFFORTS.map( ( one ) => ( { value: one, label: t( `partnerkit-giveback-effort-${ one }` ) } ) ) } onInput={ ( value ) => run.answer( id, value ) }
	/>;
	return <RunFrame run={ run } t={ t } screen={ GIVEBACK } title={ t( 'partnerkit-giveback-learned-title' ) }>
		<p>{ t( 'partnerkit-giveback-learned-lead' ) }</p>
		{ field( 'worked', 'long' ) }
		{ field( 'effort', 'select' ) }
		{ field( 'changes', 'long' ) }
		{ field( 'materials', 'long', true ) }
	</RunFrame>;
}
