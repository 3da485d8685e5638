import { contactsAfter, handoverPath, readHandover, type Handover } from '../../../domain/onboarding/handover';
import type { Answer } from '../../../domain/wizard/state';
import type { HandoverStepProps } from './step-props';

/** What was answered, wherever somebody is on the way. */
export function answerOf( { tools, about, run }: HandoverStepProps, step: string, field: string ): Answer {
	const place = tools.wayOf( handoverPath( about ), run.state ).find( ( { key } ) => key === step );
	return place ? tools.answerOf( run.state, place, field ) : '';
}

/** Who hands over to whom, as it was answered. */
export function handoverOf( props: HandoverStepProps ): Handover {
	const text = ( field: string ): string => String( answerOf( props, 'who', field ) );
	return readHandover( text( 'from' ), [ text( 'to-1' ), text( 'to-2' ) ], answerOf( props, 'who', 'stays' ).length > 0 );
}

export function afterwards( props: HandoverStepProps ): string[] {
	return contactsAfter( props.ground.contacts, handoverOf( props ) );
}
