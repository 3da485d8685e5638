import { partnershipOfTitle, partnershipTitle, templateFor, type Config, type TemplateKey } from '../../domain/partnership/config';
import { noFields, RECORD_FIELDS, EVENT_FIELDS } from '../../domain/partnership/record-fields';
import { countRecords, duplicatesOf, isAdded, readEventRows, readRecordForm, type Row } from '../../domain/partnership/record-form';
import { isSameForm, isSameList, mergeForms, type PartnershipForm } from '../../domain/partnership/record-merge';
import type { Taken } from '../../domain/partnership/record-problems';
import { writeEvents, writeRecord } from '../../domain/partnership/record-writing';
import { readText } from '../../domain/wikitext';
import type { TemplateDescription } from '../../domain/templatedata/description';
import type { Moves, Page, Templates } from '../../wiki/ports';
import { readRegistry } from '../registry';
import type { ScreenPorts } from '../screen';

export interface RegistryPorts extends Pick<ScreenPorts, 'pages' | 'edits' | 'rendering' | 'drafts'> {
	templates: Templates;
	moves: Moves;
}

/** A partnership's pages as they stood when they were read, and what they say. */
export interface Sources {
	/** Last part of its title; '' for one that has no title yet. */
	name: string;
	record: Page;
	events: Page;
	form: PartnershipForm;
	/** Parameters that stand twice, and records beyond the first. */
	duplicates: string[];
	records: number;
	/** Why the pages cannot be edited, in the wiki's words. */
	obstacles: string[];
}

/** What forms need to know of the wiki around a partnership. */
export interface Surroundings {
	others: Taken[];
	descriptions: Partial<Record<TemplateKey, TemplateDescription>>;
}

/** One page that is going to be written. */
export interface Write {
	title: string;
	revisionId: number;
	text: string;
}

export type SaveResult =
	| { outcome: 'saved'; edits: number; revisionId?: number }
	/** Somebody changed the same things: nothing of theirs was touched. `edits` were made before. */
	| { outcome: 'clash'; edits: number };

const NO_PAGE = { pageId: 0, namespace: 0, exists: false, revisionId: 0, wikitext: '' };

/** A form for a partnership that does not exist yet. */
export function newForm( name: string ): PartnershipForm {
	return { fields: { ...noFields( RECORD_FIELDS ), name, status: 'proposed' }, partners: [], goals: [], events: [] };
}

/** @param name Of the partnership; '' where it has none yet */
export async function readSources( { pages }: RegistryPorts, config: Config, name: string ): Promise<Sources> {
	const titles = [ partnershipTitle( config, name ), partnershipTitle( config, name, 'Events' ) ];
	const [ [ record, events ], obstacles ] = name === '' ?
		[ titles.map( ( title ): Page => ( { title, ...NO_PAGE } ) ), [] ] :
		await Promise.all( [ pages.read( titles ), pages.obstacles( titles[ 0 ] ) ] );
	return {
		name: partnershipOfTitle( config, record.title ) ?? name, record, events, obstacles,
		form: formOf( record.wikitext, events.wikitext, config ),
		duplicates: duplicatesOf( record.wikitext, config ), records: countRecords( record.wikitext, config )
	};
}

export async function readSurroundings( { pages, templates }: Pick<RegistryPorts, 'pages' | 'templates'>, config: Config, name: string ): Promise<Surroundings> {
	const keys: TemplateKey[] = [ 'partnership', 'partner', 'goal', 'event' ];
	const titles = keys.map( ( key ) => `Template:${ templateFor( config, key ).title }` );
	const [ registry, found ] = await Promise.all( [ readRegistry( pages, config ), templates.describe( titles ) ] );
	const others = registry.filter( ( one ) => one.name !== name );
	const events = await pages.read( others.map( ( one ) => partnershipTitle( config, one.name, 'Events' ) ) );
	const descriptions: Surroundings[ 'descriptions' ] = {};
	keys.forEach( ( key, index ) => {
		descriptions[ key ] = found.get( titles[ index ] );
	} );
	return {
		descriptions,
		others: others.map( ( one, index ) => ( {
			name: one.name,
			hashtags: [ one.hashtag, ...readEventRows( events[ index ].wikitext, config ).map( ( row ) => row.fields.hashtag ) ].filter( ( hashtag ) => hashtag !== '' )
		} ) )
	};
}

