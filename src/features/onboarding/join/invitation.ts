import { partnershipOfTitle, partnershipTitle, type Config } from '../../../domain/partnership/config';
import { windowBounds, type Day, type Window } from '../../../domain/partnership/dates';
import { readEvents, type PartnershipEvent } from '../../../domain/partnership/event';
import { readPartnership, type Partnership } from '../../../domain/partnership/record';
import type { Pages } from '../../../wiki/ports';

/** Why nobody can join now. */
export type Closed = 'proposed' | 'paused' | 'completed' | 'over' | 'early';

/** What an invitation invites to. */
export interface Invitation {
	/** Title of the partnership's page. */
	title: string;
	partnership: Partnership;
	/** The one that runs; undefined where none does. */
	event?: PartnershipEvent;
	/** Undefined: it is open. */
	closed?: Closed;
	/** When it was over, or will begin. */
	day?: Day;
}

/** The path that it leads to: another event is another path. */
export function pathName( { event, partnership }: Invitation ): string {
	return event ? `${ partnership.name }/${ event.id }` : partnership.name;
}

/**
 * Reads what an address invites to; undefined where there is no such partnership.
 *
 * @param pages
 * @param config
 * @param about Name of the partnership, perhaps with `/` and the id of an event behind it
 * @param now Milliseconds since 1970
 */
export async function readInvitation( pages: Pages, config: Config, about: string, now: number ): Promise<Invitation | undefined> {
	const [ name, wantedEvent ] = about.split( '/' );
	const [ wanted, events, list ] = [ '', 'Events', 'Participants' ].map( ( subpage ) => partnershipTitle( config, name, subpage ) );
	if ( name === '' || pages.normalize( list ) === undefined ) {
		return undefined;
	}
	const [ record, eventPage ] = await pages.read( [ wanted, events ] );
	const partnership = readPartnership( partnershipOfTitle( config, record.title ) ?? name, record.wikitext, config );
	return partnership && { title: record.title, partnership, ...opening( partnership, readEvents( eventPage.wikitext, config ), now, wantedEvent ) };
}

/** Whether it is open, and to which event: the wanted one, else the one that runs, of several the one that ends first. */
export function opening( partnership: Partnership, events: PartnershipEvent[], now: number, wanted?: string ): Pick<Invitation, 'event' | 'closed' | 'day'> {
	const { status } = partnership;
	if ( status && status !== 'active' ) {
		return { closed: status };
	}
	// In addresses an underscore may be a space.
	const own = events.find( ( { id } ) => id.replace( /_/g, ' ' ) === wanted );
	const shut = [ partnership, own ].find( ( one ) => one && !isOpen( one, now ) );
	if ( shut ) {
		return now < windowBounds( shut ).from ? { event: own, closed: 'early', day: shut.start } : { event: own, closed: 'over', day: shut.end };
	}
	// One without any day is none that one could come to late.
	const [ running ] = events.filter( ( one ) => ( one.start || one.end ) && isOpen( one, now ) ).sort( ( one, other ) => ( one.end || '9' ) < ( other.end || '9' ) ? -1 : 1 );
	return { event: own || running };
}

function isOpen( window: Window, now: number ): boolean {
	const { from, to } = windowBounds( window );
	return now >= from && now < to;
}
