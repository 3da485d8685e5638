import { describe, expect, test } from 'vitest';
import { MANIFEST_TITLE, readManifest, writeManifest, type Manifest, type ManifestEntry } from '../../../build/deploy/manifest';

const ENTRY = { sha1: 'a'.repeat( 40 ), revision: 7, before: 0 };

test( 'a manifest reads back as it was written', () => {
	const manifest: Manifest = {
		pages: new Map<string, ManifestEntry>( [
			[ 'Template:ä', { ...ENTRY, onlyIfMissing: true } ], [ '__proto__', ENTRY ], [ 'MediaWiki:Gadget-a.js', { ...ENTRY, revision: 0, pending: true } ]
		] ),
		tag: 'partnership'
	};
	expect( readManifest( writeManifest( manifest ) ) ).toEqual( manifest );
	expect( writeManifest( { pages: new Map( [ ...manifest.pages ].reverse() ), tag: 'partnership' } ) ).toBe( writeManifest( manifest ) );
} );

describe( 'refused is a manifest that is', () => {
	const pages = ( entry: unknown, title = 'Template:A' ) => JSON.stringify( { format: 1, pages: { [ title ]: entry } } );
	test.each<[ string, string ]>( [
		[ 'empty', '' ],
		[ 'no JSON', '{"format":1' ],
		[ 'a list', '[]' ],
		[ 'null', 'null' ],
		[ 'of another format', '{"format":2,"pages":{}}' ],
		[ 'without pages', '{"format":1}' ],
		[ 'with a list of pages', '{"format":1,"pages":[]}' ],
		[ 'with an unknown field', '{"format":1,"pages":{},"run":"rm"}' ],
		[ 'with a tag of the wrong type', '{"format":1,"pages":{},"tag":5}' ],
		[ 'with a tag that is two', '{"format":1,"pages":{},"tag":"a|b"}' ],
		[ 'five megabytes long', JSON.stringify( { format: 1, pages: {}, about: 'x'.repeat( 5e6 ) } ) ],
		[ 'nested a hundred thousand times', `{"format":1,"pages":${ '{"a":'.repeat( 1e5 ) }1${ '}'.repeat( 1e5 ) }}` ],
		[ 'with an entry that is a number', pages( 1 ) ],
		[ 'with a short digest', pages( { ...ENTRY, sha1: 'a' } ) ],
		[ 'with a revision as text', pages( { ...ENTRY, revision: '7' } ) ],
		[ 'with a negative revision', pages( { ...ENTRY, revision: -1 } ) ],
		[ 'with half a revision', pages( { ...ENTRY, before: 0.5 } ) ],
		[ 'with a page that is there and has no revision', pages( { ...ENTRY, revision: 0 } ) ],
		[ 'with an unknown mark', pages( { ...ENTRY, force: true } ) ],
		[ 'with a mark of the wrong type', pages( { ...ENTRY, pending: 'yes' } ) ],
		[ 'with an empty title', pages( ENTRY, '' ) ],
		[ 'with two titles in one', pages( ENTRY, 'A|Main Page' ) ],
		[ 'with a title that holds U+001F', pages( ENTRY, '\u001fA' ) ],
		[ 'about itself', pages( ENTRY, MANIFEST_TITLE ) ]
	] )( '%s', ( _what, text ) => {
		expect( () => readManifest( text ) ).toThrow( /cannot be trusted: .*Nothing was changed.*history/ );
	} );
} );
