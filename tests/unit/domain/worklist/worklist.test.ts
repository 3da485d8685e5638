import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, type Config } from '../../../../src/domain/partnership/config';
import { readTasks } from '../../../../src/domain/worklist/read';
import { suggestTasks, topicsOf } from '../../../../src/domain/worklist/suggest';
import { taskState, type Task } from '../../../../src/domain/worklist/task';
import { claimed, described, finished, released, removed, withTasks, type TaskChange } from '../../../../src/domain/worklist/write';

const NOW = Date.parse( '2026-11-27T10:00:00Z' );
const UNTIL = Date.parse( '2026-11-29T10:00:00Z' );
const read = ( text: string, config = DEFAULT_CONFIG ) => readTasks( text, config );
const titles = ( text: string ) => read( text ).map( ( { title } ) => title );
const name = ( title: string, type = '', section = '' ) => ( { title, type, section } );
const asha = { user: 'Asha', now: NOW };
const textOf = ( change: TaskChange ): string => 'text' in change ? change.text : `refused: ${ change.refused }`;
const claim = ( text: string, title: string, user = 'Asha' ) => textOf( claimed( text, name( title ), { user, now: NOW }, UNTIL, DEFAULT_CONFIG ) );

const LIST = `Intro without links.

== To write ==
* [[Ujiji]] {{Partnership task|type=sentence|difficulty=easy|topic=lake, towns|minutes=5|note=the market in 1931}}
* [[Kigoma harbour]] {{Partnership task|type=write|user=Baraka|until=2026-11-27T13:30:00Z}}

== To ''improve'' ==
# [[Malagasari River|the river]]s, with a map
# [[Liemba]] {{Partnership task|type=source|user=Baraka|until=2026-11-20}}
# [[Tabora]] {{Partnership task|user=User:Baraka|done=2026-11-01}}
[[Category:Worklists]]`;

