import { createMessages } from '../../src/wiki/messages';
import type { Messages } from '../../src/wiki/ports';

/** The words of this app. */
export const texts = (): Promise<Messages> => createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
