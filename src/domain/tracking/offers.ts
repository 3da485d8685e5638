import { isListed, sourcesOf, type Scope, type Source, type Wiki } from '../partnership/attribution-context';
import type { Day } from '../partnership/dates';
import type { PartnershipEvent } from '../partnership/event';
import { userName, type Participant } from '../partnership/participant';
import type { Partnership } from '../partnership/record';
import type { Choice } from './working';

/** Why something cannot be chosen now. */
export const HINDRANCES = [ 'elsewhere', 'proposed', 'paused', 'completed', 'over', 'early' ] as const;
export type Hindrance = typeof HINDRANCES[ number ];

/** A partnership or an event that one can work for, or cannot now. */
export interface Offer extends Choice {
	label: string;
	of: Partnership;
	/** undefined: the partnership itself. */
	at?: PartnershipEvent;
	/** Whether the person is on its list. */
	joined: boolean;
	hindrance?: Hindrance;
	/** When it was over, or will begin. */
	day?: Day;
}

/** All partnerships with their events, in the order of the list. */
export function offersOf( scopes: Scope[], user: string | undefined, now: number, wiki: Wiki ): Offer[] {
	return scopes.reduce<Offer[]>( ( all, scope ) => {
		const lines = scope.participants.filter( ( line ) => user !== undefined && line.user === userName( user ) );
		const [ own, ...sources ] = sourcesOf( scope, wiki );
		return [ ...all, offer( scope, undefined, lines, [ own ], now ), ...scope.events.map( ( event, index ) => offer( scope, event, lines, [ sources[ index ], own ], now ) ) ];
	}, [] );
}

/** @param sources The event, then its partnership: neither may be over */
function offer( { partnership }: Scope, at: PartnershipEvent | undefined, lines: Participant[], sources: Source[], now: number ): Offer {
	const event = at ? at.id : '';
	const { status } = partnership;
	const windows = at ? [ at, partnership ] : [ partnership ];
	const over = windows.find( ( _, index ) => now >= sources[ index ].to );
	const early = windows.find( ( _, index ) => now < sources[ index ].from );
	const hindrance: Hindrance | undefined = !sources[ 0 ].isOnWiki ? 'elsewhere' :
		status && status !== 'active' ? status : over ? 'over' : early ? 'early' : undefined;
	return {
		partnership: partnership.name, event, label: at ? at.name : partnership.label, of: partnership, at, hindrance,
		joined: lines.some( ( line ) => isListed( [ line ], { event }, now ) ),
		day: hindrance === 'over' ? over!.end : hindrance === 'early' ? early!.start : undefined
	};
}

export interface Groups {
	running: Offer[];
	joined: Offer[];
	recent: Offer[];
}

/** What is offered without a search, each once and without what is being worked for: what runs today, the person's own, and what was chosen before. */
export function groupsOf( offers: Offer[], current: Choice | undefined, recent: Choice[] ): Groups {
	const left = offers.filter( ( one ) => !current || keyOf( one ) !== keyOf( current ) );
	const isOpen = ( one: Offer ): boolean => !one.hindrance;
	const events = left.filter( ( one ) => one.at && isOpen( one ) ).sort( ( a, b ) => endOf( a ) < endOf( b ) ? -1 : 1 );
	const mine = left.filter( ( one ) => one.joined && ( !one.at || one.hindrance === 'early' ) ).sort( ( a, b ) => Number( isOpen( b ) ) - Number( isOpen( a ) ) );
	const others = left.filter( ( one ) => !one.at && isOpen( one ) && one.of.status === 'active' && !mine.includes( one ) );
	const before = recent.map( ( choice ) => left.find( ( one ) => keyOf( one ) === keyOf( choice ) ) )
		.filter( ( one ): one is Offer => one !== undefined && ![ ...events, ...mine ].includes( one ) );
	return { running: [ ...events, ...others.filter( ( one ) => !before.includes( one ) ) ], joined: mine, recent: before };
}

/** Those with all the words in their names or their partners', those that can be chosen first. */
export function findOffers( offers: Offer[], query: string ): Offer[] {
	const words = query.toLowerCase().split( /\s+/ ).filter( ( word ) => word !== '' );
	return offers.filter( ( { label, of } ) => {
		const text = [ label, of.name, of.label, ...of.partners.map( ( { name } ) => name ) ].join( '\n' ).toLowerCase();
		return words.every( ( word ) => text.includes( word ) );
	} ).sort( ( a, b ) => Number( Boolean( a.hindrance ) ) - Number( Boolean( b.hindrance ) ) );
}

/** Tells choices apart: no name of a partnership has a slash. */
export function keyOf( { partnership, event }: Choice ): string {
	return `${ partnership }/${ event }`;
}

function endOf( { at }: Offer ): string {
	return at!.end || '9';
}
