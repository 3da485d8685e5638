/**
 * Lets the Tab key reach what is put into a form between the fields that it stands between. The wiki's form counts
 * its own fields, by `tabindex`; whatever is not counted comes after all of them, and to count along is no way for what
 * is put in later.
 */
export function keepFocusOrder( form: HTMLElement, place: HTMLElement ): void {
	const fields = [ ...form.querySelectorAll<HTMLElement>( 'input, textarea, select, button, a[href]' ) ].filter( ( { tabIndex } ) => tabIndex > 0 );
	const isBefore = ( field: HTMLElement ): boolean => Boolean( field.compareDocumentPosition( place ) & Node.DOCUMENT_POSITION_FOLLOWING );
	const before = fields.filter( isBefore ).pop();
	const after = fields.find( ( field ) => !isBefore( field ) );
	const own = (): HTMLElement[] => [ ...place.querySelectorAll<HTMLElement>( 'input, button, a[href], summary' ) ]
		.filter( ( control ) => control.tagName === 'SUMMARY' || !control.closest( 'details:not([open])' ) );
	form.addEventListener( 'keydown', ( event ) => {
		if ( event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented ) {
			return;
		}
		const controls = own();
		const [ first ] = controls;
		const last = controls[ controls.length - 1 ];
		const next = event.shiftKey ?
			event.target === first ? before : event.target === after ? last : undefined :
			event.target === before ? first : event.target === last ? after : undefined;
		if ( next ) {
			event.preventDefault();
			next.focus();
		}
	} );
}
