import { h, render } from 'preact';
import { explainReading } from '../../src/features/movement/explain-reading';
import { CoalitionsScreen } from '../../src/features/movement/coalitions/screen';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createPages } from '../../src/wiki/pages';
import { createPause } from '../../src/wiki/pause';
import { screenUrl, takeOver } from '../../src/wiki/special-page';
import { ownMessages } from './own-messages';
import { ownNames } from './own-names';

export async function showCoalitions( content: HTMLElement ): Promise<void> {
	const pages = createPages( mw, createApi( mw ) );
	const messages = await ownMessages();
	takeOver( mw, content, messages.text( 'partnerkit-coalitions-title' ) );
	render( h( CoalitionsScreen, {
		pages, messages,
		names: ownNames(),
		open: async () => ( await loadConfig( pages ) ).config,
		explain: ( error ) => explainReading( error, messages ),
		startUrl: screenUrl( mw, 'start' ),
		pause: createPause()
	} ), content.appendChild( document.createElement( 'div' ) ) );
}
