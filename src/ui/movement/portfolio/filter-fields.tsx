import { useMemo } from 'preact/hooks';
import type { ConditionKind } from '../../../domain/movement/condition';
import type { Choices, MovementFilters } from '../../../domain/movement/filters';
import { daysOf, PERIODS } from '../../../domain/movement/period';
import { SelectField, TextField } from '../../field';
import { useNarrow } from '../../narrow';
import type { RegistryView } from './view';
import { conditionChoice, sizeWord, typeWord, type PortfolioWords } from './words';

export interface FilterFieldsProps {
	words: PortfolioWords;
	/** How many partnerships there are. */
	count: number;
	choices: Choices;
	registries: RegistryView[];
	filters: MovementFilters;
	today: string;
	onFilter( filters: MovementFilters ): void;
}

/** Which partnerships are looked at, and when. Folded into one line where there is little room. */
export function FilterFields( props: FilterFieldsProps ) {
	const { words, choices, registries, filters, today } = props;
	const hasRegistries = registries.length > 0 || filters.registry !== '';
	// Names of countries are put in order letter by letter, which takes longer than all the rest.
	const found = useMemo( () => pickersFor( { words, choices, registries, today }, hasRegistries ), [ choices, registries, hasRegistries, today ] );
	const pickers = found.map( ( one ) => withAsked( one, filters ) );
	return useNarrow() ?
		<details class="partnerkit-portfolio__filters">
			<summary>{ chosen( pickers, props ) }</summary>
			<Fields { ...props } pickers={ pickers } />
		</details> :
		<div class="partnerkit-portfolio__filters"><Fields { ...props } pickers={ pickers } /></div>;
}

function Fields( { words: { t, number }, count, filters, onFilter, pickers }: FilterFieldsProps & { pickers: Picker[] } ) {
	return <div class="partnerkit-portfolio__fields" role="group" aria-label={ t( 'partnerkit-portfolio-filter' ) }>
		<TextField type="search" label={ t( 'partnerkit-portfolio-filter-search', number( count ), count ) } value={ filters.search } t={ t } onInput={ ( search ) => onFilter( { ...filters, search } ) } />
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
function pickersFor( { words, choices, registries, today }: Pick<FilterFieldsProps, 'words' | 'choices' | 'registries' | 'today'>, hasRegistries: boolean ): Picker[] {
	const { t, number, day } = words;
	const picker = ( field: Exclude<Picker[ 'field' ], 'period'>, values: readonly string[], label: Picker[ 'label' ] ): Picker => ( {
		field, label, options: [ { value: '', label: t( `partnerkit-portfolio-filter-${ field }-all`, number( values.length ), values.length ) }, ...values.map( ( value ) => ( { value, label: label( value ) } ) ) ]
	} );
	const byLabel = ( values: readonly string[], label: Picker[ 'label' ] ): string[] => [ ...values ].sort( ( one, other ) => label( one ).localeCompare( label( other ) ) );
	const type = ( value: string ): string => typeWord( value, words );
	const period = ( value: typeof PERIODS[ number ] ): string => t( `partnerkit-portfolio-period-${ value }`, value === 'months' ? number( 12 ) : day( daysOf( value, today ).from || today, 'year' ) );
	return [
		picker( 'status', choices.status, ( status ) => t( `partnerkit-status-${ status }` ) ),
		picker( 'type', byLabel( choices.type, type ), type ),
		picker( 'size', choices.size, ( size ) => sizeWord( size, words ) ),
		picker( 'country', byLabel( choices.country, words.country ), words.country ),
		...hasRegistries ? [ picker( 'registry', choices.registry, ( wiki ) => registryName( wiki, registries, t ) ) ] : [],
		picker( 'health', choices.health, ( health ) => conditionChoice( health as ConditionKind, words ) ),
		{ field: 'period', label: period as Picker[ 'label' ], options: PERIODS.map( ( value ) => ( { value, label: period( value ) } ) ) }
	];
}

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
