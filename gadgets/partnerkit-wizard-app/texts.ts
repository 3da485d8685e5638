import { fetchGadget } from '../../src/wiki/fetch-gadget';
import { createMessages } from '../../src/wiki/messages';
import type { Messages } from '../../src/wiki/ports';

/** What this app shares with a newcomer's later steps has its words there. */
interface Guide { texts(): Promise<Messages> }

/** The words of this app, and those for what it shares. */
export async function texts(): Promise<Messages> {
	const [ own, shared ] = await Promise.all( [
		createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } ),
		fetchGadget<Guide>( mw, 'guide-app' ).then( ( { texts: guideTexts } ) => guideTexts() )
	] );
	return { ...own, inContentLanguage: ( key, ...parameters ) => ( key in PARTNERKIT_MESSAGES ? own : shared ).inContentLanguage( key, ...parameters ) };
}
