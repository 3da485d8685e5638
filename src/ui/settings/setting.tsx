import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { fieldOf, withField } from '../../domain/partnership/config-write';
import { Button } from '../button';
import { describedBy, Labelled, TextField, type FieldProps } from '../field';
import { asText, fieldId, type FormProps } from './form';

export interface SettingProps extends FormProps {
	path: string[];
	/** Where what is given stands itself. */
	under?: string[];
	label: string;
	help?: string;
	/** What is to be looked at, besides what is wrong. */
	warning?: string;
}

/** A field of the configuration that is a text. */
export function TextSetting( { fallback, ...props }: SettingProps & { fallback: string } ) {
	const { t, given, disabled, path, label, help, onChange } = props;
	const value = fieldOf( given, path );
	return <Resettable { ...props } fallback={ fallback }>
		<TextField
			t={ t } label={ label } help={ help } warning={ warningOf( props ) } disabled={ disabled } value={ value === undefined ? fallback : asText( value ) }
			onInput={ ( text ) => onChange( withField( given, path, text === fallback ? undefined : text ) ) }
		/>
	</Resettable>;
}

/** A field that is a list, one entry a line. */
export function LinesSetting( { fallback, ...props }: SettingProps & { fallback: string[] } ) {
	const { given, path, onChange } = props;
	const value = fieldOf( given, path );
	return <Resettable { ...props }>
		<LinesField
			{ ...props } warning={ warningOf( props ) } lines={ value === undefined ? fallback : Array.isArray( value ) ? value.map( asText ) : [ asText( value ) ] }
			onLines={ ( lines ) => onChange( withField( given, path, isSame( lines, fallback ) ? undefined : lines ) ) }
		/>
	</Resettable>;
}

/** A field that gives words for words, or numbers, one `this = that` a line. */
export function PairsSetting( { fallback, areNumbers, ...props }: SettingProps & { fallback: Record<string, string | number>; areNumbers?: boolean } ) {
	const { given, path, onChange } = props;
	const value = fieldOf( given, path );
	const pairs = typeof value === 'object' && value !== null ? value : fallback;
	return <Resettable { ...props }>
		<LinesField
			{ ...props } warning={ warningOf( props ) } lines={ typeof value === 'string' ? [ value ] : Object.entries( pairs ).map( ( [ key, one ] ) => `${ key } = ${ asText( one ) }` ) }
			onLines={ ( lines ) => {
				const next = Object.fromEntries( lines.map( ( line ) => /^([^=]*?)\s*(?:=\s*(.*))?$/.exec( line )!.slice( 1 ).map( ( part: string | undefined, index ) => areNumbers && index && /^\d+(?:\.\d+)?$/.test( part || '' ) ? Number( part ) : part || '' ) ) );
				onChange( withField( given, path, isSame( next, fallback ) ? undefined : next ) );
			} }
		/>
	</Resettable>;
}

function isSame( one: object, other: object ): boolean {
	return JSON.stringify( one ) === JSON.stringify( other );
}

function warningOf( { problemOf, under = [], path, warning }: SettingProps ): string | undefined {
	return problemOf( [ ...under, ...path ] ) || warning;
}

function Resettable( { t, given, disabled, path, under = [], label, fallback, onChange, children }: SettingProps & { fallback?: string; children: ComponentChildren } ) {
	return <div id={ fieldId( [ ...under, ...path ] ) }>
		{ children }
		{ !disabled && fieldOf( given, path ) !== undefined && <Button kind="quiet" onClick={ () => onChange( withField( given, path, undefined ) ) }>
			{ fallback ? t( 'partnerkit-settings-reset-to', fallback ) : t( 'partnerkit-settings-reset' ) }<span class="partnerkit-hidden"> ({ label })</span>
		</Button> }
	</div>;
}

/** Lines as they are typed: an empty one is no entry, and half a line no pair, but they have to be there while the rest is written. */
function LinesField( { lines, disabled, onLines, ...field }: FieldProps & { lines: string[]; disabled: boolean; onLines( lines: string[] ): void } ) {
	const id = useId();
	const [ typed, setTyped ] = useState( lines.join( '\n' ) );
	const seen = useRef( { text: lines.join( '\n' ), isTyping: false } );
	if ( seen.current.text !== lines.join( '\n' ) ) {
		seen.current.text = lines.join( '\n' );
		if ( !seen.current.isTyping ) {
			setTyped( seen.current.text );
		}
	}
	return <Labelled id={ id } { ...field }>
		<textarea
			id={ id } class="cdx-text-area__textarea" dir="auto" rows={ Math.min( 12, lines.length + 1 ) } disabled={ disabled } value={ typed } aria-describedby={ describedBy( id, field ) }
			onInput={ ( event ) => {
				seen.current.isTyping = true;
				setTyped( event.currentTarget.value );
				onLines( event.currentTarget.value.split( '\n' ).map( ( line ) => line.trim() ).filter( Boolean ) );
			} }
			onBlur={ () => {
				seen.current.isTyping = false;
				setTyped( seen.current.text );
			} }
		/>
	</Labelled>;
}
