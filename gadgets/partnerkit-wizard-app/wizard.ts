import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import { WizardScreen } from '../../src/features/onboarding/community/screen';
import type { PathHost } from '../../src/features/onboarding/path-tools';
import { createApi, type Api } from '../../src/wiki/api';
import { currentReader } from '../../src/wiki/reader';
import type { Messages } from '../../src/wiki/ports';
import { takeOver, wantedScreen } from '../../src/wiki/special-page';
import { BUILT_IN } from './built-in';
import { communityPorts } from './community-ports';
import { texts } from './texts';
import { pathTools } from './tools';

/** Shows the path that the address asks for: one that comes with Partnerkit, else a wizard of the community. */
export async function showWizard( content: HTMLElement ): Promise<void> {
	const api = createApi( mw );
	const messages = await texts();
	takeOver( mw, content, messages.text( 'partnerkit-wizard-reading' ) );
	const place = content.appendChild( document.createElement( 'div' ) );
	const host: PathHost = {
		content: place, tools: pathTools( api ),
		onTitle( title ) {
			content.removeChild( place );
			takeOver( mw, content, title );
			content.appendChild( place );
		}
	};
	const [ id, ...about ] = wantedScreen( mw ).about.split( ':' );
	if ( Object.prototype.hasOwnProperty.call( BUILT_IN, id ) ) {
		await BUILT_IN[ id ]( host, about.join( ':' ) );
	} else {
		showCommunityWizard( host, id, api, messages );
	}
}

function showCommunityWizard( { content, tools, onTitle }: PathHost, id: string, api: Api, messages: Messages ): void {
	render( h( WizardScreen, {
		ports: communityPorts( api, tools ), reader: currentReader( mw ), messages, id, languages: mw.language.getFallbackLanguageChain(), explain: ( error ) => explain( error, messages ), onTitle
	} ), content );
}
