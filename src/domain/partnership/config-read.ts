import { DEFAULT_CONFIG, forEachTemplate, own, type Config, type TemplateMapping } from './config';

/** A field that was not taken. */
export interface ConfigProblem {
	/** Path of the field, such as `templates.event`; '' for the whole page. */
	field: string;
	reason: Reason;
}

type Reason = 'not-json' | 'unknown' | 'type' | 'title' | 'choice' | 'url' | 'many' | 'share';

/** Problems after which no more are told, and characters of a path. */
const MOST_PROBLEMS = 100;
const LONGEST_PATH = 200;

const MOST_TITLES = 500;

/** Each costs requests. */
const MOST_MAPPINGS = 20;

/**
 * Reads a wiki's configuration. What is missing or wrong falls back to the default field by field;
 * each wrong or unknown field is reported.
 *
 * A template is written as its title, or as `{ "title": "…", "parameters": { "<Partnerkit's name>": "<its name>" },
 * "values": { "<Partnerkit's name>": { "<Partnerkit's word>": "<its word>" } } }`, or as a list of these.
 *
 * @param json The page's text, or undefined where there is no such page
 */
export function readConfig( json: string | undefined ): { config: Config; problems: ConfigProblem[] } {
	const problems: ConfigProblem[] = [];
	const report: Report = ( field, reason ) => {
		if ( problems.length < MOST_PROBLEMS ) {
			problems.push( { field: field.slice( 0, LONGEST_PATH ), reason } );
		}
	};
	const given = json === undefined ? {} : parseConfig( json );
	if ( !given ) {
		report( '', 'not-json' );
	}
	return { config: readFields( given || {}, '', DEFAULT_CONFIG, report ), problems };
}

export type Given = Record<string, unknown>;

/** What stands on a configuration page; undefined where that is no object. */
export function parseConfig( json: string ): Given | undefined {
	try {
		const value: unknown = JSON.parse( json );
		return isObject( value ) ? value : undefined;
	} catch ( error ) {
		return undefined;
	}
}

type Report = ( field: string, reason: Reason ) => void;

/** Gives what stands in a field, or else reports it and gives the fallback. */
type Read<Value> = ( value: unknown, path: string, fallback: Value, report: Report ) => Value;

/** Any but those in which the pattern finds something. What is no text at all has a reason of its own. */
function text( wrong: RegExp, most: number, reason: Reason, otherwise: Reason = 'type' ) {
	return <Fallback>( value: unknown, path: string, fallback: Fallback, report: Report ): string | Fallback => {
		if ( typeof value === 'string' && value.length <= most && !wrong.test( value ) ) {
			return value;
		}
		report( path, typeof value === 'string' ? reason : otherwise );
		return fallback;
	};
}

