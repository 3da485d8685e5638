import { expect, it } from 'vitest';
import { explainReading } from '../../../../src/features/movement/explain-reading';
import { WikiError, type Messages } from '../../../../src/wiki/ports';
import { speaking } from '../../../support/words';

const [ own, shared ] = [ 'partnerkit-movement-app', 'partnerkit-core' ].map( ( gadget ) => speaking( gadget, 'en' ) );
const messages = { text: ( key: string, ...parameters: string[] ) => ( key.startsWith( 'partnerkit-movement-' ) ? own : shared )( key, ...parameters ) } as unknown as Messages;

it.each( [ 'network', 'timeout', 'http' ] )( 'after %s, a screen that reads promises nothing about what was typed, and says what to do', ( code ) => {
	const text = explainReading( new WikiError( code ), messages );
	expect( text ).not.toMatch( /typed|saved/ );
	expect( text ).toMatch( /^The wiki .* Nothing is lost\. .*try again/i );
} );

it( 'what else goes wrong is told as elsewhere', () => {
	expect( explainReading( new WikiError( 'readonly', 'Back at noon.' ), messages ) ).toContain( 'Back at noon.' );
	expect( explainReading( new TypeError( 'no such thing' ), messages ) ).toContain( 'no such thing' );
} );
