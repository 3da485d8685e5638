import { escapeText } from '../../wikitext';
import { escapeUrl } from '../../wikitext/escape-url';
import { contentOf, notesList, type ReportSource } from './generated';
import { findBlocks, writeBlock, type GeneratedKind } from './markers';
import { selectionSettings } from './selected';

/** What a report is put together from. `gallery`, `quote`, `text` and `thanks` are people's alone. */
export const PART_KINDS = [ 'text', 'figures', 'sentence', 'chart', 'gallery', 'quote', 'thanks', 'made' ] as const;
export type PartKind = typeof PART_KINDS[ number ];

/** A part of a report while it is put together. */
export interface ReportPart {
	/** Unlike that of any other. */
	id: string;
	kind: PartKind;
	/** Its heading on the page, '' for none. */
	heading: string;
	/** Wikitext; of a quote, words; of a gallery, a file a line, with a caption after `|`. In a sentence `$1` is the figure. */
	text: string;
	/** Of a quote: who said it, and where she agreed that it is shown: words or an address. */
	who: string;
	consent: string;
	/** Figures by their names, in this order; of a sentence and a chart, one. Empty: all. */
	metrics: string[];
}

/** What keeps a part from being published. */
export type PartProblem = 'no-who' | 'no-consent' | 'no-place' | 'no-figure' | 'no-files' | 'bad-file' | 'has-markers';

/** A report's page: its parts one after the other, those that are empty left out; the notes and the frozen figures at the end. */
export function writeReport( parts: ReportPart[], source: ReportSource, snapshot: string ): string {
	const written = parts.map( ( part ) => ( { part, text: textOf( part, source ) } ) ).filter( ( { text } ) => text !== '' );
	const sections = written.map( ( { part: { heading }, text } ) => heading.trim() === '' ? text : `== ${ escapeText( heading.trim() ) } ==\n${ text }` );
	return [ ...sections, ...snapshot === '' ? [] : [ snapshot ], notesList( source.words ) ].join( '\n\n' );
}

/** What is wrong with a part; the first that is to be put right. An empty one is left out, so nothing is wrong with it. */
export function partProblem( part: ReportPart ): PartProblem | undefined {
	const { kind, heading, text, who, consent, metrics } = part;
	const found = findBlocks( [ heading, text ].join( '\n' ) );
	if ( kind !== 'quote' && found.blocks.length + found.broken.length ) {
		return 'has-markers';
	}
	switch ( kind ) {
		case 'quote':
			return text.trim() === '' ? undefined : who.trim() === '' ? 'no-who' : consent.trim() === '' ? 'no-consent' : undefined;
		case 'sentence':
			return text.trim() === '' ? undefined : !text.includes( '$1' ) ? 'no-place' : metrics.length ? undefined : 'no-figure';
		case 'gallery':
			return filesOf( text ).some( ( { file } ) => /[<>{}|#[\]]/.test( file ) || file === '' ) ? 'bad-file' : undefined;
		default:
			return undefined;
	}
}

/** Whether the page, as it is written, keeps its generated parts apart from what people wrote: an unclosed comment of theirs would take in what follows. */
export function isSound( wikitext: string, parts: ReportPart[], source: ReportSource ): boolean {
	const { blocks, broken } = findBlocks( wikitext );
	const wanted = parts.filter( ( part ) => GENERATED[ part.kind ] && generated( part, source ) !== '' && textOf( part, source ) !== '' );
	return !broken.length && blocks.length === wanted.length && wanted.every( ( { id }, index ) => blocks[ index ].id === id );
}

const GENERATED: Partial<Record<PartKind, GeneratedKind>> = { figures: 'figures', sentence: 'value', chart: 'chart', made: 'made' };

function textOf( part: ReportPart, source: ReportSource ): string {
	const text = part.text.trim();
	switch ( part.kind ) {
		case 'figures':
		case 'chart':
		case 'made':
			return generated( part, source );
		case 'sentence':
			return text === '' ? '' : text.replace( '$1', () => generated( part, source ) || '—' );
		case 'quote':
			return text === '' ? '' : quote( part, source );
		case 'gallery':
			return gallery( text );
		default:
			return text;
	}
}

function generated( { id, kind, metrics }: ReportPart, source: ReportSource ): string {
	const own: Record<string, string> = kind === 'figures' ? { metrics: metrics.join( ',' ) } : kind === 'made' ? {} : { metric: metrics[ 0 ] || '' };
	const settings = { ...own, ...selectionSettings( source.result.selection ) };
	const block = { kind: GENERATED[ kind ]!, settings };
	const made = contentOf( block, source );
	return made ? writeBlock( block.kind, id, settings, made.content ) : '';
}

function quote( { text, who, consent }: ReportPart, { words }: ReportSource ): string {
	const given = /^https?:\/\/\S+$/i.test( consent.trim() ) ? `[${ escapeUrl( consent.trim() ) }]` : escapeText( consent.trim() );
	return `<blockquote>\n${ escapeText( text.trim(), true ) }\n\n— ${ escapeText( who.trim() ) }. <small>${ escapeText( words.text( 'consent' ) ) } ${ given }</small>\n</blockquote>`;
}

function gallery( text: string ): string {
	const files = filesOf( text );
	return files.length ? `<gallery>\n${ files.map( ( { file, caption } ) => `${ file }|${ escapeText( caption ) }` ).join( '\n' ) }\n</gallery>` : '';
}

/** A file a line, in brackets or not. */
function filesOf( text: string ): Array<{ file: string; caption: string }> {
	return text.split( '\n' ).map( ( line ) => line.trim().replace( /^\[\[|\]\]$/g, '' ) ).filter( ( line ) => line !== '' ).map( ( line ) => {
		const [ file, ...caption ] = line.split( '|' );
		return { file: file.trim(), caption: caption.join( '|' ).trim() };
	} );
}
