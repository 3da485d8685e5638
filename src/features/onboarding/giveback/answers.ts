import { givebackPath, type GivebackAnswers } from '../../../domain/onboarding/giveback';
import { fieldsOf } from '../../../domain/wizard/definition';
import type { Answer } from '../../../domain/wizard/state';
import type { GivebackStepProps } from './props';

/** What was answered, wherever somebody is on the way. */
export function answersOf( { tools, about, run }: GivebackStepProps ): GivebackAnswers {
	const definition = givebackPath( about );
	const answerOf = ( field: string ): Answer => {
		const step = definition.steps.find( ( one ) => fieldsOf( one ).some( ( { id } ) => id === field ) )!;
		return tools.answerOf( run.state, { key: step.id, step }, field );
	};
	return { text: ( field ) => String( answerOf( field ) ), ticks: ( field ) => [ ...answerOf( field ) ] };
}
