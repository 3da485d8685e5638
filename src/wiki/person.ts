/** Who is at the keyboard: a temporary account is made by an edit, and is gone with this browser. */
export function personAtKeyboard( mediawiki: typeof mw ): { kind: 'nobody' | 'temporary' | 'account'; name: string } {
	const { user } = mediawiki;
	const name = mediawiki.config.get( 'wgUserName' ) ?? '';
	return { kind: name === '' ? 'nobody' : user.isNamed() ? 'account' : 'temporary', name };
}
