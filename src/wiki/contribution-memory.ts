import { createContributionColumns, type ContributionColumns, type KeptContributions } from '../domain/impact/contribution-columns';
import type { ReadingStore } from './ports';

/** Accounts that are asked for together, with all that is known of them. */
export interface Group {
	id: string;
	users: string[];
	columns: ContributionColumns;
	/** Time of the newest edit: what is older has been read. By the wiki's clock, in milliseconds since 1970, as all times. */
	newest: number;
	/** When they were last read in full, by this browser's clock; NaN: never. */
	readAt: number;
	/** From when on the log of changed tags tells what is not known yet, by the wiki's clock; NaN: they have no edits. */
	tagsSince: number;
}

/** The groups of one span of time. */
export interface Groups {
	all(): Group[];
	put( group: Group ): Promise<void>;
	drop( group: Group ): Promise<void>;
}

/** Remembers groups as long as the page is open, and beyond that where there is a store and a name. */
export interface GroupMemory {
	open( name: string | undefined, from: number, to: number ): Promise<Groups>;
}

/** Goes up when what is kept changes its shape: what has another one is not understood. */
const SHAPE = 1;

type KeptGroup = Omit<Group, 'columns'> & { shape: number; wiki: string; from: number; to: number; columns: KeptContributions };

export function createGroupMemory( kept?: { store: ReadingStore; wiki: string } ): GroupMemory {
	const spans = new Map<string, Promise<Group[]>>();
	return {
		async open( name, from, to ) {
			const store = name === undefined ? undefined : kept?.store;
			const title = `contributions ${ name }`;
			const partOf = ( id: string ): string => `${ kept!.wiki } ${ id }`;
			const span = `${ from } ${ to } ${ name }`;
			const load = async (): Promise<Group[]> => {
				const loaded: Group[] = [];
				for ( const { part, value } of store ? await store.load( title ) : [] ) {
					const group = value as KeptGroup;
					const isOurs = group.shape === SHAPE && group.wiki === kept!.wiki && group.from === from && group.to === to;
					// Two tabs may have kept the same people.
					if ( isOurs && !loaded.some( ( { users } ) => users.some( ( user ) => group.users.includes( user ) ) ) ) {
						loaded.push( { ...group, columns: createContributionColumns( group.columns ) } );
					} else if ( group.wiki === kept!.wiki ) {
						await store!.remove( title, part );
					}
				}
				return loaded;
			};
			const opened = spans.get( span ) || load();
			spans.set( span, opened );
			const groups = await opened;
			return {
				all: () => [ ...groups ],
				async put( group ) {
					if ( !groups.includes( group ) ) {
						groups.push( group );
					}
					const value: KeptGroup = { ...group, shape: SHAPE, wiki: kept?.wiki || '', from, to, columns: group.columns.keep() };
					await store?.save( title, partOf( group.id ), value );
				},
				async drop( group ) {
					if ( groups.includes( group ) ) {
						groups.splice( groups.indexOf( group ), 1 );
						await store?.remove( title, partOf( group.id ) );
					}
				}
			};
		}
	};
}
