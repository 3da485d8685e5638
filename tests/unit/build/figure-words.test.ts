import { expect, it } from 'vitest';
import { messagesOf } from '../../support/words';

it.each( [ 'en', 'fr', 'ar', 'qqq' ] )( 'Figures have the same words on the dashboard and in reports (%s)', ( language ) => {
	const [ dashboard, report ] = [ messagesOf( 'partnerkit-impact-app', language ), messagesOf( 'partnerkit-report-app', language ) ];
	const told = Object.keys( dashboard ).filter( ( key ) => /^partnerkit-figure-.*-line$/.test( key ) ).flatMap( ( line ) => [ line, line.replace( /-line$/, '' ), line.replace( /-line$/, '-definition' ) ] );
	told.push( ...Object.keys( dashboard ).filter( ( key ) => /^partnerkit-(?:gap|variant)-/.test( key ) ) );
	expect( told.length ).toBeGreaterThan( 20 );
	expect( told.filter( ( key ) => report[ key ] !== dashboard[ key ] ) ).toEqual( [] );
} );
