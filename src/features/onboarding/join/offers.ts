import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import { userName } from '../../../domain/partnership/participant';
import { readTasks } from '../../../domain/worklist/read';
import { suggestTasks } from '../../../domain/worklist/suggest';
import { taskState, type Task } from '../../../domain/worklist/task';
import type { Page, Pages } from '../../../wiki/ports';
import type { Invitation } from './invitation';

/** A task on a page that a newcomer can write on. */
export interface Offer {
	/** Title of the page. */
	title: string;
	/** Whether there is such a page. */
	exists: boolean;
	task: Task;
	/** The person has it already. */
	isOwn: boolean;
}

/** The tasks of the event's list, else of the partnership's, as that page stands. */
export interface Offers {
	list: Page;
	/** Those that the person has, then those that nobody has, easy ones first; each page once. */
	offers: Offer[];
	/** Other tasks about articles: somebody else has them, or they are done. */
	others: Task[];
}

/**
 * Reads which tasks somebody can begin with.
 *
 * @param pages
 * @param config
 * @param invitation
 * @param user
 * @param now Milliseconds since 1970
 */
export async function readOffers( pages: Pages, config: Config, invitation: Invitation, user: string, now: number ): Promise<Offers> {
	const [ list ] = await pages.read( [ worklistOf( invitation, config ) ] );
	const tasks = readTasks( list.wikitext, config );
	const own = tasks.filter( ( task ) => task.user === userName( user ) && taskState( task, now ) === 'taken' );
	const free = suggestTasks( tasks, { now, topics: [], user } );
	const possible = [ ...own, ...free ].filter( ( { title } ) => pages.normalize( title ) !== undefined );
	const found = await pages.read( possible.map( ( { title } ) => title ) );
	const offers = possible.map( ( task, index ) => ( { task, isOwn: own.includes( task ), title: found[ index ].title, exists: found[ index ].exists, namespace: found[ index ].namespace } ) ).filter( ( { namespace } ) => namespace === 0 );
	return {
		list, others: tasks.filter( ( task ) => !own.includes( task ) && !free.includes( task ) ),
		offers: offers.filter( ( { title }, index ) => offers.findIndex( ( one ) => one.title === title ) === index )
	};
}

/** Title of the list of tasks. */
export function worklistOf( { event, partnership }: Invitation, config: Config ): string {
	return event && event.worklist || partnershipTitle( config, partnership.name, 'Worklist' );
}
