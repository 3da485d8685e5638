import type { Defect, isReserved, wordsOf } from '../../../domain/wizard/community';
import type { readDraft } from '../../../domain/wizard/community-draft';
import type { textsOf } from '../../../domain/wizard/community-page';
import type { Drafts, Edits, Messages, Pages, Reader, Rendering, WikiLanguages, WizardPages } from '../../../wiki/ports';
import type { WizardPorts } from '../community/props';
import type { StepScreen } from '../community/step';
import type { PathTools } from '../path-tools';

/** What the app of paths has of a community's wizards. */
export interface WizardTools extends PathTools {
	/** What the steps work with. */
	ports: WizardPorts;
	readDraft: typeof readDraft;
	isReserved: typeof isReserved;
	/** The title of a wizard's page. */
	titleOf( id: string ): string;
	textsOf: typeof textsOf;
	wordsOf: typeof wordsOf;
	StepScreen: typeof StepScreen;
	/** What is wrong, in a sentence. */
	defectText( defect: Defect ): string;
	/** Of the steps. */
	messages: Messages;
	/** The published schema. */
	schema: object;
}

export interface EditorPorts {
	pages: Pages;
	edits: Edits;
	rendering: Rendering;
	drafts: Drafts;
	/** Whether the account may delete pages. */
	mayDelete(): Promise<boolean>;
	wizards: WizardPages;
	languages: WikiLanguages;
}

export interface EditorProps {
	ports: EditorPorts;
	tools: WizardTools;
	reader: Reader;
	messages: Messages;
	/** Code of the language of the wiki. */
	contentLanguage: string;
	/** Codes, the one that is understood best first. */
	readerLanguages: string[];
	/** Turns an error into what happened, what is safe and what to do. */
	explain( error: unknown ): string;
	/** Milliseconds since 1970. */
	now(): number;
	/** An hour and a minute as the reader's language writes them. */
	time( at: number ): string;
	/** Address of a path: `wizard:<this>`. */
	pathUrl( path: string ): string;
	onTitle( title: string ): void;
}

/** Of one wizard. */
export interface WizardEditorProps extends EditorProps {
	id: string;
}
