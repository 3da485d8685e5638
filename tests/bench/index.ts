/**
 * `npm run bench`: how fast templates are read, beside two other readers on the same pages, and whether the time
 * stays in proportion to the length of a page; how fast many pages are saved, beside edits without anything to them; and
 * what a million contributions take in memory, and to add up, beside plain objects, and how many requests reading them
 * takes beside one for each person; what figures of a million contributions take beside arquero, and a dashboard beside
 * the bare requests; what is kept of a dashboard on the screen, and what holds the page up while it is read;
 * how soon an invitation can be used on a slow phone, beside the page alone; filters over a thousand partnerships, and the same on
 * the screen.
 * `npm run bench -- impact` runs one part: `templates`, `batch`, `contributions`, `impact`, `movement`, `portfolio`, `screen` or `phone`.
 * Fails where it falls short of the targets.
 */
import { mediawikiTree } from '../../build/local-wiki/mediawiki-source';
import { ensureSystemPackages } from '../../build/local-wiki/system-packages';
import { besideBareEdits } from './batch';
import { contributionsInColumns } from './contributions';
import { impactBeside } from './impact';
import { growthOf, SIZES } from './linearity';
import { measure, printTable } from './measure';
import { benchPages } from './pages';
import { onPhone } from './phone';
import { allPartnerships } from './portfolio';
import { portfolioOnScreen } from './portfolio-screen';
import { mwn, ours, wikiparser, type TemplateReader } from './readers';
import { onScreen } from './screen';

/** Times faster than mwn. */
const TARGET_RATIO = 20;

/** A character of the longest page may take this many times as long as one of the shortest. */
const TARGET_GROWTH = 2;

const ROUNDS = 9;

const PARTS: Record<string, () => Promise<string[]>> = { templates, batch: besideBareEdits, contributions: contributionsInColumns, impact: impactBeside, movement: allPartnerships, portfolio: portfolioOnScreen, screen: onScreen, phone: onPhone };

const wanted = process.argv.slice( 2 );
const unknown = wanted.filter( ( name ) => !Object.keys( PARTS ).includes( name ) );
if ( unknown.length ) {
	throw new Error( `There is no part ${ unknown.join( ', ' ) }. The parts are: ${ Object.keys( PARTS ).join( ', ' ) }.` );
}
const names = wanted.length ? wanted : Object.keys( PARTS );
// Some need no wiki.
if ( names.some( ( name ) => ![ 'templates', 'movement' ].includes( name ) ) ) {
	ensureSystemPackages( names.some( ( name ) => [ 'portfolio', 'screen', 'phone' ].includes( name ) ) ? [ 'wiki', 'browser' ] : [ 'wiki' ], console.log );
	mediawikiTree( console.log );
}
const missed: string[] = [];
for ( const name of names ) {
	missed.push( ...await PARTS[ name ]() );
}
console.log( missed.length ? `\nMissed: ${ missed.join( '; ' ) }` : '\nAll targets are met.' );
process.exitCode = missed.length ? 1 : 0;

async function templates(): Promise<string[]> {
	const { what, pages } = benchPages();
	const reader = await ours();
	return [ ...besideOthers( what, pages, [ reader, mwn(), wikiparser() ] ), ...inProportion( reader, pages ) ];
}

function besideOthers( what: string, pages: string[], readers: TemplateReader[] ): string[] {
	const times = readers.map( ( one ) => measure( () => pages.forEach( ( page ) => one.read( page ) ), ROUNDS ) );
	const characters = pages.reduce( ( sum, page ) => sum + page.length, 0 );
	console.log( `Reading the templates of ${ what } (${ ( characters / 1000 ).toFixed( 0 ) } thousand characters): the first time, and the median of ${ ROUNDS } rounds when warm\n` );
	printTable( [
		[ 'reader', 'first, ms', 'warm, ms', 'million characters/s', 'templates', 'parameters', 'times as long' ],
		...readers.map( ( one, index ) => {
			const found = pages.map( ( page ) => one.read( page ) );
			return [
				one.name, times[ index ].first.toFixed( 1 ), times[ index ].warm.toFixed( 1 ), ( characters / times[ index ].warm / 1000 ).toFixed( 1 ),
				String( found.reduce( ( sum, page ) => sum + page.templates, 0 ) ), String( found.reduce( ( sum, page ) => sum + page.params, 0 ) ),
				( times[ index ].warm / times[ 0 ].warm ).toFixed( 1 )
			];
		} )
	] );
	const ratio = times[ 1 ].warm / times[ 0 ].warm;
	return ratio >= TARGET_RATIO ? [] : [ `${ ratio.toFixed( 1 ) } times faster than ${ readers[ 1 ].name }, not ${ TARGET_RATIO }` ];
}

function inProportion( reader: TemplateReader, pages: string[] ): string[] {
	const growths = growthOf( reader, pages );
	console.log( '\nNanoseconds of the processor for a character, and times that of the shortest\n' );
	printTable( [
		[ 'million characters', ...SIZES.map( ( size ) => String( size / 1e6 ) ) ],
		...growths.map( ( { what: name, nanoseconds } ) => [ name, ...nanoseconds.map( ( one ) => `${ one.toFixed( 1 ) }  ×${ ( one / nanoseconds[ 0 ] ).toFixed( 2 ) }` ) ] )
	] );
	return growths.filter( ( { nanoseconds } ) => nanoseconds[ nanoseconds.length - 1 ] / nanoseconds[ 0 ] > TARGET_GROWTH )
		.map( ( { what: name } ) => `not linear: ${ name }` );
}
