import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, partnershipOfTitle } from '../../../../src/domain/partnership/config';
import { readConfig } from '../../../../src/domain/partnership/config-read';
import { DISCLOSURES } from '../../../../src/domain/tracking/disclosure';

describe( 'readConfig', () => {
	it( 'is the default without a page', () => {
		expect( readConfig( undefined ) ).toEqual( { config: DEFAULT_CONFIG, problems: [] } );
	} );

	it( 'takes each field that is right', () => {
		const { config, problems } = readConfig( JSON.stringify( { home: 'Wikipedia:GLAM', templates: { contribution: 'GLAM project' }, bannerShells: [ 'Bannières' ], markOn: 'page' } ) );
		expect( problems ).toEqual( [] );
		expect( config ).toEqual( { ...DEFAULT_CONFIG, home: 'Wikipedia:GLAM', bannerShells: [ 'Bannières' ], markOn: 'page', templates: { ...DEFAULT_CONFIG.templates, contribution: [ { title: 'GLAM project', parameters: {}, values: {}, redirects: [] } ] } } );
	} );

	it.each( [
		[ { home: 7 }, 'home', 'type' ], [ { home: '' }, 'home', 'title' ], [ { tag: 'a|b' }, 'tag', 'title' ],
		[ { tag: '<script>' }, 'tag', 'title' ], [ { hmoe: 'x' }, 'hmoe', 'unknown' ], [ { templates: [] }, 'templates', 'type' ],
		[ { templates: { mark: 'x' } }, 'templates.mark', 'unknown' ], [ { templates: { event: null } }, 'templates.event', 'type' ],
		[ { templates: { event: [] } }, 'templates.event', 'type' ], [ { templates: { event: { title: 'X', parameters: { id: 'a|b' } } } }, 'templates.event.parameters.id', 'title' ],
		[ { markOn: 'moon' }, 'markOn', 'choice' ], [ { markOn: 7 }, 'markOn', 'choice' ], [ { disclosure: 'always' }, 'disclosure', 'choice' ], [ { disclosure: true }, 'disclosure', 'choice' ], [ { summaries: { paid: [] } }, 'summaries.paid', 'type' ], [ { services: { wikidata: 'javascript:alert(1)' } }, 'services.wikidata', 'url' ], [ { services: { wikidata: '//evil.example/w/api.php' } }, 'services.wikidata', 'url' ],
		[ { summaries: { add: 7 } }, 'summaries.add', 'type' ], [ { fileFields: { 'A|b': 'x' } }, 'fileFields.A|b', 'title' ],
		[ { bannerShells: 'x' }, 'bannerShells', 'type' ], [ { bannerShells: [ '{{x}}' ] }, 'bannerShells.0', 'title' ], [ { toString: 'x' }, 'toString', 'unknown' ],
		[ { registries: 'frwiki' }, 'registries', 'type' ], [ { registries: Array( 21 ).fill( 'frwiki' ) }, 'registries', 'many' ], [ { registries: [ 'fr<b>wiki' ] }, 'registries.0', 'title' ], [ { registries: [ { wiki: 'frwiki' } ] }, 'registries.0', 'type' ]
	] )( 'falls back for what is wrong and reports it: %j', ( given, field, reason ) => {
		const { config, problems } = readConfig( JSON.stringify( given ) );
		expect( problems ).toEqual( [ { field, reason } ] );
		const { templates: { event }, ...rest } = config;
		expect( event[ 0 ].parameters ).toEqual( {} );
		expect( { ...rest, bannerShells: DEFAULT_CONFIG.bannerShells, fileFields: DEFAULT_CONFIG.fileFields, templates: { ...config.templates, event: DEFAULT_CONFIG.templates.event } } ).toEqual( DEFAULT_CONFIG );
	} );

	it.each( [ '', 'null', '[]', '7', '{', '"x"', '{"home":NaN}', '['.repeat( 100_000 ) ] )( 'is the default for what is no configuration', ( json ) => {
		expect( readConfig( json ) ).toEqual( { config: DEFAULT_CONFIG, problems: [ { field: '', reason: 'not-json' } ] } );
	} );

	it.each( DISCLOSURES )( 'takes “%s” for where summaries tell of an affiliation', ( disclosure ) => {
		expect( readConfig( JSON.stringify( { disclosure, summaries: { paid: '(paid by $1)' } } ) ) ).toEqual( { config: { ...DEFAULT_CONFIG, disclosure, summaries: { ...DEFAULT_CONFIG.summaries, paid: '(paid by $1)' } }, problems: [] } );
	} );

	it( 'is not fooled by __proto__', () => {
		const { config } = readConfig( '{"__proto__":{"home":"X"},"templates":{"__proto__":{"event":"Y"}}}' );
		expect( config.home ).toBe( DEFAULT_CONFIG.home );
		expect( config.templates.event ).toEqual( DEFAULT_CONFIG.templates.event );
		expect( ( {} as { home?: string } ).home ).toBeUndefined();
	} );
} );

describe( 'partnershipOfTitle', () => {
	it.each( [
		[ 'Project:Partnerships/Lake Archives', 'Lake Archives' ], [ 'Project:Partnerships/Lake Archives/Events', undefined ], [ 'Project:Partnerships', undefined ],
		[ 'Project:Partnerships/', undefined ], [ 'Project:Partnerships/Requests', undefined ], [ 'Project:Partnerships/Playbooks', undefined ], [ 'Lake Archives', undefined ]
	] )( '%s', ( title, name ) => {
		expect( partnershipOfTitle( DEFAULT_CONFIG, title ) ).toBe( name );
	} );
} );

