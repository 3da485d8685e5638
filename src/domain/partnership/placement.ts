import { effectiveParam, findTemplates, type Template } from '../wikitext';
import { setParam } from '../wikitext/write';
import type { Config } from './config';
import { leadEnd } from './lead';
import { normalizeTitle, transcludes } from './titles';

/** Where a mark goes: on a talk page, on the page itself, or on the page of a file. */
export type Placement = 'talk' | 'page' | 'file';

/** Templates of file pages below which a mark goes where the wiki names no parameter of theirs for it. */
const DESCRIPTIONS = [ 'Information', 'Artwork', 'Photograph', 'Art Photo', 'Book', 'Map' ];

/**
 * The text with a call of a template added where readers of such a page look for it. Nothing else changes, and the
 * call is read as one: where the best place is inside something unclosed, the next best is taken.
 */
export function place( wikitext: string, call: string, placement: Placement, config: Config ): string {
	if ( wikitext === '' ) {
		return call;
	}
	const templates = findTemplates( wikitext );
	const isRead = reads( call, templates );
	const places: Place[] = placement === 'file' ? FILE_PLACES : [ ...placement === 'talk' ? [ intoShell ] : [], belowLead( placement ) ];
	for ( const one of places ) {
		const result = one( wikitext, call, templates, config );
		if ( result !== undefined && isRead( result ) ) {
			return result;
		}
	}
	return `${ call }\n${ wikitext }`;
}

/** The text with the call, or undefined where there is no such place. */
type Place = ( wikitext: string, call: string, templates: Template[], config: Config ) => string | undefined;

/** Tells whether a text holds all the templates that it held, and the call. */
function reads( call: string, templates: Template[] ): ( result: string ) => boolean {
	const sources = ( text: string, list: Template[] ): string[] => list.map( ( { start, end } ) => text.slice( start, end ) );
	const wanted = templates.length + findTemplates( call ).length;
	return ( result ) => {
		const found = findTemplates( result );
		return found.length === wanted && sources( result, found ).includes( call );
	};
}

/** Behind the other banners in a banner shell. */
function intoShell( wikitext: string, call: string, templates: Template[], config: Config ): string | undefined {
	const shell = templates.find( ( one ) => one.depth === 0 && config.bannerShells.some( ( title ) => transcludes( one, title, config.words ) ) );
	return shell && intoParam( wikitext, shell, '1', call );
}

/** Below what a page begins with: banners on a talk page, hatnotes and the like on the page itself. */
function belowLead( placement: Placement ): Place {
	return ( wikitext, call, templates, config ) => below( wikitext, leadEnd( wikitext, templates, config.words, placement === 'page' ? config.topTemplates : undefined ), call );
}

const FILE_PLACES: Place[] = [ intoDescription, belowDescription, aboveCategories, atTheEnd ];

/** Into the parameter of the description that the wiki has chosen. */
function intoDescription( wikitext: string, call: string, templates: Template[], { fileFields, words }: Config ): string | undefined {
	for ( const title of Object.keys( fileFields ) ) {
		const description = templates.find( ( one ) => one.depth === 0 && transcludes( one, title, words ) );
		if ( description && fileFields[ title ] !== '' ) {
			return intoParam( wikitext, description, fileFields[ title ], call );
		}
	}
	return undefined;
}

function belowDescription( wikitext: string, call: string, templates: Template[], { fileFields, words }: Config ): string | undefined {
	const titles = [ ...Object.keys( fileFields ), ...DESCRIPTIONS ];
	const description = templates.find( ( one ) => one.depth === 0 && titles.some( ( title ) => transcludes( one, title, words ) ) );
	return description && below( wikitext, description.end, call );
}

/** Above the categories that a page ends with. */
function aboveCategories( wikitext: string, call: string, _: Template[], { words }: Config ): string | undefined {
	const link = /^[ \t]*\[\[[ \t]*([^[\]|:]+?)[ \t]*:[^[\]]*\]\][ \t]*$/;
	let at = wikitext.length;
	let found = -1;
	while ( at > 0 ) {
		const start = wikitext.lastIndexOf( '\n', at - 1 ) + 1;
		const line = wikitext.slice( start, at );
		const match = link.exec( line );
		const isCategory = match !== null && words.namespaces.category.includes( normalizeTitle( match[ 1 ] ).toLowerCase() );
		if ( !isCategory && line.trim() !== '' ) {
			break;
		}
		found = isCategory ? start : found;
		at = start - 1;
	}
	return found < 0 ? undefined : `${ wikitext.slice( 0, found ) }${ call }\n${ wikitext.slice( found ) }`;
}

function atTheEnd( wikitext: string, call: string ): string {
	return wikitext.endsWith( '\n' ) ? `${ wikitext }${ call }\n` : `${ wikitext }\n${ call }`;
}

/** Behind what stands in the parameter, on a line of its own; the parameter is made where it is missing. */
function intoParam( wikitext: string, template: Template, name: string, call: string ): string {
	const param = effectiveParam( template, name );
	const inside = param ? param.value.replace( /\s+$/, '' ) : '';
	if ( !param || inside.trim() === '' ) {
		return setParam( wikitext, template, name, call, true );
	}
	const at = param.end - param.value.length + inside.length;
	// A banner shell's lines end with a break; other values stay as they are.
	const ends = wikitext[ at ] === '\n' || name !== '1' ? '' : '\n';
	return `${ wikitext.slice( 0, at ) }\n${ call }${ ends }${ wikitext.slice( at ) }`;
}

/** On a line of its own below what ends at the offset, or right behind it where its line goes on; on top for 0. */
function below( wikitext: string, offset: number, call: string ): string {
	if ( offset === 0 ) {
		return `${ call }\n${ wikitext }`;
	}
	const rest = /^(?:[ \t]|<!--(?:(?!-->)[^\n])*-->)*(?=\n|$)/.exec( wikitext.slice( offset ) );
	const at = offset + ( rest ? rest[ 0 ].length : 0 );
	return `${ wikitext.slice( 0, at ) }${ rest ? '\n' : '' }${ call }${ wikitext.slice( at ) }`;
}
