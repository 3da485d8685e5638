import { afterEdit, readWorking, type Working } from '../domain/tracking/working';
import type { Api } from './api';
import type { WorkingStore } from './ports';
import { createKept } from './working-kept';

/** The user option that the gadget's entry looks for, with what this browser keeps. */
const OPTION = 'userjs-partnerkit';

/** The wiki is told of edits only so often. In milliseconds. */
const TOLD = 15 * 60 * 1000;

interface OptionsAnswer { query?: { userinfo?: { options?: Record<string, string> } } }

/**
 * The choice of a named account is its user option, with a copy in this browser that other tabs see at once; everybody
 * else's is in the browser alone.
 *
 * @param mediawiki
 * @param api
 * @param now The wiki's time
 */
export function createWorkingStore( mediawiki: typeof mw, api: Api, now: () => number ): WorkingStore {
	const { options } = mediawiki.user;
	const user = mediawiki.user.isNamed() ? mediawiki.config.get( 'wgUserName' )! : '';
	const kept = createKept( mediawiki.storage, user, now );
	/** When this page was asked for, and when the wiki last said what it knows; by this machine's clock. */
	const opened = Date.now() - performance.now();
	let asked = opened;
	const wasThere = Boolean( options.get( OPTION ) ) || kept.owner() !== undefined && !( kept.chosen() >= opened );

	const onWiki = (): Working | undefined => user ? readWorking( parsed( options.get( OPTION ) ) ) : undefined;
	/** What the wiki had, and has no more, another device has stopped. */
	const isStopped = (): boolean => user !== '' && !onWiki() && kept.told() > 0 && asked > kept.told();
	const load = (): Working | undefined => [ isStopped() ? undefined : kept.working(), onWiki() ].reduce<Working | undefined>(
		( latest, one ) => one && !kept.isVoid( one ) && !( latest && isLater( latest, one ) ) ? one : latest, undefined
	);
	let telling = Promise.resolve();
	/** One after the other: what was done last is what stays. */
	const tell = ( working: Working | undefined ): Promise<void> => {
		const told = telling.then( () => tellNow( working ) );
		telling = told.catch( () => {} );
		return told;
	};
	const tellNow = async ( working: Working | undefined ): Promise<void> => {
		if ( user ) {
			const value = working && JSON.stringify( working );
			await api.post( { action: 'options', optionname: OPTION, optionvalue: value, assertuser: user } );
			options.set( OPTION, value ?? null );
			if ( working ) {
				kept.noteTold( working );
			}
		}
	};
	const store: WorkingStore = {
		load,
		wasThere: () => wasThere,
		async save( working ) {
			kept.begin( working );
			await tell( working );
		},
		async clear() {
			kept.forget( user );
			options.set( OPTION, null );
			await tell( undefined );
		},
		touch() {
			const working = load();
			if ( working ) {
				const known = onWiki();
				const edited = afterEdit( working, now() );
				kept.change( edited, known ? asked : 0 );
				if ( !known || known.since !== edited.since || edited.lastEdit - known.lastEdit > TOLD ) {
					// Another device may have stopped it: then there is nothing to tell.
					store.refresh().then( () => load()?.since === edited.since ? tell( edited ) : undefined ).catch( () => {} );
				}
			}
		},
		async refresh() {
			if ( user ) {
				const at = Date.now();
				const { query } = await api.get( { meta: 'userinfo', uiprop: 'options', assertuser: user } ) as OptionsAnswer;
				options.set( OPTION, query?.userinfo?.options?.[ OPTION ] ?? null );
				asked = at;
				noteKnown();
			}
		},
		recent: kept.recent,
		watch( onChange ) {
			const end = kept.watch( onChange );
			addEventListener( 'focus', onChange );
			addEventListener( 'pageshow', onChange );
			return () => {
				end();
				removeEventListener( 'focus', onChange );
				removeEventListener( 'pageshow', onChange );
			};
		}
	};

	noteKnown();
	tidy();
	mediawiki.hook( 'skin.logout' ).add( leave );
	if ( mediawiki.config.get( 'wgCanonicalSpecialPageName' ) === 'Userlogout' ) {
		addEventListener( 'submit', ( { target } ) => ( target as Element ).closest( '#mw-content-text' ) && leave() );
	}
	return store;

	function leave(): void {
		kept.forgetRecent();
		// The account may be logged out before the wiki hears of it: what is void is void all the same.
		store.clear().catch( () => {} );
	}

	/** The page that told the wiki may have been left before it heard the answer. */
	function noteKnown(): void {
		const known = onWiki();
		if ( known && !( kept.told() > 0 ) ) {
			kept.noteTold( known );
		}
	}

	/** What somebody left who logged out without this having been there, what logging out was too fast for, and what is no choice. */
	function tidy(): void {
		const owner = kept.owner();
		if ( owner !== undefined && ( owner !== user || !load() ) ) {
			kept.forget( owner );
		}
		if ( options.get( OPTION ) && !load() ) {
			tell( undefined ).catch( () => {} );
		}
	}
}

function isLater( one: Working, other: Working ): boolean {
	return one.since > other.since || one.since === other.since && one.lastEdit >= other.lastEdit;
}

function parsed( json: unknown ): unknown {
	try {
		return JSON.parse( String( json ) );
	} catch ( error ) {
		return undefined;
	}
}
