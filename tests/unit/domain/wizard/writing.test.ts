import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWizard } from '../../../../src/domain/wizard/community';
import { differenceOf, placeOf, withItem, withValue } from '../../../../src/domain/wizard/community-changes';
import { readDraft } from '../../../../src/domain/wizard/community-draft';
import { outlineOf, type OutlineItem } from '../../../../src/domain/wizard/community-outline';
import { textsOf } from '../../../../src/domain/wizard/community-page';
import { repairOf } from '../../../../src/domain/wizard/community-repairs';
import { freeId, idOf, KINDS, mayBranch, newWizard, withBranches, withMissingStep, withStepAfter } from '../../../../src/domain/wizard/community-snippets';
import { translationRows, withTranslation } from '../../../../src/domain/wizard/community-translation';
import { placesIn } from '../../../../src/domain/wizard/places';
import { GOOD, HOSTILE } from './hostile-wizards';

const WORDS = { title: 'Title', text: 'Text', option: 'Option', label: 'Label', button: 'Button', summary: 'Summary', page: 'Project:Sandbox' };
const NEW = newWizard( 'First photo', 'en', WORDS );
const words: Record<string, string> = JSON.parse( readFileSync( 'gadgets/partnerkit-health-app/i18n/en.json', 'utf8' ) );
const defectsOf = ( json: string ): string[] => readWizard( json, 'x' ).defects.map( ( { code } ) => code );
const draftOf = ( json: string ) => readDraft( json, 'x' );

describe( 'a change of a text', () => {
	it( 'leaves the rest of it as it is written, whatever that is', () => {
		const json = '{\n   "b" : [ 1,\n2 ],   "a":{"x":"y"} }\n';
		expect( withValue( json, [ 'a', 'x' ], 'z' ) ).toBe( json.replace( '"y"', '"z"' ) );
		expect( withItem( json, [ 'b', 0 ], 0 ).replace( /\s/g, '' ) ).toBe( '{"b":[0,1,2],"a":{"x":"y"}}' );
		expect( withValue( GOOD, [ 'version' ], 4 ) ).toBe( GOOD.replace( '"version": 3', '"version": 4' ) );
	} );

	it( 'is as small as can be', () => {
		fc.assert( fc.property( fc.string( { maxLength: 12 } ), fc.string( { maxLength: 12 } ), ( from, to ) => {
			const { start, end, text } = differenceOf( from, to );
			expect( from.slice( 0, start ) + text + from.slice( end ) ).toBe( to );
			expect( start <= end ).toBe( true );
		} ) );
		expect( differenceOf( 'abcd', 'abxd' ) ).toEqual( { start: 2, end: 3, text: 'x' } );
	} );

	it( 'is found again', () => {
		expect( NEW.slice( ...placeOf( NEW, [ 'steps', 0, 'title' ] ) ) ).toBe( 'Title' );
		expect( placeOf( NEW, [ 'steps', 7, 'title' ] )[ 0 ] ).toBe( NEW.indexOf( '[' ) );
		expect( placeOf( '', [ 'a' ] ) ).toEqual( [ 0, 0 ] );
	} );

	it( 'stands in a line and a column', () => {
		const place = placesIn( 'a\n\nbc' );
		expect( [ 0, 1, 2, 3, 4, 5 ].map( place ).map( ( { line, column } ) => `${ line }:${ column }` ) ).toEqual( [ '1:1', '1:2', '2:1', '3:1', '3:2', '3:3' ] );
	} );
} );

