import type { Draft, DraftStep } from './community-draft';

/** A step as the way through shows it. */
export interface OutlineItem {
	id: string;
	/** `again`: it stands further up already. `missing`: it is named, and nowhere written. `unreached`: nothing leads to it. */
	state: 'written' | 'again' | 'missing' | 'unreached';
	step?: DraftStep;
	/** What follows where it depends on an answer, up to where the ways come together. */
	branches: OutlineItem[][];
}

/** The steps in the order in which people come to them, each once; what nobody comes to at the end. */
export function outlineOf( { start, steps }: Pick<Draft, 'start' | 'steps'> ): OutlineItem[] {
	const byId = new Map( steps.map( ( step ) => [ step.id, step ] as const ).reverse() );
	const shown = new Set<string>();
	const way = wayFrom( start, undefined );
	return [ ...way, ...steps.filter( ( { id } ) => !shown.has( id ) ).map( ( step ): OutlineItem => ( { id: step.id, state: 'unreached', step, branches: [] } ) ) ];

	function wayFrom( first: string | undefined, end: string | undefined ): OutlineItem[] {
		const items: OutlineItem[] = [];
		for ( let id = first; id !== undefined && id !== '' && id !== end; ) {
			const step = byId.get( id );
			const isAgain = shown.has( id );
			const item: OutlineItem = { id, state: isAgain ? 'again' : step ? 'written' : 'missing', step, branches: [] };
			items.push( item );
			if ( isAgain || !step ) {
				break;
			}
			shown.add( id );
			const meeting = step.to.length > 1 ? meetingOf( step.to ) ?? end : step.to[ 0 ];
			item.branches = step.to.length > 1 ? step.to.filter( ( to ) => to !== meeting ).map( ( to ) => wayFrom( to, meeting ) ) : [];
			id = meeting;
		}
		return items;
	}

	/** The first step to which all of several lead; what is not written leads nowhere, and is left out of account. */
	function meetingOf( ids: string[] ): string | undefined {
		const ways = ids.filter( ( id ) => byId.has( id ) ).map( reachedFrom );
		return ways.length ? ways[ 0 ].find( ( id ) => ways.every( ( way_ ) => way_.includes( id ) ) && !shown.has( id ) ) : undefined;
	}

	/** A step and all that come after it, the nearest first. */
	function reachedFrom( id: string ): string[] {
		const found = [ id ];
		for ( let at = 0; at < found.length; at++ ) {
			found.push( ...( byId.get( found[ at ] )?.to || [] ).filter( ( to, index, all ) => !found.includes( to ) && all.indexOf( to ) === index ) );
		}
		return found;
	}
}
