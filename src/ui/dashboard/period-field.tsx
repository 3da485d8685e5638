import { useEffect, useState } from 'preact/hooks';
import { isSamePeriod, periodProblem, PRESETS, presetPeriod, type Period } from '../../domain/impact/named-period';
import type { EventRow } from '../../domain/impact/result';
import { SelectField, TextField } from '../field';
import { isolate } from './isolate';
import type { Words } from './view';

export interface PeriodFieldProps extends Words {
	period: Period;
	/** Those with days are periods too. */
	events: EventRow[];
	/** The day today, in UTC. */
	today: string;
	onChange( period: Period ): void;
}

/** The days that are looked at: one of those that have a name, an event's, or any others. */
export function PeriodField( { period, events, today, onChange, ...words }: PeriodFieldProps ) {
	const { t } = words;
	const [ isOwn, setOwn ] = useState( false );
	const options = namedPeriods( events, today, words );
	const named = options.find( ( option ) => isSamePeriod( option.period, period ) );
	const value = isOwn || !named ? 'own' : named.value;
	const choose = ( chosen: string ): void => {
		setOwn( chosen === 'own' );
		const option = options.find( ( one ) => one.value === chosen );
		if ( option ) {
			onChange( option.period );
		}
	};
	return <>
		<SelectField label={ t( 'partnerkit-filter-period' ) } value={ value } options={ [ ...options, { value: 'own', label: t( 'partnerkit-filter-own-days' ) } ] } t={ t } onChange={ choose } />
		{ value === 'own' && <OwnDays { ...words } period={ period } today={ today } onChange={ onChange } /> }
	</>;
}

interface NamedPeriod {
	value: string;
	label: string;
	period: Period;
}

function namedPeriods( events: EventRow[], today: string, { t }: Words ): NamedPeriod[] {
	return [
		...PRESETS.map( ( preset ) => ( { value: preset, label: t( `partnerkit-filter-period-${ preset }` ), period: presetPeriod( preset, today ) } ) ),
		...events.filter( ( { start } ) => start && start <= today )
			.map( ( { id, name, start, end } ) => ( { value: `event:${ id }`, label: t( 'partnerkit-filter-days-of', isolate( name ) ), period: { from: start, to: end || start } } ) )
	];
}

/** What is typed is told as soon as there can be figures of it; until then it is said why there cannot. */
function OwnDays( { period, today, onChange, t, day }: Omit<PeriodFieldProps, 'events'> ) {
	const [ typed, setTyped ] = useState( period );
	useEffect( () => setTyped( period ), [ period.from, period.to ] );
	const problem = periodProblem( typed, today );
	const change = ( next: Period ): void => {
		setTyped( next );
		if ( !periodProblem( next, today ) ) {
			onChange( next );
		}
	};
	const isAhead = !problem && typed.to && typed.to > today;
	return <div class="partnerkit-filters__days">
		<TextField type="date" label={ t( 'partnerkit-filter-from' ) } value={ typed.from || '' } t={ t } onInput={ ( from ) => change( { ...typed, from: from || undefined } ) } />
		<TextField type="date" label={ t( 'partnerkit-filter-to' ) } value={ typed.to || '' } t={ t } onInput={ ( to ) => change( { ...typed, to: to || undefined } ) } />
		<p role="status" class={ problem && 'partnerkit-warning' }>
			{ problem && t( `partnerkit-filter-${ problem }`, day( typed.from! ), typed.to ? day( typed.to ) : '' ) }
			{ isAhead && t( 'partnerkit-filter-ahead', day( today ) ) }
		</p>
	</div>;
}
