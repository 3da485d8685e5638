import { h, render } from 'preact';
import { explainReading } from '../../src/features/movement/explain-reading';
import { PlaybooksScreen } from '../../src/features/movement/playbooks/screen';
import { createAddress } from '../../src/wiki/address';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createPages } from '../../src/wiki/pages';
import { screenUrl, takeOver } from '../../src/wiki/special-page';
import { ownMessages } from './own-messages';
import { ownNames } from './own-names';

/** Shows the practices that others can copy. */
export async function showPlaybooks( content: HTMLElement ): Promise<void> {
	const pages = createPages( mw, createApi( mw ) );
	const messages = await ownMessages();
	takeOver( mw, content, messages.text( 'partnerkit-playbooks-title' ) );
	render( h( PlaybooksScreen, {
		pages, address: createAddress( window ), messages,
		open: async () => ( await loadConfig( pages ) ).config,
		explain: ( error ) => explainReading( error, messages ),
		screenUrl: ( screen ) => screenUrl( mw, screen ),
		languageName: ownNames().language
	} ), content.appendChild( document.createElement( 'div' ) ) );
}