describe( 'reading a worklist', () => {
	it( 'gives each line its page, what is known of it, and the heading it stands under', () => {
		const tasks = read( LIST );
		expect( tasks.map( ( { title, section } ) => `${ section }: ${ title }` ) ).toEqual( [ 'To write: Ujiji', 'To write: Kigoma harbour', 'To improve: Malagasari River', 'To improve: Liemba', 'To improve: Tabora' ] );
		expect( tasks[ 0 ] ).toEqual( { title: 'Ujiji', section: 'To write', type: 'sentence', difficulty: 'easy', topics: [ 'lake', 'towns' ], minutes: 5, note: 'the market in 1931', source: '', user: '', until: undefined, done: '' } );
		expect( tasks[ 2 ] ).toEqual( { title: 'Malagasari River', section: 'To improve', type: '', difficulty: '', topics: [], minutes: undefined, note: '', source: '', user: '', until: undefined, done: '' } );
		expect( tasks.map( ( task ) => taskState( task, NOW ) ) ).toEqual( [ 'open', 'taken', 'open', 'stale', 'done' ] );
		expect( tasks[ 3 ].until ).toBe( Date.parse( '2026-11-21T00:00:00Z' ) );
		expect( tasks[ 4 ].user ).toBe( 'Baraka' );
	} );

	it( 'leaves out what holds no links, pictures, categories, and sections', () => {
		expect( titles( '<!-- [[A]] --><nowiki>[[B]]</nowiki>\n* [[#C]] [[D]]\n* [[File:E.jpg|thumb]]\n* [[:File:F.jpg]]\n* [[:Category:G]]\n[[category:H]]\n<pre>[[I]]</pre>\n* [[ ]]' ) ).toEqual( [ 'D', 'File:F.jpg', 'Category:G' ] );
	} );

	it( 'takes the first of several links, and a page twice only for another thing to do', () => {
		expect( titles( '* [[A]] like [[B]]\n* [[a]]\n* [[A]] {{Partnership task|type=source}}\n== More ==\n* [[A]]' ) ).toEqual( [ 'A', 'A', 'A' ] );
		expect( titles( '* [[A]] {{Partnership task|source=see [[B]] and\n[[C]]}}\n* [[D]]' ) ).toEqual( [ 'A', 'D' ] );
	} );

	it( 'reads tables and terms whose template stands on the next line, and no further', () => {
		expect( read( '{|\n|-\n| [[A]]\n| a village\n| {{Partnership task|type=write}}\n|-\n| [[B]] || {{Partnership task|type=source}}\n|}\n; [[C]]\n: {{Partnership task|type=link}}\n\n* [[D]]\n\n{{Partnership task|type=write}}' ).map( ( { title, type } ) => `${ title } ${ type }` ) )
			.toEqual( [ 'A write', 'B source', 'C link', 'D ' ] );
	} );

	it( 'keeps the list’s own words, and takes nothing for a number that is none', () => {
		const [ task ] = read( '* [[A]] {{Partnership task|type=Proofread|difficulty=EASY|minutes=ten|until=soon|user=Baraka}}' );
		expect( task ).toMatchObject( { type: 'Proofread', difficulty: 'easy', minutes: undefined, until: undefined } );
		expect( taskState( task, NOW ) ).toBe( 'taken' );
	} );

	it( 'knows pictures and categories by the wiki’s own names', () => {
		const config: Config = { ...DEFAULT_CONFIG, words: { ...DEFAULT_CONFIG.words, namespaces: { ...DEFAULT_CONFIG.words.namespaces, file: [ 'fichier', 'file' ], category: [ 'catégorie', 'category' ] } } };
		const text = '* [[Fichier:X.jpg|20px]] [[A]]\n[[Catégorie:Listes]]';
		expect( read( text, config ).map( ( { title } ) => title ) ).toEqual( [ 'A' ] );
		expect( textOf( claimed( text, name( 'A' ), asha, UNTIL, config ) ) ).toContain( '[[A]] {{Partnership task|user=Asha' );
	} );

	it( 'is told by a wiki’s own template', () => {
		const config: Config = { ...DEFAULT_CONFIG, templates: { ...DEFAULT_CONFIG.templates, task: [ { title: 'Aufgabe', parameters: { user: 'wer', type: 'art' }, values: { type: { source: 'Beleg' } }, redirects: [] } ] } };
		expect( read( '* [[A]] {{aufgabe|art=beleg|wer=Baraka}}', config ) ).toMatchObject( [ { type: 'source', user: 'Baraka' } ] );
		expect( textOf( claimed( '* [[A]]', name( 'A' ), asha, UNTIL, config ) ) ).toBe( '* [[A]] {{Aufgabe|wer=Asha|until=2026-11-29T10:00:00Z}}' );
	} );
} );

