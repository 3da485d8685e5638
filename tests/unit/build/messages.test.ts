import { describe, expect, it } from 'vitest';
import { keyUses } from '../../../build/check/message-keys';
import { missingMessages, unusedMessages, type PlacedUse } from '../../../build/check/messages';
import { checkTranslations } from '../../../build/check/translations';

const KEYS = [ 'partnerkit-a', 'partnerkit-a-1', 'partnerkit-b', 'partnerkit-step-1-title', 'partnerkit-step-2-title' ];

/** What a source asks for, each with the keys that it may mean. */
const asked = ( source: string ) => keyUses( 'x.tsx', source ).filter( ( use ) => use.isAskedFor )
	.map( ( use ) => KEYS.filter( ( key ) => use.matches( key ) ).join( ' ' ) || `none for ${ use.text }` );

describe( 'keys of messages in a source', () => {
	it.each( [
		[ 'a call', 't( \'partnerkit-a\' )', [ 'partnerkit-a' ] ],
		[ 'a method', 'props.messages.text( \'partnerkit-b\', 1 )', [ 'partnerkit-b' ] ],
		[ 'either of two', 't( done ? \'partnerkit-a\' : \'partnerkit-b\' )', [ 'partnerkit-a', 'partnerkit-b' ] ],
		[ 'a template', 't( `partnerkit-step-${ n }-title` )', [ 'partnerkit-step-1-title partnerkit-step-2-title' ] ],
		[ 'a template that fits none', 't( `partnerkit-stap-${ n }` )', [ 'none for `partnerkit-stap-${ n }`' ] ],
		[ 'a misspelt one', 't( \'partnerkit-aa\' )', [ 'none for \'partnerkit-aa\'' ] ],
		[ 'a variable', 'const key = one ? \'partnerkit-a\' : \'partnerkit-b\'; text( key )', [ 'partnerkit-a', 'partnerkit-b' ] ],
		[ 'a table', 'const KEYS = { one: \'partnerkit-a\', two: \'partnerkit-b\' }; inContentLanguage( KEYS[ kind ] )', [ 'partnerkit-a', 'partnerkit-b' ] ],
		[ 'a label in a component', '<Button label={ t( \'partnerkit-a\' ) } class="partnerkit-button" />', [ 'partnerkit-a' ] ],
		[ 'a parameter', 't( \'partnerkit-a\', \'partnerkit-b\' )', [ 'partnerkit-a' ] ],
		[ 'a class', '<p class={ `partnerkit-p--${ kind }` } id="partnerkit-a" />', [] ]
	] )( '%s', ( _, source, expected ) => expect( asked( source ) ).toEqual( expected ) );
} );

describe( 'messages and the code that reads them', () => {
	const uses = ( source: string ): PlacedUse[] => keyUses( 'src/x.ts', source ).map( ( use ) => ( { ...use, file: 'src/x.ts' } ) );
	const gadget = ( name: string, ...keys: string[] ) => ( { name, dependencies: name.endsWith( '-app' ) ? [ 'ext.gadget.partnerkit-core' ] : [], messages: { en: Object.fromEntries( keys.map( ( key ) => [ key, 'Text' ] ) ) } } );
	const core = gadget( 'partnerkit-core', 'partnerkit-shared' );
	const app = gadget( 'partnerkit-x-app', 'partnerkit-own', 'partnerkit-description' );

	it( 'fit', () => {
		const both = new Map( [ [ core, uses( '' ) ], [ app, uses( 't( \'partnerkit-own\' );\nt( \'partnerkit-shared\' )' ) ] ] );
		expect( [ missingMessages( both ), unusedMessages( both ) ] ).toEqual( [ [], [] ] );
	} );

	it( 'do not fit: a message of another app, one that nobody reads', () => {
		const both = new Map( [ [ core, uses( 'const a = 1;\nt( \'partnerkit-own\' )' ) ], [ app, uses( 't( \'partnerkit-shared\' )' ) ] ] );
		expect( missingMessages( both ) ).toEqual( [ 'src/x.ts:2 \'partnerkit-own\' is no message of partnerkit-core' ] );
		expect( unusedMessages( both ) ).toEqual( [ 'partnerkit-x-app: partnerkit-own is not used' ] );
	} );

	it( 'do not fit: a message of what the app does not depend on', () => {
		const all = new Map( [ [ core, uses( 't( \'partnerkit-shared\' )' ) ], [ gadget( 'partnerkit-editing', 'partnerkit-written' ), [] ], [ app, uses( 't( \'partnerkit-own\' );\nt( \'partnerkit-written\' )' ) ] ] );
		expect( missingMessages( all ) ).toEqual( [ 'src/x.ts:2 \'partnerkit-written\' is no message of partnerkit-x-app' ] );
		expect( unusedMessages( all ) ).toEqual( [ 'partnerkit-editing: partnerkit-written is not used' ] );
	} );
} );

