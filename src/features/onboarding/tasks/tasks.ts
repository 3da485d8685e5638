import type { Config } from '../../../domain/partnership/config';
import { readTasks as tasksIn } from '../../../domain/worklist/read';
import type { Task, TaskFields } from '../../../domain/worklist/task';
import { claimed, described, finished, released, removed, type Refusal, type TaskChange } from '../../../domain/worklist/write';
import type { Edits, Messages, Page, Pages } from '../../../wiki/ports';

export interface TaskPorts {
	pages: Pick<Pages, 'read'>;
	edits: Pick<Edits, 'save'>;
}

/** A list of tasks, as its page stands. */
export interface Worklist {
	page: Page;
	tasks: Task[];
}

/** Reads the tasks of a worklist; a page that is not there has none. */
export async function readTasks( { pages }: Pick<TaskPorts, 'pages'>, config: Config, title: string ): Promise<Worklist> {
	const [ page ] = await pages.read( [ title ] );
	return { page, tasks: tasksIn( page.wikitext, config ) };
}

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

/** Takes a task for somebody. Who comes second is told who was first, and nothing is saved. */
export function claimTask( ports: TaskPorts, deed: TaskDeed, until: number ): Promise<TaskOutcome> {
	return makeChange( ports, deed, 'claim', claiming( deed, until ) );
}

export function finishTask( ports: TaskPorts, deed: TaskDeed ): Promise<TaskOutcome> {
	return makeChange( ports, deed, 'finish', finishing( deed ) );
}

/** Gives a task back that is the person's own, or frees it where somebody else's name stands on it. */
export function releaseTask( ports: TaskPorts, deed: TaskDeed ): Promise<TaskOutcome> {
	return makeChange( ports, deed, 'release', releasing( deed ) );
}

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

/** Changes the line of a task. What is done is told in the summary. */
export async function makeChange( { edits }: Pick<TaskPorts, 'edits'>, { title, task, inContentLanguage }: TaskDeed, act: 'claim' | 'finish' | 'release' | 'change' | 'remove', transform: Transform ): Promise<TaskOutcome> {
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
