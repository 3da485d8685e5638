import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Translate } from '../text';
import { useSearch, type FoundItem, type Search } from './use-search';

export interface InstitutionPickerProps {
	t: Translate;
	search: Search;
	/** Turns an error into what happened and what to do. */
	explain( error: unknown ): string;
	disabled?: boolean;
	onChoose( item: FoundItem ): void;
}

/** Finds an institution on Wikidata: a text field with a list below it, as the ARIA practices have a combobox. */
export function InstitutionPicker( { t, search, explain, disabled, onChoose }: InstitutionPickerProps ) {
	const id = useId();
	const [ text, setText ] = useState( '' );
	const [ active, setActive ] = useState( -1 );
	const [ closed, setClosed ] = useState( false );
	const [ result, again ] = useSearch( text, search );
	const input = useRef<HTMLInputElement>( null );
	const items = result.state === 'found' ? result.items : [];
	const isOpen = items.length > 0 && !closed;
	useEffect( () => setActive( -1 ), [ result ] );

	const choose = ( item: FoundItem ): void => {
		setText( '' );
		onChoose( item );
	};
	const retry = (): void => {
		input.current!.focus();
		again();
	};
	const onKeyDown = ( event: KeyboardEvent ): void => {
		const step = { ArrowDown: 1, ArrowUp: -1 }[ event.key ];
		if ( step && items.length ) {
			setClosed( false );
			// Before the first and after the last: none.
			setActive( ( active + 1 + step + items.length + 1 ) % ( items.length + 1 ) - 1 );
		} else if ( event.key === 'Enter' && isOpen && active >= 0 ) {
			choose( items[ active ] );
		} else if ( event.key === 'Escape' && isOpen ) {
			setClosed( true );
		} else if ( event.key === 'Escape' && text !== '' ) {
			setText( '' );
		} else {
			return;
		}
		event.preventDefault();
	};
	return <div class="partnerkit-field partnerkit-picker">
		<label for={ id }>{ t( 'partnerkit-institution-find' ) }</label>
		<div class="cdx-text-input">
			<input
				id={ id } ref={ input } class="cdx-text-input__input" type="text" role="combobox" dir="auto" autocomplete="off" value={ text } disabled={ disabled }
				aria-autocomplete="list" aria-expanded={ isOpen } aria-controls={ `${ id }-list` } aria-describedby={ `${ id }-help` }
				aria-activedescendant={ isOpen && active >= 0 ? `${ id }-${ active }` : undefined }
				onInput={ ( event ) => {
					setText( event.currentTarget.value );
					setClosed( false );
				} }
				onKeyDown={ onKeyDown } onBlur={ () => setClosed( true ) } onFocus={ () => setClosed( false ) }
			/>
		</div>
		<p id={ `${ id }-help` } class="partnerkit-small">{ t( 'partnerkit-institution-help' ) }</p>
		<ul id={ `${ id }-list` } class="partnerkit-picker__list" role="listbox" aria-label={ t( 'partnerkit-institution-list' ) } hidden={ !isOpen }>
			{ items.map( ( item, index ) => <Option key={ item.id } id={ `${ id }-${ index }` } item={ item } isActive={ index === active } onChoose={ () => choose( item ) } /> ) }
		</ul>
		<div role="status">
			{ result.state === 'searching' && <p class="partnerkit-small">{ t( 'partnerkit-institution-searching' ) }</p> }
			{ result.state === 'found' && ( items.length ?
				<p class="partnerkit-hidden">{ t( 'partnerkit-institution-found', items.length ) }</p> :
				<p class="partnerkit-small">{ t( 'partnerkit-institution-none' ) }</p> ) }
			{ result.state === 'failed' && <p class="partnerkit-small partnerkit-warning">{ explain( result.reason ) } <button type="button" class="partnerkit-link" onClick={ retry }>{ t( 'partnerkit-retry' ) }</button></p> }
		</div>
	</div>;
}

function Option( { id, item, isActive, onChoose }: { id: string; item: FoundItem; isActive: boolean; onChoose(): void } ) {
	const element = useRef<HTMLLIElement>( null );
	useEffect( () => {
		if ( isActive ) {
			element.current!.scrollIntoView?.( { block: 'nearest' } );
		}
	}, [ isActive ] );
	return <li
		id={ id } ref={ element } role="option" aria-selected={ isActive } class={ `partnerkit-picker__item${ isActive ? ' partnerkit-picker__item--active' : '' }` }
		// The field keeps the focus; otherwise the list would be gone before the click.
		onMouseDown={ ( event ) => event.preventDefault() } onClick={ onChoose }
	>
		<bdi class="partnerkit-picker__label">{ item.label }</bdi> <bdi class="partnerkit-subtle">{ item.id }</bdi>
		{ item.description && <bdi class="partnerkit-picker__description">{ item.description }</bdi> }
	</li>;
}
