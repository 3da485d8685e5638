/** The messages that apps share, in English: of what every app has, and of what came along with this one. */
export const sharedMessages = PARTNERKIT_MESSAGES;

/** Adds those of a gadget that several apps take something from. */
export function shareMessages( messages: Record<string, string> ): void {
	Object.assign( sharedMessages, messages );
}