describe( 'translations', () => {
	const sound = {
		en: { 'partnerkit-a': '{{PLURAL:$1|One edit|$1 edits}} of $2', 'partnerkit-b': 'Yes' },
		qqq: { 'partnerkit-a': '$1: number, $2: user, for {{GENDER:}}. See {{msg-mw|partnerkit-b}}.', 'partnerkit-b': 'Button. $1 is not used yet.' },
		fr: { 'partnerkit-a': '{{PLURAL:$1|Une modification|$1 modifications}} de $2', 'partnerkit-b': 'Oui' },
		de: { 'partnerkit-b': 'Ja' }
	};
	const failures = ( changed: Record<string, Record<string, unknown>> ) => checkTranslations( {
		name: 'g', messages: Object.fromEntries( Object.entries( sound ).map( ( [ language, texts ] ) => [ language, { ...texts, ...changed[ language ] } ] ) ) as Record<string, Record<string, string>>
	} ).failures;

	it( 'may lack what English has, except the complete ones', () => {
		expect( checkTranslations( { name: 'g', messages: sound } ) ).toEqual( { failures: [], notes: [ 'g/de lacks 1 of 2: partnerkit-a' ] } );
		const { en, qqq, de } = sound;
		expect( checkTranslations( { name: 'g', messages: { en, qqq, de } } ).failures ).toEqual( [ 'g/fr: partnerkit-a is missing', 'g/fr: partnerkit-b is missing' ] );
	} );

	it.each( [
		[ 'a key that English lacks', { de: { 'partnerkit-c': 'Nein' } }, 'g/de: partnerkit-c is not in en' ],
		[ 'a message without documentation', { en: { 'partnerkit-c': 'No' }, fr: { 'partnerkit-c': 'Non' } }, 'g/qqq: partnerkit-c is missing' ],
		[ 'a parameter less', { fr: { 'partnerkit-a': '$1 modifications' } }, 'g/fr: partnerkit-a has $1, en has $1 $2' ],
		[ 'a parameter more', { de: { 'partnerkit-b': 'Ja, $1' } }, 'g/de: partnerkit-b has $1, en has none' ],
		[ 'a parameter not explained', { qqq: { 'partnerkit-a': '$1: number' } }, 'g/qqq: partnerkit-a does not say what $2 is' ],
		[ 'HTML', { de: { 'partnerkit-b': '<b>Ja</b>' } }, 'g/de: partnerkit-b holds HTML' ],
		[ 'an entity', { de: { 'partnerkit-b': 'Ja&nbsp;!' } }, 'g/de: partnerkit-b holds HTML' ],
		[ 'a template', { de: { 'partnerkit-b': '{{Ja}}' } }, 'g/de: partnerkit-b holds {{ that is neither PLURAL nor GENDER' ],
		[ 'a reference outside of the documentation', { de: { 'partnerkit-b': '{{msg-mw|partnerkit-a}}' } }, 'g/de: partnerkit-b holds {{ that is neither PLURAL nor GENDER' ],
		[ 'no text', { de: { 'partnerkit-b': ' ' } }, 'g/de: partnerkit-b is no text' ],
		[ 'a number', { de: { 'partnerkit-b': 1 } }, 'g/de: partnerkit-b is no text' ]
	] )( 'refused is %s', ( _, changed, failure ) => expect( failures( changed as never ) ).toContain( failure ) );

	it( 'refused is a key of another name', () => {
		const other = { 'other-a': 'x' };
		expect( failures( { en: other, qqq: other, fr: other } ) ).toContain( 'g/en: other-a is no key: those begin with “partnerkit-”' );
	} );
} );
