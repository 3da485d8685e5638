import type { Config } from '../../../domain/partnership/config';
import type { Task, TaskFields } from '../../../domain/worklist/task';
import { claimed, described, finished, released, removed, type Refusal, type TaskChange } from '../../../domain/worklist/write';
import type { Edits, Messages } from '../../../wiki/ports';

/** What somebody does with a task of a list. */
export interface TaskDeed {
	config: Config;
	/** Title of the worklist. */
	title: string;
	task: Task;
	/** Who does it, and when, in milliseconds since 1970. */
	user: string;
	now: number;
	inContentLanguage: Messages[ 'inContentLanguage' ];
}

export type TaskOutcome =
	| { outcome: 'saved'; title: string; revisionId: number; before: string; after: string }
	/** It stood there already. */
	| { outcome: 'unchanged' }
	/** Nothing was saved; the task as it stands now tells who has it. */
	| { outcome: 'refused'; reason: Refusal; task?: Task };

type Transform = ( wikitext: string ) => TaskChange;

export function claiming( { task, user, now, config }: TaskDeed, until: number ): Transform {
	return ( wikitext ) => claimed( wikitext, task, { user, now }, until, config );
}

export function finishing( { task, user, now, config }: TaskDeed ): Transform {
	return ( wikitext ) => finished( wikitext, task, { user, now }, config );
}

export function releasing( { task, config }: TaskDeed ): Transform {
	return ( wikitext ) => released( wikitext, task, task.user, config );
}

export function changing( { task, config }: TaskDeed, fields: Partial<TaskFields> ): Transform {
	return ( wikitext ) => described( wikitext, task, fields, config );
}

export function removing( { task, config }: TaskDeed ): Transform {
	return ( wikitext ) => removed( wikitext, task, config );
}

/** Changes the line of a task. What is done is told in the summary. Of two people who take it, the second is told who was first, and nothing is saved. */
export async function makeChange( { edits }: { edits: Pick<Edits, 'save'> }, { title, task, inContentLanguage }: TaskDeed, act: 'claim' | 'finish' | 'release' | 'change' | 'remove', transform: Transform ): Promise<TaskOutcome> {
	let refused: { reason: Refusal; task?: Task } | undefined;
	let before = '';
	let after = '';
	const saved = await edits.save( {
		title, summary: inContentLanguage( `partnerkit-task-summary-${ act }`, `[[:${ task.title }]]` ), tags: [],
		// Run again on the newer text after a conflict: only the last answer holds.
		transform( wikitext ) {
			const change = transform( wikitext );
			refused = 'text' in change ? undefined : { reason: change.refused, task: change.task };
			before = wikitext;
			after = 'text' in change ? change.text : wikitext;
			return 'text' in change ? change.text : undefined;
		}
	} );
	return saved.outcome === 'saved' ? { ...saved, before, after } : refused ? { outcome: 'refused', ...refused } : { outcome: 'unchanged' };
}
