import type { MessageSource } from './messages';

/** The words of the form of records, for screens that show parts of it. */
export const registryMessages: MessageSource = { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS };
