import { h, render } from 'preact';
import { ValueScreen } from '../../src/features/movement/value/screen';
import { copyText } from '../../src/ui/copy-text';
import { createAddress } from '../../src/wiki/address';
import { loadConfig } from '../../src/wiki/config';
import { createContentLanguage } from '../../src/wiki/content-language';
import { takeOver } from '../../src/wiki/special-page';
import { ownMessages } from './own-messages';
import { ownNames, regions } from './own-names';
import { publishing } from './publishing';

/** Shows what there is to say to an institution that asks why it should. */
export async function showValue( content: HTMLElement ): Promise<void> {
	const messages = await ownMessages();
	const parts = publishing( messages );
	const names = ownNames();
	takeOver( mw, content, messages.text( 'partnerkit-value-title' ) );
	render( h( ValueScreen, {
		...parts, address: createAddress( window ), countries: names.countries(), places: { codeOf: names.codeOf, regionOf: ( code ) => regions.get( code ) ?? '' },
		content: { day: createContentLanguage( mw ).day, country: ownNames( mw.config.get( 'wgContentLanguage' ) ).country },
		open: async () => ( await loadConfig( parts.ports.pages ) ).config,
		copy: copyText,
		print: () => window.print()
	} ), content.appendChild( document.createElement( 'div' ) ) );
}
