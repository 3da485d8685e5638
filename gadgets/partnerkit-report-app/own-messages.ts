import { createMessages } from '../../src/wiki/messages';
import type { Messages } from '../../src/wiki/ports';

/** The words of what comes below the figures. */
export function ownMessages(): Promise<Messages> {
	return createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
}
