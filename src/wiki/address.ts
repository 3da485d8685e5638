/** The address of the page that is open, as far as what is after `#` goes. */
export function createAddress( view: Window ) {
	const withHash = ( hash: string ): string => view.location.href.replace( /#.*/, '' ) + ( hash && `#${ hash }` );
	return {
		hash: (): string => view.location.hash.slice( 1 ),
		withHash,
		/** Without a jump: the page stays where it is. */
		go( hash: string ): void {
			view.history.pushState( view.history.state, '', withHash( hash ) );
		},
		/** The same, without a step on the way back. */
		replace( hash: string ): void {
			view.history.replaceState( view.history.state, '', withHash( hash ) );
		},
		onChange( listener: () => void ): () => void {
			// Where only the part after `#` differs, a way back is told by this event too.
			view.addEventListener( 'popstate', listener );
			return () => view.removeEventListener( 'popstate', listener );
		}
	};
}