describe( 'readConfig of what was made to break it', () => {
	const deep = ( depth: number ): string => `${ '['.repeat( depth ) }${ ']'.repeat( depth ) }`;

	it.each<[ string, string, Array<[ string, string ]> ]>( [
		[ '100,000 levels', `{"home":"A","odd":${ deep( 100_000 ) },"tag":${ deep( 100_000 ) }}`, [ [ 'odd', 'unknown' ], [ 'tag', 'type' ] ] ],
		[ 'five megabytes in one text', `{"home":"A","tag":"${ 'x'.repeat( 5_000_000 ) }"}`, [ [ 'tag', 'title' ] ] ],
		[ 'a name of five megabytes', `{"home":"A","${ 'x'.repeat( 5_000_000 ) }":1}`, [ [ 'x'.repeat( 200 ), 'unknown' ] ] ],
		[ 'half a million banner shells', JSON.stringify( { home: 'A', bannerShells: Array( 500_000 ).fill( 'X' ) } ), [ [ 'bannerShells', 'many' ] ] ],
		[ 'more templates than can be asked about', JSON.stringify( { home: 'A', templates: { event: Array( 21 ).fill( 'X' ) } } ), [ [ 'templates.event', 'many' ] ] ],
		[ '__proto__ everywhere', '{"home":"A","__proto__":{"tag":"X"},"templates":{"event":{"title":"E","parameters":{"__proto__":"x","id":"__proto__"},"values":{"__proto__":{"a":"b"}}}},"fileFields":{"__proto__":"x"}}',
			[ [ '__proto__', 'unknown' ], [ 'templates.event.parameters.__proto__', 'title' ], [ 'templates.event.parameters.id', 'title' ], [ 'templates.event.values.__proto__', 'title' ], [ 'fileFields.__proto__', 'title' ] ] ],
		[ 'constructor and toString', '{"home":"A","constructor":{"prototype":{"tag":"X"}},"toString":1,"templates":{"valueOf":"X"},"summaries":{"hasOwnProperty":"x"}}',
			[ [ 'constructor', 'unknown' ], [ 'toString', 'unknown' ], [ 'templates.valueOf', 'unknown' ], [ 'summaries.hasOwnProperty', 'unknown' ] ] ],
		[ 'half a character', '{"home":"A","tag":"\\ud800","summaries":{"add":"\\udc00"}}', [ [ 'tag', 'title' ], [ 'summaries.add', 'type' ] ] ]
	] )( 'takes what is right and reports the rest: %s', ( _, json, expected ) => {
		const { config, problems } = readConfig( json );
		expect( config.home ).toBe( 'A' );
		expect( problems.map( ( { field, reason } ) => [ field, reason ] ) ).toEqual( expected );
		expect( Object.getPrototypeOf( config.fileFields ) ).toBe( Object.prototype );
		expect( config.tag ).toBe( DEFAULT_CONFIG.tag );
	} );

	it( 'does not tell of more than a hundred things', () => {
		const { config, problems } = readConfig( JSON.stringify( { ...Object.fromEntries( Array.from( { length: 400 }, ( _, index ) => [ `x${ index }`, index ] ) ), home: 'A' } ) );
		expect( problems ).toHaveLength( 100 );
		expect( config.home ).toBe( 'A' );
	} );

	const wrong = [ null, true, 7, -0.5, '', 'x', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '}}', '~~~~', 'a|b', '\u202Ex', '\u0000', [], [ null ], [ [] ], [ 7, 'X' ], {}, { title: {} }, { title: 'X', parameters: [] }, { title: 'X', parameters: { a: {} }, values: 7 }, { title: 'X', values: { a: [] } }, { x: { y: 'z' } } ];

	it( 'gives a configuration of the right shape for every wrong type in every place', () => {
		const shape = ( value: unknown ): unknown => Array.isArray( value ) ? 'list' : typeof value === 'object' && value !== null ? 'object' : typeof value;
		const places = [ ...Object.keys( DEFAULT_CONFIG ).map( ( key ) => [ key ] ), [ 'templates', 'event' ], [ 'templates', 'contribution' ], [ 'summaries', 'add' ], [ 'fileFields', 'X' ], [ 'services', 'wikidata' ] ];
		for ( const place of places ) {
			for ( const value of wrong ) {
				const { config } = readConfig( JSON.stringify( place.reduceRight<unknown>( ( inner, key ) => ( { [ key ]: inner } ), value ) ) );
				( Object.keys( DEFAULT_CONFIG ) as Array<keyof typeof DEFAULT_CONFIG> ).forEach( ( key ) => expect( shape( config[ key ] ), `${ place } ${ JSON.stringify( value ) }` ).toBe( shape( DEFAULT_CONFIG[ key ] ) ) );
				Object.values( config.templates ).flat().forEach( ( mapping ) => {
					expect( mapping.title ).toMatch( /^[^{}|<>]+$/ );
					expect( Object.values( mapping.parameters ).every( ( name ) => typeof name === 'string' ) ).toBe( true );
					expect( Object.values( mapping.values ).flatMap( ( words ) => Object.values( words ) ).every( ( word ) => typeof word === 'string' ) ).toBe( true );
				} );
				[ ...config.bannerShells, ...config.topTemplates, ...Object.values( config.fileFields ), ...Object.values( config.summaries ) ].forEach( ( text ) => expect( typeof text ).toBe( 'string' ) );
				expect( config.services.wikidata ).not.toMatch( /^javascript/i );
			}
		}
	} );
} );
