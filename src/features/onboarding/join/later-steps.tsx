import type { ComponentType } from 'preact';
import { ClaimStep } from './claim-step';
import { ConnectionStep } from './connection-step';
import { EditStep } from './edit-step';
import { Hindrance } from './hindrance';
import { JoinStep } from './join-step';
import type { LaterStepProps } from './later-ports';
import { ReadyStep } from './ready-step';
import { TaskStep } from './task-step';
import { Thanks } from './thanks';

const STEPS: Record<string, ComponentType<LaterStepProps>> = { connection: ConnectionStep, join: JoinStep, ready: ReadyStep, task: TaskStep, claim: ClaimStep, edit: EditStep };

/** The step after the first one at which somebody is; at the first, what is in the way. */
export function LaterSteps( props: LaterStepProps ) {
	const { isFirst, run: { place } } = props;
	const Step = isFirst ? Hindrance : place && STEPS[ place.step.id ] || Thanks;
	// Another time is another task.
	return <Step key={ place && place.key } { ...props } />;
}
