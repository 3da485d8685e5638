import { CONDITIONS } from '../../../domain/movement/condition';
import { valuesOf, type MemberFacts } from '../../../domain/movement/facts';
import { ATTENTION, type MovementFilters } from '../../../domain/movement/filters';
import { daysOf, PERIODS } from '../../../domain/movement/period';
import { STATUSES } from '../../../domain/partnership/record';
import { SelectField, TextField } from '../../field';
import { useNarrow } from '../../narrow';
import type { RegistryView } from './view';
import { conditionChoice, sizeWord, typeWord, type PortfolioWords } from './words';

export interface FilterFieldsProps {
	words: PortfolioWords;
	facts: MemberFacts[];
	registries: RegistryView[];
	filters: MovementFilters;
	today: string;
	onFilter( filters: MovementFilters ): void;
}

/** Which partnerships are looked at, and when. Folded into one line where there is little room. */
export function FilterFields( props: FilterFieldsProps ) {
	return useNarrow() ?
		<details class="partnerkit-portfolio__filters">
			<summary>{ chosen( props ) }</summary>
			<Fields { ...props } />
		</details> :
		<div class="partnerkit-portfolio__filters"><Fields { ...props } /></div>;
}

function Fields( props: FilterFieldsProps ) {
	const { words: { t, number }, facts, filters, onFilter } = props;
	return <div class="partnerkit-portfolio__fields" role="group" aria-label={ t( 'partnerkit-portfolio-filter' ) }>
		<TextField type="search" label={ t( 'partnerkit-portfolio-filter-search', number( facts.length ), facts.length ) } value={ filters.search } t={ t } onInput={ ( search ) => onFilter( { ...filters, search } ) } />
		{ pickers( props ).map( ( { field, options } ) => <SelectField
			key={ field } label={ t( `partnerkit-portfolio-filter-${ field }` ) } value={ filters[ field ] } options={ options } t={ t }
			onChange={ ( value ) => onFilter( { ...filters, [ field ]: value } ) }
		/> ) }
	</div>;
}

interface Picker {
	field: Exclude<keyof MovementFilters, 'search'>;
	options: Array<{ value: string; label: string }>;
}

/** What there is to choose from: what the records hold, and what the address asks for, even where no record has it. */
function pickers( { words, facts, registries, filters, today }: FilterFieldsProps ): Picker[] {
	const { t, number, day } = words;
	const picker = ( field: Exclude<Picker[ 'field' ], 'period'>, values: readonly string[], label: ( value: string ) => string ): Picker => {
		const known = filters[ field ] === '' || values.includes( filters[ field ] ) ? values : [ ...values, filters[ field ] ];
		return { field, options: [ { value: '', label: t( `partnerkit-portfolio-filter-${ field }-all`, number( values.length ), values.length ) }, ...known.map( ( value ) => ( { value, label: label( value ) } ) ) ] };
	};
	const byLabel = ( values: string[], label: ( value: string ) => string ): string[] => [ ...values ].sort( ( one, other ) => label( one ).localeCompare( label( other ) ) );
	return [
		picker( 'status', STATUSES, ( status ) => t( `partnerkit-status-${ status }` ) ),
		picker( 'type', byLabel( valuesOf( facts, ( { type } ) => type ), ( type ) => typeWord( type, words ) ), ( type ) => typeWord( type, words ) ),
		picker( 'size', valuesOf( facts, ( { size } ) => size ), ( size ) => sizeWord( size, words ) ),
		picker( 'country', byLabel( valuesOf( facts, ( { country } ) => country ), words.country ), words.country ),
		...registries.length || filters.registry ? [ picker( 'registry', registries.filter( ( { problem } ) => !problem ).map( ( { wiki } ) => wiki ), ( wiki ) => registryName( wiki, registries, t ) ) ] : [],
		picker( 'health', [ ATTENTION, ...CONDITIONS ], ( health ) => conditionChoice( health as typeof CONDITIONS[ number ], words ) ),
		{ field: 'period', options: PERIODS.map( ( value ) => ( { value, label: t( `partnerkit-portfolio-period-${ value }`, value === 'months' ? number( 12 ) : day( daysOf( value, today ).from || today, 'year' ) ) } ) ) }
	];
}

/** Those that could not be read have no partnerships to choose. */
function registryName( wiki: string, registries: RegistryView[], t: PortfolioWords[ 't' ] ): string {
	return registries.some( ( one ) => one.isHere && one.wiki === wiki ) ? t( 'partnerkit-portfolio-registry-here' ) : wiki;
}

/** What is chosen, in one line. */
function chosen( props: FilterFieldsProps ): string {
	const { words: { t }, filters } = props;
	const said = pickers( props ).filter( ( { field } ) => filters[ field ] !== '' ).map( ( { field, options } ) => options.find( ( { value } ) => value === filters[ field ] )!.label );
	return t( 'partnerkit-portfolio-filter-chosen', [ ...filters.search ? [ `“${ filters.search }”` ] : [], ...said ].join( ' · ' ) );
}
