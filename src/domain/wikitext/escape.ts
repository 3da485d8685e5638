/*
 * One way to keep a character from meaning something: its numeric entity. MediaWiki shows it as the
 * character, takes it in titles, and every tool that reads templates leaves it alone.
 */

const entity = ( character: string ): string => `&#${ character.charCodeAt( 0 ) };`;

/** Escapes every character by which a value could end its parameter, its template, or take in what follows. */
export function escapeStructure( value: string ): string {
	return withoutSavingMagic( value.replace( /[{}[\]|<>=]/g, entity ) );
}

/** What MediaWiki makes a link of wherever it stands in a text. */
const ADDRESS = /\b(bitcoin|ftps?|geo|git|gopher|https?|ircs?|magnet|mailto|matrix|mms|news|nntp|redis|sftp|sips?|sms|ssh|svn|tel|telnet|urn|worldwind|xmpp):(?=\S)/gi;

/** The same of numbers of books and standards, on wikis that want that. */
const NUMBER = /\b(ISBN|PMID|RFC)[ \u00A0](?=[ \u00A0]*\d)/g;

/**
 * Escapes a person's words so that MediaWiki shows them as they were typed, in whatever place of a template.
 * {@link readText} is the way back.
 *
 * @param text
 * @param keepLines Whether line breaks stay; else they become spaces
 */
export function escapeText( text: string, keepLines = false ): string {
	return withoutSavingMagic( text
		.replace( /\r\n?/g, '\n' )
		.replace( /\n+/g, ( breaks ) => keepLines ? breaks : ' ' )
		.replace( /[&<>{}[\]|=]/g, entity )
		// Bold and italics, behaviour switches.
		.replace( /''+|__+/g, ( run ) => entity( run[ 0 ] ).repeat( run.length ) )
		.replace( ADDRESS, `$1${ entity( ':' ) }` )
		.replace( NUMBER, `$1${ entity( ' ' ) }` )
		// Lists, indents, rulers, preformatted lines: a value may come to stand at the start of a line.
		.replace( /^(?:[*#:; ]|-(?=---))/gm, entity )
		.replace( /-(?=&#123;)/g, entity )
	);
}

/** The words behind an escaped value: the entities that stand for characters, decoded once. */
export function readText( value: string ): string {
	return value.replace( /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|nbsp));/gi, ( whole, decimal, hexadecimal, name ) => {
		if ( name ) {
			return NAMED[ name.toLowerCase() ];
		}
		const code = decimal ? Number( decimal ) : parseInt( hexadecimal, 16 );
		return code > 0 && code <= 0x10FFFF ? String.fromCodePoint( code ) : whole;
	} );
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };

/** Whether saving the value would put something else in its place: a signature, a substituted template. */
export function changesOnSave( value: string ): boolean {
	return /~{3}|\{\{\s*(?:safesubst|subst):/i.test( value );
}

function withoutSavingMagic( value: string ): string {
	return value.replace( /~{3,}/g, ( run ) => entity( '~' ).repeat( run.length ) );
}
