import { describe, expect, it } from 'vitest';
import { entryKey, languageLinks, sameEntries, type Entry } from '../../../../src/domain/movement/registries';
import { unregistered } from '../../../../src/domain/partnership/record';

/** A partnership as `wiki: name (items)`. */
function entry( wiki: string, name: string, items: string[] = [], more: Partial<Entry> & { label?: string } = {} ): Entry {
	const { label = name, ...rest } = more;
	return {
		key: entryKey( name, wiki ), wiki, title: `Project:Partnerships/${ name }`, sameAs: [],
		partnership: { ...unregistered( name ), label, partners: items.map( ( wikidata ) => ( { wikidata, name: 'Partner', type: '', country: '', size: '', role: '', url: '' } ) ) }, ...rest
	};
}

const together = ( ...entries: Entry[] ): string[] => sameEntries( entries ).map( ( group ) => group.map( ( { key } ) => key ).join( ' + ' ) );

describe( 'a partnership that several wikis keep', () => {
	it.each<[ string, Entry[], boolean ]>( [
		[ 'the same name and institution', [ entry( 'a', 'Lake', [ 'Q1' ] ), entry( 'b', 'Lake', [ 'Q1' ] ) ], true ],
		[ 'a name that is written otherwise', [ entry( 'a', 'Lake archives', [ 'Q1' ] ), entry( 'b', 'lake_Archives', [ 'Q1' ] ) ], true ],
		[ 'the page’s name that the other has for its label', [ entry( 'a', 'Lake', [ 'Q1' ] ), entry( 'b', 'Lac', [ 'Q1' ], { label: 'Lake' } ) ], true ],
		[ 'the same institutions in another order', [ entry( 'a', 'Lake', [ 'Q1', 'Q2' ] ), entry( 'b', 'Lake', [ 'Q2', 'Q1' ] ) ], true ],
		[ 'one institution more', [ entry( 'a', 'Lake', [ 'Q1', 'Q2' ] ), entry( 'b', 'Lake', [ 'Q1' ] ) ], false ],
		[ 'another institution', [ entry( 'a', 'Lake', [ 'Q1' ] ), entry( 'b', 'Lake', [ 'Q2' ] ) ], false ],
		[ 'no institution', [ entry( 'a', 'Lake' ), entry( 'b', 'Lake' ) ], false ],
		[ 'an institution without an item', [ entry( 'a', 'Lake', [ 'Q1', '' ] ), entry( 'b', 'Lake', [ 'Q1', '' ] ) ], false ],
		[ 'another name', [ entry( 'a', 'Lake', [ 'Q1' ] ), entry( 'b', 'River', [ 'Q1' ] ) ], false ],
		[ 'a language link there', [ entry( 'a', 'Lake', [], { sameAs: [ { host: 'b', title: 'Project:Partnerships/Lac' } ] } ), entry( 'b', 'Lac' ) ], true ],
		[ 'a language link back', [ entry( 'a', 'Lake' ), entry( 'b', 'Lac', [], { sameAs: [ { host: 'a', title: 'Project:Partnerships/Lake' } ] } ) ], true ],
		[ 'a language link to another page', [ entry( 'a', 'Lake', [], { sameAs: [ { host: 'b', title: 'Project:Partnerships/Autre' } ] } ), entry( 'b', 'Lac' ) ], false ],
		[ 'two of the same wiki', [ entry( 'a', 'Lake', [ 'Q1' ] ), entry( 'a', 'Lakes', [ 'Q1' ], { label: 'Lake' } ) ], false ]
	] )( '%s', ( _, entries, isSame ) => {
		expect( sameEntries( entries ).length ).toBe( isSame ? 1 : 2 );
		expect( sameEntries( [ ...entries ].reverse() ).length ).toBe( isSame ? 1 : 2 );
	} );

	it( 'stands where the first of them does, each once, on three wikis too', () => {
		expect( together( entry( '', 'Lake', [ 'Q1' ] ), entry( '', 'River' ), entry( 'b', 'Lake', [ 'Q1' ] ), entry( 'c', 'Lac', [], { sameAs: [ { host: 'b', title: 'Project:Partnerships/Lake' } ] } ), entry( 'c', 'Other' ) ) )
			.toEqual( [ 'Lake + b|Lake + c|Lac', 'River', 'c|Other' ] );
	} );
} );

describe( 'languageLinks', () => {
	it( 'are links with a prefix, alone on their line', () => {
		expect( languageLinks( '{{Partnership}}\n[[fr:Projet:Partenariats/Lac]]\n  [[de: Projekt:See ]]\t\n[[zh-min-nan:X]]' ) ).toEqual( [ 'fr:Projet:Partenariats/Lac', 'de: Projekt:See', 'zh-min-nan:X' ] );
	} );

	it.each( [ 'See [[fr:Projet:Lac]].', '[[:fr:Projet:Lac]]', '[[Lake]]', '[[fr:Projet:Lac|the lake]]', '* [[fr:Projet:Lac]]', '[[fr:]]', '[[fr:a\nb]]' ] )( 'none is in %j', ( text ) => {
		expect( languageLinks( text ) ).toEqual( [] );
	} );
} );