/** The pages that would be written for a form, in the order of writing. */
export function writesOf( { record, events, form: was }: Sources, form: PartnershipForm, config: Config ): Write[] {
	const text = writeRecord( record.wikitext, form, config );
	const eventsText = isSameList( was.events, form.events, EVENT_FIELDS ) ? events.wikitext : writeEvents( events.wikitext, form.events, config );
	return [ { page: record, text }, { page: events, text: eventsText } ]
		.filter( ( write ) => write.text !== write.page.wikitext )
		.map( ( write ) => ( { title: write.page.title, revisionId: write.page.revisionId, text: write.text } ) );
}

/** Whether the pages, once written, will say what the form says: wikitext can be broken so that nothing fits in. */
export function willSay( sources: Sources, form: PartnershipForm, config: Config ): boolean {
	const writes = writesOf( sources, form, config );
	const text = ( page: Page ): string => ( writes.find( ( write ) => write.title === page.title ) ?? { text: page.wikitext } ).text;
	return isSameForm( asRead( formOf( text( sources.record ), text( sources.events ), config ) ), asRead( form ) );
}

/** The form with its rows in the order of the page, and its wikitext without what is escaped when it is written. */
function asRead( form: PartnershipForm ): PartnershipForm {
	const inOrder = ( rows: Row[] ): Row[] => rows.filter( ( row ) => row.at !== undefined || isAdded( row ) ).sort( ( a, b ) => ( a.at ?? Infinity ) === ( b.at ?? Infinity ) ? 0 : ( a.at ?? Infinity ) - ( b.at ?? Infinity ) );
	const fields = Object.fromEntries( Object.entries( form.fields ).map( ( [ name, value ] ) => [ name, RECORD_FIELDS[ name ] === 'wikitext' ? readText( value ) : value ] ) );
	return { fields, partners: inOrder( form.partners ), goals: inOrder( form.goals ), events: inOrder( form.events ) };
}

/** Saves page by page, each on top of what others made of it meanwhile. Throws a `WikiError` with what was refused. */
export async function savePartnership( { edits }: RegistryPorts, sources: Sources, form: PartnershipForm, config: Config, summary: string ): Promise<SaveResult> {
	const result = { edits: 0, revisionId: undefined as number | undefined };
	for ( const write of writesOf( sources, form, config ) ) {
		const isRecord = write.title === sources.record.title;
		let clashed = false;
		const saved = await edits.save( {
			title: write.title, summary, tags: [],
			transform( wikitext ) {
				// Somebody else began the same partnership.
				clashed = isRecord && !sources.records && countRecords( wikitext, config ) > 0;
				if ( clashed ) {
					return undefined;
				}
				const now = isRecord ? formOf( wikitext, sources.events.wikitext, config ) : formOf( sources.record.wikitext, wikitext, config );
				const part = ( of: PartnershipForm ): PartnershipForm => isRecord ? { ...of, events: sources.form.events } : { ...sources.form, events: of.events };
				const merged = mergeForms( sources.form, part( form ), part( now ) );
				clashed = merged.clashes.length > 0;
				return clashed ? undefined : isRecord ? writeRecord( wikitext, merged.form, config ) : writeEvents( wikitext, merged.form.events, config );
			}
		} );
		if ( clashed ) {
			return { outcome: 'clash', edits: result.edits };
		}
		if ( saved.outcome === 'saved' ) {
			result.edits++;
			result.revisionId = result.revisionId ?? saved.revisionId;
		}
	}
	return { outcome: 'saved', ...result };
}

function formOf( record: string, events: string, config: Config ): PartnershipForm {
	return { ...readRecordForm( record, config ), events: readEventRows( events, config ) };
}
