/*
 * What the build puts in the place of these names, from the folder of the gadget that it is building.
 */

/** The gadget's name. */
declare const PARTNERKIT_GADGET: string;

/** Its messages in English, by key. */
declare const PARTNERKIT_MESSAGES: Record<string, string>;

/** The other languages that there is a page of messages in. */
declare const PARTNERKIT_LANGUAGES: string[];

/** Messages by language, where they travel with the code; else nothing. */
declare const PARTNERKIT_TRANSLATIONS: Record<string, Record<string, string>>;

/** The label of an entry, by language. */
declare const PARTNERKIT_LABELS: Record<string, string>;

/** The codes of the countries of each region. */
declare const PARTNERKIT_REGIONS: string;