/** What MediaWiki refuses in a title, and white space that it would take away. */
const title = text( /^$|^\s|\s$|[#<>[\]{}|\u0000-\u001F\u007F\uD800-\uDFFF]|^__proto__$/u, 240, 'title' );
const titleOrNone = text( /^\s|\s$|[#<>[\]{}|\u0000-\u001F\u007F\uD800-\uDFFF]/u, 240, 'title' );
const parameter = text( /^$|^\s|\s$|[{}|=<>[\]\u0000-\u001F\u007F\uD800-\uDFFF]|^__proto__$/u, 100, 'title' );
const parameterOrNone = text( /^\s|\s$|[{}|=<>[\]\u0000-\u001F\u007F\uD800-\uDFFF]/u, 100, 'title' );
/** As much as MediaWiki keeps of a summary. */
const line = text( /[\u0000-\u001F\u007F\uD800-\uDFFF]/u, 500, 'type' );
const address = text( /^(?!(?:https?:\/\/[^\s@/]+|\/(?!\/))[^\s@?#]*$)/i, 500, 'url' );

/** One of some words. */
const place = text( /^(?!(talk|page)$)/, 100, 'choice', 'choice' ) as Read<unknown> as Read<Config[ 'markOn' ]>;
const disclosure = text( /^(?!(off|on|institution)$)/, 100, 'choice', 'choice' ) as Read<unknown> as Read<Config[ 'disclosure' ]>;

function list<Value>( one: Read<Value | undefined>, most: number ): Read<Value[]> {
	return ( value, path, fallback, report ) => {
		if ( !Array.isArray( value ) || value.length > most ) {
			report( path, Array.isArray( value ) ? 'many' : 'type' );
			return fallback;
		}
		return value.map( ( entry, index ) => one( entry, `${ path }.${ index }`, undefined, report ) ).filter( ( entry ): entry is Value => entry !== undefined );
	};
}

/** An object with these fields, each of which may be missing. */
function object<Value extends object>( fields: Partial<{ [ Key in keyof Value ]: Read<Value[ Key ]> }> ): Read<Value> {
	return ( value, path, fallback, report ) => {
		const result = { ...fallback };
		eachOf( value, path, report, ( name, entry, at ) => {
			const key = name as keyof Value;
			const read = own( fields as Record<string, unknown>, name ) as Read<Value[ typeof key ]> | undefined;
			if ( read ) {
				result[ key ] = read( entry, at, fallback[ key ], report );
			} else {
				report( at, 'unknown' );
			}
		} );
		return result;
	};
}

/** An object whose keys are read like its values. */
function dictionary<Value>( key: Read<string | undefined>, one: Read<Value | undefined> ): Read<Record<string, Value>> {
	return ( value, path, fallback, report ) => {
		const result: Record<string, Value> = {};
		eachOf( value, path, report, ( name, entry, at ) => {
			const read = key( name, at, undefined, report ) && one( entry, at, undefined, report );
			if ( read !== undefined ) {
				result[ name ] = read as Value;
			}
		} );
		return isObject( value ) ? result : fallback;
	};
}

function eachOf( value: unknown, path: string, report: Report, then: ( name: string, entry: unknown, at: string ) => void ): void {
	if ( isObject( value ) ) {
		Object.keys( value ).slice( 0, MOST_TITLES ).forEach( ( name ) => then( name, value[ name ], path ? `${ path }.${ name }` : name ) );
	} else {
		report( path, 'type' );
	}
}

const NONE: TemplateMapping = { title: '', parameters: {}, values: {}, redirects: [] };

const mappingObject = object<TemplateMapping>( { title, parameters: dictionary<string>( parameter, parameter ), values: dictionary( parameter, dictionary<string>( line, line ) as Read<Record<string, string> | undefined> ) } );

const mapping: Read<TemplateMapping | undefined> = ( value, path, fallback, report ) => {
	const found = typeof value === 'string' ? { ...NONE, title: title( value, path, '', report ) } : mappingObject( value, path, NONE, report );
	return found.title ? found : fallback;
};

const mappings: Read<TemplateMapping[]> = ( value, path, fallback, report ) => {
	const found = Array.isArray( value ) ? list( mapping, MOST_MAPPINGS )( value, path, fallback, report ) : [ mapping( value, path, fallback[ 0 ], report )! ];
	if ( Array.isArray( value ) && !value.length ) {
		report( path, 'type' );
	}
	return found.length ? found : fallback;
};

const readFields = object<Config>( {
	home: title, tag: title, category: title,
	templates: object<Config[ 'templates' ]>( forEachTemplate( () => mappings ) ),
	bannerShells: list<string>( title, MOST_TITLES ),
	markOn: place,
	topTemplates: list<string>( title, MOST_TITLES ),
	citationTemplates: list<string>( title, MOST_TITLES ),
	fileFields: dictionary<string>( title, parameterOrNone ),
	wikis: dictionary<string>( title, address ),
	registries: list<string>( title, MOST_MAPPINGS ),
	summaries: object<Config[ 'summaries' ]>( { add: line, change: line, remove: line, repair: line, paid: line, employed: line, volunteer: line, affiliated: line } ),
	editRequest: titleOrNone,
	tagVenue: titleOrNone,
	disclosure,
	targets: dictionary<unknown>( title, ( value ) => value ),
	services: object<Config[ 'services' ]>( { wikidata: address, eventStreams: address, pageviews: address, mediaRequests: address, impactMetrics: address } )
} );

function isObject( value: unknown ): value is Given {
	return typeof value === 'object' && value !== null && !Array.isArray( value );
}
