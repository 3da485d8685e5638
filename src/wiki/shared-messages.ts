/** The messages of the components that every app shares, in English. */
export const sharedMessages = PARTNERKIT_MESSAGES;
