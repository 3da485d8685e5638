import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import { ValueScreen } from '../../src/features/movement/value/screen';
import { copyText } from '../../src/ui/copy-text';
import { createAddress } from '../../src/wiki/address';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createContentLanguage } from '../../src/wiki/content-language';
import { createEdits } from '../../src/wiki/edits';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { createRendering } from '../../src/wiki/render';
import { takeOver } from '../../src/wiki/special-page';
import { ownMessages } from './own-messages';
import { ownNames, regions } from './own-names';

/** Shows what there is to say to an institution that asks why it should. */
export async function showValue( content: HTMLElement ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const messages = await ownMessages();
	const names = ownNames();
	takeOver( mw, content, messages.text( 'partnerkit-value-title' ) );
	render( h( ValueScreen, {
		ports: { pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ) },
		address: createAddress( window ), reader: currentReader( mw ), messages, countries: names.countries(), places: { codeOf: names.codeOf, regionOf: ( code ) => regions.get( code ) ?? '' },
		content: { day: createContentLanguage( mw ).day, country: ownNames( mw.config.get( 'wgContentLanguage' ) ).country },
		open: async () => ( await loadConfig( pages ) ).config,
		explain: ( error ) => explain( error, messages ),
		copy: copyText,
		print: () => window.print()
	} ), content.appendChild( document.createElement( 'div' ) ) );
}
