import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SaveLine, type SaveLineProps } from '../../src/ui/tracking/save-line';
import { SavedNotice, type SavedNoticeProps } from '../../src/ui/tracking/saved-notice';
import { speaking } from '../support/words';

const t = speaking( 'partnerkit-tracking-app', 'en' );

let place: HTMLElement;
beforeEach( () => {
	vi.useFakeTimers();
	place = document.body.appendChild( document.createElement( 'div' ) );
} );
afterEach( () => {
	render( null, place );
	place.remove();
	vi.useRealTimers();
} );

const said = (): string => ( place.textContent || '' ).replace( /\s+/g, ' ' );
const button = ( name: string ): HTMLButtonElement => [ ...place.querySelectorAll( 'button' ) ].find( ( { textContent } ) => textContent === name )!;

describe( 'the line at the save', () => {
	const show = ( props: Partial<SaveLineProps> = {} ) => act( () => render( <SaveLine
		t={ t } label="Reading day" partnership="Lake Archives" ticked hashtag="Lake2026" hashtagIs="added" tag="partnership" tagAfter={ false } ledger={ false }
		disclosure="" disclosureFits ending="words" links={ { tag: '/tags', ledger: '/ledger', why: '/why' } } onTick={ () => {} } onChange={ () => {} } { ...props }
	/>, place ) );

	it( 'says for what the edit counts, and exactly what is added', async () => {
		await show();
		expect( said() ).toBe( 'Counts for: Reading day (Lake Archives)ChangeYour summary will end with #Lake2026 and the edit gets the tag partnership.' );
		expect( place.querySelector( 'input' )!.checked ).toBe( true );
	} );

	it.each( [
		[ 'no tag', { tag: '' }, 'Your summary will end with #Lake2026.' ],
		[ 'no room', { hashtagIs: 'no-room', ledger: true }, 'There is no room for #Lake2026 in your summary.The edit gets the tag partnership.A line on the partnership’s ledger will say that this edit counts, with your name.' ],
		[ 'a hashtag of the person’s own', { hashtagIs: 'there' }, 'Your summary names #Lake2026 already.The edit gets the tag partnership.' ],
		[ 'no hashtag at all', { hashtagIs: 'none', hashtag: '' }, 'The edit gets the tag partnership.' ],
		[ 'neither', { hashtagIs: 'none', hashtag: '', tag: '', ledger: true }, 'A line on the partnership’s ledger will say that this edit counts, with your name.' ],
		[ 'a tag that comes later', { tagAfter: true }, 'Your summary will end with #Lake2026.The edit gets the tag partnership right after it is saved.' ],
		[ 'an upload', { ending: 'comment' }, 'The description will end with <!-- #Lake2026 -->. Readers of the file page do not see that.The edit gets the tag partnership.' ],
		[ 'an edit that is left out', { ticked: false, tag: '', hashtagIs: 'none' }, 'Nothing will be added: this edit is left out.' ],
		[ 'a disclosure that stays', { ticked: false, tag: '', hashtagIs: 'none', disclosure: 'paid by X' }, 'Nothing will be added: this edit is left out.Your user page tells whom you work with, so the summary will also say: paid by X. Why?' ],
		[ 'a disclosure without room', { disclosure: 'paid by X', disclosureFits: false }, 'Please make your summary shorter: it should also say paid by X, and there is no room. Why?' ]
	] as Array<[ string, Partial<SaveLineProps>, string ]> )( 'tells the truth with %s', async ( _, props, words ) => {
		await show( props );
		expect( said() ).toContain( words );
	} );

	it.each( [ 'event', 'partnership', 'day', 'idle' ] as const )( 'has nothing to tick when it is over (%s)', async ( over ) => {
		await show( { over, tag: '', hashtagIs: 'none' } );
		expect( place.querySelector( 'input' ) ).toBeNull();
		expect( said() ).toContain( 'this edit will not be counted' );
	} );

	it( 'hands on ticks and the wish to change, and sends no form', async () => {
		const onTick = vi.fn();
		const onChange = vi.fn();
		await show( { onTick, onChange } );
		await act( () => place.querySelector( 'input' )!.click() );
		expect( onTick ).toHaveBeenCalledWith( false );
		await act( () => button( 'Change' ).click() );
		expect( onChange ).toHaveBeenCalledTimes( 1 );
		expect( [ button( 'Change' ).type, place.querySelector( 'input' )!.name ] ).toEqual( [ 'button', '' ] );
	} );

	it( 'shows names and hashtags as text', async () => {
		const hostile = '<img src=x onerror=alert(1)>$1\uE000';
		await show( { label: hostile, partnership: hostile, hashtag: hostile, tag: hostile, disclosure: hostile } );
		expect( place.querySelector( 'img' ) ).toBeNull();
		expect( place.querySelector( 'code' )!.textContent ).toBe( `#${ hostile }` );
	} );
} );

describe( 'the notice after a save', () => {
	const show = ( props: Partial<SavedNoticeProps> = {} ) => act( () => render( <SavedNotice
		t={ ( key, ...parameters ) => key === 'partnerkit-close' || key.startsWith( 'partnerkit-diff' ) ? key : t( key, ...parameters ) } sentences={ [ 'It counts for X.' ] } counts whyUrl="/why"
		exclusion={ { title: 'Project:X/Ledger', line: '* {{Decision|rev=1}}' } } busy={ false } error="" onAsk={ () => {} } onExclude={ () => {} } onClose={ () => {} } { ...props }
	/>, place ) );

	it( 'leaves by itself and takes no focus', async () => {
		const onClose = vi.fn();
		await show( { onClose } );
		expect( document.activeElement ).toBe( document.body );
		await act( () => {
			vi.advanceTimersByTime( 60_000 );
		} );
		expect( onClose ).toHaveBeenCalled();
	} );

	it( 'stays while somebody is at it', async () => {
		const onClose = vi.fn();
		await show( { onClose } );
		await act( () => place.querySelector( 'a' )!.focus() );
		await act( () => {
			vi.advanceTimersByTime( 60_000 );
		} );
		expect( onClose ).not.toHaveBeenCalled();
	} );

	it( 'shows what leaving the edit out writes before it does, and waits', async () => {
		const onExclude = vi.fn();
		const onClose = vi.fn();
		await show( { onExclude, onClose } );
		await act( () => button( 'Do not count this edit' ).click() );
		expect( said() ).toContain( '* {{Decision|rev=1}}' );
		expect( onExclude ).not.toHaveBeenCalled();
		await act( () => {
			vi.advanceTimersByTime( 60_000 );
		} );
		expect( onClose ).not.toHaveBeenCalled();
		await act( () => button( 'Leave it out' ).click() );
		expect( onExclude ).toHaveBeenCalledTimes( 1 );
	} );

	it( 'offers no way out of what does not count', async () => {
		await show( { counts: false } );
		expect( button( 'Do not count this edit' ) ).toBeUndefined();
	} );
} );
