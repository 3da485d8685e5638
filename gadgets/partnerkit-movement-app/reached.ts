import { h, render } from 'preact';
import { dayOf } from '../../src/domain/partnership/dates';
import { explainReading } from '../../src/features/movement/explain-reading';
import type { ReachedProps } from '../../src/features/movement/reached/props';
import { ReachedScreen } from '../../src/features/movement/reached/screen';
import { loadConfig } from '../../src/wiki/config';
import { createContentLanguage } from '../../src/wiki/content-language';
import { saveFile } from '../../src/wiki/files';
import { screenUrl, takeOver } from '../../src/wiki/special-page';
import { ownMessages } from './own-messages';
import { ownNames, regions } from './own-names';
import { publishing } from './publishing';
import { topicsPorts } from './topics';

export async function showReached( content: HTMLElement ): Promise<void> {
	const messages = await ownMessages();
	const parts = publishing( messages );
	const { wikiId, host } = parts.reader;
	const { code, number, day } = createContentLanguage( mw );
	const props: ReachedProps = {
		...parts, saveFile, explain: ( error ) => explainReading( error, messages ),
		contentLanguage: code, content: { messages: { text: messages.inContentLanguage, number, day }, names: ownNames( code ) },
		home: [ wikiId.toLowerCase(), host.toLowerCase() ],
		regions, names: ownNames(),
		open: async () => ( await loadConfig( parts.ports.pages ) ).config,
		screenUrl: ( screen, about ) => screenUrl( mw, screen, about ),
		portfolioUrl: mw.util.getUrl( 'Special:BlankPage/Partnerkit' ),
		today: () => dayOf( Date.now() ),
		topics: ( config ) => topicsPorts( config, parts.reader )
	};
	takeOver( mw, content, messages.text( 'partnerkit-reached-title' ) );
	render( h( ReachedScreen, props ), content.appendChild( document.createElement( 'div' ) ) );
}
