import type { AttributionContext, Scope } from '../../../domain/partnership/attribution';
import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import { isAccountName, readContacts } from '../../../domain/partnership/contacts';
import { readMarks, type Mark } from '../../../domain/partnership/marks';
import { userName } from '../../../domain/partnership/participant';
import type { Pages } from '../../../wiki/ports';
import { readMarkedPages } from '../../impact/marked-pages';
import { readOthers, readRecords, readWorklists, type Records } from '../../impact/records';
import type { EditsPorts, EditsScreenProps, Opened } from './props';

/** Pages of which it is cheaper to read all than to list what is marked. */
const FEW = 20;

/** What by the rules is known of one partnership, with the marks of some pages. */
export interface Ground {
	records: Records;
	context: AttributionContext;
	/** Accounts that look after it; empty where its page does not say who. */
	organisers: string[];
}

export async function openEdits( { ports, reader, open }: EditsScreenProps ): Promise<Opened> {
	const { config, problems } = await open();
	const me = reader.user!;
	const [ all, rights ] = await Promise.all( [ readOthers( { ...ports, config }, '' ), ports.revisionTags.rights( config.tag ) ] );
	const joined = new Set( all.filter( ( { participants } ) => participants.some( ( { user } ) => user === me ) ).map( ( { partnership } ) => partnership.name ) );
	const rank = ( { partnership: { name, status } }: Scope ): number => joined.has( name ) ? 0 : status === 'active' ? 1 : 2;
	return {
		config, problems, joined, me,
		scopes: all.sort( ( one, other ) => rank( one ) - rank( other ) || one.partnership.label.localeCompare( other.partnership.label ) ),
		mayTag: { add: rights.add === 'yes', remove: rights.remove },
		wiki: { id: reader.wikiId, host: reader.host, isHome: true }
	};
}

/** A partnership's records, without marks; or why there are none. */
export async function readGround( ports: EditsPorts, { config, scopes, wiki }: Opened, name: string, signal?: AbortSignal ): Promise<Ground | 'no-page' | 'no-record'> {
	const records = await readRecords( { ...ports, config }, name );
	if ( typeof records === 'string' ) {
		return records;
	}
	const { partnership } = records;
	return {
		records,
		organisers: ( readContacts( partnership.contact, config.words ) || [] ).filter( isAccountName ),
		context: {
			...records, wiki, tag: config.tag, marks: new Map(),
			worklists: [ partnership, ...records.events ].some( ( { counting } ) => counting === 'worklist' ) ? await readWorklists( { ...ports, config }, records, undefined, signal ) : new Map(),
			others: scopes.filter( ( other ) => other.partnership.name !== partnership.name )
		}
	};
}

/** The same with the marks of these pages. */
export async function withMarks( ports: EditsPorts, { config }: Opened, ground: Ground, titles: string[], signal?: AbortSignal ): Promise<Ground> {
	const wanted = [ ...new Set( titles ) ].filter( ( title ) => !ground.context.marks.has( title ) );
	if ( !wanted.length ) {
		return ground;
	}
	let found: Map<string, Mark[]>;
	if ( wanted.length <= FEW ) {
		found = await marksOn( ports.pages, config, wanted );
	} else {
		const marked = await readMarkedPages( { ...ports, config }, ground.context.partnership.name, signal );
		found = await marked.marksFor( wanted.filter( marked.has ) );
		wanted.filter( ( title ) => !marked.has( title ) ).forEach( ( title ) => found.set( title, [] ) );
	}
	return { ...ground, context: { ...ground.context, marks: new Map( [ ...ground.context.marks, ...found ] ) } };
}

/** Marks of pages, from the pages themselves and their talk pages. */
async function marksOn( pages: Pages, config: Config, titles: string[] ): Promise<Map<string, Mark[]>> {
	const places = titles.map( ( title ) => [ title, pages.talkTitle( title ) ].filter( ( place ): place is string => place !== undefined ) );
	const all = [ ...new Set( places.flat() ) ];
	const read = await pages.read( all );
	const marks = new Map( all.map( ( place, index ) => [ place, readMarks( read[ index ].wikitext, config ) ] ) );
	return new Map( titles.map( ( title, index ) => [ title, places[ index ].flatMap( ( place ) => marks.get( place )! ) ] ) );
}

export function isOrganiser( { organisers }: Ground, person: string ): boolean {
	return organisers.includes( userName( person ) );
}

export function ledgerTitle( { config }: Opened, partnership: string ): string {
	return partnershipTitle( config, partnership, 'Ledger' );
}
