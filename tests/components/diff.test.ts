import { describe, expect, it } from 'vitest';
import { readDiff } from '../../src/wiki/render';

describe( 'the wiki\'s table of differences', () => {
	it( 'becomes one column, with what changed inside each line', () => {
		expect( readDiff(
			'<tr><td colspan="2" class="diff-lineno">Line 1:</td><td colspan="2" class="diff-lineno">Line 1:</td></tr>' +
			'<tr><td class="diff-marker"></td><td class="diff-context"><div>same</div></td><td class="diff-marker"></td><td class="diff-context"><div>same</div></td></tr>' +
			'<tr><td class="diff-marker" data-marker="−"></td><td class="diff-deletedline"><div>a <del class="diffchange">b</del></div></td><td class="diff-marker" data-marker="+"></td><td class="diff-addedline"><div>a <ins class="diffchange">&lt;c&gt;</ins></div></td></tr>' +
			'<tr><td colspan="2" class="diff-lineno">Line 9:</td><td colspan="2" class="diff-lineno">Line 9:</td></tr>' +
			'<tr><td colspan="2" class="diff-side-deleted"></td><td class="diff-marker" data-marker="+"></td><td class="diff-addedline"><div>new</div></td></tr>'
		) ).toEqual( [
			{ kind: 'context', parts: [ { text: 'same', changed: false } ] },
			{ kind: 'removed', parts: [ { text: 'a ', changed: false }, { text: 'b', changed: true } ] },
			{ kind: 'added', parts: [ { text: 'a ', changed: false }, { text: '<c>', changed: true } ] },
			{ kind: 'gap', parts: [] },
			{ kind: 'added', parts: [ { text: 'new', changed: false } ] }
		] );
	} );

	it( 'is empty where there is none', () => {
		expect( readDiff( '' ) ).toEqual( [] );
	} );
} );
