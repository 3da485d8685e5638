import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISER } from '../../build/local-wiki/instance';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session, type SessionOptions } from '../support/browser';
import { demoWiki } from '../support/demo';
import type { TestWiki } from '../support/wiki';
import { makeMovement, NAME } from './dashboard-movement';

const SCREEN = '[data-partnerkit="dashboard"]';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'dashboard-use' ), launchBrowser() ] );
	makeMovement( wiki );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function open( session: Session, name: string, query: Record<string, string> = {} ): Promise<void> {
	await session.visit( `Project:Partnerships/${ name }`, query );
	for ( const part of [ SCREEN, '[data-part="files"]', '[data-part="reach"]' ] ) {
		await session.page.locator( `${ part }[aria-busy="false"]` ).waitFor();
	}
}

/** What moved after the screen was first painted, and by how much. */
interface Moved { sum: number; what: string[] }

/** Looks at the top of the screen from when it comes, or further down, and writes down what moves of it, or behind it. */
function watch( { page }: Session, further: number ): Promise<unknown> {
	return page.addInitScript( ( [ selector, below ] ) => {
		const moved: Moved = { sum: 0, what: [] };
		Object.assign( window, { moved } );
		let painted = Infinity;
		const isConcerned = ( node: Node | null ): boolean => {
			const screen = document.querySelector( selector as string );
			return !node || !screen || screen.contains( node ) || Boolean( screen.compareDocumentPosition( node ) & Node.DOCUMENT_POSITION_FOLLOWING );
		};
		interface LayoutShift extends PerformanceEntry { value: number; sources: Array<{ node: Node | null }> }
		new PerformanceObserver( ( list ) => ( list.getEntries() as LayoutShift[] ).forEach( ( { startTime, value, sources } ) => {
			const concerned = sources.filter( ( { node } ) => isConcerned( node ) );
			if ( startTime > painted && concerned.length ) {
				moved.sum += value;
				moved.what.push( ...concerned.map( ( { node } ) => `${ value.toFixed( 5 ) } ${ node instanceof Element ? node.className : String( node?.textContent ) }` ) );
			}
		} ) ).observe( { type: 'layout-shift', buffered: true } );
		new MutationObserver( ( _, observer ) => {
			const screen = document.querySelector( selector as string );
			if ( screen ) {
				observer.disconnect();
				screen.scrollIntoView();
				scrollBy( 0, below as number );
				requestAnimationFrame( () => setTimeout( () => {
					painted = performance.now();
				} ) );
			}
		} ).observe( document, { childList: true, subtree: true } );
	}, [ SCREEN, further ] as const );
}

/** More than somebody could see: a button that is some hundredths of a pixel wider. */
const NEARLY_NOTHING = 0.001;

describe.each( [
	[ 'a desktop', { width: 1280, height: 900 }, {}, 0 ], [ 'a phone', { width: 360, height: 740 }, { useskin: 'minerva' }, 0 ], [ 'a phone, in Arabic and further down', { width: 360, height: 740 }, { useskin: 'minerva', uselang: 'ar' }, 300 ]
] as Array<[ string, SessionOptions, Record<string, string>, number ]> )( 'While figures are read, on %s', ( _, size, query, further ) => {
	it( 'nothing moves: neither the first time, nor when they are there from before', async () => {
		const session = await Session.start( browser, wiki, { user: ORGANISER, ...size } );
		await watch( session, further );
		for ( const name of [ 'British Library', 'British Library', NAME, NAME ] ) {
			await open( session, name, query );
			const { sum, what } = await session.page.evaluate( () => ( window as unknown as { moved: Moved } ).moved );
			expect( sum, what.join( '\n' ) ).toBeLessThan( NEARLY_NOTHING );
		}
		session.expectQuiet();
		await session.end();
	} );
} );

interface Stop { name: string; role: string; isSeen: boolean; isInside: boolean }

/** What has the keyboard, and whether that can be seen. */
const stop = ( { page }: Session ): Promise<Stop> => page.evaluate( ( selector ) => {
	const element = document.activeElement as HTMLElement;
	// A tick is drawn beside the field that has it.
	const isSeen = [ element, element.nextElementSibling ].some( ( one ) => {
		const { outlineStyle, outlineWidth, outlineColor, boxShadow } = one ? getComputedStyle( one ) : {} as CSSStyleDeclaration;
		return one && ( boxShadow !== 'none' || outlineStyle !== 'none' && parseFloat( outlineWidth ) > 0 && !/, 0\)$/.test( outlineColor ) );
	} );
	const labels = ( element as HTMLInputElement ).labels;
	return {
		name: element.getAttribute( 'aria-label' ) || labels?.[ 0 ]?.textContent || element.innerText || '', role: element.getAttribute( 'role' ) || element.localName,
		isSeen: Boolean( isSeen ), isInside: element.closest( selector ) !== null
	};
}, SCREEN );

