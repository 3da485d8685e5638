import { plainText } from '../wikitext/plain-text';
import { normalizeTitle } from '../partnership/titles';
import type { Block, Check, Limit, PreflightFacts } from './preflight-facts';

/** Accounts that MediaWiki lets be made from one address in a day, where a wiki has not changed it. */
export const USUAL_ACCOUNTS = 6;

/** A beginner saves so often in a minute, when it goes well. */
const SAVES_A_MINUTE = 0.5;

/** How many accounts will have to be made, against how many may be. The wiki tells nobody what its number is. */
export function accountCheck( { fresh, limits }: PreflightFacts ): Check {
	const says = fresh === undefined ? 'unknown' : fresh === 0 ? 'none' : fresh < USUAL_ACCOUNTS ? 'few' : limits?.isExempt ? 'exempt' : 'many';
	return {
		id: 'accounts', state: says === 'unknown' ? 'unknown' : says === 'many' || says === 'exempt' ? 'look' : 'fine', says, parameters: [ fresh ?? 0, USUAL_ACCOUNTS ],
		...( says === 'many' || says === 'exempt' ) && { draft: 'accounts' as const }
	};
}

/** What else is limited for those who are new, where it is told. */
const OTHERS: Array<Limit[ 'action' ]> = [ 'upload', 'move' ];

/** Whether so many people at one address can save as often as they want to; and how often they may do other things. */
export function limitChecks( facts: PreflightFacts ): Check[] {
	return [ limitCheck( facts ), ...( facts.limits ? facts.limits.ofAddress : [] ).filter( ( { action } ) => OTHERS.includes( action ) )
		.map( ( { action, hits, seconds }: Limit ): Check => ( { id: 'limits', about: action, state: 'fine', says: action, parameters: [ hits, seconds ] } ) ) ];
}

function limitCheck( { limits, expected }: PreflightFacts ): Check {
	const edit = limits && limits.ofAddress.find( ( { action } ) => action === 'edit' );
	const check = ( state: Check[ 'state' ], says: string, ...parameters: number[] ): Check => ( { id: 'limits', state, says, parameters, ...state === 'look' && { draft: 'accounts' as const } } );
	if ( !limits ) {
		return check( 'unknown', 'unknown' );
	}
	if ( !edit ) {
		return check( 'fine', 'none' );
	}
	if ( expected === undefined ) {
		return check( 'unknown', 'people', edit.hits, edit.seconds );
	}
	return perMinute( edit ) < expected * SAVES_A_MINUTE ? check( 'look', 'tight', edit.hits, edit.seconds, expected ) : check( 'fine', 'enough', edit.hits, edit.seconds, expected );
}

function perMinute( { hits, seconds }: Limit ): number {
	return hits * 60 / seconds;
}

/** What people at the venue will meet. Of several blocks the one that keeps most from being done. */
export function venueCheck( { venue, event, now }: PreflightFacts ): Check {
	if ( !venue ) {
		return { id: 'venue', state: 'unknown', says: 'unknown', parameters: [] };
	}
	const first = Math.max( now, event.start === undefined ? now : Date.parse( event.start ) );
	const [ worst ] = venue.blocks.filter( ( { until = Infinity } ) => until > first ).sort( ( one, other ) => weight( other ) - weight( one ) );
	if ( !worst ) {
		return { id: 'venue', state: 'fine', says: venue.blocks.length ? 'over' : venue.hasGlobal ? 'free' : 'free-here', parameters: [ venue.address ] };
	}
	const says = !weight( worst ) ? 'partial' : !worst.anonymousOnly ? 'all' : worst.noAccounts ? 'no-accounts' : 'anonymous';
	const isHarmless = says === 'partial' || says === 'anonymous';
	return {
		id: 'venue', state: 'look', says: worst.isGlobal && !isHarmless ? `global-${ says }` : says, parameters: [ venue.address, worst.target, worst.by, plainText( worst.reason ) ], ...!isHarmless && { draft: 'venue' as const }
	};
}

function weight( { isPartial, anonymousOnly, noAccounts }: Block ): number {
	return isPartial && !noAccounts ? 0 : anonymousOnly ? noAccounts ? 2 : 1 : 3;
}

/** One line for each name that cannot be had, and one for all that can. */
export function nameChecks( { names, partnership }: PreflightFacts ): Check[] {
	const institutions = [ ...partnership.partners.map( ( { name } ) => plainText( name ) ), ...partnership.affiliates.map( plainText ) ].map( fold );
	const problems = names.reduce<Check[]>( ( all, { name, state, written, reason } ) => {
		const says = state !== 'free' ? state : institutions.includes( fold( written ) ) ? 'institution' : undefined;
		return says ? [ ...all, { id: 'names', about: name, state: 'look', says, parameters: [ written, reason ] } ] : all;
	}, [] );
	const free = names.length - problems.length;
	return [ ...problems, ...free > 0 ? [ { id: 'names' as const, about: '', state: 'fine' as const, says: 'free', parameters: [ free ] } ] : [] ];
}

function fold( name: string ): string {
	return normalizeTitle( name ).toLowerCase();
}

/** Names from a list, one a line or between commas; each once, without what stands before the names of users. */
export function readNames( text: string, most: number ): string[] {
	const names = text.split( /[\n,;،、]/ ).map( ( name ) => normalizeTitle( name.replace( /^[\s*#]+/, '' ) ) ).filter( ( name ) => name !== '' );
	return [ ...new Set( names ) ].slice( 0, most );
}

/** An address of the old or the new kind, or a range of them; undefined where it is none, or wider than the wiki looks at. */
export function readAddress( text: string ): string | undefined {
	const [ , address = '', size ] = /^([0-9a-f.:]+)(?:\/(\d{1,3}))?$/i.exec( text.trim() ) || [];
	const isOld = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test( address );
	const isNew = isNewAddress( address );
	const [ least, most ] = isOld ? [ 16, 32 ] : [ 19, 128 ];
	return ( isOld || isNew ) && ( size === undefined || Number( size ) >= least && Number( size ) <= most ) ? text.trim() : undefined;
}

/** Eight groups, or fewer where `::` stands for the rest. */
function isNewAddress( address: string ): boolean {
	const halves = address.split( '::' );
	const groups = halves.map( ( half ) => half === '' ? [] : half.split( ':' ) );
	const all = groups.reduce( ( sum, one ) => [ ...sum, ...one ], [] );
	return address.includes( ':' ) && halves.length < 3 && all.every( ( group ) => /^[0-9a-f]{1,4}$/i.test( group ) ) && ( halves.length === 2 ? all.length < 8 : all.length === 8 );
}
