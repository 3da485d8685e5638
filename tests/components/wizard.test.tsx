import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WizardState } from '../../src/domain/wizard/state';
import { join } from '../../src/domain/wizard/join';
import { WizardScreen } from '../../src/features/onboarding/community/screen';
import { WizardFrame, type WizardFrameProps } from '../../src/ui/wizard/frame';
import { Choice, Ticks } from '../../src/ui/wizard/choice';
import { FormField } from '../../src/ui/wizard/form';
import { Pick } from '../../src/ui/wizard/pick';
import { Written } from '../../src/ui/wizard/written';
import { WikiError, type Edit, type Page, type WizardStore } from '../../src/wiki/ports';
import { GOOD } from '../unit/domain/wizard/hostile-wizards';
import { placeOnPage } from './place';

const nothing = (): void => {};
const t = ( key: string, ...parameters: Array<string | number> ): string => [ key, ...parameters ].join( ' ' ).replace( /[\u2068\u2069]/g, '' );

const place = placeOnPage();

const button = ( text: string ) => [ ...place.querySelectorAll( 'button' ) ].find( ( one ) => one.textContent!.includes( text ) )!;
const type = ( control: Element, value: string ) => act( () => {
	( control as HTMLInputElement ).value = value;
	control.dispatchEvent( new Event( control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true } ) );
	control.dispatchEvent( new Event( 'input', { bubbles: true } ) );
} );

async function expectAccessible(): Promise<void> {
	// Colours and what is in view are looked at in a browser.
	const { violations } = await axe.run( place, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } } );
	expect( violations.map( ( { id, nodes } ) => `${ id } ${ nodes.map( ( { html } ) => html ) }` ) ).toEqual( [] );
}

describe( 'the frame', () => {
	const show = ( change: Partial<WizardFrameProps> = {} ) => act( () => render( <WizardFrame
		t={ t } screen="wizard:x" at="one" title="First <b>" progress={ { step: 1, of: 4, part: 0.25 } } acts={ [ { label: 'Go', onClick: nothing } ] } { ...change }
	><p>Words</p></WizardFrame>, place ) );

	it( 'says how far it is, and what is to be done', async () => {
		const onClick = vi.fn();
		await show( { acts: [ { label: 'Make an account', href: '/make' }, { label: 'I have one', onClick } ], kept: 'Kept.', foot: 'You come back here.' } );
		expect( place.textContent ).toContain( 'partnerkit-wizard-step 1 4' );
		expect( place.querySelector( 'progress' )!.value ).toBe( 0.25 );
		expect( place.querySelector( 'h2' )!.textContent ).toBe( 'First <b>' );
		expect( place.querySelector( '[role="status"]' )!.textContent ).toBe( 'Kept.' );
		expect( place.querySelector( 'a.cdx-button--weight-primary' )!.getAttribute( 'href' ) ).toBe( '/make' );
		button( 'I have one' ).click();
		expect( onClick ).toHaveBeenCalledOnce();
		await expectAccessible();
	} );

	it( 'goes to the heading of a new step, not of the first', async () => {
		await show();
		expect( document.activeElement ).toBe( document.body );
		await show( { title: 'Still the first' } );
		expect( document.activeElement ).toBe( document.body );
		await show( { at: 'two', title: 'Second' } );
		expect( document.activeElement!.textContent ).toBe( 'Second' );
	} );

	it( 'goes back where there is something to go back to', async () => {
		const onBack = vi.fn();
		await show( { onBack } );
		button( 'partnerkit-back' ).click();
		expect( onBack ).toHaveBeenCalledOnce();
		await show( { onBack: undefined, progress: undefined } );
		expect( button( 'partnerkit-back' ) ).toBeUndefined();
		expect( place.querySelector( 'progress' ) ).toBeNull();
	} );
} );

