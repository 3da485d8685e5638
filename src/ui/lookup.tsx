import { useEffect, useRef, useState } from 'preact/hooks';

/** A field of the wiki's own that somebody else makes. */
export interface LookupWidget {
	element: HTMLElement;
	setValue( value: string ): void;
	setDisabled( disabled: boolean ): void;
}

export type LookupKind = 'page' | 'user' | 'file' | 'template';

export type MakeLookup = ( kind: LookupKind, field: { id: string; describedBy?: string; value: string; onChange( value: string ): void } ) => Promise<LookupWidget>;

export interface LookupProps {
	id: string;
	kind: LookupKind;
	value: string;
	describedBy?: string;
	disabled?: boolean;
	make: MakeLookup;
	onInput( value: string ): void;
}

/** A look-up with the wiki's own widget; a plain field until that is there, and where it never comes. */
export function Lookup( { id, kind, value, describedBy, disabled = false, make, onInput }: LookupProps ) {
	const place = useRef<HTMLDivElement>( null );
	const input = useRef<HTMLInputElement>( null );
	const [ widget, setWidget ] = useState<LookupWidget>();
	const current = useRef( onInput );
	current.current = onInput;
	// What the widget has told and will come back as the value: somebody may have typed on in the meantime.
	const told = useRef<string[]>( [] );
	const isTelling = useRef( true );
	const tell = ( next: string ): void => {
		if ( isTelling.current ) {
			told.current.push( next );
			current.current( next );
		}
	};
	useEffect( () => {
		make( kind, { id, describedBy, value, onChange: tell } ).then( ( made ) => {
			// Nothing is taken from under the hands of somebody who types already.
			if ( isTelling.current && document.activeElement !== input.current ) {
				setWidget( made );
			}
		}, () => {} );
		return () => {
			isTelling.current = false;
		};
	}, [] );
	useEffect( () => {
		const at = told.current.lastIndexOf( value );
		told.current.splice( 0, at + 1 );
		if ( widget && at < 0 ) {
			isTelling.current = false;
			widget.setValue( value );
			isTelling.current = true;
		}
	}, [ widget, value ] );
	useEffect( () => {
		if ( widget && widget.element.parentNode !== place.current ) {
			place.current!.appendChild( widget.element );
		}
		widget?.setDisabled( disabled );
	}, [ widget, disabled ] );
	return <div class="partnerkit-lookup">
		{ !widget && <div class="cdx-text-input"><input
			ref={ input } id={ id } class="cdx-text-input__input" type="text" dir="auto" value={ value } disabled={ disabled } aria-describedby={ describedBy }
			onInput={ ( event ) => onInput( event.currentTarget.value ) }
		/></div> }
		<div ref={ place } />
	</div>;
}