describe( 'a new wizard', () => {
	it( 'is in order, and so is every kind of step after it', () => {
		expect( defectsOf( NEW ) ).toEqual( [] );
		const all = KINDS.reduce( ( json, kind ) => {
			const draft = draftOf( json );
			return withStepAfter( json, draft, draft.steps[ draft.steps.length - 1 ], kind, WORDS ).json;
		}, NEW );
		expect( defectsOf( all ) ).toEqual( [] );
		expect( draftOf( all ).steps.map( ( { id, to } ) => `${ id }>${ to }` ) ).toEqual( [ 'welcome>text', 'text>choice', 'choice>form', 'form>pick', 'pick>check', 'check>edit', 'edit>guide', 'guide>confirm', 'confirm>' ] );
	} );

	it( 'takes a step in between, on the way that was there', () => {
		const second = withStepAfter( NEW, draftOf( NEW ), draftOf( NEW ).steps[ 0 ], 'text', WORDS ).json;
		const { json, path } = withStepAfter( second, draftOf( second ), draftOf( second ).steps[ 0 ], 'text', WORDS );
		expect( draftOf( json ).steps.map( ( { id, to } ) => `${ id }>${ to }` ) ).toEqual( [ 'welcome>text-2', 'text-2>text', 'text>' ] );
		expect( path ).toEqual( [ 'steps', 1, 'title' ] );
		expect( json.slice( ...placeOf( json, path ) ) ).toBe( 'Title' );
	} );

	it( 'branches, and what is missing is written where the ways come together', () => {
		const chosen = withStepAfter( NEW, draftOf( NEW ), draftOf( NEW ).steps[ 0 ], 'choice', WORDS ).json;
		const ended = withStepAfter( chosen, draftOf( chosen ), draftOf( chosen ).steps[ 1 ], 'text', WORDS ).json;
		const branched = withBranches( ended, draftOf( ended ), draftOf( ended ).steps[ 1 ] ).json;
		expect( defectsOf( branched ) ).toEqual( [ 'nowhere' ] );
		const whole = withMissingStep( branched, draftOf( branched ), 'choice-option-1', WORDS ).json;
		expect( defectsOf( whole ) ).toEqual( [] );
		expect( draftOf( whole ).steps.map( ( { id, to } ) => `${ id }>${ to }` ) ).toEqual( [ 'welcome>choice', 'choice>choice-option-1,text', 'choice-option-1>text', 'text>' ] );
		expect( draftOf( ended ).steps.map( mayBranch ) ).toEqual( [ false, true, false ] );
		expect( draftOf( whole ).steps.map( mayBranch ) ).toEqual( [ false, false, false, false ] );
	} );

	it( 'begins from nothing too', () => {
		const empty = '{ "$schema": "urn:partnerkit:wizard:1", "version": 1, "language": "en", "title": "x" }';
		expect( defectsOf( withStepAfter( empty, draftOf( empty ), undefined, 'text', WORDS ).json ) ).toEqual( [] );
	} );

	it( 'has a name that fits an address', () => {
		expect( [ 'First photo', '  Ça & là 2! ', '1st', '写真', 'x'.repeat( 60 ) ].map( idOf ) ).toEqual( [ 'first-photo', 'ca-la-2', 'st', '', 'x'.repeat( 40 ) ] );
		expect( freeId( draftOf( NEW ), 'welcome' ) ).toBe( 'welcome-2' );
		expect( readWizard( NEW, 'staff' ).defects ).toMatchObject( [ { code: 'reserved', line: 1, parameters: [ 'staff' ] } ] );
	} );
} );

describe( 'a draft', () => {
	it( 'shows the steps that are in order, whatever is wrong with the others', () => {
		const draft = draftOf( GOOD.replace( '"kind": "guide"', '"kind": "x"' ).replace( '"version": 3', '"version": "3"' ) );
		expect( draft.steps.filter( ( { step } ) => !step ).map( ( { id } ) => id ) ).toEqual( [ 'read' ] );
		expect( draft.shown!.definition.steps ).toHaveLength( 10 );
		expect( draft.shown!.page.title ).toBe( 'Plan a visit' );
		expect( draft.steps.map( ( { line } ) => line )[ 0 ] ).toBe( 8 );
	} );

	it.each( HOSTILE )( '$name: is read to the end, and each defect has a place', ( { json } ) => {
		const draft = draftOf( json );
		outlineOf( draft );
		expect( draft.defects.length ).toBeGreaterThan( 0 );
		draft.defects.forEach( ( { at, path } ) => {
			expect( at ).toBeLessThanOrEqual( json.length );
			expect( draft.isJson || !path.length ).toBe( true );
		} );
	} );

	it.each( HOSTILE )( '$name: whatever repair is offered has words, and takes the defect away', ( { json } ) => {
		const draft = draftOf( json );
		draft.defects.forEach( ( defect ) => {
			const repair = repairOf( json, draft, defect, WORDS, 'en' );
			if ( repair ) {
				expect( words[ `partnerkit-editor-repair-${ repair.act }` ], repair.act ).toBeDefined();
				const repaired = draftOf( repair.apply().json );
				expect( repaired.defects.filter( ( { code, parameters, path } ) => code === defect.code && JSON.stringify( [ parameters, path ] ) === JSON.stringify( [ defect.parameters, defect.path ] ) && repaired.isJson === draft.isJson ), defect.code ).toEqual( [] );
			}
		} );
	} );

	it( 'is whole again after its repairs', () => {
		const broken = GOOD.replace( '"version": 3,', '"version": 3, "colour": "red",' ).replace( '"language": "en",\n', '' ).replace( '"title": "Plan a visit",', '"title": "Plan a visit"' );
		let json = broken;
		for ( let times = 0; times < 12 && defectsOf( json ).length; times++ ) {
			const draft = draftOf( json );
			const repairs = draft.defects.map( ( defect ) => repairOf( json, draft, defect, WORDS, 'en' ) );
			json = repairs.find( Boolean )!.apply().json;
		}
		expect( defectsOf( json ) ).toEqual( [] );
	} );

	it( 'of 50,000 characters is read in less than a long task, median of nine', () => {
		const step = ( index: number ): object => ( { id: `s${ index }`, kind: 'text', title: 'T', text: 'x '.repeat( 330 ), next: `s${ index + 1 }` } );
		const json = JSON.stringify( { ...JSON.parse( NEW ), start: 's0', steps: [ ...Array( 60 ).keys() ].map( step ) }, null, '\t' );
		expect( json.length ).toBeGreaterThan( 45_000 );
		expect( json.length ).toBeLessThan( 50_000 );
		const times = [ ...Array( 9 ).keys() ].map( () => {
			const begun = performance.now();
			outlineOf( draftOf( json ) );
			return performance.now() - begun;
		} ).sort( ( one, other ) => one - other );
		console.info( `a draft of ${ json.length } characters: ${ times[ 4 ].toFixed( 1 ) } ms` );
		expect( times[ 4 ] ).toBeLessThan( 50 );
	} );
} );

