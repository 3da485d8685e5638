import { normalizeTitle, type Words } from './titles';

/** The page of a wiki's configuration. */
export const CONFIG_PAGE = 'MediaWiki:Partnerkit-config.json';

/**
 * What a wiki may say in {@link CONFIG_PAGE}: which of its own pages and templates Partnerkit's
 * records are. Every field may be left out; see {@link readConfig} for how it is written.
 */
export interface Config {
	/** Page under which the partnerships stand, with its namespace. */
	home: string;
	/** Change tag for edits that count. */
	tag: string;
	/** Category of the pages that are marked for a partnership; `$1` is its name. */
	category: string;
	/**
	 * Templates of each kind. New ones are written with the first; those that were written with another are read, and
	 * changed where they stand.
	 */
	templates: Record<TemplateKey, TemplateMapping[]>;
	/** Templates on talk pages that hold other banners in their first parameter. */
	bannerShells: string[];
	/** Where the mark of a page that is no file goes: on its talk page, or on the page itself. */
	markOn: typeof MARK_ON[ number ];
	/** Templates that stay above a mark on the page itself: hatnotes, short descriptions. */
	topTemplates: string[];
	/** Parameter of a file's description template into which a mark goes, by the template's title; '': below the template. */
	fileFields: Record<string, string>;
	/** Templates that make a reference without a `<ref>`, such as those for short footnotes. */
	citationTemplates: string[];
	/**
	 * Edit summaries where the wiki has its own; `$1` is the partnership. What a summary says of how its author is
	 * connected: `$1` is the institution, `$2` the client or nothing. Empty: Partnerkit's own words.
	 */
	summaries: Record<SummaryKey | DisclosureKey, string>;
	/** Template that calls for an edit to a protected page; '': none. */
	editRequest: string;
	/** Page on which the wiki's users ask for a change tag; '': none. */
	tagVenue: string;
	/** Address of the `api.php` of each other wiki of a partnership, by the name that records have for it: a database name or a host. */
	wikis: Record<string, string>;
	/** Other wikis whose partnerships are looked at together with this one's, by the names that records have for wikis. */
	registries: string[];
	/** Where the summaries of those who are paid or affiliated say so: nowhere, everywhere, or on pages about the institution. */
	disclosure: Disclosure;
	/** Whom the wiki aims for, as it stands there: few need it, so it is read where it is used. */
	targets: Record<string, unknown>;
	/** Addresses of other services. */
	services: {
		/** `api.php` of the Wikidata where institutions are looked up. */
		wikidata: string;
		/** Stream of recent changes, where the wiki has one; '': none. */
		eventStreams: string;
		/**
		 * Roots of the REST services that tell about readers: views of pages, requests for files, Commons Impact Metrics;
		 * '': Wikimedia's own on its wikis, none elsewhere.
		 */
		pageviews: string;
		mediaRequests: string;
		impactMetrics: string;
	};
	/** Not configured, but read from the wiki. */
	words: Words;
}

export const TEMPLATE_KEYS = [ 'partnership', 'partner', 'goal', 'participant', 'event', 'contribution', 'decision', 'affiliation', 'playbook', 'snapshot', 'task' ] as const;
export type TemplateKey = typeof TEMPLATE_KEYS[ number ];

/** A template of the wiki that holds records of one kind. */
export interface TemplateMapping {
	/** Without namespace. */
	title: string;
	/** The template's names of those parameters that it calls otherwise than Partnerkit does, by Partnerkit's names. */
	parameters: Record<string, string>;
	/** The template's words for those values that it calls otherwise, by Partnerkit's names of parameter and value. */
	values: Record<string, Record<string, string>>;
	/** Titles that lead to the template, without namespace: not configured, but read from the wiki. */
	redirects: string[];
}

export const MARK_ON = [ 'talk', 'page' ] as const;

export const SUMMARIES = [ 'add', 'change', 'remove', 'repair' ] as const;
export type SummaryKey = typeof SUMMARIES[ number ];

export type Disclosure = 'off' | 'on' | 'institution';

/** How somebody is connected with an institution. */
export type DisclosureKey = 'paid' | 'employed' | 'volunteer' | 'affiliated';