describe( 'what is asked', () => {
	const options = [ { value: 'a', label: 'One <i>' }, { value: 'b', label: 'Other', help: 'More' } ];

	it( 'is one of a few', async () => {
		const onChange = vi.fn();
		await act( () => render( <Choice t={ t } label="Which?" options={ options } value="b" problem="Needed." onChange={ onChange } />, place ) );
		expect( place.querySelector<HTMLInputElement>( ':checked' )!.value ).toBe( 'b' );
		expect( document.getElementById( place.querySelector( 'fieldset' )!.getAttribute( 'aria-describedby' )! )!.textContent ).toBe( 'Needed.' );
		place.querySelector<HTMLInputElement>( 'input' )!.click();
		expect( onChange ).toHaveBeenCalledWith( 'a' );
		await expectAccessible();
	} );

	it( 'is several, in the order in which they are offered', async () => {
		const onChange = vi.fn();
		await act( () => render( <Ticks t={ t } label="Which?" options={ options } value={ [ 'b' ] } onChange={ onChange } />, place ) );
		place.querySelectorAll( 'input' )[ 0 ].click();
		expect( onChange ).toHaveBeenLastCalledWith( [ 'a', 'b' ] );
		place.querySelectorAll( 'input' )[ 1 ].click();
		expect( onChange ).toHaveBeenLastCalledWith( [] );
		await expectAccessible();
	} );

	it.each( [ [ 'text', 'INPUT', 'x' ], [ 'long', 'TEXTAREA', 'x' ], [ 'number', 'INPUT', '5' ], [ 'date', 'INPUT', '2026-11-27' ], [ 'select', 'SELECT', 'b' ] ] as const )( 'is a field: %s', async ( kind, tag, value ) => {
		const onInput = vi.fn();
		await act( () => render( <FormField t={ t } kind={ kind } label="Name" help="Any." problem="Needed." options={ options } value="" onInput={ onInput } />, place ) );
		const control = place.querySelector( 'input, textarea, select' )!;
		expect( [ control.tagName, control.getAttribute( 'aria-invalid' ), control.getAttribute( 'aria-describedby' )!.split( ' ' ).map( ( id ) => document.getElementById( id )!.textContent ) ] ).toEqual( [ tag, 'true', [ 'Any.', 'Needed.' ] ] );
		await type( control, value );
		expect( onInput ).toHaveBeenCalledWith( value );
		await expectAccessible();
	} );

	it( 'may have been answered elsewhere at the same time', async () => {
		const onSettle = vi.fn();
		await act( () => render( <FormField t={ t } kind="text" label="Name" value="mine" others={ [ 'theirs' ] } onSettle={ onSettle } onInput={ nothing } />, place ) );
		expect( place.textContent ).toContain( 'partnerkit-wizard-other theirs' );
		button( 'partnerkit-wizard-other-use' ).click();
		button( 'partnerkit-wizard-other-drop' ).click();
		expect( onSettle.mock.calls ).toEqual( [ [ 'theirs' ], [] ] );
		await expectAccessible();
	} );

	it( 'is one of a list, of which some are taken', async () => {
		const onPick = vi.fn();
		const cards = [ { value: 'k', title: 'Add a sentence', detail: 'Kigoma', note: '5 minutes' }, { value: 'u', title: 'Write', note: 'Baraka is at it', isTaken: true } ];
		await act( () => render( <Pick t={ t } label="Tasks" cards={ cards } value="k" empty="None." onPick={ onPick } />, place ) );
		expect( [ ...place.querySelectorAll( 'button' ) ].map( ( one ) => [ one.disabled, one.getAttribute( 'aria-pressed' ) ] ) ).toEqual( [ [ false, 'true' ], [ true, 'false' ] ] );
		button( 'Kigoma' ).click();
		expect( onPick ).toHaveBeenCalledWith( 'k' );
		await expectAccessible();
		await act( () => render( <Pick t={ t } label="Tasks" cards={ [] } value="" empty="None." onPick={ onPick } />, place ) );
		expect( place.textContent ).toBe( 'None.' );
	} );

	it( 'is whether something may be written', async () => {
		await act( () => render( <Written t={ t } stage="elsewhere" writings={ [ { place: 'On the list', words: 'Asha joined.' } ] } error="Refused." />, place ) );
		expect( place.textContent ).toMatch( /partnerkit-wizard-writes.*On the list Asha joined\..*partnerkit-wizard-elsewhere.*Refused\./ );
		await expectAccessible();
	} );
} );