describe( 'claiming', () => {
	it( 'writes a template behind a bare link, and into one that is there', () => {
		expect( claim( LIST, 'Nothing' ) ).toBe( 'refused: gone' );
		expect( textOf( claimed( LIST, name( 'Malagasari River', '', 'To improve' ), asha, UNTIL, DEFAULT_CONFIG ) ) ).toBe( LIST.replace( 'the river]]s', 'the river]]s {{Partnership task|user=Asha|until=2026-11-29T10:00:00Z}}' ) );
		expect( textOf( claimed( LIST, name( 'Ujiji', 'sentence' ), asha, UNTIL, DEFAULT_CONFIG ) ) ).toBe( LIST.replace( '1931}}', '1931|user=Asha|until=2026-11-29T10:00:00Z}}' ) );
		expect( textOf( claimed( LIST, name( 'Liemba', 'source' ), asha, UNTIL, DEFAULT_CONFIG ) ) ).toBe( LIST.replace( 'user=Baraka|until=2026-11-20', 'user=Asha|until=2026-11-29T10:00:00Z' ) );
	} );

	it( 'is given up where somebody else has it or has done it, who is told', () => {
		expect( claimed( LIST, name( 'Kigoma harbour', 'write' ), asha, UNTIL, DEFAULT_CONFIG ) ).toMatchObject( { refused: 'taken', task: { user: 'Baraka' } } );
		expect( claimed( LIST, name( 'Tabora', '', 'To improve' ), asha, UNTIL, DEFAULT_CONFIG ) ).toMatchObject( { refused: 'done', task: { user: 'Baraka' } } );
		const first = claim( '* [[A]]', 'A', 'Baraka' );
		expect( claimed( first, name( 'A' ), asha, UNTIL, DEFAULT_CONFIG ) ).toMatchObject( { refused: 'taken', task: { user: 'Baraka', until: UNTIL } } );
	} );

	it( 'finds its line again where the heading or the type was written in between', () => {
		expect( textOf( claimed( '== Other ==\n* [[A]] {{Partnership task|type=write}}', name( 'A', '', 'Before' ), asha, UNTIL, DEFAULT_CONFIG ) ) ).toContain( 'user=Asha' );
	} );

	it.each( [
		[ 'a numbered list', '# [[A]]' ], [ 'a nested one', '* x\n*** [[A]] y\n* z' ], [ 'a table', '{| class="wikitable"\n|-\n| style="x" | [[A]] || b\n|}' ], [ 'a term', '; [[A]] : why' ],
		[ 'prose', 'Write \'\'[[A|an article]]\'\' soon.' ], [ 'no list', '[[A]]' ], [ 'a preformatted line', ' [[A]]' ], [ 'a line with a comment', '* [[A]] <!-- x\n --> b' ], [ 'a check box', '* <s>[[A]]</s>' ]
	] )( 'on %s changes that place alone', ( _, text ) => {
		const now = claim( text, 'A' );
		expect( now.replace( ' {{Partnership task|user=Asha|until=2026-11-29T10:00:00Z}}', '' ) ).toBe( text );
		expect( now ).not.toBe( text );
		expect( textOf( released( now, name( 'A' ), 'Asha', DEFAULT_CONFIG ) ) ).toBe( text.replace( /(\[\[A[^\]]*\]\])/, '$1 {{Partnership task}}' ) );
	} );

	it.each( [
		[ 'a heading', '== [[A]] ==', 'heading' ], [ 'another template', '{{Columns|\n* [[A]]\n}}', 'template' ], [ 'a gallery', '<gallery>\nFile:x.jpg|[[A]]\n</gallery>', 'tag' ], [ 'a note', 'x<ref>[[A]]</ref>', 'tag' ], [ 'what only transclusions show', '<includeonly>[[A]]</includeonly>', 'tag' ]
	] )( 'in %s is not safe, and said so', ( _, text, obstacle ) => {
		expect( read( text )[ 0 ].obstacle ).toBe( obstacle );
		expect( claimed( text, name( 'A', '', read( text )[ 0 ].section ), asha, UNTIL, DEFAULT_CONFIG ) ).toMatchObject( { refused: 'unsafe' } );
	} );
} );

