import { windowBounds } from './dates';
import type { Decision } from './decision';
import type { PartnershipEvent } from './event';
import type { Mark } from './marks';
import { takesPartAt, type Participant } from './participant';
import type { Counting, Partnership } from './record';
import { wikiName } from './wiki-address';

/** A partnership with what its subpages say about when and for whom it is open. */
export interface Scope {
	partnership: Partnership;
	events: PartnershipEvent[];
	participants: Participant[];
}

/** The wiki on which an edit was made. */
export interface Wiki {
	/** Database name. */
	id: string;
	host: string;
	/** Other names by which records mean it, in lower case, such as those of the configuration. */
	names?: string[];
	/** Whether the partnership's page is there. */
	isHome: boolean;
}

/** Everything by which it is decided which edits of one wiki count for a partnership. */
export interface AttributionContext extends Scope {
	wiki: Wiki;
	/** The change tag for edits that count. */
	tag: string;
	/** Marks by the title of the page that they are for, which is not that of its talk page. */
	marks: Map<string, Mark[]>;
	/** Titles of pages by the title of the worklist on which they stand; the partnership's own one under ''. */
	worklists: Map<string, Set<string>>;
	decisions: Decision[];
	/** The other partnerships: an edit that carries the tag alone may be for one of them. */
	others: Scope[];
}

/** A partnership itself, or one of its events: what an edit can be counted for. */
export interface Source {
	/** Id of the event; '' for the partnership itself. */
	event: string;
	hashtag: string;
	counting: Counting;
	/** Title of its worklist; '' for the partnership's own one. */
	worklist: string;
	/** Milliseconds since 1970: from the first on, before the second. */
	from: number;
	to: number;
	isOnWiki: boolean;
}

/** The partnership, then its events. */
export function sourcesOf( { partnership, events }: Scope, wiki: Wiki ): Source[] {
	const own = isAmong( wiki, partnership.wikis );
	return [
		{ event: '', hashtag: partnership.hashtag, counting: partnership.counting, worklist: '', ...windowBounds( partnership ), isOnWiki: own },
		...events.map( ( event ) => ( {
			event: event.id, hashtag: event.hashtag, counting: event.counting, worklist: event.worklist,
			...windowBounds( event ), isOnWiki: event.wikis.length ? isAmong( wiki, event.wikis ) : own
		} ) )
	];
}

export function isOpen( source: Source, time: number ): boolean {
	return source.isOnWiki && time >= source.from && time < source.to;
}

/** Whether one of a person's lines says that she takes part in this at that time. */
export function isListed( lines: Participant[], source: Pick<Source, 'event'>, time: number ): boolean {
	return lines.some( ( line ) => takesPartAt( line, time ) && ( source.event === '' || line.event === '' || line.event === source.event ) );
}

/** Whether a decision is about an edit on this wiki. */
export function isAbout( decision: Decision, wiki: Wiki ): boolean {
	return isAmong( wiki, decision.wiki ? [ decision.wiki ] : [] );
}

/** Wikis are named by database name, by host, or by address. */
export function isNamed( wiki: Wiki, name: string ): boolean {
	return [ wiki.id, wiki.host, ...wiki.names || [] ].includes( wikiName( name ) );
}

/** Lines by account. */
export function byUser( participants: Participant[] ): Map<string, Participant[]> {
	const lines = new Map<string, Participant[]>();
	participants.forEach( ( line ) => lines.set( line.user, [ ...lines.get( line.user ) || [], line ] ) );
	return lines;
}

/** None named: the wiki where the partnership's page is. */
function isAmong( wiki: Wiki, names: string[] ): boolean {
	return names.length ? names.some( ( name ) => isNamed( wiki, name ) ) : wiki.isHome;
}