describe( 'the way through', () => {
	const shown = ( items: OutlineItem[] ): unknown => items.map( ( { id, state, branches } ) => `${ id }${ state === 'written' ? '' : `:${ state }` }${ branches.length ? JSON.stringify( branches.map( shown ) ) : '' }` );
	const of = ( start: string, steps: Record<string, string[]> ): unknown => shown( outlineOf( { start, steps: Object.entries( steps ).map( ( [ id, to ], index ) => ( { id, to, index, at: index, line: index } ) ) } ) );

	it( 'has what depends on an answer further in, up to where it comes together', () => {
		expect( of( 'a', { a: [ 'b' ], b: [ 'c', 'd', 'e' ], c: [ 'f' ], d: [ 'f' ], e: [ 'f' ], f: [] } ) ).toEqual( [ 'a', 'b[["c"],["d"],["e"]]', 'f' ] );
		expect( of( 'a', { a: [ 'x', 'b' ], b: [], c: [] } ) ).toEqual( [ 'a[["x:missing"]]', 'b', 'c:unreached' ] );
		expect( of( 'a', { a: [ 'b', 'c' ], b: [], c: [] } ) ).toEqual( [ 'a[["b"],["c"]]' ] );
	} );

	it( 'ends where it comes to something again', () => {
		expect( of( 'a', { a: [ 'b' ], b: [ 'a', 'c' ], c: [] } ) ).toEqual( [ 'a', 'b[["a:again"]]', 'c' ] );
		expect( of( 'a', { a: [ 'a' ] } ) ).toEqual( [ 'a', 'a:again' ] );
		expect( of( '', { a: [] } ) ).toEqual( [ 'a:unreached' ] );
		fc.assert( fc.property( fc.array( fc.array( fc.nat( 9 ), { maxLength: 3 } ), { minLength: 1, maxLength: 8 } ), ( graph ) => {
			const items = JSON.stringify( of( 's0', Object.fromEntries( graph.map( ( to, index ) => [ `s${ index }`, [ ...new Set( to.map( ( one ) => `s${ one }` ) ) ] ] ) ) ) );
			// Each step stands there once, as written or as unreached.
			graph.forEach( ( _, index ) => expect( items.match( new RegExp( `s${ index }(?!\\d|:again)`, 'g' ) ), items ).toHaveLength( 1 ) );
		} ) );
	} );
} );

describe( 'a translation', () => {
	const page = ( json: string ) => ( { own: textsOf( JSON.parse( json ) ), texts: JSON.parse( json ).texts } );

	it( 'is written into the same page, and taken out again', () => {
		const one = withTranslation( NEW, 'fr', 'welcome.title', 'Titre' );
		expect( JSON.parse( one ).texts ).toEqual( { fr: { 'welcome.title': 'Titre' } } );
		const two = withTranslation( one, 'ar', 'title', 'صورة' );
		expect( readWizard( two, 'x' ).defects ).toEqual( [] );
		expect( withTranslation( withTranslation( two, 'ar', 'title', '' ), 'fr', 'welcome.title', '' ) ).toBe( NEW );
		expect( JSON.parse( withTranslation( two, 'fr', 'welcome.title', '' ) ).texts ).toEqual( { ar: { title: 'صورة' } } );
	} );

	it( 'is old where its text was changed and it was not', () => {
		const published = withTranslation( withTranslation( NEW, 'fr', 'title', 'Photo' ), 'fr', 'welcome.text', 'Texte' );
		const now = withTranslation( withValue( withValue( published, [ 'title' ], 'Second photo' ), [ 'steps', 0, 'text' ], 'More' ), 'fr', 'welcome.text', 'Plus' );
		expect( translationRows( page( now ), page( published ), 'fr' ).map( ( { key, translation, isOld } ) => `${ key } ${ translation } ${ isOld }` ) )
			.toEqual( [ 'title Photo true', 'welcome.title  false', 'welcome.text Plus false' ] );
		expect( translationRows( page( now ), undefined, 'constructor' ).every( ( { translation, isOld } ) => translation === '' && !isOld ) ).toBe( true );
	} );
} );
