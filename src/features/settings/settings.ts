import { CONFIG_PAGE, DEFAULT_CONFIG, type Config, type TemplateKey } from '../../domain/partnership/config';
import { parseConfig, readConfig } from '../../domain/partnership/config-read';
import { mergeConfig } from '../../domain/partnership/config-write';
import { wikiAddress } from '../../domain/partnership/wiki-address';
import type { Facts } from '../../ui/settings/form';
import type { Drafts, Edits, Pages, Rendering, Samples, Saved, Tags, Templates } from '../../wiki/ports';

export interface SettingsPorts {
	pages: Pages;
	edits: Edits;
	rendering: Rendering;
	tags: Tags;
	drafts: Drafts;
	templates: Templates;
	samples: Samples;
	/** A configuration with what only the wiki knows. */
	onThisWiki( config: Config ): Promise<Config>;
	/** Of this wiki. */
	host: string;
}

/** The page of the configuration as it stands. */
export interface Base {
	/** '' where there is no page. */
	text: string;
	revisionId: number;
}

export interface Opened {
	base: Base;
	/** Why the reader cannot change it, in the wiki's words. */
	obstacles: string[];
	/** What it says now. */
	config: Config;
}

export async function openSettings( { pages, onThisWiki }: SettingsPorts ): Promise<Opened> {
	const [ [ page ], obstacles ] = await Promise.all( [ pages.read( [ CONFIG_PAGE ] ), pages.obstacles( CONFIG_PAGE ) ] );
	return {
		base: { text: page.wikitext, revisionId: page.revisionId }, obstacles,
		config: await onThisWiki( readConfig( page.exists ? page.wikitext : undefined ).config )
	};
}

/**
 * Saves in one edit what was changed since the page was read. Where others have changed the same fields since,
 * nothing is saved: `theirs` is what the page says now, with the paths of those fields.
 */
export async function saveSettings( { edits }: SettingsPorts, base: Base, text: string, summary: string ): Promise<{ saved?: Saved; theirs?: { text: string; fields: string[] } }> {
	let theirs: { text: string; fields: string[] } | undefined;
	const saved = await edits.save( {
		title: CONFIG_PAGE, summary, tags: [],
		transform( now ) {
			const merged = mergeConfig( base.text, text, now );
			theirs = merged.conflicts.length ? { text: now, fields: merged.conflicts } : undefined;
			return theirs ? undefined : merged.text;
		}
	} );
	return theirs ? { theirs } : { saved };
}

/** Asks the wiki about the pages, templates and the tag that a configuration names, as far as that is not known. */
export async function readFacts( { pages, tags, templates, host }: SettingsPorts, config: Config, known: Facts ): Promise<Facts> {
	const kinds = Object.keys( DEFAULT_CONFIG.templates ) as TemplateKey[];
	const titles = [ ...kinds.map( ( kind ) => DEFAULT_CONFIG.templates[ kind ][ 0 ] ), ...kinds.flatMap( ( kind ) => config.templates[ kind ] ) ].map( ( { title } ) => `Template:${ title }` );
	const asked = [ config.home, ...titles, ...config.editRequest ? [ `Template:${ config.editRequest }` ] : [], ...config.tagVenue ? [ config.tagVenue ] : [] ]
		.filter( ( title, index, all ) => all.indexOf( title ) === index && !known.pages.has( title ) && pages.normalize( title ) !== undefined );
	const [ read, described, tag ] = await Promise.all( [
		pages.read( asked ), templates.describe( asked.filter( ( title ) => titles.includes( title ) ) ),
		known.tags.get( config.tag ) || tags.usable( config.tag )
	] );
	return {
		pages: new Map( [ ...known.pages, ...read.map( ( page, index ) => [ asked[ index ], { exists: page.exists, target: page.redirectedFrom === undefined ? undefined : page.title } ] as const ) ] ),
		templates: new Map( [ ...known.templates, ...described ] ),
		tags: new Map( [ ...known.tags, [ config.tag, tag ] as const ] ),
		lostWikis: config.registries.filter( ( name ) => wikiAddress( name, { wikis: config.wikis, host } ) === undefined )
	};
}

/** What was typed and not saved. */
export interface Draft {
	base: Base;
	text: string;
	/** undefined: as proposed. */
	summary?: string;
	/** Pages that are looked at; undefined: those that are offered. */
	samples?: string[];
}

/** A draft as an earlier version may have left it. */
export function readDraft( draft: unknown ): Draft | undefined {
	const { base, text, summary, samples } = Object( draft ) as Partial<Record<keyof Draft, unknown>>;
	const { text: baseText, revisionId } = Object( base ) as Partial<Record<keyof Base, unknown>>;
	return typeof text === 'string' && typeof baseText === 'string' ? {
		text, base: { text: baseText, revisionId: Number( revisionId ) || 0 },
		summary: typeof summary === 'string' ? summary : undefined,
		samples: Array.isArray( samples ) ? samples.filter( ( one ): one is string => typeof one === 'string' ) : undefined
	} : undefined;
}

/** Whether the text can be shown as a form: it is an object, and not nested so deep that it could not be written again. */
export function formOf( text: string ): Record<string, unknown> | undefined {
	try {
		const given = parseConfig( text.trim() === '' ? '{}' : text );
		JSON.stringify( given );
		return given;
	} catch ( error ) {
		return undefined;
	}
}