describe( 'a wizard of a community on the screen', () => {
	let kept: WizardState | undefined;
	let wikitext: string;
	let saved: Array<{ title: string; text: string; summary: string }>;
	let refuses: string | undefined;
	let obstacles: string[];
	let titles: string[];
	beforeEach( () => {
		[ kept, wikitext, saved, refuses, obstacles, titles ] = [ undefined, GOOD, [], undefined, [], [] ];
	} );
	const store: WizardStore = {
		pen: () => ( { by: 'a', now: Date.now() } ),
		load: async () => kept,
		async save( state ) {
			kept = kept ? join( kept, state ) : state;
			return { state: kept, isKept: true };
		},
		tell: async ( state ) => state, watch: () => nothing, handOver: async () => 'w'
	};
	const pageOf = ( title: string ) => ( { title, namespace: title.startsWith( 'Project' ) ? 4 : 8, exists: wikitext !== '', revisionId: 7, wikitext: title.startsWith( 'MediaWiki' ) ? wikitext : 'Before.\n' } ) as Page;
	const open = async ( languages = [ 'en' ] ) => {
		await act( () => render( null, place ) );
		await act( () => render( <WizardScreen
			id="visit" languages={ languages } reader={ { user: 'Asha' } as never } explain={ ( error ) => `explained ${ ( error as WikiError ).code }` } onTitle={ ( title ) => titles.push( title ) }
			messages={ { text: t, inContentLanguage: t, number: String, day: String } }
			ports={ {
				ways: {} as never, stores: { open: () => store }, thanks: undefined as never, config: undefined as never, now: Date.now, locks: { hold: ( _, work ) => work() },
				pages: { read: async ( [ title ]: string[] ) => [ pageOf( title ) ], url: ( title: string ) => `/${ title }`, talkTitle: () => undefined, obstacles: async () => obstacles } as never,
				rendering: { preview: async () => document.createDocumentFragment(), compare: async ( _: number, text: string ) => [ { kind: 'added', parts: [ { text, changed: false } ] } ] } as never,
				edits: {
					find: async () => undefined,
					async save( { title, summary, transform }: Edit ) {
						if ( refuses ) {
							throw new WikiError( refuses );
						}
						saved.push( { title, summary, text: transform( 'Between.', pageOf( title ) )! } );
						return { outcome: 'saved', revisionId: 8, title };
					}
				} as never
			} }
		/>, place ) );
		await settled();
	};
	/** What follows from what was drawn is drawn too: an effect, what it reads, what comes of that. */
	const settled = async (): Promise<void> => {
		for ( let rounds = 0; rounds < 8; rounds++ ) {
			await act( () => new Promise( ( resolve ) => setTimeout( resolve, 1 ) ) );
		}
	};
	const press = async ( text: string ): Promise<void> => {
		await act( () => button( text ).click() );
		await settled();
	};
	const heading = () => place.querySelector( 'h2' )!.textContent;
	const tick = ( value: string ) => act( () => [ ...place.querySelectorAll( 'label' ) ].find( ( one ) => one.textContent!.includes( value ) )!.click() );

	/** To the step that writes. */
	async function toSend(): Promise<void> {
		await open();
		await press( 'continue' );
		await tick( 'A group' );
		await press( 'continue' );
		await type( place.querySelector( 'input' )!, 'Ann [[x]]' );
		await type( place.querySelector( 'select' )!, 'sw' );
		await press( 'continue' );
		await tick( 'No' );
		await press( 'continue' );
		await type( place.querySelectorAll( 'input' )[ 0 ], '2026-12-01' );
		await type( place.querySelectorAll( 'input' )[ 1 ], '9' );
		await press( 'continue' );
		await tick( 'Maps' );
		await press( 'continue' );
		await press( 'Kigoma' );
		await press( 'continue' );
		await press( 'continue' );
		await press( 'continue' );
		expect( heading() ).toBe( 'Write it down' );
	}

	it( 'begins, in the reader’s language where it can', async () => {
		await open( [ 'fr', 'en' ] );
		expect( titles ).toEqual( [ 'Préparer une visite' ] );
		expect( place.querySelector( '[data-partnerkit="wizard:visit"]' ) ).not.toBeNull();
		expect( [ ...place.querySelectorAll( 'p' ) ].map( ( one ) => one.textContent ) ).toContain( 'You plan a <b>visit</b>.' );
		expect( [ ...place.querySelectorAll( 'a' ) ].map( ( one ) => one.getAttribute( 'href' ) ) ).toEqual( [ '/Project:Rules', 'https://example.org/more?x=1#y' ] );
		await expectAccessible();
		await press( 'continue' );
		expect( heading() ).toBe( 'Qui vient ?' );
		await press( 'continue' );
		expect( place.textContent ).toContain( 'partnerkit-wizard-problem-missing' );
		// What is to be put right is gone to, and read out with its question.
		expect( document.activeElement ).toBe( place.querySelector( 'input' ) );
		await expectAccessible();
	} );

	it( 'shows what it will write, writes it once, and goes on', async () => {
		await toSend();
		expect( place.querySelector( '.partnerkit-diff' )!.textContent ).toContain( 'Before.\n* 2026-12-01: group, {{visit}}' );
		expect( button( 'Add to the list' ).disabled ).toBe( false );
		await expectAccessible();
		await press( 'Add to the list' );
		expect( saved ).toEqual( [ { title: 'Project:Visits', summary: 'partnerkit-wizard-page-summary A visit visit 3', text: 'Between.\n* 2026-12-01: group, {{visit}}' } ] );
		expect( heading() ).toBe( 'Thank you' );
		await press( 'back' );
		expect( place.textContent ).toContain( 'partnerkit-wizard-written' );
		expect( button( 'Add to the list' ) ).toBeUndefined();
		await press( 'continue' );
		await press( 'continue' );
		expect( heading() ).toBe( 'partnerkit-wizard-end' );
		await press( 'partnerkit-wizard-anew' );
		expect( heading() ).toBe( 'Welcome' );
		expect( saved.length ).toBe( 1 );
	} );

	it( 'is at the same place after the page was left at each step, with what was typed', async () => {
		await toSend();
		for ( const expected of [ 'Edit it', 'Read it', 'Which page?', 'What to see', 'When?', 'One more guide?', 'A guide' ] ) {
			await press( 'back' );
			await open();
			expect( heading() ).toBe( expected );
		}
		expect( place.querySelector( 'input' )!.value ).toBe( 'Ann [[x]]' );
	} );

	it( 'says why something was not written, and lets it be tried again', async () => {
		await toSend();
		refuses = 'readonly';
		await press( 'Add to the list' );
		expect( place.querySelector( '[role="alert"]' )!.textContent ).toMatch( /^partnerkit-obstacle-readonly.*partnerkit-obstacle-safe.*partnerkit-obstacle-readonly-now/ );
		refuses = 'network';
		await press( 'retry' );
		expect( place.querySelector( '[role="alert"]' )!.textContent ).toBe( 'explained network' );
		refuses = undefined;
		await press( 'Add to the list' );
		expect( [ saved.length, heading() ] ).toEqual( [ 1, 'Thank you' ] );
	} );

	it( 'does not offer to write where the reader may not', async () => {
		obstacles = [ 'The page is protected.' ];
		await toSend();
		expect( place.textContent ).toContain( 'The page is protected.' );
		expect( place.textContent ).toContain( 'partnerkit-obstacle-closed-now' );
		expect( button( 'Add to the list' ) ).toBe( undefined );
		obstacles = [];
		await press( 'retry' );
		expect( button( 'Add to the list' ).disabled ).toBe( false );
	} );

	it( 'does not write on a page of the site, whatever it is called there', async () => {
		wikitext = GOOD.replace( 'Project:Visits', 'Módulo:X' );
		await toSend();
		expect( place.textContent ).toContain( 'partnerkit-wizard-defect-site-page Módulo:X' );
		expect( button( 'Add to the list' ).disabled ).toBe( true );
	} );

	it( 'says of each mistake in which line it is', async () => {
		wikitext = GOOD.replace( '"version": 3', '"version": "<b>"' ).replace( '"kind": "guide"', '"kind": "script"' );
		await open();
		expect( [ ...place.querySelectorAll( 'li' ) ].map( ( one ) => one.textContent ) ).toEqual( [
			'partnerkit-wizard-line 3 partnerkit-wizard-defect-type-integer',
			'partnerkit-wizard-line 15 partnerkit-wizard-defect-value text, choice, form, pick, check, edit, guide, confirm'
		] );
		expect( place.querySelector( 'a' )!.getAttribute( 'href' ) ).toBe( '/Special:BlankPage/Partnerkit' );
		await expectAccessible();
	} );

	it( 'says that there is none', async () => {
		wikitext = '';
		await open();
		expect( place.textContent ).toBe( 'partnerkit-wizard-missing MediaWiki:Partnerkit-wizards/visit.json' );
	} );
} );
