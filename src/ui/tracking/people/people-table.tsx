import { useEffect, useState } from 'preact/hooks';
import type { PartnershipEvent } from '../../../domain/partnership/event';
import type { Participant } from '../../../domain/partnership/participant';
import type { AccountStates } from '../../../domain/tracking/roster';
import { Button } from '../../button';
import { SelectField, TextField } from '../../field';
import type { Translate } from '../../text';

export const SORTS = [ 'name', 'joined', 'page' ] as const;
export type Sort = typeof SORTS[ number ];

export interface PeopleTableProps {
	t: Translate;
	number( value: number ): string;
	day( day: string ): string;
	/** Day in UTC. */
	today: string;
	participants: Participant[];
	events: PartnershipEvent[];
	/** What the wiki says of those that are shown, as far as it is known. */
	states: AccountStates;
	/** They could not be asked for. */
	statesError?: string;
	userUrl( name: string ): string;
	editsUrl( name: string ): string;
	/** The lines that are shown now: their accounts are looked at. */
	onShow( shown: Participant[] ): void;
}

/** Lines on one page of the list: thousands at once would take seconds to lay out. */
const A_PAGE = 100;

/** Who takes part, with a search, a hundred lines at a time. */
export function PeopleTable( { participants, onShow, ...props }: PeopleTableProps ) {
	const { t, number, events, today } = props;
	const [ search, setSearch ] = useState( '' );
	const [ sort, setSort ] = useState<Sort>( 'name' );
	const [ who, setWho ] = useState( 'all' );
	const [ wanted, setPage ] = useState( 0 );
	const found = sorted( participants.filter( ( one ) => isFound( one, search, events ) && isOf( one, who, today ) ), sort );
	const pages = Math.max( Math.ceil( found.length / A_PAGE ), 1 );
	const page = Math.min( wanted, pages - 1 );
	const shown = found.slice( page * A_PAGE, ( page + 1 ) * A_PAGE );
	useEffect( () => onShow( shown ), [ shown.map( ( { user } ) => user ).join( '|' ) ] );
	return <div class="partnerkit-people__list">
		<div class="partnerkit-fields-row">
			<TextField t={ t } label={ t( 'partnerkit-people-search' ) } type="search" value={ search } onInput={ ( text ) => {
				setSearch( text );
				setPage( 0 );
			} } />
			<SelectField t={ t } label={ t( 'partnerkit-people-show' ) } value={ who } options={ [ 'all', 'now', 'left' ].map( ( one ) => ( { value: one, label: t( `partnerkit-people-show-${ one }` ) } ) ) } onChange={ ( value ) => {
				setWho( value );
				setPage( 0 );
			} } />
			<SelectField t={ t } label={ t( 'partnerkit-people-sort' ) } value={ sort } options={ SORTS.map( ( one ) => ( { value: one, label: t( `partnerkit-people-sort-${ one }` ) } ) ) } onChange={ ( value ) => setSort( value as Sort ) } />
		</div>
		<p class="partnerkit-small" role="status">{ t( 'partnerkit-people-found', number( found.length ), found.length, number( participants.length ) ) }</p>
		{ props.statesError && <p class="partnerkit-small partnerkit-warning">{ t( 'partnerkit-people-states-failed' ) } { props.statesError }</p> }
		{ found.length > 0 ? <Rows { ...props } shown={ shown } /> : <p>{ t( participants.length ? 'partnerkit-people-none-found' : 'partnerkit-people-nobody' ) }</p> }
		{ pages > 1 && <p class="partnerkit-people__buttons">
			<Button disabled={ page === 0 } onClick={ () => setPage( page - 1 ) }>{ t( 'partnerkit-people-before' ) }</Button>
			<span>{ t( 'partnerkit-people-page-of', number( page + 1 ), number( pages ) ) }</span>
			<Button disabled={ page === pages - 1 } onClick={ () => setPage( page + 1 ) }>{ t( 'partnerkit-people-after' ) }</Button>
		</p> }
	</div>;
}

