import { h, render } from 'preact';
import { LiveScreen } from '../../src/features/tracking/live/screen';
import { createApi } from '../../src/wiki/api';
import { createBoardSettings } from '../../src/wiki/board-settings';
import { createChangeStream } from '../../src/wiki/change-stream';
import { loadConfig } from '../../src/wiki/config';
import { createContributions } from '../../src/wiki/contributions';
import { createEditDetails } from '../../src/wiki/edit-details';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import type { Messages } from '../../src/wiki/ports';
import { createRecentChanges } from '../../src/wiki/recent-changes';
import { takeOver } from '../../src/wiki/special-page';
import { showInvitation } from './invite';

let isShown = false;

/** Shows the live board of the partnership that the special page names, or the invitation to it. */
export async function showLive( content: HTMLElement ): Promise<void> {
	const [ , page, name, screen ] = /^((?:.+?)\/Partnerkit\/(.+))\/(live|invite)$/.exec( currentReader( mw ).pageTitle ) || [];
	if ( isShown || name === undefined ) {
		return;
	}
	isShown = true;
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	if ( screen === 'invite' ) {
		showInvitation( content, name, wantedEvent(), messages );
	} else {
		showBoard( content, page, name, messages );
	}
}

function showBoard( content: HTMLElement, page: string, name: string, messages: Messages ): void {
	const { wikiId, host } = currentReader( mw );
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const contentNamespaces = mw.config.get( 'wgContentNamespaces' );
	takeOver( mw, content, messages.text( 'partnerkit-live' ) );
	document.title = messages.text( 'partnerkit-live-title', name );
	render( h( LiveScreen, {
		name, messages, script: location.origin + mw.config.get( 'wgScript' ), clock: Date.now,
		open: async () => {
			const { config } = await loadConfig( pages );
			return {
				pages, config, contributions: createContributions( api ), changes: createRecentChanges( api ), details: createEditDetails( api ), settings: createBoardSettings( mw ),
				stream: config.services.eventStreams ? createChangeStream( config.services.eventStreams, wikiId ) : undefined,
				wiki: { id: wikiId, host, isHome: true }, isContent: ( namespace ) => contentNamespaces.includes( namespace )
			};
		},
		wantedEvent,
		boardUrl: ( event ) => `${ pages.url( `${ page }/live` ) }${ event && `#${ encodeURIComponent( event ) }` }`,
		figuresUrl: pages.url( page )
	} ), content.appendChild( document.createElement( 'div' ) ) );
}

/** The event that the address names, behind `#` or as `event=`. A skin's own links to parts of the page name none. */
function wantedEvent(): string {
	const hash = mw.util.percentDecodeFragment( location.hash.slice( 1 ) ) || '';
	return hash && !document.getElementById( hash ) ? hash : mw.util.getParamValue( 'event' ) || '';
}
