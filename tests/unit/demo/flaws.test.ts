import { describe, expect, test } from 'vitest';
import { generateMovement } from '../../../build/demo';
import { PLANTED } from '../../../build/demo/flaws';
import { templatePages } from '../../../build/pages/templates';
import type { Defect } from '../../../src/domain/health/defect';
import { checkEvents } from '../../../src/domain/health/events';
import { checkMarks } from '../../../src/domain/health/marks';
import { checkDisclosure, checkParticipants, thoseWhoLeft, type Accounts } from '../../../src/domain/health/participants';
import { checkRecord } from '../../../src/domain/health/records';
import { contextOf, latestPages } from '../../support/health';

const lines = ( list: Array<{ page: string; kind: string }> ): string[] => list.map( ( { page, kind } ) => `${ kind } ${ page }` ).sort();

describe( 'what is wrong in the demo', () => {
	test( 'is of more than fifteen kinds', () => {
		expect( new Set( PLANTED.map( ( { kind } ) => kind ) ).size ).toBeGreaterThan( 15 );
	} );

	test.each( [ [ 1, '2026-11-25T00:00:00Z' ], [ 5, '2026-05-20T12:00:00Z' ], [ 9, '2028-02-29T23:00:00Z' ], [ 23, '2027-01-01T00:00:01Z' ] ] )( 'is what was planted, and nothing else, with seed %i at %s', ( seed, now ) => {
		const movement = generateMovement( seed, new Date( now ), templatePages() );
		const pages = latestPages( movement );
		const context = contextOf( pages, now.slice( 0, 10 ) );
		const accounts: Accounts = new Map( [ ...movement.accounts.map( ( { name } ) => [ name, 'exists' ] as const ), [ 'Priya of the loom', 'missing' ] ] );
		const found: Defect[] = [];
		for ( const [ title, wikitext ] of pages ) {
			if ( !/^(?:Template|MediaWiki):/.test( title ) ) {
				found.push( ...checkMarks( { title, wikitext, marksGoTo: /^(?:Talk|File|\w+ talk):/.test( title ) ? undefined : `Talk:${ title }` }, context ).defects );
			}
		}
		for ( const registered of context.registry.all ) {
			const title = `Project:Partnerships/${ registered.partnership.name }`;
			const participants = pages.get( `${ title }/Participants` ) ?? '';
			found.push(
				...checkRecord( pages.get( title )!, registered, lastEdit( title ), context ), ...checkEvents( pages.get( `${ title }/Events` ) ?? '', registered, context ),
				...checkParticipants( participants, registered, accounts, context ),
				...[ ...thoseWhoLeft( participants, context ) ].flatMap( ( [ user, day ] ) => checkDisclosure( `User:${ user }`, pages.get( `User:${ user }` ) ?? '', registered, day, context ) )
			);
		}
		expect( lines( found ) ).toEqual( lines( PLANTED ) );

		function lastEdit( title: string ): string {
			return movement.revisions.filter( ( revision ) => revision.title === title || revision.title.startsWith( `${ title }/` ) ).map( ( { timestamp } ) => timestamp.slice( 0, 10 ) ).sort().pop()!;
		}
	} );
} );
