import { writeCall } from '../templatedata/format';
import { escapeText, findTemplates } from '../wikitext';
import { removeParam, setParam } from '../wikitext/write';
import { parameterName, parameterValue, templateFor, type Config, type TemplateMapping } from '../partnership/config';
import { dayOf } from '../partnership/dates';
import { userName } from '../partnership/participant';
import { placedTasks, type PlacedTask } from './read';
import { taskKey, taskState, type Task, type TaskFields } from './task';

/** Of a task, what a change sets; '' takes a value away. */
type Values = Partial<Record<typeof FIELDS[ number ], string>>;

/** In the order in which a new template has them. */
const FIELDS = [ 'type', 'difficulty', 'topic', 'minutes', 'note', 'source', 'user', 'until', 'done' ] as const;

/**
 * Why a line stays as it is: it is gone; somebody else has it, or it is done (the task as it stands tells by whom);
 * or nothing can be written there without changing more than the line.
 */
export type Refusal = 'gone' | 'taken' | 'done' | 'unsafe';

export type TaskChange = { text: string } | { refused: Refusal; task?: Task };

/** Which task of a list is meant: see {@link taskKey}. */
export type TaskName = Pick<Task, 'title' | 'type' | 'section'>;

/** A person's act: who, when (in milliseconds since 1970). */
export interface By {
	user: string;
	now: number;
}

/** The text in which somebody has the task until then. Who has it already gets the new time. */
export function claimed( wikitext: string, name: TaskName, { user, now }: By, until: number, config: Config ): TaskChange {
	return changed( wikitext, name, config, ( task ) => refusal( task, user, now ) || { user, until: isoTime( until ) } );
}

/** The text in which somebody's task is free again, by themselves or by somebody else. Where it is free already, it stays. */
export function released( wikitext: string, name: TaskName, user: string, config: Config ): TaskChange {
	return changed( wikitext, name, config, ( task ) => task.done !== '' ? 'done' : task.user === '' ? {} : task.user !== userName( user ) ? 'taken' : { user: '', until: '' } );
}

/** The text in which somebody has done the task; having had it before is not needed. */
export function finished( wikitext: string, name: TaskName, { user, now }: By, config: Config ): TaskChange {
	return changed( wikitext, name, config, ( task ) => task.done !== '' && task.user === userName( user ) ? {} : refusal( task, user, now ) || { user, until: '', done: dayOf( now ) } );
}

/** The text in which the list says something else of what there is to do; who has it stays. Empty values and 0 minutes are taken away. */
export function described( wikitext: string, name: TaskName, fields: Partial<TaskFields>, config: Config ): TaskChange {
	return changed( wikitext, name, config, () => fieldValues( fields ) );
}

