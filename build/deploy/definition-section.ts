import { SetupError } from '../local-wiki/log';
import { checkSection, readDefinitionLine, type DefinitionSection } from '../pages/definition';

/** The page whose lines make the wiki's gadgets; most of it is written by others. */
export const DEFINITION_TITLE = 'MediaWiki:Gadgets-definition';

// The Gadgets extension takes comments away before it looks at the lines.
const BEGIN = '<!-- partnerkit: begin. Put here by its deploy command, which also takes it away -->';
const END = '<!-- partnerkit: end -->';
const ANY_MARKER = /partnerkit:\s*(?:begin|end)\b/gi;

interface Block {
	start: number;
	/** Exclusive. */
	end: number;
	text: string;
}

/**
 * The part of the page between our markers, they included.
 *
 * @return undefined where there are no markers
 * @throws SetupError when a marker is missing, doubled, altered or shares its line
 */
export function findBlock( page: string ): Block | undefined {
	const seen = page.match( ANY_MARKER )?.length ?? 0;
	if ( seen === 0 ) {
		return undefined;
	}
	const start = page.indexOf( BEGIN );
	const end = page.indexOf( END ) + END.length;
	const whole = seen === 2 && start >= 0 && end > start + BEGIN.length && page.includes( END );
	if ( !whole || !onOwnLine( page, start, start + BEGIN.length ) || !onOwnLine( page, end - END.length, end ) ) {
		throw new SetupError( `The lines that mark Partnerkit's part of ${ DEFINITION_TITLE } are damaged, so that its beginning and end are not certain. ` +
			'Nothing was changed. Edit that page by hand: either restore both lines, each once and alone on its line,\n' +
			`  ${ BEGIN }\n  ${ END }\nor take away both and everything of Partnerkit between them. Then run the same command again.` );
	}
	return { start, end, text: page.slice( start, end ) };
}

/**
 * The page with our lines in it: where they stand already; else at the end of the section of that name, where the wiki
 * has one; else, with a heading, at the end. Every other byte stays.
 *
 * @throws SetupError when markers are damaged, a comment is left open, or others define a gadget of the same name
 */
export function withBlock( page: string, section: DefinitionSection ): string {
	checkSection( section );
	const block = findBlock( page );
	const before = block ? page.slice( 0, block.start ) : page;
	const after = block ? page.slice( block.end ) : '';
	requireClosedComments( before );
	requireFreeNames( `${ before }\n${ after }`, section );
	if ( block ) {
		return before + blockText( section, lastHeading( before ) !== section.section ) + after;
	}
	const position = endOfSection( page, section.section );
	const text = blockText( section, position === undefined );
	const [ head, tail ] = [ page.slice( 0, position ?? page.length ), page.slice( position ?? page.length ) ];
	return head === '' ? text + tail : `${ head }\n${ text }${ tail }`;
}

/** The page without our lines: the very text that stood there before `withBlock`. */
export function withoutBlock( page: string ): string {
	const block = findBlock( page );
	if ( !block ) {
		return page;
	}
	const [ head, tail ] = [ page.slice( 0, block.start ), page.slice( block.end ) ];
	return head === '' ? tail.replace( /^\n/, '' ) : head.slice( 0, -1 ) + tail;
}

function blockText( { section, lines }: DefinitionSection, heading: boolean ): string {
	return [ BEGIN, ...heading ? [ `== ${ section } ==` ] : [], ...lines, END ].join( '\n' );
}

function onOwnLine( page: string, start: number, end: number ): boolean {
	return ( start === 0 || page[ start - 1 ] === '\n' ) && ( end === page.length || page[ end ] === '\n' );
}

function requireClosedComments( text: string ): void {
	const open = text.replace( /<!--.*?-->/gs, '' ).indexOf( '<!--' );
	if ( open >= 0 ) {
		throw new SetupError( `${ DEFINITION_TITLE } opens a comment (<!--) that is never closed. Lines put below it would end that comment and hide gadgets ` +
			'that now work. Nothing was changed. Close or take away that comment on the wiki, then run the same command again.' );
	}
}

function requireFreeNames( others: string, section: DefinitionSection ): void {
	const ours = new Set( section.lines.map( ( line ) => readDefinitionLine( line )?.name ) );
	const taken = lines( others ).map( ( { text } ) => readDefinitionLine( text )?.name ).filter( ( name ) => name !== undefined && ours.has( name ) );
	if ( taken.length > 0 ) {
		throw new SetupError( `${ DEFINITION_TITLE } already defines ${ taken.join( ', ' ) } outside of Partnerkit's own part. Nothing was changed. ` +
			'Take that line away on the wiki, then run the same command again.' );
	}
}

/** Where a line can be added to the section of that name: after its last line that is not blank. */
function endOfSection( page: string, section: string ): number | undefined {
	const all = lines( page );
	const first = all.findLastIndex( ( line ) => headingOf( line.text ) === section );
	if ( first < 0 ) {
		return undefined;
	}
	const next = all.findIndex( ( line, index ) => index > first && headingOf( line.text ) !== undefined );
	const inside = all.slice( first, next < 0 ? undefined : next );
	return inside.findLast( ( { start, end } ) => page.slice( start, end ).trim() !== '' )?.end;
}

function lastHeading( page: string ): string | undefined {
	return lines( page ).map( ( line ) => headingOf( line.text ) ).findLast( ( heading ) => heading !== undefined );
}

function headingOf( line: string ): string | undefined {
	return /^==+ *([^*:\s|]+)\s*(?<!=)==+\s*$/.exec( line )?.[ 1 ];
}

/** Lines as the wiki sees them: comments, and the line feeds in them, are blanks. Offsets are those of the page. */
function lines( page: string ): { text: string; start: number; end: number }[] {
	const masked = page.replace( /<!--.*?-->/gs, ( comment ) => ' '.repeat( comment.length ) );
	let start = 0;
	return masked.split( '\n' ).map( ( text ) => {
		const line = { text, start, end: start + text.length };
		start = line.end + 1;
		return line;
	} );
}
