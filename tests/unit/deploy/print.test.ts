import { expect, test } from 'vitest';
import { printPlan, type Plan } from '../../../build/deploy';
import { emptyManifest } from '../../../build/deploy/manifest';

function plan( more: Partial<Plan> ): Plan {
	return {
		task: 'deploy', source: 'Partnerkit 1.0', steps: [], kept: [], notes: [], obstacles: [],
		manifest: { baseRevision: 0, now: emptyManifest(), then: emptyManifest(), changes: false }, ...more
	};
}

test( 'a new page is a line, a changed one a diff, and what others would lose is said', () => {
	const lines = Array.from( { length: 20 }, ( _, index ) => `line ${ index }` );
	expect( printPlan( plan( { steps: [
		{ kind: 'create', title: 'Template:A', before: '', after: 'x'.repeat( 1234 ), baseRevision: 0 },
		{ kind: 'update', title: 'Template:B', before: lines.join( '\n' ), after: lines.with( 10, 'new' ).join( '\n' ), baseRevision: 5, overwrites: 'Editor' }
	] } ) ) ).toBe( [
		'+ create Template:A (1.2 kB)',
		'~ update Template:B, over the text of Editor',
		'    @@ -8,7 +8,7 @@',
		'     line 7', '     line 8', '     line 9', '    -line 10', '    +new', '     line 11', '     line 12', '     line 13'
	].join( '\n' ) );
} );

test( 'what stands on the wiki cannot steer the terminal, nor flood it', () => {
	const printed = printPlan( plan( { kept: [ {
		title: 'Template:\u202eA', why: 'it was written by others, last by \u001b]0;x\u0007 on 2026-01-01',
		before: 'a\u001b[2J\u009b31m', after: [ 'x'.repeat( 5000 ), ...Array.from( { length: 2000 }, ( _, index ) => index ) ].join( '\n' )
	} ] } ) );
	expect( printed ).not.toMatch( /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/ );
	expect( printed ).toContain( '-a\\u{1b}[2J' );
	expect( printed ).toContain( '… (5001 characters)' );
	expect( printed ).toMatch( /… \d+ more lines/ );
} );

test( 'an empty plan says so', () => {
	expect( printPlan( plan( {} ) ) ).toBe( 'The wiki is up to date: there is nothing to save.' );
} );