/** The text without the line of a task. A line that holds more than the task is left as it is. */
export function removed( wikitext: string, name: TaskName, config: Config ): TaskChange {
	const before = placedTasks( wikitext, config );
	const task = find( before, name );
	if ( !task ) {
		return { refused: 'gone' };
	}
	const { lines: { start, end }, hasMore } = task;
	const [ , signs = '' ] = /^([*#]+)/.exec( wikitext.slice( start, end ) ) || [];
	const below = /^[*#:;]*/.exec( wikitext.slice( end + 1 ) )![ 0 ];
	const text = wikitext.slice( 0, start ) + wikitext.slice( end + 1 );
	const after = placedTasks( text, config );
	const isSafe = signs !== '' && !hasMore && below.length <= signs.length && sameTasks( before.filter( ( one ) => one !== task ), after );
	return isSafe ? { text } : { refused: 'unsafe', task };
}

/** A page to be put on the list. */
export type NewTask = Partial<TaskFields> & { title: string };

/**
 * The text with more tasks, each on a line: at the end of the part with this heading, which is made where there is
 * none. What is on the list already, and what can be no link, is left out.
 *
 * @param wikitext
 * @param tasks
 * @param section '' for the end of the list, whatever stands above it
 * @param config
 */
export function withTasks( wikitext: string, tasks: NewTask[], section: string, config: Config ): { text: string; added: string[]; known: string[] } | { refused: Refusal } {
	const before = placedTasks( wikitext, config );
	const where = section === '' && before.length ? before[ before.length - 1 ].section : oneLine( section );
	const keys = new Set( before.map( taskKey ) );
	const added: NewTask[] = [];
	const known: string[] = [];
	tasks.map( ( task ) => ( { ...task, title: task.title.replace( /^[\s:]+|\s+$/g, '' ) } ) ).filter( ( { title } ) => title !== '' && !/[[\]{}|<>#\u0000-\u001F\u007F]/.test( title ) ).forEach( ( task ) => {
		const key = taskKey( { title: task.title, type: oneLine( task.type || '' ), section: where } );
		if ( keys.has( key ) ) {
			known.push( task.title );
		} else {
			keys.add( key );
			added.push( task );
		}
	} );
	if ( !added.length ) {
		return { text: wikitext, added: [], known };
	}
	const lines = added.map( ( task ) => newLine( task, config ) );
	const text = placesOf( wikitext, before, lines, oneLine( section ) ).find( ( one ) => {
		const after = placedTasks( one, config );
		const fresh = after.filter( ( task ) => !before.some( ( other ) => isSame( other, task ) ) );
		return after.length === before.length + added.length && fresh.length === added.length && before.every( ( task ) => after.some( ( other ) => isSame( other, task ) ) );
	} );
	return text === undefined ? { refused: 'unsafe' } : { text, added: added.map( ( { title } ) => title ), known };
}

/** The line of a task that is new on a list. */
export function newLine( task: NewTask, config: Config ): string {
	// A picture or a category without the colon would be shown, or take the list in.
	const link = `[[${ task.title.includes( ':' ) ? ':' : '' }${ task.title }]]`;
	const values = fieldValues( task );
	return FIELDS.some( ( field ) => values[ field ] ) ? `* ${ link } ${ newCall( values, templateFor( config, 'task' ) ) }` : `* ${ link }`;
}

function refusal( task: Task, user: string, now: number ): Refusal | undefined {
	const state = taskState( task, now );
	return state === 'done' ? 'done' : state === 'taken' && task.user !== userName( user ) ? 'taken' : undefined;
}

function find( tasks: PlacedTask[], name: TaskName ): PlacedTask | undefined {
	const exact = tasks.find( ( task ) => taskKey( task ) === taskKey( name ) );
	// The heading may have been written otherwise, or the type filled in, since it was read.
	const ofPage = tasks.filter( ( task ) => taskKey( { ...task, type: '', section: '' } ) === taskKey( { ...name, type: '', section: '' } ) );
	return exact || ( ofPage.length === 1 ? ofPage[ 0 ] : undefined );
}

function changed( wikitext: string, name: TaskName, config: Config, decide: ( task: Task ) => Values | Refusal ): TaskChange {
	const before = placedTasks( wikitext, config );
	const task = find( before, name );
	if ( !task ) {
		return { refused: 'gone' };
	}
	const values = decide( task );
	if ( typeof values === 'string' ) {
		return { refused: values, task };
	}
	if ( !Object.keys( values ).length ) {
		return { text: wikitext };
	}
	const text = task.obstacle ? undefined : task.record ? withValues( wikitext, task, values ) : withCall( wikitext, task, newCall( values, templateFor( config, 'task' ) ) );
	// What was written is read again: only this task may be another one than before.
	const after = text === undefined ? [] : placedTasks( text, config );
	const place = before.indexOf( task );
	const isSafe = after.length === before.length && before.every( ( one, index ) => index === place ? says( after[ index ], one, values ) : isSame( one, after[ index ] ) );
	return isSafe ? { text: text! } : { refused: 'unsafe', task };
}

function withValues( wikitext: string, { record }: PlacedTask, values: Values ): string {
	const { template: { start, end }, mapping } = record!;
	const call = FIELDS.filter( ( field ) => values[ field ] !== undefined ).reduce( ( source, field ) => {
		const [ template ] = findTemplates( source );
		const name = parameterName( mapping, field );
		const value = written( mapping, field, values[ field ]! );
		return value === '' ? removeParam( source, template, name ) : setParam( source, template, name, value );
	}, wikitext.slice( start, end ) );
	return wikitext.slice( 0, start ) + call + wikitext.slice( end );
}

/** Letters right behind a link are a part of it: `[[boat]]s`. */
const TRAIL = /^[^\s\u0000-@[-`{-~\u2000-\u206F\u3000-\u303F]*/;

function withCall( wikitext: string, { link }: PlacedTask, call: string ): string {
	const at = link.end + TRAIL.exec( wikitext.slice( link.end, link.end + 40 ) )![ 0 ].length;
	return `${ wikitext.slice( 0, at ) } ${ call }${ wikitext.slice( at ) }`;
}

function newCall( values: Values, mapping: TemplateMapping ): string {
	return writeCall( mapping.title, FIELDS.filter( ( field ) => values[ field ] ).map( ( field ): [ string, string ] => [ parameterName( mapping, field ), written( mapping, field, values[ field ]! ) ] ), 'inline' );
}

function written( mapping: TemplateMapping, field: typeof FIELDS[ number ], value: string ): string {
	return escapeText( parameterValue( mapping, field, oneLine( value ) ) );
}

function fieldValues( { type, difficulty, topics, minutes, note, source }: Partial<TaskFields> ): Values {
	const values: Values = {};
	const put = ( field: keyof Values, value: string | undefined ): void => {
		if ( value !== undefined ) {
			values[ field ] = oneLine( value );
		}
	};
	put( 'type', type );
	put( 'difficulty', difficulty );
	put( 'topic', topics && topics.map( ( topic ) => oneLine( topic.replace( /[,;،、]/g, ' ' ) ) ).filter( ( topic ) => topic !== '' ).join( ', ' ) );
	put( 'minutes', minutes === undefined ? undefined : minutes ? String( minutes ) : '' );
	put( 'note', note );
	put( 'source', source );
	return values;
}

/** A time as the template reads it, to the second. */
function isoTime( time: number ): string {
	return new Date( time ).toISOString().replace( /\.\d+Z$/, 'Z' );
}

/** A person's words on one line, without what no page can hold. */
function oneLine( text: string ): string {
	return text.replace( /[\u0000-\u001F\u007F\s]+/g, ' ' ).trim();
}

const TOLD = [ 'title', 'section', 'type', 'difficulty', 'topics', 'minutes', 'note', 'source', 'user', 'until', 'done', 'obstacle' ] as const;

function told( task: Task ): string {
	return JSON.stringify( TOLD.map( ( name ) => task[ name ] ) );
}

function isSame( one: Task, other: Task ): boolean {
	return told( one ) === told( other );
}

function sameTasks( some: Task[], others: Task[] ): boolean {
	return some.length === others.length && some.every( ( one, index ) => isSame( one, others[ index ] ) );
}

/** Whether a task is the one of before but for what was to change, and says that. */
function says( now: PlacedTask, before: PlacedTask, values: Values ): boolean {
	const { record } = now;
	return record !== undefined && now.title === before.title && now.section === before.section &&
		FIELDS.every( ( field ) => record.text( field ) === ( values[ field ] !== undefined ? readAgain( field, values[ field ]! ) : before.record ? before.record.text( field ) : '' ) );
}

function readAgain( field: keyof Values, value: string ): string {
	return field === 'user' ? value : oneLine( value );
}

/** What ends a page, and stays at its end. */
const FOOT = /(?:\n[ \t]*(?:\[\[[^[\]|\n]+:[^[\]\n]+\]\]|__[A-Z]+__)[ \t]*)+\s*$/;

/** The text with the lines in one place after the other: below the part's last line, in a new part at the end, on top. */
function placesOf( wikitext: string, tasks: PlacedTask[], lines: string[], section: string ): string[] {
	const list = lines.join( '\n' );
	const last = tasks.filter( ( task ) => section === '' || task.section === section ).pop();
	const foot = FOOT.exec( wikitext );
	const end = ( foot ? wikitext.slice( 0, foot.index ) : wikitext ).replace( /\s+$/, '' ).length;
	const heading = section === '' ? '' : `== ${ escapeText( section ) } ==\n`;
	const put = ( at: number, added: string ): string => wikitext.slice( 0, at ) + added + wikitext.slice( at );
	return [
		...last && /^[*#:;]/.test( wikitext.slice( last.lines.start ) ) ? [ put( last.lines.end, `\n${ list }` ) ] : [],
		put( end, `${ end ? '\n\n' : '' }${ heading }${ list }${ wikitext === '' ? '\n' : '' }` ),
		// A heading on top would take in what stands there.
		put( 0, `${ list }\n\n` )
	];
}
