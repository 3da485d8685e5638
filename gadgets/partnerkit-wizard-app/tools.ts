import { answerOf, wayOf } from '../../src/domain/wizard/way';
import { editWork } from '../../src/features/onboarding/edit-work';
import type { PathTools } from '../../src/features/onboarding/path-tools';
import { openRun } from '../../src/features/onboarding/runner';
import { RunFrame } from '../../src/features/onboarding/run-frame';
import { saidOf } from '../../src/features/onboarding/said-of';
import { useRun } from '../../src/features/onboarding/use-run';
import { useObstacle } from '../../src/features/onboarding/use-obstacle';
import { Choice, Ticks } from '../../src/ui/wizard/choice';
import { FormField } from '../../src/ui/wizard/form';
import { WizardFrame } from '../../src/ui/wizard/frame';
import { Pick } from '../../src/ui/wizard/pick';
import { Written } from '../../src/ui/wizard/written';
import type { Api } from '../../src/wiki/api';
import { createLocks } from '../../src/wiki/locks';
import { createWays } from '../../src/wiki/ways';
import { createWizardStores } from '../../src/wiki/wizard-stores';

/** What this app has of paths. */
export function pathTools( api: Api ): PathTools {
	return { openRun, useRun, RunFrame, WizardFrame, saidOf, Choice, Ticks, FormField, Pick, Written, editWork, useObstacle, wayOf, answerOf, stores: createWizardStores( mw, api ), locks: createLocks( mw ), ways: createWays( mw, api ) };
}
