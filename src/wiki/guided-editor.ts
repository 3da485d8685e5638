import type { GuidedEditor } from './ports-guide';

const OPEN = 'partnerkit-guide-open';

/** The page as it is read, or its wikitext editor: what the guide points at and looks at. */
export function guidedEditor( mediawiki: typeof mw ): GuidedEditor {
	const isEditing = [ 'edit', 'submit' ].includes( mediawiki.config.get( 'wgAction' ) );
	const box = isEditing ? document.querySelector<HTMLTextAreaElement>( '#wpTextbox1' ) : null;
	const text = (): string => box ? String( $( box ).textSelection( 'getContents' ) ) : '';
	// After a preview, the page's own text is no more what was there before.
	const before = box ? beforeOf( mediawiki, box.defaultValue ) : '';
	return {
		kind: box ? 'wikitext' : isEditing ? 'none' : 'reading',
		before, text,
		control: ( name ) => visible( name === 'open' ? [ '#ca-edit a', 'a#ca-edit', 'a#ca-editsource' ] : name === 'write' ? [ '#wpTextbox1' ] : [ '#wpSave' ] ),
		place() {
			const place = document.createElement( 'div' );
			const anchor = box ? box.closest( '.wikiEditor-ui' ) || box : document.getElementById( 'mw-content-text' )!;
			anchor.parentNode!.insertBefore( place, box ? anchor.nextSibling : anchor );
			// On a phone the guide is a sheet: the page gets room to be scrolled to its end.
			document.body.classList.add( OPEN );
			return {
				place,
				close() {
					document.body.classList.remove( OPEN );
					place.remove();
				}
			};
		},
		insertReference() {
			$( box! ).textSelection( 'encapsulateSelection', { pre: '<ref>', post: '</ref>' } );
		},
		watch( onChange ) {
			// CodeMirror and dialogs change the text without the box hearing of it.
			const timer = setInterval( onChange, 1000 );
			box?.addEventListener( 'input', onChange );
			return () => {
				clearInterval( timer );
				box?.removeEventListener( 'input', onChange );
			};
		}
	};
}

function beforeOf( mediawiki: typeof mw, now: string ): string {
	const { session } = mediawiki.storage;
	const key = `partnerkit-guide-${ mediawiki.config.get( 'wgPageName' ) }`;
	const kept = session.get( key );
	if ( mediawiki.config.get( 'wgAction' ) === 'submit' && typeof kept === 'string' ) {
		return kept;
	}
	session.set( key, now );
	return now;
}

function visible( selectors: string[] ): HTMLElement | undefined {
	return selectors.map( ( selector ) => document.querySelector<HTMLElement>( selector ) ).find( ( element ) => element && element.offsetParent !== null ) ?? undefined;
}
