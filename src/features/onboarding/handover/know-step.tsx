import { holdsSecret, KNOWLEDGE } from '../../../domain/onboarding/handover';
import { Notice } from '../../../ui/notice';
import { answerOf } from './answers';
import { HANDOVER, type HandoverStepProps } from './step-props';

/** What is known and written nowhere. */
export function KnowStep( props: HandoverStepProps ) {
	const { tools: { RunFrame, FormField, saidOf }, run, messages: { text: t } } = props;
	const given = ( field: string ): string => String( answerOf( props, 'know', field ) );
	const isSecret = KNOWLEDGE.some( ( field ) => holdsSecret( given( field ), t( 'partnerkit-handover-secret-words' ).split( /[,،]\s*/ ) ) );
	return <RunFrame run={ run } t={ t } screen={ HANDOVER } title={ t( 'partnerkit-handover-know-title' ) }>
		<p>{ t( 'partnerkit-handover-know-lead' ) }</p>
		{ KNOWLEDGE.map( ( field ) => <FormField
			key={ field } { ...saidOf( run, t, field ) } kind="long" optional label={ t( `partnerkit-handover-${ field }` ) } help={ t( `partnerkit-handover-${ field }-help` ) }
			value={ given( field ) } onInput={ ( value ) => run.answer( field, value ) }
		/> ) }
		{ isSecret && <Notice kind="warning"><p>{ t( 'partnerkit-handover-secret' ) }</p></Notice> }
	</RunFrame>;
}
