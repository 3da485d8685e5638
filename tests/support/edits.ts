import { join } from 'node:path';
import { maintenance, type Instance } from '../../build/local-wiki/instance';
import { root } from '../../build/local-wiki/paths';

export interface PastEdit {
	title: string;
	text: string;
	/** An account; made where there is none. */
	user: string;
	/** ISO 8601. */
	time: string;
	summary?: string;
	/** Change tags; defined where they are not. */
	tags?: string[];
}

/** Saves edits as if they had been made at their time. Gives their revision ids. */
export function makeEdits( wiki: Instance, edits: PastEdit[] ): number[] {
	return JSON.parse( maintenance( wiki, join( root, 'build/demo/edits.php' ), [], JSON.stringify( edits ) ) );
}
