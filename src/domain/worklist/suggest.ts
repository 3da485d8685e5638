import { DIFFICULTIES, isFree, taskKey, type Task } from './task';

export interface Wish {
	/** Milliseconds since 1970. */
	now: number;
	/** What somebody likes to write about. */
	topics: string[];
	/** Who asks: among equals, each person gets others first. */
	user: string;
}

/**
 * The tasks that somebody can begin with: easy ones first, of those the short ones, of those the ones about what was
 * chosen. Never one that somebody has or has done, nor one on which nothing can be written.
 */
export function suggestTasks( tasks: Task[], { now, topics, user }: Wish ): Task[] {
	const wanted = topics.map( folded );
	const fits = ( task: Task ): number => task.topics.some( ( topic ) => wanted.includes( folded( topic ) ) ) ? 0 : 1;
	return tasks.filter( ( task ) => isFree( task, now ) && !task.obstacle )
		.map( ( task ) => ( { task, order: [ ease( task ), task.minutes === undefined ? Infinity : task.minutes, fits( task ), hash( `${ user }\n${ taskKey( task ) }` ) ] } ) )
		.sort( ( one, other ) => {
			const at = one.order.findIndex( ( value, index ) => value !== other.order[ index ] );
			return at < 0 ? 0 : one.order[ at ] < other.order[ at ] ? -1 : 1;
		} )
		.map( ( { task } ) => task );
}

/** What is not said to be easy may be anything: it comes before what is said to be hard. */
function ease( { difficulty }: Task ): number {
	return difficulty === '' ? 1.5 : DIFFICULTIES.indexOf( difficulty );
}

/** The topics of a list, each once, those of most tasks first. */
export function topicsOf( tasks: Task[] ): string[] {
	const counts = new Map<string, { topic: string; count: number }>();
	tasks.forEach( ( task ) => task.topics.forEach( ( topic ) => {
		const known = counts.get( folded( topic ) ) || { topic, count: 0 };
		counts.set( folded( topic ), { ...known, count: known.count + 1 } );
	} ) );
	return [ ...counts.values() ].sort( ( one, other ) => other.count - one.count ).map( ( { topic } ) => topic );
}

function folded( topic: string ): string {
	return topic.trim().toLowerCase();
}

/** FNV-1a over UTF-16 code units: even enough to spread people over tasks, the same each time. */
function hash( text: string ): number {
	let value = 0x811C9DC5;
	for ( let at = 0; at < text.length; at++ ) {
		value = Math.imul( value ^ text.charCodeAt( at ), 0x01000193 ) >>> 0;
	}
	return value;
}
