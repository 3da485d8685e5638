import type { Run } from '../runner';
import type { HandoverGround } from './ground';
import type { HandoverProps } from './props';

/** What tools and tests know the screen by. */
export const HANDOVER = 'wizard:handover';

/** What a step works with. */
export interface HandoverStepProps extends HandoverProps {
	run: Run;
	ground: HandoverGround;
}
