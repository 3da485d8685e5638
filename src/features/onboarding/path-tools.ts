import type { answerOf, wayOf } from '../../domain/wizard/way';
import type { Choice, Ticks } from '../../ui/wizard/choice';
import type { FormField } from '../../ui/wizard/form';
import type { WizardFrame } from '../../ui/wizard/frame';
import type { Pick } from '../../ui/wizard/pick';
import type { Written } from '../../ui/wizard/written';
import type { Locks, Ways, WizardStores } from '../../wiki/ports';
import type { editWork } from './edit-work';
import type { openRun } from './runner';
import type { RunFrame } from './run-frame';
import type { saidOf } from './said-of';
import type { useRun } from './use-run';
import type { useObstacle } from './use-obstacle';

/** What paths are made with, for those that live in another app: nothing of it is to be in two bundles. Their texts are known by then. */
export interface PathTools {
	openRun: typeof openRun;
	useRun: typeof useRun;
	RunFrame: typeof RunFrame;
	WizardFrame: typeof WizardFrame;
	saidOf: typeof saidOf;
	Choice: typeof Choice;
	Ticks: typeof Ticks;
	FormField: typeof FormField;
	Pick: typeof Pick;
	Written: typeof Written;
	editWork: typeof editWork;
	useObstacle: typeof useObstacle;
	wayOf: typeof wayOf;
	answerOf: typeof answerOf;
	stores: WizardStores;
	locks: Locks;
	ways: Pick<Ways, 'logIn' | 'register'>;
}

/** Where a path is shown. */
export interface PathHost {
	/** Empty but for what the path puts there. */
	content: HTMLElement;
	tools: PathTools;
	/** The heading of the page, once it is known. */
	onTitle( title: string ): void;
}
