import { structuredPatch } from 'diff';
import { printable } from './failures';
import { isEmpty, type KeptPage, type PageStep, type Plan } from './plan';

const SIGNS = { create: '+', update: '~', restore: '<', delete: '-' };
/** Built scripts have very long lines. */
const LINE_CHARACTERS = 300;
const DIFF_LINES = 400;
const DIFF_MILLISECONDS = 2000;

/** The plan as text for a terminal: what is done to which page, with a unified diff of each that stands there already. */
export function printPlan( plan: Plan ): string {
	const parts = [
		...plan.steps.map( printStep ),
		...plan.tag ? [ `${ plan.tag.operation === 'create' ? '+' : '-' } ${ plan.tag.operation } the change tag “${ plan.tag.name }”` ] : [],
		...plan.kept.map( printKept ),
		...plan.notes.map( ( note ) => `! ${ printable( note ) }` ),
		...plan.obstacles.map( ( obstacle ) => `! ${ printable( obstacle ) }` )
	];
	if ( isEmpty( plan ) ) {
		parts.push( plan.task === 'deploy' ? 'The wiki is up to date: there is nothing to save.' : 'There is nothing of Partnerkit to take away.' );
	}
	return parts.join( '\n' );
}

function printStep( step: PageStep ): string {
	const head = `${ SIGNS[ step.kind ] } ${ step.kind } ${ printable( step.title ) }`;
	if ( step.kind === 'create' ) {
		return `${ head } (${ size( step.after ) })`;
	}
	const lost = step.overwrites ? `, over the text of ${ printable( step.overwrites ) }` : '';
	return step.kind === 'delete' ? `${ head } (${ size( step.before ) })${ lost }` : `${ head }${ lost }\n${ diff( step.before, step.after ) }`;
}

function printKept( { title, why, before, after }: KeptPage ): string {
	const head = `= keep ${ printable( title ) }: ${ printable( why ) }`;
	return before === undefined || after === undefined ? head :
		`${ head }. --overwrite would do this:\n${ diff( before, after ) }`;
}

function diff( before: string, after: string ): string {
	const patch = structuredPatch( '', '', `${ before }\n`, `${ after }\n`, '', '', { context: 3, timeout: DIFF_MILLISECONDS } );
	const lines = patch?.hunks.flatMap( ( hunk ) => [
		`@@ -${ hunk.oldStart },${ hunk.oldLines } +${ hunk.newStart },${ hunk.newLines } @@`,
		...hunk.lines
	] ) ?? [ `@@ ${ size( before ) } replaced by ${ size( after ) } @@` ];
	const shown = lines.slice( 0, DIFF_LINES ).map( ( line ) => `    ${ shorten( printable( line ) ) }` );
	return [ ...shown, ...lines.length > DIFF_LINES ? [ `    … ${ lines.length - DIFF_LINES } more lines` ] : [] ].join( '\n' );
}

function shorten( line: string ): string {
	return line.length > LINE_CHARACTERS ? `${ line.slice( 0, LINE_CHARACTERS ) } … (${ line.length } characters)` : line;
}

function size( text: string ): string {
	const bytes = Buffer.byteLength( text );
	return bytes < 1000 ? `${ bytes } B` : `${ ( bytes / 1000 ).toFixed( 1 ) } kB`;
}
