import { OPAQUE, PAGE_LINK } from '../partnership/attribution-worklist';
import type { Config } from '../partnership/config';
import { findMapped, type Mapped } from '../partnership/mapped';
import { normalizeTitle, withoutNamespace } from '../partnership/titles';
import { findTemplates, type Span } from '../wikitext';
import { DIFFICULTIES, MOST_MINUTES, TASK_TYPES, taskKey, type Task, type TaskObstacle } from './task';

/** A task with the place of what it was read from. */
export interface PlacedTask extends Task {
	/** The link. */
	link: Span;
	/** The lines, without the line break, that hold the link and the template. */
	lines: Span;
	/** The template behind the link. */
	record?: Mapped;
	/** Other links on the line. */
	hasMore: boolean;
}

/** In the place of what holds no links, so that all else stays where it is; no page can hold it. */
const HIDDEN = '\u0000';

/**
 * The tasks of a worklist, in its order: of each line its first link to a page, and what a template on the line says
 * of it. The same page is another task where another type is named, or under another heading. Pictures that are shown
 * and the page's own categories are no tasks.
 */
export function readTasks( wikitext: string, config: Config ): Task[] {
	return placedTasks( wikitext, config ).map( ( { link: _link, lines: _lines, record: _record, hasMore: _more, ...task } ) => task );
}

export function placedTasks( wikitext: string, config: Config ): PlacedTask[] {
	const text = wikitext.replace( OPAQUE, ( opaque ) => HIDDEN.repeat( opaque.length ) );
	const templates = findTemplates( wikitext );
	const records = findMapped( templates, config, 'task' );
	const inside = ( { start, end }: Span, spans: Span[] ): boolean => spans.some( ( span ) => span.start < start && span.end > end );
	const shown = [ ...config.words.namespaces.category, ...config.words.namespaces.file ];
	const own = records.map( ( { template } ) => template );
	const tags = spansOfTags( text );
	const headings = headingsIn( text );
	const seen = new Set<string>();
	const tasks: PlacedTask[] = [];
	const links = [ ...matches( PAGE_LINK, text ) ].map( ( match ) => ( { start: match.index, end: match.index + match[ 0 ].length, written: match[ 1 ].split( HIDDEN ).join( '' ) } ) )
		.filter( ( link ) => !inside( link, own ) && isPage( link.written, shown ) );
	for ( let at = 0; at < links.length; ) {
		const { written, ...link } = links[ at ];
		const line = lineAt( text, link.start );
		const first = at;
		while ( at < links.length && links[ at ].start <= line.end ) {
			at++;
		}
		const next = at < links.length ? links[ at ].start : text.length;
		const record = records.find( ( { template } ) => template.start >= line.start && template.start < line.end && !inside( link, [ template ] ) ) ||
			records.find( ( { template } ) => template.start > line.end && template.start < next && isSameRow( text, line, template.start ) );
		const heading = headings.filter( ( { start } ) => start <= link.start ).pop();
		const obstacle: TaskObstacle | undefined = heading && heading.end >= link.end ? 'heading' : inside( link, templates ) ? 'template' : inside( link, tags ) ? 'tag' : undefined;
		const task: PlacedTask = {
			...fieldsOf( record, config ), title: written.replace( /^\s*:/, '' ).trim(), section: heading ? heading.words : '', link, record, hasMore: at - first > 1,
			lines: { start: line.start, end: Math.max( line.end, record ? lineAt( text, record.template.end - 1 ).end : 0 ) },
			...!record && obstacle && { obstacle }
		};
		const key = taskKey( task );
		if ( !seen.has( key ) ) {
			seen.add( key );
			tasks.push( task );
		}
	}
	return tasks;
}

function fieldsOf( record: Mapped | undefined, config: Config ): Omit<Task, 'title' | 'section' | 'obstacle'> {
	const text = ( name: string ): string => record ? record.text( name ) : '';
	const word = text( 'type' );
	const minutes = /^\d{1,4}$/.test( text( 'minutes' ) ) ? Number( text( 'minutes' ) ) : 0;
	return {
		type: TASK_TYPES.find( ( type ) => type === word.toLowerCase() ) || word,
		difficulty: DIFFICULTIES.find( ( difficulty ) => difficulty === text( 'difficulty' ).toLowerCase() ) || '',
		topics: record ? record.list( 'topic' ) : [],
		minutes: minutes > 0 && minutes <= MOST_MINUTES ? minutes : undefined,
		note: text( 'note' ), source: text( 'source' ),
		user: withoutNamespace( text( 'user' ), config.words.namespaces.user ),
		until: record && timeOf( record ), done: text( 'done' )
	};
}

const DAY = 24 * 60 * 60 * 1000;

/** A time to the minute, or the end of a day. */
function timeOf( record: Mapped ): number | undefined {
	const text = record.text( 'until' );
	const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z$/.test( text ) ? Date.parse( text ) : NaN;
	const day = record.day( 'until' );
	return !Number.isNaN( time ) ? time : day === undefined ? undefined : Date.parse( day ) + DAY;
}

/** Whether a link leads to a page, and is none that shows a picture or puts the worklist into a category. */
function isPage( written: string, shown: string[] ): boolean {
	const [ , colon, title ] = /^(\s*:?)([^]*)$/.exec( written )!;
	const namespace = normalizeTitle( title.split( ':' )[ 0 ] ).toLowerCase();
	return title.trim() !== '' && ( colon.includes( ':' ) || !title.includes( ':' ) || !shown.includes( namespace ) );
}

function lineAt( text: string, at: number ): Span {
	const end = text.indexOf( '\n', at );
	return { start: text.lastIndexOf( '\n', at ) + 1, end: end < 0 ? text.length : end };
}

/** Whether a place stands in further cells of a table's row, or explains the term of a line. */
function isSameRow( text: string, line: Span, place: number ): boolean {
	const further = text.slice( line.end + 1, lineAt( text, place ).end ).split( '\n' );
	return /^\s*[|!]/.test( text.slice( line.start, line.end ) ) ? further.every( ( one ) => /^\s*\|(?![-}+])/.test( one ) ) :
		/^;/.test( text.slice( line.start, line.end ) ) && further.every( ( one ) => /^:/.test( one ) );
}

function headingsIn( text: string ): Array<Span & { words: string }> {
	return [ ...matches( /^(={1,6})(?!=)([^\n]*?[^\n=])=+[ \t\u0000]*$/gm, text ) ].map( ( match ) => ( {
		start: match.index, end: match.index + match[ 0 ].length,
		words: match[ 2 ].split( HIDDEN ).join( '' ).replace( /\[\[:?(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, '$1' ).replace( /'{2,}/g, '' ).trim()
	} ) );
}

/** Tags in which a line is a picture, an area, a note: no place for what others look for on a list. */
function spansOfTags( text: string ): Span[] {
	return [ ...matches( /<(gallery|imagemap|ref|references|indicator|includeonly)\b[^>]*>[^]*?(?:<\/\1\s*>|$)/gi, text ) ].map( ( { index, 0: { length } } ) => ( { start: index, end: index + length } ) );
}

function* matches( pattern: RegExp, text: string ): Generator<RegExpExecArray> {
	const own = new RegExp( pattern.source, pattern.flags );
	for ( let match = own.exec( text ); match; match = own.exec( text ) ) {
		yield match;
	}
}
