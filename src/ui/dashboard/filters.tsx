import { useId } from 'preact/hooks';
import { DEFINITIONS, type NewEditorDefinition } from '../../domain/impact/newcomers';
import type { Asked } from '../../domain/impact/permalink';
import type { Selection } from '../../domain/impact/selection';
import { SelectField } from '../field';
import { useNarrow } from '../narrow';
import { isolate } from './isolate';
import { PeriodField } from './period-field';
import type { DashboardView, Words } from './view';

export interface FiltersProps extends Words {
	view: Pick<DashboardView, 'choices' | 'events' | 'before' | 'phase'>;
	asked: Asked;
	/** What the wiki calls a namespace; '' for the one without a name. */
	namespaceName( namespace: number ): string;
	/** The day today, in UTC. */
	today: string;
	onAsk( asked: Asked ): void;
}

/** Which of the counted edits the figures are of. Folded into one line where there is little room. */
export function Filters( props: FiltersProps ) {
	const isNarrow = useNarrow();
	return isNarrow ?
		<details class="partnerkit-filters partnerkit-filters--folded">
			<summary>{ chosen( props ) }</summary>
			<Fields { ...props } />
		</details> :
		<div class="partnerkit-filters"><Fields { ...props } /></div>;
}

function Fields( props: FiltersProps ) {
	const { view: { events, before, phase }, asked, today, onAsk, t, number, day, isFromRight } = props;
	const { selection } = asked;
	const id = useId();
	const select = ( change: Selection ): void => onAsk( { ...asked, selection: { ...selection, ...change } } );
	return <div class="partnerkit-filters__fields" role="group" aria-label={ t( 'partnerkit-filter' ) }>
		{ pickers( props ).map( ( { field, options, value } ) => <SelectField
			key={ field } label={ t( `partnerkit-filter-${ field }` ) } value={ value } options={ options } t={ t }
			onChange={ ( one ) => select( { [ field ]: one === ALL ? undefined : field === 'namespace' ? Number( one ) : one.slice( 1 ) } ) }
		/> ) }
		<PeriodField t={ t } number={ number } day={ day } isFromRight={ isFromRight } period={ { from: selection.from, to: selection.to } } events={ events } today={ today } onChange={ ( { from, to } ) => select( { from, to } ) } />
		<SelectField
			label={ t( 'partnerkit-filter-newcomers' ) } value={ asked.newcomers } options={ DEFINITIONS.map( ( value ) => ( { value, label: t( `partnerkit-filter-newcomers-${ value }` ) } ) ) } t={ t }
			onChange={ ( newcomers ) => onAsk( { ...asked, newcomers: newcomers as NewEditorDefinition } ) }
		/>
		<div class="cdx-checkbox">
			<div class="cdx-checkbox__wrapper">
				<input id={ id } class="cdx-checkbox__input" type="checkbox" checked={ asked.compare } onChange={ ( { currentTarget } ) => onAsk( { ...asked, compare: currentTarget.checked } ) } />
				<span class="cdx-checkbox__icon" />
				<div class="cdx-checkbox__label cdx-label"><label for={ id } class="cdx-label__label">{ t( 'partnerkit-filter-compare' ) }</label></div>
			</div>
		</div>
		{ asked.compare && phase === 'done' && !before && <p class="partnerkit-filters__note">{ t( 'partnerkit-filter-nothing-before' ) }</p> }
	</div>;
}

/** Stands for all; what is chosen has a sign before it, since names can be anything. */
const ALL = '';

interface Picker {
	field: 'event' | 'partner' | 'wiki' | 'namespace';
	value: string;
	options: Array<{ value: string; label: string }>;
}

/** What there is to choose from. Where there is one alone, nothing: unless something is chosen, which can be taken back then. */
function pickers( { view: { choices, phase }, asked: { selection }, namespaceName, t, number }: FiltersProps ): Picker[] {
	const picker = ( field: Picker[ 'field' ], list: Array<{ id: string; name: string }>, least: number ): Picker[] => {
		const value = selection[ field ] === undefined ? ALL : field === 'namespace' ? String( selection.namespace ) : `=${ selection[ field ] }`;
		const options = list.map( ( { id, name } ) => ( { value: field === 'namespace' ? id : `=${ id }`, label: isolate( name ) } ) );
		const known = value === ALL || options.some( ( option ) => option.value === value );
		return list.length < least && value === ALL ? [] : [ {
			field, value,
			options: [
				{ value: ALL, label: t( `partnerkit-filter-${ field }-all`, number( list.length ), list.length ) }, ...options,
				...known ? [] : [ { value, label: isolate( field === 'namespace' ? namespaceLabel( selection.namespace!, namespaceName, t ) : String( selection[ field ] ) ) } ]
			]
		} ];
	};
	return [
		...picker( 'event', choices.events, 1 ),
		...picker( 'partner', choices.partners.map( ( name ) => ( { id: name, name } ) ), 2 ),
		...picker( 'wiki', choices.wikis.map( ( { id, host } ) => ( { id, name: host } ) ), 2 ),
		// They become known in reading: until then the place is kept.
		...picker( 'namespace', choices.namespaces.map( ( namespace ) => ( { id: String( namespace ), name: namespaceLabel( namespace, namespaceName, t ) } ) ), phase === 'reading' ? 0 : 2 )
	];
}

function namespaceLabel( namespace: number, namespaceName: FiltersProps[ 'namespaceName' ], t: Words[ 't' ] ): string {
	return namespaceName( namespace ) || t( 'partnerkit-filter-main' );
}

/** What is chosen, in one line. */
function chosen( props: FiltersProps ): string {
	const { asked: { selection: { from, to }, compare }, t, day } = props;
	const period = from && to ? t( 'partnerkit-dashboard-period', day( from ), day( to ) ) :
		from ? t( 'partnerkit-dashboard-period-from', day( from ) ) :
			to ? t( 'partnerkit-dashboard-period-until', day( to ) ) : t( 'partnerkit-filter-period-whole' );
	const names = pickers( props ).filter( ( { value } ) => value !== ALL ).map( ( { value, options } ) => options.find( ( option ) => option.value === value )!.label );
	return [ ...names, period, ...compare ? [ t( 'partnerkit-filter-compare' ) ] : [] ].join( ' · ' );
}
