import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import { InviteScreen } from '../../src/features/onboarding/invite/screen';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createPages } from '../../src/wiki/pages';
import type { Messages } from '../../src/wiki/ports';
import { takeOver } from '../../src/wiki/special-page';

/** Shows the invitation to a partnership as a sheet to be printed. */
export function showInvitation( content: HTMLElement, name: string, wantedEvent: string, messages: Messages ): void {
	const pages = createPages( mw, createApi( mw ) );
	takeOver( mw, content, messages.text( 'partnerkit-invite-heading' ) );
	document.title = messages.text( 'partnerkit-invite-title', name );
	render( h( InviteScreen, {
		name, ports: { pages }, messages, wantedEvent, now: Date.now,
		open: async () => ( await loadConfig( pages ) ).config,
		list: ( names ) => mw.language.listToText( names ),
		script: location.origin + mw.config.get( 'wgScript' ),
		explain: ( error ) => explain( error, messages )
	} ), content.appendChild( document.createElement( 'div' ) ) );
}
