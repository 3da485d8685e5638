import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

/** What can be done to the text from outside of it. */
export interface CodeControl {
	/** Puts the caret there, selects as far as the end, and brings it in sight. */
	go( at: number, end?: number ): void;
	/** Puts a text in the place of a part, as if it were typed: it can be taken back. */
	replace( start: number, end: number, text: string ): void;
}

export interface CodeFieldProps {
	label: string;
	value: string;
	/** Lines, from 1, that something is wrong with, and from which column on. */
	marks: Array<{ line: number; column: number }>;
	/** Id of what tells what is wrong. */
	describedBy: string;
	control: RefObject<CodeControl | undefined>;
	onInput( value: string ): void;
	/** Offset of the caret. */
	onCaret( at: number ): void;
}

/** Rows that are shown at least and at most; beyond that it scrolls. */
const FEWEST = 14;
const MOST = 38;

/** A text with numbers beside its lines, in the browser's own field: its keys, its undo and its spelling of letters stay. */
export function CodeField( { label, value, marks, describedBy, control, onInput, onCaret }: CodeFieldProps ) {
	const id = useId();
	const area = useRef<HTMLTextAreaElement>( null );
	const [ scroll, setScroll ] = useState( { top: 0, left: 0 } );
	const lines = value.split( '\n' );
	const tell = (): void => onCaret( area.current!.selectionStart );
	useEffect( () => {
		control.current = controlOf( area.current!, onInput, tell );
	} );
	const shown = marks.filter( ( { line }, index ) => line <= lines.length && marks.findIndex( ( one ) => one.line === line ) === index );
	return <div class="partnerkit-code" dir="ltr">
		<label class="partnerkit-hidden" for={ id }>{ label }</label>
		<div class="partnerkit-code__numbers" aria-hidden="true">
			<div style={ { transform: `translateY(${ -scroll.top }px)` } }>
				{ shown.map( ( { line } ) => <span key={ line } class="partnerkit-code__sign" style={ { insetBlockStart: topOf( line ) } }>!</span> ) }
				<pre>{ lines.map( ( _, index ) => index + 1 ).join( '\n' ) }</pre>
			</div>
		</div>
		<div class="partnerkit-code__text">
			<div class="partnerkit-code__bands" aria-hidden="true">
				{ shown.map( ( { line, column } ) => <div key={ line } style={ { insetBlockStart: topOf( line ), transform: `translateY(${ -scroll.top }px)` } }>
					<span style={ { transform: `translateX(${ -scroll.left }px)` } }>{ lines[ line - 1 ].slice( 0, column - 1 ) }<u>{ WORD.exec( lines[ line - 1 ].slice( column - 1 ) )![ 0 ] }</u></span>
				</div> ) }
			</div>
			<textarea
				ref={ area } id={ id } wrap="off" spellcheck={ false } autocapitalize="off" autocomplete="off" rows={ Math.min( Math.max( lines.length + 1, FEWEST ), MOST ) }
				value={ value } aria-describedby={ describedBy } aria-invalid={ marks.length > 0 }
				onInput={ ( event ) => {
					onInput( event.currentTarget.value );
					tell();
				} }
				onKeyUp={ tell } onClick={ tell } onFocus={ tell } onScroll={ ( { currentTarget: { scrollTop: top, scrollLeft: left } } ) => setScroll( { top, left } ) }
			/>
		</div>
	</div>;
}

/** A text in quotes, with the one that belongs to it where it is a key; or what stands there up to the next blank. */
const WORD = /^(?:"(?:[^"\\]|\\.)*"?(?:\s*:\s*"(?:[^"\\]|\\.)*"?)?|\S*)/;

/** Of a line; as high as the style says that lines are. */
function topOf( line: number ): string {
	return `${ ( line - 1 ) * 1.25 }rem`;
}

function controlOf( area: HTMLTextAreaElement, onInput: ( value: string ) => void, tell: () => void ): CodeControl {
	return {
		go( at, end = at ) {
			area.focus();
			area.setSelectionRange( at, end );
			const line = area.value.slice( 0, at ).split( '\n' ).length;
			const height = area.scrollHeight / area.value.split( '\n' ).length;
			if ( ( line - 1 ) * height < area.scrollTop || line * height > area.scrollTop + area.clientHeight ) {
				area.scrollTop = ( line - 4 ) * height;
			}
			tell();
		},
		replace( start, end, text ) {
			area.focus();
			area.setSelectionRange( start, end );
			const wanted = area.value.slice( 0, start ) + text + area.value.slice( end );
			// Typed in this way it can be taken back with the browser's undo. Where it cannot be, it is put there all the same.
			const isDone = text === '' ? start === end || document.execCommand( 'delete' ) : document.execCommand( 'insertText', false, text );
			if ( !isDone || area.value !== wanted ) {
				area.value = wanted;
				onInput( wanted );
			}
		}
	};
}
