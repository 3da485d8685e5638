import { WikiError } from './error';
import type { LookupKind, Lookups } from './ports';

/** What is used of the wiki's own widgets. */
interface InputWidget {
	$element: JQuery;
	$input: JQuery;
	setDisabled( disabled: boolean ): void;
	getValue(): string;
	setValue( value: string ): void;
	on( event: 'change', handler: ( value: string ) => void ): void;
	lookupMenu: { getElementId(): string };
	createOptionWidget?( data: { data: string } ): unknown;
}
type Widgets = Record<'TitleInputWidget' | 'UserInputWidget', new ( config: object ) => InputWidget>;

/** The wiki's widget library, once it is loaded. */
declare const OO: { ui: { MenuOptionWidget: new ( config: { data: string; label: string } ) => unknown } };

const MODULES = [ 'mediawiki.widgets', 'mediawiki.widgets.UserInputWidget' ];

/** Namespaces whose titles are named without it. */
const NAMESPACES: Partial<Record<LookupKind, number>> = { file: 6, template: 10 };

/** Look-ups with the wiki's own widgets, which are fetched when the first is wanted. */
export function createLookups( mediawiki: typeof mw ): Lookups {
	return {
		async make( kind, { id, describedBy, value, onChange } ) {
			await new Promise( ( resolve, reject ) => {
				mediawiki.loader.using( MODULES ).then( resolve, ( error: unknown ) => reject( new WikiError( 'network', String( error ) ) ) );
			} );
			const { TitleInputWidget, UserInputWidget } = ( mediawiki as unknown as { widgets: Widgets } ).widgets;
			const config = { inputId: id, value };
			const widget = kind === 'user' ?
				new UserInputWidget( config ) :
				// What is typed is kept even where it is no title: that is for the person to see.
				new TitleInputWidget( { ...config, namespace: NAMESPACES[ kind ], validateTitle: false, showMissing: false } );
			// The widget tells browsers of its menu by a property that they no longer go by.
			widget.$input.attr( { dir: 'auto', 'aria-describedby': describedBy || null, 'aria-controls': widget.lookupMenu.getElementId() } );
			// Its options hold links, which screen readers do not expect in a list to choose from.
			widget.createOptionWidget = ( { data } ) => new OO.ui.MenuOptionWidget( { data, label: data } );
			widget.on( 'change', onChange );
			return {
				element: widget.$element[ 0 ],
				setValue: ( next ) => next === widget.getValue() || widget.setValue( next ),
				setDisabled: ( disabled ) => widget.setDisabled( disabled )
			};
		}
	};
}
