import { useEffect, useState } from 'preact/hooks';
import { isAccountName, readContacts, writeContacts } from '../../domain/partnership/contacts';
import type { Words } from '../../domain/partnership/titles';
import { Button } from '../button';
import { ParameterField } from '../parameter-field';
import { FormField, problemText, type FormWords } from './form-field';

/** Accounts to turn to, one a field; where the page says more than names, its wikitext. */
export function ContactsField( { words, value, wikiWords, onInput }: { words: FormWords; value: string; wikiWords: Words; onInput( value: string ): void } ) {
	const { t, disabled } = words;
	const read = readContacts( value, wikiWords );
	const [ names, setNames ] = useState( read ?? [] );
	const warning = problemText( words, 'contact' );
	const written = writeContacts( names );
	useEffect( () => {
		// Somebody else's contacts were taken, or a draft.
		if ( read && writeContacts( read ) !== written ) {
			setNames( read );
		}
	}, [ value ] );
	if ( !read ) {
		return <FormField words={ words } field="contact" kind="wikitext" value={ value } onInput={ onInput } />;
	}
	const change = ( next: string[] ): void => {
		setNames( next );
		onInput( writeContacts( next ) );
	};
	const shown = names.length ? names : [ '' ];
	return <>
		{ shown.map( ( name, index ) => <ParameterField
			key={ index } t={ t } control={ { kind: 'lookup', of: 'user' } } makeLookup={ words.makeLookup } disabled={ disabled } value={ name } label={ t( 'partnerkit-registry-contact', index + 1 ) } warning={ !isAccountName( name ) ? t( 'partnerkit-registry-problem-no-account' ) : index === shown.length - 1 ? warning : undefined }
			onInput={ ( text ) => change( shown.map( ( one, at ) => at === index ? text : one ) ) }
		/> ) }
		<Button disabled={ disabled } onClick={ () => setNames( [ ...shown, '' ] ) }>{ t( 'partnerkit-registry-add-contact' ) }</Button>
	</>;
}