describe( 'By keyboard alone', () => {
	it( 'all of the screen is come to, seen and left', async () => {
		const session = await Session.start( browser, wiki, { user: ORGANISER } );
		await open( session, NAME );
		await session.page.locator( `${ SCREEN } a` ).first().focus();
		await session.page.keyboard.press( 'Shift+Tab' );
		await session.page.keyboard.press( 'Tab' );
		const stops: Stop[] = [];
		for ( let here = await stop( session ); here.isInside && stops.length < 120; here = await stop( session ) ) {
			stops.push( here );
			await session.page.keyboard.press( 'Tab' );
		}
		expect( stops.length ).toBeLessThan( 120 );
		expect( stops.filter( ( { name, isSeen } ) => !name.trim() || !isSeen ) ).toEqual( [] );
		expect( stops.map( ( { name } ) => name ) ).toEqual( expect.arrayContaining( [ 'Take part', 'Period', 'Compare with the time before', 'Edits', 'Edits a day', 'Table', 'Edit goals', 'Write a report', 'The same figures as SQL' ] ) );
		await session.end();
	} );

	it( 'each point of the chart is told, the same as in the table behind it, and the focus stays where it was', async () => {
		const session = await Session.start( browser, wiki, { user: ORGANISER } );
		const { page } = session;
		const { keyboard } = page;
		await open( session, NAME );
		const chart = page.getByRole( 'slider', { name: 'Edits a day' } );
		await page.getByLabel( 'What the chart shows' ).focus();
		for ( const _ of [ 'Chart', 'Table', 'the chart' ] ) {
			await keyboard.press( 'Tab' );
		}
		expect( await stop( session ) ).toMatchObject( { role: 'slider', name: 'Edits a day', isSeen: true } );
		await keyboard.press( 'Home' );
		const points: string[] = [];
		const count = Number( await chart.getAttribute( 'aria-valuemax' ) );
		for ( let point = 1; point <= count; point++ ) {
			expect( await chart.getAttribute( 'aria-valuenow' ) ).toBe( String( point ) );
			points.push( ( await chart.getAttribute( 'aria-valuetext' ) )! );
			await keyboard.press( 'ArrowRight' );
		}
		expect( await chart.getAttribute( 'aria-valuenow' ) ).toBe( String( count ) );
		expect( await page.locator( '.partnerkit-timeline__told' ).innerText() ).toBe( points[ count - 1 ] );

		await keyboard.press( 'Shift+Tab' );
		expect( ( await stop( session ) ).name ).toBe( 'Table' );
		await keyboard.press( 'Space' );
		const table = page.getByRole( 'table', { name: 'Edits a day' } );
		await table.waitFor();
		expect( ( await stop( session ) ).name ).toBe( 'Table' );
		const rows = await table.locator( 'tbody tr' ).evaluateAll( ( all ) => all.map( ( row ) => [ ...row.children ].map( ( cell ) => cell.textContent!.replace( /[\u2066-\u2069]/g, '' ) ) ) );
		expect( rows ).toHaveLength( count );
		rows.forEach( ( [ when, value ], index ) => {
			const [ days ] = when.split( ' · ' );
			expect( points[ index ].replace( /[\u2066-\u2069]/g, '' ) ).toContain( `${ days }: ${ value.replace( /^— /, '' ) }` );
		} );
		await expectAccessible( page, '.partnerkit-timeline' );
		session.expectQuiet();
		await session.end();
	} );

	it( 'a definition and a fold open and close, and the focus stays on them', async () => {
		const session = await Session.start( browser, wiki, { user: ORGANISER } );
		const { page } = session;
		await open( session, NAME );
		const name = page.locator( '[data-figure="editors"] button' );
		await name.focus();
		await page.keyboard.press( 'Enter' );
		await page.getByText( 'The number of different accounts among the counted edits.' ).waitFor();
		expect( ( await stop( session ) ).name ).toBe( 'Editors' );
		await page.keyboard.press( 'Enter' );
		await page.getByText( 'The number of different accounts among the counted edits.' ).waitFor( { state: 'hidden' } );
		await page.getByRole( 'button', { name: 'Read again' } ).focus();
		await page.keyboard.press( 'Enter' );
		await page.locator( `${ SCREEN }[aria-busy="false"]` ).waitFor();
		expect( ( await stop( session ) ).name ).toMatch( /Read again|Cancel/ );
		session.expectQuiet();
		await session.end();
	} );
} );
