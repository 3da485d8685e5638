import { useId, useState } from 'preact/hooks';
import { TextField } from '../field';
import type { Translate } from '../text';

export interface PartnershipChoice {
	name: string;
	isRegistered: boolean;
	label: string;
	status?: string;
	partners: Array<{ name: string }>;
}

export interface PartnershipListProps {
	t: Translate;
	partnerships: PartnershipChoice[];
	/** Names of those that the page is marked for. */
	marked: string[];
	chosen?: string;
	disabled: boolean;
	onChoose( name: string ): void;
}

/** Shown before somebody searches; more would push the fields out of sight. */
const FIRST = 5;

export function PartnershipList( { t, partnerships, marked, chosen, disabled, onChoose }: PartnershipListProps ) {
	const [ search, setSearch ] = useState<string>();
	const group = useId();
	const found = partnerships.filter( ( one ) => matches( one, search ?? '' ) );
	const first = [ ...found ].sort( ( a, b ) => Number( marked.includes( b.name ) ) - Number( marked.includes( a.name ) ) );
	const shown = search === undefined ? firstWithChosen( first, chosen ) : first;
	return <fieldset class="partnerkit-choices" disabled={ disabled }>
		<legend>{ t( 'partnerkit-mark-partnership' ) }</legend>
		{ search !== undefined && <TextField t={ t } label={ t( 'partnerkit-mark-search' ) } type="search" value={ search } onInput={ setSearch } /> }
		<div class="partnerkit-choices__list">
			{ shown.map( ( one ) => <Choice key={ one.name } t={ t } group={ group } one={ one } isMarked={ marked.includes( one.name ) } isChosen={ one.name === chosen } onChoose={ () => onChoose( one.name ) } /> ) }
			{ !shown.length && <p class="partnerkit-choices__none">{ t( 'partnerkit-mark-none-found', search ?? '' ) }</p> }
		</div>
		{ search === undefined && shown.length < partnerships.length &&
			<button type="button" class="partnerkit-link" onClick={ () => setSearch( '' ) }>{ t( 'partnerkit-mark-find', partnerships.length - shown.length ) }</button> }
	</fieldset>;
}

function Choice( { t, group, one, isMarked, isChosen, onChoose }: { t: Translate; group: string; one: PartnershipChoice; isMarked: boolean; isChosen: boolean; onChoose(): void } ) {
	const id = useId();
	return <div class={ `partnerkit-choice${ isChosen ? ' partnerkit-choice--chosen' : '' }` }>
		<span class="cdx-radio"><span class="cdx-radio__wrapper">
			<input id={ id } class="cdx-radio__input" type="radio" name={ group } checked={ isChosen } onChange={ onChoose } />
			<span class="cdx-radio__icon" />
			<label class="cdx-radio__label partnerkit-choice__label" for={ id }>
				<bdi class="partnerkit-choice__name">{ one.label }</bdi>
				<span class="partnerkit-subtle">{ partners( t, one ) }</span>
				{ isMarked && <span class="partnerkit-small">{ t( 'partnerkit-mark-is-marked' ) }</span> }
			</label>
		</span></span>
		{ one.status && <span class={ `partnerkit-chip${ one.status === 'paused' ? ' partnerkit-chip--warning' : '' }` }>{ t( `partnerkit-status-${ one.status }` ) }</span> }
	</div>;
}

function partners( t: Translate, one: PartnershipChoice ): string {
	if ( !one.isRegistered ) {
		return t( 'partnerkit-mark-vanished' );
	}
	const [ first, second ] = one.partners.map( ( partner ) => partner.name ).filter( Boolean );
	if ( !first ) {
		return t( 'partnerkit-mark-no-partners' );
	}
	return !second ? first : one.partners.length === 2 ? t( 'partnerkit-mark-two-partners', first, second ) : t( 'partnerkit-mark-more-partners', first, one.partners.length - 1 );
}

function matches( { name, label, partners: list }: PartnershipChoice, search: string ): boolean {
	const wanted = search.trim().toLocaleLowerCase();
	return [ name, label, ...list.map( ( partner ) => partner.name ) ].some( ( text ) => text.toLocaleLowerCase().includes( wanted ) );
}

function firstWithChosen( list: PartnershipChoice[], chosen: string | undefined ): PartnershipChoice[] {
	const first = list.slice( 0, FIRST );
	const missing = list.find( ( one ) => one.name === chosen && !first.includes( one ) );
	return missing ? [ missing, ...first.slice( 0, FIRST - 1 ) ] : first;
}
