import { normalizeTitle } from '../domain/partnership/titles';
import type { AccountState, AccountStates } from '../domain/tracking/roster';
import type { Answer, Api } from './api';
import { WikiError } from './error';
import type { ManyReading, Users } from './ports';

/** Names that a request takes from an account without higher limits. */
const AT_ONCE = 50;

/** Namespaces of user pages and of their talk, the same on every wiki. */
const PAGES_OF_USERS = [ 2, 3 ];

/** Names that are looked for in the log of renames, each with a request of its own, and how often one account was renamed. */
const MOST_LOGGED = 100;
const MOST_RENAMES = 5;

interface ApiUser {
	name?: string;
	missing?: boolean;
	invalid?: boolean;
	hidden?: boolean;
	blockid?: number;
	blockpartial?: boolean;
}

export function createUsers( mediawiki: typeof mw, api: Api ): Users {
	const isTemporary = ( name: string ): boolean => mediawiki.util.isTemporaryUser( name );
	return {
		isTemporary,

		async look( names, reading = {} ) {
			const asked = [ ...new Set( names ) ];
			const states = await statesOf( asked, reading );
			const missing = asked.filter( ( name ) => states.get( name )!.kind === 'missing' );
			const renamed = await renames( missing, reading.signal );
			const fresh = [ ...new Set( renamed.values() ) ].filter( ( name ) => !states.has( name ) );
			( await statesOf( fresh, { signal: reading.signal } ) ).forEach( ( state, name ) => states.set( name, state ) );
			renamed.forEach( ( to, name ) => {
				if ( states.get( to )!.kind === 'account' ) {
					states.get( name )!.renamedTo = states.get( to )!.name;
				}
			} );
			return states;
		},

		inCategory: ( category, signal ) => titles( api, {
			list: 'categorymembers', cmtitle: mediawiki.Title.newFromText( category, 14 )?.getPrefixedText() ?? category, cmnamespace: PAGES_OF_USERS, cmprop: 'title', cmlimit: 'max'
		}, ( { query } ) => rows( query, 'categorymembers' ), signal ),

		async linkedFrom( title, signal ) {
			let exists = true;
			const found = await titles( api, { prop: 'links', titles: title, plnamespace: PAGES_OF_USERS, pllimit: 'max', redirects: true }, ( { query } ) => {
				const [ page ] = rows( query, 'pages' ) as unknown as Array<{ missing?: boolean; invalid?: boolean; links?: Array<{ title: string }> } | undefined>;
				exists = exists && page !== undefined && !page.missing && !page.invalid;
				return page && page.links || [];
			}, signal );
			return exists ? found : undefined;
		},

		hasRegistrations: () => mediawiki.loader.getState( 'ext.campaignEvents.specialPages' ) !== null,

		async registered( event, { onProgress, signal } = {} ) {
			const names: string[] = [];
			for ( let last = 0; ; ) {
				const address = `${ mediawiki.util.wikiScript( 'rest' ) }/campaignevents/v0/event_registration/${ event }/participants?include_private=false${ last ? `&last_participant_id=${ last }` : '' }`;
				const response = await fetch( address, { signal } ).catch( ( error: unknown ) => {
					throw new WikiError( signal?.aborted ? 'cancelled' : 'network', String( error ) );
				} );
				const answer: unknown = response.ok ? await response.json() : undefined;
				if ( !Array.isArray( answer ) ) {
					throw new WikiError( response.status === 404 ? 'no-such-event' : 'http' );
				}
				const people = answer as Array<{ participant_id?: number; user_name?: string }>;
				names.push( ...people.map( ( { user_name: name = '' } ) => name ).filter( ( name ) => name !== '' ) );
				const next = people.length ? Number( people[ people.length - 1 ].participant_id ) : 0;
				onProgress?.( { done: names.length } );
				// An answer without an end would begin anew.
				if ( !next || next <= last ) {
					return names;
				}
				last = next;
			}
		}
	};

	async function statesOf( names: string[], { onProgress, signal }: ManyReading ): Promise<AccountStates> {
		const states: AccountStates = new Map();
		const askable = names.filter( ( name ) => {
			const kind = mediawiki.util.isIPAddress( name, true ) ? 'address' : isTemporary( name ) ? 'temporary' : /[\u0000-\u001F\u007F|]/.test( name ) ? 'no-name' : undefined;
			if ( kind ) {
				states.set( name, { name, kind, isBlocked: false, isHidden: false } );
			}
			return !kind;
		} );
		for ( let from = 0; from < askable.length; from += AT_ONCE ) {
			onProgress?.( { done: from, expected: names.length } );
			const ususers = askable.slice( from, from + AT_ONCE );
			const { query } = await api.postRead( { list: 'users', ususers, usprop: 'blockinfo' }, signal );
			const found = new Map( ( rows( query, 'users' ) as ApiUser[] ).map( ( user ) => [ user.name ?? '', user ] ) );
			ususers.forEach( ( name ) => states.set( name, stateOf( name, found.get( name ) || found.get( normalizeTitle( name ) ) ) ) );
		}
		onProgress?.( { done: names.length, expected: names.length } );
		return states;
	}

	/** The names that accounts have now, as far as their user pages lead there or the log of renames tells. */
	async function renames( names: string[], signal?: AbortSignal ): Promise<Map<string, string>> {
		const found = new Map<string, string>();
		for ( let from = 0; from < names.length; from += AT_ONCE ) {
			const asked = names.slice( from, from + AT_ONCE );
			const { query } = await api.postRead( { titles: asked.map( ( name ) => `User:${ name }` ), redirects: true }, signal );
			const steps = new Map( [ ...rows( query, 'normalized' ), ...rows( query, 'redirects' ) ].map( ( { from: one, to } ) => [ String( one ), String( to ) ] ) );
			asked.forEach( ( name ) => {
				const start = `User:${ name }`;
				let title = start;
				for ( let step = 0; step <= MOST_RENAMES && steps.has( title ); step++ ) {
					title = steps.get( title )!;
				}
				const to = accountOf( title );
				if ( to !== undefined && to !== name && to !== normalizeTitle( name ) ) {
					found.set( name, to );
				}
			} );
		}
		for ( const name of names.filter( ( one ) => !found.has( one ) ).slice( 0, MOST_LOGGED ) ) {
			const to = await loggedName( name, signal );
			if ( to !== undefined ) {
				found.set( name, to );
			}
		}
		return found;
	}

	async function loggedName( name: string, signal?: AbortSignal ): Promise<string | undefined> {
		let now: string | undefined;
		for ( let step = 0; step < MOST_RENAMES; step++ ) {
			const { query } = await api.get( { list: 'logevents', letype: 'renameuser', letitle: `User:${ now ?? name }`, leprop: 'details', lelimit: 1 }, signal );
			const [ entry ] = rows( query, 'logevents' ) as Array<{ params?: { newuser?: string } }>;
			const next = entry?.params?.newuser;
			if ( next === undefined || next === name ) {
				break;
			}
			now = next;
		}
		return now;
	}

	/** A page in the namespace of users, but none below one. */
	function accountOf( title: string ): string | undefined {
		const parsed = mediawiki.Title.newFromText( title );
		return parsed && parsed.getNamespaceId() === PAGES_OF_USERS[ 0 ] && !parsed.getMainText().includes( '/' ) ? parsed.getMainText() : undefined;
	}
}

function stateOf( asked: string, user: ApiUser | undefined ): AccountState {
	return {
		name: user && !user.invalid && user.name || asked,
		kind: !user || user.missing ? 'missing' : user.invalid ? 'no-name' : 'account',
		isBlocked: Boolean( user && user.blockid !== undefined && !user.blockpartial ),
		isHidden: Boolean( user && user.hidden )
	};
}

async function titles( api: Api, query: Record<string, string | number | boolean | number[]>, read: ( answer: Answer ) => Array<Record<string, unknown>>, signal?: AbortSignal ): Promise<string[]> {
	const found = new Set<string>();
	await api.each( query, ( answer ) => read( answer ).forEach( ( { title } ) => typeof title === 'string' && found.add( title ) ), signal );
	return [ ...found ];
}

function rows( query: unknown, name: string ): Array<Record<string, unknown>> {
	const list = ( Object( query ) as Record<string, unknown> )[ name ];
	return Array.isArray( list ) ? list : [];
}
