import { keepFocusOrder } from './editors/focus-order';
import type { GuidedEditor } from './ports-guide';

const OPEN = 'partnerkit-guide-open';

/** Where the wiki has its own controls, skin by skin and editor by editor. */
const CONTROLS = {
	open: [ '#ca-ve-edit a', '#ca-edit a', 'a#ca-edit', 'a#ca-editsource' ],
	write: [ '#wpTextbox1' ],
	save: [ '#wpSave' ]
};
const VISUAL_CONTROLS = {
	open: [],
	write: [],
	cite: [ '.ve-ui-toolbar-group-cite' ],
	save: [ '.ve-ui-mwSaveDialog .oo-ui-processDialog-actions-primary a', '.ve-ui-toolbar-saveButton' ]
};

/** The page as it is read, its wikitext editor, or VisualEditor: what the guide points at and looks at. */
export function guidedEditor( mediawiki: typeof mw ): GuidedEditor {
	const isEditing = [ 'edit', 'submit' ].includes( mediawiki.config.get( 'wgAction' ) );
	const box = isEditing ? document.querySelector<HTMLTextAreaElement>( '#wpTextbox1' ) : null;
	// After a preview, the page's own text is no more what was there before.
	const before = box ? beforeOf( mediawiki, box.defaultValue ) : '';
	let visualBefore: string | undefined;
	let place: HTMLElement | undefined;

	/** VisualEditor is opened on the page as it is read, and closed again. */
	const look = (): void => {
		const surface = visualSurface();
		// Templates come in late: what was there before is what there is until the person changes it.
		visualBefore = !surface ? undefined : visualBefore !== undefined && visualModel()?.hasBeenModified() ? visualBefore : textOf( surface );
		if ( surface && place && place.parentNode !== document.body ) {
			// It takes the page's content along, and makes what stands beside it pale.
			place.className = '';
			document.body.appendChild( place );
		}
	};
	return {
		kind: () => visualSurface() ? 'visual' : box ? 'wikitext' : isEditing ? 'none' : 'reading',
		returned: () => mediawiki.config.get( 'wgAction' ) === 'submit' && box ? returnedFor() : undefined,
		before: () => visualBefore ?? before,
		text() {
			const surface = visualSurface();
			return surface ? textOf( surface ) : box ? String( $( box ).textSelection( 'getContents' ) ) : '';
		},
		hasVisual: () => document.getElementById( 'ca-ve-edit' ) !== null,
		control: ( name ) => visible( visualSurface() ? VISUAL_CONTROLS[ name ] : CONTROLS[ name === 'cite' ? 'write' : name ] ),
		place() {
			const fresh = place = document.createElement( 'div' );
			const anchor = box ? box.closest( '.wikiEditor-ui' ) || box : document.getElementById( 'mw-content-text' )!;
			anchor.parentNode!.insertBefore( fresh, box ? anchor.nextSibling : anchor );
			if ( box && box.form ) {
				keepFocusOrder( box.form, fresh );
			}
			// On a phone the guide is a sheet: the page gets room to be scrolled to its end.
			document.body.classList.add( OPEN );
			return {
				place: fresh,
				close() {
					document.body.classList.remove( OPEN );
					fresh.remove();
				}
			};
		},
		insertReference() {
			$( box! ).textSelection( 'encapsulateSelection', { pre: '<ref>', post: '</ref>' } );
		},
		putIn( words ) {
			if ( visualSurface() ) {
				visualModel()!.getFragment().collapseToEnd().insertContent( words ).collapseToEnd().select();
			} else {
				$( box! ).textSelection( 'replaceSelection', words );
			}
		},
		putAll( text ) {
			$( box! ).textSelection( 'setContents', text );
		},
		watch( onChange ) {
			const changed = (): void => {
				look();
				onChange();
			};
			look();
			// Editors change the text, and come and go, without telling.
			const timer = setInterval( changed, 700 );
			box?.addEventListener( 'input', changed );
			document.addEventListener( 'keyup', changed );
			return () => {
				clearInterval( timer );
				document.removeEventListener( 'keyup', changed );
				box?.removeEventListener( 'input', changed );
			};
		}
	};
}

/** What the wiki's form says above its text box after a save; nothing after a preview. */
function returnedFor(): 'captcha' | 'conflict' | 'refused' | undefined {
	const has = ( selector: string ): boolean => document.querySelector( selector ) !== null;
	return has( '#wpTextbox2' ) ? 'conflict' : has( '#wpCaptchaWord, .captcha, #h-captcha, .g-recaptcha' ) ? 'captcha' :
		has( '#wikiPreview .mw-content-ltr, #wikiPreview .mw-content-rtl, #wikiDiff table' ) ? undefined : 'refused';
}

/** The page itself, and no dialog over it. Its editor for wikitext has no such surface. */
function visualSurface(): HTMLElement | null {
	return document.documentElement.classList.contains( 've-active' ) ? document.querySelector<HTMLElement>( '.ve-init-target-visual .ve-ce-documentNode' ) : null;
}

/** As much of VisualEditor's own as is used here. */
interface Fragment {
	collapseToEnd(): Fragment;
	insertContent( words: string ): Fragment;
	select(): void;
}

/** VisualEditor's model of what is on its surface. */
function visualModel(): { getFragment(): Fragment; hasBeenModified(): boolean } | undefined {
	return ( window as unknown as { ve?: { init?: { target?: { getSurface(): { getModel(): { getFragment(): Fragment; hasBeenModified(): boolean } } | null } } } } ).ve?.init?.target?.getSurface()?.getModel();
}

/** What stands on the surface, with a mark for each reference, as in wikitext. */
function textOf( surface: HTMLElement ): string {
	return surface.innerText + '<ref>1</ref>'.repeat( surface.querySelectorAll( '.ve-ce-mwReferenceNode' ).length );
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
	return selectors.map( ( selector ) => document.querySelector<HTMLElement>( selector ) ).find( ( element ) => element && element.getClientRects().length > 0 ) ?? undefined;
}
