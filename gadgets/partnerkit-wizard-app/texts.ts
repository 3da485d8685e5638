import { createMessages } from '../../src/wiki/messages';
import type { Messages } from '../../src/wiki/ports';

/** What this app shares with a newcomer's later steps has its words there. */
const GUIDE = 'ext.gadget.partnerkit-guide-app';

interface Guide { texts(): Promise<Messages> }

/** The words of this app, and those for what it shares. */
export async function texts(): Promise<Messages> {
	const [ own, shared ] = await Promise.all( [
		createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } ),
		mw.loader.using( GUIDE ).then( ( require ) => ( require( GUIDE ) as Guide ).texts() )
	] );
	return { ...own, inContentLanguage: ( key, ...parameters ) => ( key in PARTNERKIT_MESSAGES ? own : shared ).inContentLanguage( key, ...parameters ) };
}