describe( 'afterwards', () => {
	const taken = '* [[A]] {{Partnership task|type=write|user=Asha|until=2026-11-29T10:00:00Z}} b';

	it( 'a task is given back by its own, and not by who had it before', () => {
		expect( textOf( released( taken, name( 'A', 'write' ), 'Asha', DEFAULT_CONFIG ) ) ).toBe( '* [[A]] {{Partnership task|type=write}} b' );
		expect( released( taken, name( 'A', 'write' ), 'Baraka', DEFAULT_CONFIG ) ).toMatchObject( { refused: 'taken' } );
		expect( textOf( released( '* [[A]]', name( 'A' ), 'Asha', DEFAULT_CONFIG ) ) ).toBe( '* [[A]]' );
	} );

	it( 'it is done by its own or by somebody who found it free, once', () => {
		const done = textOf( finished( taken, name( 'A', 'write' ), asha, DEFAULT_CONFIG ) );
		expect( done ).toBe( '* [[A]] {{Partnership task|type=write|user=Asha|done=2026-11-27}} b' );
		expect( textOf( finished( done, name( 'A', 'write' ), asha, DEFAULT_CONFIG ) ) ).toBe( done );
		expect( finished( taken, name( 'A', 'write' ), { ...asha, user: 'Baraka' }, DEFAULT_CONFIG ) ).toMatchObject( { refused: 'taken' } );
		expect( finished( done, name( 'A', 'write' ), { ...asha, user: 'Baraka' }, DEFAULT_CONFIG ) ).toMatchObject( { refused: 'done' } );
		expect( textOf( finished( '* [[A]]', name( 'A' ), asha, DEFAULT_CONFIG ) ) ).toBe( '* [[A]] {{Partnership task|user=Asha|done=2026-11-27}}' );
		expect( textOf( finished( taken.replace( '11-29', '11-26' ), name( 'A', 'write' ), { ...asha, user: 'Baraka' }, DEFAULT_CONFIG ) ) ).toContain( 'user=Baraka|done=2026-11-27' );
	} );

	it( 'it can be described otherwise, and nobody loses it', () => {
		expect( textOf( described( taken, name( 'A', 'write' ), { difficulty: 'easy', topics: [ 'lake', 'a,b', ' ' ], minutes: 10, note: 'x}} [[B]]' }, DEFAULT_CONFIG ) ) )
			.toBe( '* [[A]] {{Partnership task|type=write|user=Asha|until=2026-11-29T10:00:00Z|difficulty=easy|topic=lake, a b|minutes=10|note=x&#125;&#125; &#91;&#91;B&#93;&#93;}} b' );
	} );

	it( 'what is said of it can be taken away', () => {
		expect( textOf( described( '* [[A]] {{Partnership task|minutes=5|note=x|difficulty=easy}}', name( 'A' ), { minutes: 0, note: '' }, DEFAULT_CONFIG ) ) ).toBe( '* [[A]] {{Partnership task|difficulty=easy}}' );
	} );

	it( 'its line is taken away whole, or not', () => {
		expect( textOf( removed( `* [[B]]\n${ taken }\n* [[C]]`, name( 'A', 'write' ), DEFAULT_CONFIG ) ) ).toBe( '* [[B]]\n* [[C]]' );
		expect( removed( '* [[A]]\n** [[B]]', name( 'A' ), DEFAULT_CONFIG ) ).toMatchObject( { refused: 'unsafe' } );
		expect( removed( '* [[A]], [[B]]', name( 'A' ), DEFAULT_CONFIG ) ).toMatchObject( { refused: 'unsafe' } );
		expect( removed( '| [[A]]', name( 'A' ), DEFAULT_CONFIG ) ).toMatchObject( { refused: 'unsafe' } );
		expect( removed( '', name( 'A' ), DEFAULT_CONFIG ) ).toMatchObject( { refused: 'gone' } );
	} );
} );

