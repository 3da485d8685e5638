import { dayOf } from '../../../domain/partnership/dates';
import { placed, type Translate } from '../../../ui/text';
import type { Messages } from '../../../wiki/ports';
import type { Invitation } from './invitation';

/** What the person is invited to: the event, else the partnership. */
export function nameOf( { event, partnership }: Invitation ): string {
	return event ? event.name : partnership.label;
}

/** Who invites: the partners; undefined where none is named. */
export function hostsOf( { partnership: { partners, label } }: Invitation, t: Translate ): { names: string; count: number } | undefined {
	const names = [ ...new Set( partners.map( ( { name } ) => name ) ) ].filter( ( name ) => name !== '' && name !== label );
	const last = names.length - 1;
	return names.length ? {
		count: names.length,
		names: names.slice( 1 ).reduce( ( all, name, index ) => t( index + 1 === last ? 'partnerkit-join-and' : 'partnerkit-join-list', all, placed( name ) ), placed( names[ 0 ] ) )
	} : undefined;
}

/** Until when and where, as sentences. */
export function whenAndWhere( { event, partnership }: Invitation, { text, day }: Messages, now: number ): string[] {
	const end = event ? event.end : partnership.end;
	const where = !event ? '' : event.place && event.online ? text( 'partnerkit-join-place-or-home', placed( event.place ) ) :
		event.place ? text( 'partnerkit-join-place', placed( event.place ) ) : event.online ? text( 'partnerkit-join-home' ) : '';
	return [ end ? end === dayOf( now ) ? text( 'partnerkit-join-today' ) : text( 'partnerkit-join-until', day( end ) ) : '', where ].filter( Boolean );
}