export const DEFAULT_CONFIG: Config = {
	home: 'Project:Partnerships',
	tag: 'partnership',
	category: '$1 (partnership)',
	templates: forEachTemplate( ( key ) => [ ownTemplate( key === 'partnership' ? 'Partnership' : `Partnership ${ key }` ) ] ),
	bannerShells: [ 'WikiProject banner shell' ],
	markOn: 'talk',
	topTemplates: [ 'Short description', 'Hatnote', 'About', 'For', 'Distinguish', 'Other uses', 'Redirect', 'See also', 'Main', 'DISPLAYTITLE', 'Italic title' ],
	fileFields: { Information: 'permission', Artwork: 'permission', Photograph: 'permission' },
	citationTemplates: [ 'Sfn', 'Sfnm', 'Sfnp' ],
	summaries: { add: '', change: '', remove: '', repair: '', paid: '', employed: '', volunteer: '', affiliated: '' },
	editRequest: '',
	tagVenue: '',
	wikis: {},
	registries: [],
	disclosure: 'on',
	targets: {},
	services: { wikidata: 'https://www.wikidata.org/w/api.php', eventStreams: '', pageviews: '', mediaRequests: '', impactMetrics: '' },
	words: { namespaces: { user: [ 'user' ], template: [ 'template' ], category: [ 'category' ], file: [ 'file', 'image' ] }, months: [] }
};

/** A value for each kind of template. */
export function forEachTemplate<Value>( valueOf: ( key: TemplateKey ) => Value ): Record<TemplateKey, Value> {
	const values = {} as Record<TemplateKey, Value>;
	TEMPLATE_KEYS.forEach( ( key ) => {
		values[ key ] = valueOf( key );
	} );
	return values;
}

/** The template with which new records of a kind are written. */
export function templateFor( config: Config, key: TemplateKey ): TemplateMapping {
	return config.templates[ key ][ 0 ];
}

/** What the wiki's template calls a parameter of Partnerkit's. */
export function parameterName( mapping: TemplateMapping, parameter: string ): string {
	return own( mapping.parameters, parameter ) || parameter;
}

/** A value as the wiki's template has it. */
export function parameterValue( { values }: TemplateMapping, parameter: string, value: string ): string {
	return translated( value, own( values, parameter ), 0 );
}

/** Partnerkit's value for what stands in the wiki's template. */
export function readValue( { values }: TemplateMapping, parameter: string, text: string ): string {
	return translated( text, own( values, parameter ), 1 );
}

/** @param from Which of the two words of an entry the text is: Partnerkit's or the template's */
function translated( text: string, words: Record<string, string> | undefined, from: 0 | 1 ): string {
	const plain = ( word: string ): string => normalizeTitle( word ).toLowerCase();
	const found = Object.entries( words || {} ).find( ( entry ) => plain( entry[ from ] ) === plain( text ) );
	return found ? found[ 1 - from ] : text;
}

/** What an object has under a key by itself. */
export function own<Value>( object: Record<string, Value>, key: string ): Value | undefined {
	return Object.prototype.hasOwnProperty.call( object, key ) ? object[ key ] : undefined;
}

/** Whether a title, without namespace, is the template's own or leads to it. */
export function isTitleOf( { title, redirects }: TemplateMapping, given: string ): boolean {
	return [ title, ...redirects ].some( ( one ) => normalizeTitle( one ) === normalizeTitle( given ) );
}

function ownTemplate( title: string ): TemplateMapping {
	return { title, parameters: {}, values: {}, redirects: [] };
}

/** Title of a partnership's page or one of its subpages. */
export function partnershipTitle( config: Config, name: string, subpage = '' ): string {
	return `${ config.home }/${ name }${ subpage && `/${ subpage }` }`;
}

/** The partnership whose own page this title is, or undefined for its subpages and every other page. */
export function partnershipOfTitle( config: Config, title: string ): string | undefined {
	const prefix = `${ config.home }/`;
	const name = title.startsWith( prefix ) ? title.slice( prefix.length ) : '';
	return name === '' || name.includes( '/' ) || RESERVED.includes( name ) ? undefined : name;
}

/** Subpages of the home page that are no partnerships. */
const RESERVED = [ 'Playbooks', 'Requests' ];
