import { SetupError } from '../local-wiki/log';

/** What a line of MediaWiki:Gadgets-definition says about one gadget. */
export interface GadgetDefinition {
	/** Pages without their prefix `MediaWiki:Gadget-`; at least one. */
	pages: string[];
	/** ResourceLoader modules; those of gadgets are `ext.gadget.<name>`. */
	dependencies?: string[];
	/** Gadgets whose styles come along. */
	peers?: string[];
	/** User rights; everybody has it where there are none. */
	rights?: string[];
	skins?: string[];
	actions?: string[];
	/** Namespace numbers. */
	namespaces?: number[];
	categories?: string[];
	contentModels?: string[];
	/** On for everybody who did not switch it off. */
	default?: boolean;
	/** Not in the preferences: others load it. */
	hidden?: boolean;
	/** Several scripts, which `require()` one another. */
	package?: boolean;
	/** Whether `?withgadget=` may load it. */
	supportsUrlLoad?: boolean;
	type?: 'general' | 'styles';
}

/** Lines that belong together, under one heading. */
export interface DefinitionSection {
	/** Heading; the wiki shows the text of `MediaWiki:Gadget-section-<section>`. */
	section: string;
	lines: string[];
}

/** What deploying needs to know of a line that is already written. */
export interface DefinitionLine {
	name: string;
	/** Full titles. */
	pages: string[];
	dependencies: string[];
	hidden: boolean;
}

export const PAGE_PREFIX = 'MediaWiki:Gadget-';

const NAME = /^[a-zA-Z](?:[-_:.\w ]*[a-zA-Z0-9])?$/;
// The same expression as in the Gadgets extension: a line that does not match is no definition to it.
const LINE = /^\*+ *([a-zA-Z](?:[-_:.\w ]*[a-zA-Z0-9])?)(\s*\[.*?\])?\s*((?:\|[^|]*)+)\s*$/;
const HEADING = /^[^*:\s|=<>]+$/;
const LISTS = [ 'dependencies', 'peers', 'rights', 'skins', 'actions', 'namespaces', 'categories', 'contentModels' ] as const;
const FLAGS = [ 'default', 'hidden', 'package' ] as const;

/**
 * The line that defines a gadget: `* name[ResourceLoader|dependencies=a,b|hidden]|x.js|x.css`.
 *
 * @throws SetupError for a value that would be read as something else
 */
export function definitionLine( name: string, definition: GadgetDefinition ): string {
	if ( !NAME.test( name ) || name.length > 200 ) {
		throw invalid( name, 'its name', name );
	}
	const options = [
		'ResourceLoader',
		...LISTS.flatMap( ( key ) => listOption( name, key, definition[ key ] ?? [] ) ),
		...FLAGS.filter( ( key ) => definition[ key ] ),
		...definition.supportsUrlLoad === undefined ? [] : [ `supportsUrlLoad=${ definition.supportsUrlLoad }` ],
		...definition.type === undefined ? [] : listOption( name, 'type', [ definition.type ] )
	];
	return `* ${ name }[${ options.join( '|' ) }]${ pageList( name, definition ) }`;
}

/** Reads a line as the wiki does, or undefined where the wiki sees no definition. */
export function readDefinitionLine( line: string ): DefinitionLine | undefined {
	const match = LINE.exec( line );
	if ( !match ) {
		return undefined;
	}
	const options = ( match[ 2 ] ?? '' ).trim().replace( /^\[|\]$/g, '' ).split( '|' ).map( ( option ) => option.trim() );
	const dependencies = options.find( ( option ) => /^dependencies\s*=/.test( option ) );
	return {
		name: match[ 1 ].replace( / /g, '_' ),
		pages: match[ 3 ].split( '|' ).map( ( page ) => page.trim() ).filter( Boolean ).map( ( page ) => PAGE_PREFIX + page ),
		dependencies: dependencies ? dependencies.slice( dependencies.indexOf( '=' ) + 1 ).split( ',' ).map( ( module ) => module.trim() ) : [],
		hidden: options.includes( 'hidden' )
	};
}

/** @throws SetupError for a heading or a line that the wiki would not read as such */
export function checkSection( { section, lines }: DefinitionSection ): void {
	if ( !HEADING.test( section ) ) {
		throw new SetupError( `“${ section }” cannot be the heading of a section of gadgets: it must be one word without * : | = < >.` );
	}
	const wrong = lines.find( ( line ) => line.includes( '\n' ) || line.includes( '<!--' ) || !readDefinitionLine( line ) );
	if ( wrong !== undefined ) {
		throw new SetupError( `The wiki would not read this as the definition of a gadget:\n${ wrong }` );
	}
}

function listOption( name: string, key: string, values: readonly ( string | number )[] ): string[] {
	for ( const value of values ) {
		// What ends a value, an option, the list of options, the line, or what the wiki takes away.
		if ( !/^[^|,=[\]\s]([^|,=[\]\n\r]*[^|,=[\]\s])?$/.test( String( value ) ) || /<!--|-->/.test( String( value ) ) ) {
			throw invalid( name, key, String( value ) );
		}
	}
	return values.length > 0 ? [ `${ key }=${ values.join( ',' ) }` ] : [];
}

function pageList( name: string, definition: GadgetDefinition ): string {
	const { pages } = definition;
	if ( !pages.some( ( page ) => /\.(js|css)$/.test( page ) ) ) {
		throw new SetupError( `The gadget ${ name } has neither a script nor a style sheet among its pages.` );
	}
	for ( const page of pages ) {
		if ( !/^[^|[\]{}<>#\s][^|[\]{}<>#\n\r]*\.(js|css|json|vue)$/.test( page ) ) {
			throw invalid( name, 'a page', page );
		}
		if ( /\.(json|vue)$/.test( page ) && !definition.package ) {
			throw new SetupError( `The gadget ${ name } names ${ page }, which only a gadget with "package" may hold.` );
		}
	}
	return pages.map( ( page ) => `|${ page }` ).join( '' );
}

function invalid( name: string, what: string, value: string ): SetupError {
	return new SetupError( `The definition of the gadget ${ name } cannot be written: ${ what } is ${ JSON.stringify( value ) }, which the wiki would read as something else.` );
}
