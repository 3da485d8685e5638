import type { BatchStore, Edits, Ignored, Pages, Rendering, Survey, Templates } from '../../wiki/ports';
import type { ScreenProps } from '../screen';

/** What looking after marks needs of a wiki and a browser. */
export interface HealthPorts {
	pages: Pages;
	edits: Edits;
	rendering: Rendering;
	/** Repairs in bulk are handed to a batch. */
	batches: BatchStore;
	survey: Survey;
	templates: Templates;
	ignored: Ignored;
	/** Hands a file to the person. */
	saveFile( name: string, type: 'text/csv' | 'text/plain', text: string ): void;
}

/** What is read needs no more than this. */
export type ReadingPorts = Pick<HealthPorts, 'pages' | 'survey' | 'templates'>;

export interface HealthScreenProps extends Omit<ScreenProps, 'ports'> {
	ports: HealthPorts;
}
