import type { ComponentType } from 'preact';
import { ConnectionStep } from './connection-step';
import { EditStep } from './edit-step';
import { Hindrance } from './hindrance';
import { JoinStep } from './join-step';
import type { LaterStepProps } from './later-ports';
import { TaskStep } from './task-step';
import { Thanks } from './thanks';

const STEPS: Record<string, ComponentType<LaterStepProps>> = { connection: ConnectionStep, join: JoinStep, task: TaskStep, edit: EditStep };

/** The step after the first one at which somebody is; after the last, the thanks; at the first, what is in the way. */
export function LaterSteps( props: LaterStepProps ) {
	const { isFirst, run: { place } } = props;
	if ( isFirst ) {
		return <Hindrance { ...props } />;
	}
	const Step = place && STEPS[ place.step.id ];
	return Step ? <Step { ...props } /> : <Thanks { ...props } />;
}
