import { useMemo } from 'preact/hooks';
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
	const { words, facts, registries, filters, today } = props;
	const hasRegistries = registries.length > 0 || filters.registry !== '';
	// Names of countries are put in order letter by letter, which takes longer than all the rest.
	const found = useMemo( () => choices( { words, facts, registries, today }, hasRegistries ), [ facts, registries, hasRegistries, today ] );
	const pickers = found.map( ( one ) => withAsked( one, filters ) );
	return useNarrow() ?
		<details class="partnerkit-portfolio__filters">
			<summary>{ chosen( pickers, props ) }</summary>
			<Fields { ...props } pickers={ pickers } />
		</details> :
		<div class="partnerkit-portfolio__filters"><Fields { ...props } pickers={ pickers } /></div>;
}

function Fields( { words: { t, number }, facts, filters, onFilter, pickers }: FilterFieldsProps & { pickers: Picker[] } ) {
	return <div class="partnerkit-portfolio__fields" role="group" aria-label={ t( 'partnerkit-portfolio-filter' ) }>
		<TextField type="search" label={ t( 'partnerkit-portfolio-filter-search', number( facts.length ), facts.length ) } value={ filters.search } t={ t } onInput={ ( search ) => onFilter( { ...filters, search } ) } />
		{ pickers.map( ( { field, options } ) => <SelectField
			key={ field } label={ t( `partnerkit-portfolio-filter-${ field }` ) } value={ filters[ field ] } options={ options } t={ t }
			onChange={ ( value ) => onFilter( { ...filters, [ field ]: value } ) }
		/> ) }
	</div>;
}

interface Picker {
	field: Exclude<keyof MovementFilters, 'search'>;
	options: Array<{ value: string; label: string }>;
	/** How a value is called. */
	label( value: string ): string;
}

/** What the records hold to choose from. */
function choices( { words, facts, registries, today }: Pick<FilterFieldsProps, 'words' | 'facts' | 'registries' | 'today'>, hasRegistries: boolean ): Picker[] {
	const { t, number, day } = words;
	const picker = ( field: Exclude<Picker[ 'field' ], 'period'>, values: readonly string[], label: Picker[ 'label' ] ): Picker => ( {
		field, label, options: [ { value: '', label: t( `partnerkit-portfolio-filter-${ field }-all`, number( values.length ), values.length ) }, ...values.map( ( value ) => ( { value, label: label( value ) } ) ) ]
	} );
	const byLabel = ( values: string[], label: Picker[ 'label' ] ): string[] => [ ...values ].sort( ( one, other ) => label( one ).localeCompare( label( other ) ) );
	const type = ( value: string ): string => typeWord( value, words );
	const period = ( value: typeof PERIODS[ number ] ): string => t( `partnerkit-portfolio-period-${ value }`, value === 'months' ? number( 12 ) : day( daysOf( value, today ).from || today, 'year' ) );
	return [
		picker( 'status', STATUSES, ( status ) => t( `partnerkit-status-${ status }` ) ),
		picker( 'type', byLabel( valuesOf( facts, ( partner ) => partner.type ), type ), type ),
		picker( 'size', valuesOf( facts, ( { size } ) => size ), ( size ) => sizeWord( size, words ) ),
		picker( 'country', byLabel( valuesOf( facts, ( { country } ) => country ), words.country ), words.country ),
		...hasRegistries ? [ picker( 'registry', registries.filter( ( { problem } ) => !problem ).map( ( { wiki } ) => wiki ), ( wiki ) => registryName( wiki, registries, t ) ) ] : [],
		picker( 'health', [ ATTENTION, ...CONDITIONS ], ( health ) => conditionChoice( health as typeof CONDITIONS[ number ], words ) ),
		{ field: 'period', label: period as Picker[ 'label' ], options: PERIODS.map( ( value ) => ( { value, label: period( value ) } ) ) }
	];
}

/** Those that could not be read have no partnerships to choose. */
function registryName( wiki: string, registries: RegistryView[], t: PortfolioWords[ 't' ] ): string {
	return registries.some( ( one ) => one.isHere && one.wiki === wiki ) ? t( 'partnerkit-portfolio-registry-here' ) : wiki;
}

/** With what the address asks for, even where no record has it. */
function withAsked( picker: Picker, filters: MovementFilters ): Picker {
	const value = filters[ picker.field ];
	return picker.options.some( ( option ) => option.value === value ) ? picker : { ...picker, options: [ ...picker.options, { value, label: picker.label( value ) } ] };
}

/** What is chosen, in one line. */
function chosen( pickers: Picker[], { words: { t }, filters }: FilterFieldsProps ): string {
	const said = pickers.filter( ( { field } ) => filters[ field ] !== '' ).map( ( { field, options } ) => options.find( ( { value } ) => value === filters[ field ] )!.label );
	return t( 'partnerkit-portfolio-filter-chosen', [ ...filters.search ? [ `“${ filters.search }”` ] : [], ...said ].join( ' · ' ) );
}
