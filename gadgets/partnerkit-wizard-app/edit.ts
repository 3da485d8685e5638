import schema from '../../docs/schemas/wizard-1.json';
import { isReserved, WIZARD_PAGES, wordsOf } from '../../src/domain/wizard/community';
import { readDraft } from '../../src/domain/wizard/community-draft';
import { textsOf } from '../../src/domain/wizard/community-page';
import { defectText } from '../../src/features/onboarding/community/defect-text';
import { StepScreen } from '../../src/features/onboarding/community/step';
import type { WizardTools } from '../../src/features/onboarding/editor/props';
import type { PathHost } from '../../src/features/onboarding/path-tools';
import { createApi } from '../../src/wiki/api';
import { fetchGadget } from '../../src/wiki/fetch-gadget';
import { communityPorts } from './community-ports';
import { texts } from './texts';

interface HealthApp { editWizards( host: PathHost, tools: WizardTools, about: string ): Promise<void> }

/** The editor of the wiki's own wizards, in the app of those who look after a wiki, with what this one has of them. */
export async function editWizards( host: PathHost, about: string ): Promise<void> {
	const messages = await texts();
	const app = await fetchGadget<HealthApp>( mw, 'health-app' );
	await app.editWizards( host, {
		...host.tools, ports: communityPorts( createApi( mw ), host.tools ), readDraft, isReserved, titleOf: ( id ) => `${ WIZARD_PAGES }${ id }.json`, textsOf, wordsOf, StepScreen, messages, schema, defectText: ( defect ) => defectText( messages.text, defect )
	}, about );
}