describe( 'adding tasks', () => {
	const add = ( text: string, section: string, ...tasks: string[] ) => withTasks( text, tasks.map( ( title ) => ( { title } ) ), section, DEFAULT_CONFIG );

	it( 'goes on with the part of that heading, and makes one where there is none', () => {
		expect( add( LIST, 'To write', 'New' ) ).toMatchObject( { added: [ 'New' ], text: LIST.replace( '13:30:00Z}}', '13:30:00Z}}\n* [[New]]' ) } );
		expect( add( LIST, 'Pictures', 'File:X.jpg', 'Y' ) ).toMatchObject( { text: LIST.replace( '\n[[Category', '\n\n== Pictures ==\n* [[:File:X.jpg]]\n* [[Y]]\n[[Category' ) } );
		expect( add( '', 'To write', 'A' ) ).toMatchObject( { text: '== To write ==\n* [[A]]\n' } );
		expect( add( '* [[A]]', '', 'B' ) ).toMatchObject( { text: '* [[A]]\n* [[B]]' } );
	} );

	it( 'leaves out what is there, what comes twice, and what no link can hold', () => {
		expect( add( '== X ==\n* [[A]]', 'X', 'a', 'B', 'b', 'C|D', '', ' : ' ) ).toEqual( { text: '== X ==\n* [[A]]\n* [[B]]', added: [ 'B' ], known: [ 'a', 'b' ] } );
		expect( add( '== X ==\n* [[A]]', '', 'A' ) ).toMatchObject( { added: [], known: [ 'A' ] } );
	} );

	it( 'is not swallowed by what is never closed', () => {
		expect( add( '* [[A]]\n<!-- open', 'X', 'B' ) ).toMatchObject( { added: [ 'B' ] } );
		expect( titles( ( add( '* [[A]]\n<!-- open', 'X', 'B' ) as { text: string } ).text ).sort() ).toEqual( [ 'A', 'B' ] );
	} );

	it( 'writes what is known of all of them', () => {
		expect( withTasks( '', [ { title: 'A', type: 'source', difficulty: 'easy', minutes: 10 } ], 'Sources', DEFAULT_CONFIG ) ).toMatchObject( { text: '== Sources ==\n* [[A]] {{Partnership task|type=source|difficulty=easy|minutes=10}}\n' } );
	} );
} );

describe( 'suggestions', () => {
	const task = ( title: string, fields: Partial<Task> = {} ): Task => ( { title, section: '', type: '', difficulty: '', topics: [], note: '', source: '', user: '', done: '', ...fields } );
	const order = ( tasks: Task[], wish: Partial<Parameters<typeof suggestTasks>[ 1 ]> = {} ) => suggestTasks( tasks, { now: NOW, topics: [], user: 'Asha', ...wish } ).map( ( { title } ) => title );

	it( 'are easy first, then short, then about what was chosen; never what somebody has', () => {
		expect( order( [
			task( 'hard', { difficulty: 'hard', minutes: 1 } ), task( 'unknown' ), task( 'medium', { difficulty: 'medium' } ), task( 'easy, long', { difficulty: 'easy', minutes: 60 } ), task( 'easy, no time', { difficulty: 'easy' } ),
			task( 'easy, short', { difficulty: 'easy', minutes: 5 } ), task( 'easy, short, lake', { difficulty: 'easy', minutes: 5, topics: [ 'Lake' ] } ), task( 'taken', { difficulty: 'easy', minutes: 1, user: 'Baraka', until: UNTIL } ),
			task( 'done', { difficulty: 'easy', minutes: 1, done: 'yes' } ), task( 'in a heading', { difficulty: 'easy', minutes: 1, obstacle: 'heading' } ), task( 'stale', { difficulty: 'easy', minutes: 2, user: 'Baraka', until: NOW } )
		], { topics: [ 'lake' ] } ) ).toEqual( [ 'stale', 'easy, short, lake', 'easy, short', 'easy, long', 'easy, no time', 'medium', 'unknown', 'hard' ] );
	} );

	it( 'send twenty people to at least six of ten equal tasks first, and each to the same again', () => {
		const tasks = Array.from( { length: 10 }, ( _, index ) => task( `T${ index }` ) );
		const firsts = Array.from( { length: 20 }, ( _, index ) => order( tasks, { user: `Person ${ index }` } )[ 0 ] );
		expect( new Set( firsts ).size ).toBeGreaterThanOrEqual( 6 );
		expect( order( [ ...tasks ].reverse(), { user: 'Person 3' } ) ).toEqual( order( tasks, { user: 'Person 3' } ) );
	} );

	it( 'topics are told once, the most frequent first', () => {
		expect( topicsOf( [ task( 'A', { topics: [ 'lake' ] } ), task( 'B', { topics: [ 'towns', 'Lake' ] } ) ] ) ).toEqual( [ 'lake', 'towns' ] );
	} );
} );
