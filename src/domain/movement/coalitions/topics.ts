import { folded } from '../../health/written';
import type { Partnership } from '../../partnership/record';

/** What partnerships are about. */
export interface Topics {
	/** Those of most partnerships first, then by name. */
	all: Topic[];
	has( partnership: Partnership, key: string ): boolean;
}

export interface Topic {
	key: string;
	/** As it was written first. */
	label: string;
	/** How many partnerships it is a topic of. */
	count: number;
}

/** @param written The topics of each partnership; those that differ but for case and spaces are the same */
export function topicsOf( written: Map<Partnership, string[]> ): Topics {
	const topics = new Map<string, Topic>();
	const keys = new Map<Partnership, Set<string>>();
	written.forEach( ( labels, partnership ) => {
		const its = new Set<string>();
		labels.filter( ( label ) => label.trim() !== '' ).forEach( ( label ) => {
			const key = folded( label );
			const topic = topics.get( key ) || { key, label: label.trim(), count: 0 };
			topics.set( key, topic );
			topic.count += its.has( key ) ? 0 : 1;
			its.add( key );
		} );
		keys.set( partnership, its );
	} );
	return {
		all: [ ...topics.values() ].sort( ( one, other ) => other.count - one.count || ( one.key < other.key ? -1 : 1 ) ),
		has: ( partnership, key ) => Boolean( keys.get( partnership )?.has( key ) )
	};
}
