import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import type { ReachedProps } from '../../src/features/movement/reached/props';
import { ReachedScreen } from '../../src/features/movement/reached/screen';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { saveFile } from '../../src/wiki/files';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { screenUrl, takeOver } from '../../src/wiki/special-page';
import { ownMessages } from './own-messages';
import { ownNames, regions } from './own-names';

export async function showReached( content: HTMLElement ): Promise<void> {
	const pages = createPages( mw, createApi( mw ) );
	const messages = await ownMessages();
	const { wikiId, host, mayEditSettings } = currentReader( mw );
	const props: ReachedProps = {
		pages, messages, mayEditSettings, saveFile,
		contentLanguage: mw.config.get( 'wgContentLanguage' ),
		home: [ wikiId.toLowerCase(), host.toLowerCase() ],
		regions, names: ownNames(),
		open: async () => ( await loadConfig( pages ) ).config,
		explain: ( error ) => explain( error, messages ),
		screenUrl: ( screen, about ) => screenUrl( mw, screen, about ),
		portfolioUrl: mw.util.getUrl( 'Special:BlankPage/Partnerkit' )
	};
	takeOver( mw, content, messages.text( 'partnerkit-reached-title' ) );
	render( h( ReachedScreen, props ), content.appendChild( document.createElement( 'div' ) ) );
}