function Rows( { t, day, today, events, states, userUrl, editsUrl, shown }: Omit<PeopleTableProps, 'participants' | 'onShow'> & { shown: Participant[] } ) {
	const heads = [ 'name', 'joined', 'event', 'partner', 'role', 'left' ] as const;
	return <table class="partnerkit-people__table">
		<caption class="partnerkit-hidden">{ t( 'partnerkit-people-list' ) }</caption>
		<thead><tr>{ heads.map( ( head ) => <th key={ head } scope="col">{ t( `partnerkit-people-head-${ head }` ) }</th> ) }</tr></thead>
		<tbody>
			{ shown.map( ( one, index ) => <tr key={ `${ one.user }|${ one.event }|${ one.partner }|${ index }` }>
				<th scope="row">
					<a href={ userUrl( one.user ) }><bdi>{ one.user }</bdi></a>
					{ ' ' }<a class="partnerkit-small" href={ editsUrl( one.user ) } aria-label={ t( 'partnerkit-people-edits-of', one.user ) }>{ t( 'partnerkit-people-edits-link' ) }</a>
					<Standing t={ t } name={ one.user } states={ states } userUrl={ userUrl } />
				</th>
				<td data-label={ t( 'partnerkit-people-head-joined' ) }>{ one.joined && day( one.joined ) }</td>
				<td data-label={ t( 'partnerkit-people-head-event' ) }><bdi>{ eventName( one, events ) }</bdi></td>
				<td data-label={ t( 'partnerkit-people-head-partner' ) }><bdi>{ one.partner }</bdi></td>
				<td data-label={ t( 'partnerkit-people-head-role' ) }><bdi>{ one.role }</bdi></td>
				<td data-label={ t( 'partnerkit-people-head-left' ) }>{ one.left && ( one.left > today ? t( 'partnerkit-people-leaves', day( one.left ) ) : day( one.left ) ) }</td>
			</tr> ) }
		</tbody>
	</table>;
}

/** What is worth knowing of an account, in words. */
function Standing( { t, name, states, userUrl }: { t: Translate; name: string; states: AccountStates; userUrl( name: string ): string } ) {
	const state = states.get( name );
	const key = state && ( state.renamedTo !== undefined ? 'renamed' : state.kind !== 'account' ? state.kind : state.isHidden ? 'hidden' : state.isBlocked ? 'blocked' : undefined );
	const vanished = /^(?:Vanished|Renamed) user\b/i.test( state && state.renamedTo || name );
	return <>
		{ key && <span class="partnerkit-people__standing partnerkit-warning">
			{ t( `partnerkit-people-is-${ key }` ) }
			{ key === 'renamed' && !vanished && <> <a href={ userUrl( state!.renamedTo! ) }><bdi>{ state!.renamedTo }</bdi></a></> }
		</span> }
		{ vanished && <span class="partnerkit-people__standing">{ t( 'partnerkit-people-is-vanished' ) }</span> }
	</>;
}

function eventName( { event }: Participant, events: PartnershipEvent[] ): string {
	const found = events.find( ( { id } ) => id === event );
	return found ? found.name : event;
}

function isFound( one: Participant, search: string, events: PartnershipEvent[] ): boolean {
	const wanted = search.trim().toLowerCase();
	return [ one.user, one.partner, one.role, eventName( one, events ) ].some( ( text ) => text.toLowerCase().includes( wanted ) );
}

function isOf( { left }: Participant, who: string, today: string ): boolean {
	const hasLeft = left !== undefined && left <= today;
	return who === 'all' || hasLeft === ( who === 'left' );
}

function sorted( participants: Participant[], sort: Sort ): Participant[] {
	const { compare } = new Intl.Collator();
	const byName = ( a: Participant, b: Participant ): number => compare( a.user, b.user );
	// The latest first; those without a day last.
	const byDay = ( a: Participant, b: Participant ): number => ( b.joined || '' ).localeCompare( a.joined || '' ) || byName( a, b );
	return sort === 'page' ? participants : [ ...participants ].sort( sort === 'name' ? byName : byDay );
}
