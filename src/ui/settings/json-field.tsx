import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '../button';
import { describedBy, Labelled } from '../field';
import type { Translate } from '../text';

/** The configuration as text, to write or to copy. */
export function JsonField( { t, text, disabled, onText }: { t: Translate; text: string; disabled: boolean; onText( text: string ): void } ) {
	const id = useId();
	const area = useRef<HTMLTextAreaElement>( null );
	const [ isCopied, setCopied ] = useState( false );
	const warning = jsonError( text );
	const field = { label: t( 'partnerkit-settings-json' ), warning: warning && t( 'partnerkit-settings-json-error', warning ) };
	return <>
		<Labelled t={ t } id={ id } { ...field }>
			<textarea
				ref={ area } id={ id } class="cdx-text-area__textarea partnerkit-settings__json" dir="ltr" spellcheck={ false } rows={ 24 } readOnly={ disabled } value={ text } aria-describedby={ describedBy( id, field ) }
				onInput={ ( event ) => onText( event.currentTarget.value ) }
			/>
		</Labelled>
		<p><Button
			onClick={ () => {
				area.current!.select();
				// Where the browser does not copy, it is selected at least.
				setCopied( document.execCommand( 'copy' ) );
			} }
		>{ t( 'partnerkit-settings-copy' ) }</Button> <span role="status">{ isCopied && t( 'partnerkit-settings-copied' ) }</span></p>
	</>;
}

/** What the browser says is wrong, in its words; '' for nothing. */
function jsonError( text: string ): string {
	try {
		JSON.parse( text.trim() === '' ? '{}' : text );
		return '';
	} catch ( error ) {
		return ( error as Error ).message;
	}
}
