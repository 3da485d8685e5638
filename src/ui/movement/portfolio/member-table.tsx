import { Fragment, type VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { CONDITIONS, isToLookAt } from '../../../domain/movement/condition';
import { twelveMonths } from '../../../domain/movement/period';
import type { Partnership } from '../../../domain/partnership/record';
import { Button } from '../../button';
import { columnClass, sortedBy, SortHeads, type Sortable, type Sorting } from '../../dashboard/sorting';
import { usePrinting } from '../../narrow';
import type { Seen } from './seen';
import { figureState, NumberOrDash } from './totals';
import { Trend } from './trend';
import { conditionText, partnersText, type PortfolioWords } from './words';

export interface MemberTableProps {
	words: PortfolioWords;
	/** The worst first. */
	seen: Seen[];
	today: string;
}

/** Rows of a page, and those of one that was asked to be longer. */
const FEW = 10;
const MANY = 50;

const WORST_FIRST: Sorting = { by: 'health', isDown: true };

/** The partnerships, a page of them at a time. */
export function MemberTable( { words, seen, today }: MemberTableProps ) {
	const { t, number } = words;
	const [ sorting, setSorting ] = useState( WORST_FIRST );
	const [ chosenSize, setSize ] = useState( FEW );
	// On paper there are no further pages to go to.
	const size = usePrinting() ? Math.max( seen.length, 1 ) : chosenSize;
	const [ page, setPage ] = useState( 0 );
	// Other filters may leave fewer pages.
	const first = Math.min( page, Math.max( Math.ceil( seen.length / size ) - 1, 0 ) ) * size;
	const columns = useMemo( () => columnsFor( words ), [ words ] );
	const trendOf = useMemo( () => onceEach( ( months: number[] ) => <Trend months={ months } since={ twelveMonths( today )[ 0 ] } { ...words } /> ), [ words, today ] );
	const partnersOf = useMemo( () => onceEach( ( partnership: Partnership ) => partnersText( partnership, words ) ), [ words ] );
	const rows = ( sorting.by === WORST_FIRST.by && sorting.isDown ? seen : sortedBy( columns, sorting, seen ) ).slice( first, first + size );
	return <div class="partnerkit-data partnerkit-members">
		<table aria-rowcount={ seen.length + 1 }>
			<caption class="partnerkit-hidden">{ t( 'partnerkit-portfolio-title' ) }</caption>
			<thead>
				<SortHeads columns={ columns } sorting={ sorting } onSort={ ( next ) => {
					setSorting( next );
					setPage( 0 );
				} } />
			</thead>
			<tbody>
				{ /* By their places: to change what a row says takes less than to make one. */ }
				{ rows.map( ( one, index ) => <Row one={ one } index={ first + index } words={ words } trendOf={ trendOf } partnersOf={ partnersOf } columns={ columns } /> ) }
			</tbody>
		</table>
		{ seen.length > FEW && <div class="partnerkit-members__pages">
			<span role="status">{ t( 'partnerkit-portfolio-page-of', number( first + 1 ), number( Math.min( first + size, seen.length ) ), number( seen.length ) ) }</span>
			<span>
				<Button disabled={ first === 0 } onClick={ () => setPage( first / size - 1 ) }>{ t( 'partnerkit-portfolio-page-previous' ) }</Button>
				<Button disabled={ first + size >= seen.length } onClick={ () => setPage( first / size + 1 ) }>{ t( 'partnerkit-portfolio-page-next' ) }</Button>
				<Button kind="quiet" onClick={ () => {
					setSize( size === FEW ? MANY : FEW );
					setPage( 0 );
				} }>{ t( 'partnerkit-portfolio-page-size', number( size === FEW ? MANY : FEW ) ) }</Button>
			</span>
		</div> }
	</div>;
}

interface RowProps {
	words: PortfolioWords;
	trendOf( months: number[] ): VNode;
	partnersOf( partnership: Partnership ): string;
	one: Seen;
	index: number;
	columns: Array<Sortable<Seen>>;
}

function Row( { one, index, words, trendOf, partnersOf, columns }: RowProps ) {
	const { member: { facts: { key, partnership, keptAt: [ first, ...others ] }, state }, conditions, edits, course } = one;
	const figures = one.figures();
	const { t } = words;
	const figure = ( id: 'edits' | 'editors' | 'pages-edited', value: number | undefined ) => <td class={ columnClass( columns.find( ( column ) => column.id === id )! ) } data-figure={ id } { ...figureState( value ) }>
		<NumberOrDash value={ value } { ...words } />
	</td>;
	const chip = partnership.status && <span class={ `partnerkit-chip${ partnership.status === 'paused' ? ' partnerkit-chip--warning' : '' }` }>{ t( `partnerkit-status-${ partnership.status }` ) }</span>;
	return <tr data-partnership={ key } aria-rowindex={ index + 2 }>
		<th scope="row">
			<a class="partnerkit-members__name" href={ first.url }><bdi>{ partnership.label }</bdi></a>
			{ !first.isHere && <span class="partnerkit-small"><bdi dir="ltr">{ first.wiki }</bdi></span> }
			<span class="partnerkit-small partnerkit-subtle">{ partnersOf( partnership ) }</span>
			{ others.length > 0 && <span class="partnerkit-small partnerkit-subtle">{ t( 'partnerkit-portfolio-also' ) } { others.map( ( { wiki, url }, place ) => <Fragment key={ wiki }>{ place > 0 && ' · ' }<a href={ url }><bdi dir="ltr">{ wiki }</bdi></a></Fragment> ) }</span> }
			{ state === 'partly' && <span class="partnerkit-small partnerkit-warning">{ t( 'partnerkit-portfolio-not-whole' ) }</span> }
			<span class="partnerkit-members__status">{ chip }</span>
		</th>
		<td class="partnerkit-data__minor">{ chip }</td>
		<td>
			<ul class="partnerkit-conditions">
				{ conditions.map( ( condition, place ) => <li key={ condition.what } class={ isToLookAt( condition ) ? place ? 'partnerkit-small partnerkit-warning' : 'partnerkit-warning partnerkit-conditions__worst' : undefined }>{ conditionText( condition, words ) }</li> ) }
			</ul>
		</td>
		{ figure( 'edits', edits ) }
		<td class="partnerkit-data__minor">{ course ? trendOf( course.months ) : <NumberOrDash value={ undefined } { ...words } /> }</td>
		{ figure( 'editors', figures?.editors ) }
		{ figure( 'pages-edited', figures?.pagesEdited ) }
	</tr>;
}

/** What is the same whatever is chosen is made once. */
function onceEach<Key extends object, Value>( make: ( key: Key ) => Value ): ( key: Key ) => Value {
	const known = new WeakMap<Key, Value>();
	return ( key ) => {
		const value = known.get( key ) ?? make( key );
		known.set( key, value );
		return value;
	};
}

/** Sorted down, the worst comes first. */
function healthOf( { conditions: [ { what, count = 0 } ] }: Seen ): number {
	return count - CONDITIONS.indexOf( what ) * 1e6;
}

function columnsFor( words: PortfolioWords ): Array<Sortable<Seen>> {
	const { t } = words;
	// What is not known comes after all that is.
	const number = ( id: string, value: ( one: Seen ) => number | undefined, isMinor = false ): Sortable<Seen> => ( { id, label: t( `partnerkit-portfolio-column-${ id }` ), isNumber: true, isMinor, value: ( one ) => value( one ) ?? -1 } );
	return [
		{ id: 'name', label: t( 'partnerkit-portfolio-column-name' ), value: ( { member } ) => member.facts.partnership.label.toLowerCase() },
		{ id: 'status', label: t( 'partnerkit-portfolio-column-status' ), isMinor: true, value: ( { member } ) => member.facts.partnership.status || '' },
		{ id: 'health', label: t( 'partnerkit-portfolio-column-health' ), value: healthOf },
		number( 'edits', ( { edits } ) => edits ),
		{ id: 'trend', label: t( 'partnerkit-portfolio-column-trend', words.number( 12 ) ), isMinor: true, value: ( { course } ) => course ? course.months.reduce( ( sum, edits ) => sum + edits, 0 ) : -1 },
		number( 'editors', ( { figures } ) => figures()?.editors, true ),
		number( 'pages-edited', ( { figures } ) => figures()?.pagesEdited, true )
	];
}
