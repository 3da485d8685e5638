import { createHash } from 'node:crypto';
import type { Move, Revision } from './movement';

/** Canonical names of the namespaces that the demo writes in. */
const NAMESPACES: Record<string, number> = {
	Talk: 1, User: 2, 'User talk': 3, Project: 4, 'Project talk': 5, File: 6, 'File talk': 7, MediaWiki: 8, Template: 10, 'Template talk': 11, Help: 12, Category: 14
};

/**
 * Revisions, and the log of moves, in MediaWiki's export format. One `page` element for each revision, in the order
 * given, so that a wiki that is empty numbers them in that order. Pictures are inside, as base64.
 */
export function dump( revisions: Revision[], moves: Move[] = [] ): string {
	return [
		'<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">',
		`<siteinfo><namespaces>${ [ [ '', 0 ], ...Object.entries( NAMESPACES ) ].map( ( [ name, number ] ) => `<namespace key="${ number }" case="first-letter">${ name }</namespace>` ).join( '' ) }</namespaces></siteinfo>`,
		...revisions.map( page ),
		...moves.map( moveLog ),
		'</mediawiki>',
		''
	].join( '\n' );
}

/** The id is of no use to the wiki that imports it, but its importer asks for one. */
function page( revision: Revision, index: number ): string {
	const { title, timestamp, user, text, summary, minor, picture } = revision;
	return [
		'<page>',
		`<title>${ escaped( title ) }</title><ns>${ namespace( title ) }</ns><id>${ index + 1 }</id>`,
		`<revision><timestamp>${ timestamp }</timestamp>${ contributor( user ) }${ minor ? '<minor/>' : '' }<comment>${ escaped( summary ) }</comment>`,
		`${ title.endsWith( '.json' ) ? '<model>json</model><format>application/json</format>' : '<model>wikitext</model><format>text/x-wiki</format>' }<text xml:space="preserve">${ escaped( text ) }</text><sha1>${ sha1( text ) }</sha1></revision>`,
		...picture ? [
			`<upload><timestamp>${ timestamp }</timestamp>${ contributor( user ) }<comment>${ escaped( summary ) }</comment>`,
			`<filename>${ escaped( title.slice( 'File:'.length ) ) }</filename><src></src><size>${ picture.length }</size><contents encoding="base64">${ picture.toString( 'base64' ) }</contents></upload>`
		] : [],
		'</page>'
	].join( '\n' );
}

function moveLog( { from, to, timestamp, user, summary }: Move, index: number ): string {
	// As PHP serializes the parameters of such an entry.
	const params = `a:2:{s:9:"4::target";s:${ Buffer.byteLength( to ) }:"${ to }";s:10:"5::noredir";s:1:"0";}`;
	return `<logitem><id>${ index + 1 }</id><timestamp>${ timestamp }</timestamp>${ contributor( user ) }<comment>${ escaped( summary ) }</comment>` +
		`<type>move</type><action>move</action><logtitle>${ escaped( from ) }</logtitle><params xml:space="preserve">${ escaped( params ) }</params></logitem>`;
}

function contributor( user: string ): string {
	const kind = /^\d+\.\d+\.\d+\.\d+$/.test( user ) ? 'ip' : 'username';
	return `<contributor><${ kind }>${ escaped( user ) }</${ kind }></contributor>`;
}

function namespace( title: string ): number {
	const prefix = /^([^:]+):/.exec( title )?.[ 1 ] ?? '';
	return NAMESPACES[ prefix ] ?? 0;
}

/** The hash of a text as MediaWiki keeps it: SHA-1 in base 36, 31 digits. */
export function sha1( text: string ): string {
	return BigInt( `0x${ createHash( 'sha1' ).update( text ).digest( 'hex' ) }` ).toString( 36 ).padStart( 31, '0' );
}

function escaped( text: string ): string {
	return text.replace( /[&<>"]/g, ( character ) => ( { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } )[ character ]! );
}
