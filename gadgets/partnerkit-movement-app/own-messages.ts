import { createMessages } from '../../src/wiki/messages';
import type { Messages } from '../../src/wiki/ports';

/** The texts of this app. */
export function ownMessages(): Promise<Messages> {
	return createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
}
