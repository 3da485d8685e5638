/**
 * A message of the wiki's as a summary takes it, which understands no plurals and no genders: of these, the last form,
 * which is the one for many and for everybody. '' where more than that would be left.
 */
export function plainWords( message: string ): string {
	const plain = message.replace( /\{\{\s*(?:PLURAL|GENDER)\s*:[^{}|]*\|([^{}]*)\}\}/gi, ( _, forms: string ) => forms.split( '|' ).pop()! );
	return plain.includes( '{{' ) ? '' : plain;
}
