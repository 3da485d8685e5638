import type { Config } from '../../../domain/partnership/config';
import type { CommunityWizard } from '../../../domain/wizard/community';
import type { PageStep } from '../../../domain/wizard/community-page';
import type { AnsweredEdits, Locks, Messages, Pages, Reader, Rendering, Thanks, Ways, WizardStores } from '../../../wiki/ports';
import type { Run } from '../runner';

export interface WizardPorts {
	pages: Pages;
	edits: AnsweredEdits;
	rendering: Rendering;
	ways: Ways;
	stores: WizardStores;
	locks: Locks;
	thanks: Thanks;
	/** The wiki's configuration. */
	config(): Promise<Config>;
	/** Milliseconds since 1970. */
	now(): number;
}

export interface WizardScreenProps {
	ports: WizardPorts;
	reader: Reader;
	messages: Messages;
	/** The name of the wizard's page, without `.json`. */
	id: string;
	/** The reader's languages, the one she likes most first. */
	languages: string[];
	explain( error: unknown ): string;
	/** Nothing is written: it is only tried. */
	isTrial?: boolean;
	/** The heading of the page, once it is known. */
	onTitle( title: string ): void;
}

export interface StepScreenProps extends WizardScreenProps {
	wizard: CommunityWizard;
	run: Run;
}

export interface StepProps extends StepScreenProps {
	step: PageStep;
	/** The texts of the wizard. */
	word( key: string ): string;
}
