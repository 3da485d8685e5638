import type { StepWords } from '../../../ui/start/fields';
import type { Told } from '../../registry-form/preview';
import type { StartWrite } from './publish';
import type { PathProps } from './props';
import type { Site } from './surroundings';

/** What a step works with. */
export interface StartStepProps extends PathProps {
	at: string;
	words: StepWords;
	isLong: boolean;
	site?: Site;
	writes: StartWrite[];
	/** What changes on each page, once the wiki has told. */
	told?: Told;
	failed: boolean;
	today: string;
	inAYear: string;
	proposedHashtag: string;
	onPlaybook( name: string ): void;
	onAgain(): void;
	/** The place under the name is to be looked at again. */
	onMoved(): void;
}
