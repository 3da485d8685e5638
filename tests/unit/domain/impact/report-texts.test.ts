import { expect, it } from 'vitest';
import { BLOCK_KINDS } from '../../../../src/domain/impact/report/markers';
import { PART_KINDS } from '../../../../src/domain/impact/report/report';
import { messagesOf } from '../../../support/words';
import { TEXTS } from '../../../support/results';

it( 'Every text that reports ask for is there', () => {
	const messages = messagesOf( 'partnerkit-report-app', 'en' );
	const keys = [ ...TEXTS.map( ( key ) => `report-page-${ key }` ), ...PART_KINDS.map( ( kind ) => `report-kind-${ kind }` ), ...BLOCK_KINDS.map( ( kind ) => `refresh-kind-${ kind }` ) ];
	expect( keys.filter( ( key ) => !( `partnerkit-${ key }` in messages ) ) ).toEqual( [] );
} );
