import { isSameChoice, readChoice, readWorking, type Choice, type Working } from '../domain/tracking/working';

/** The key that the gadget's entry looks for: where there is none, nothing is loaded. */
const KEY = 'partnerkit';

/** Until when choices of an account are void: stopped, or logged out, which the wiki may not have heard of. */
const VOID = 'partnerkit-void';
const RECENT = 'partnerkit-recent';
const MOST_RECENT = 5;

/** In seconds: one in which the clocks are set back. */
const DAY = 25 * 3600;

/** What stands in the browser's storage; anything may. */
interface Stored {
	/** '' without a named account: nobody is told apart from a temporary account, which an edit makes. */
	user?: unknown;
	working?: unknown;
	/** By this machine's clock: when it was chosen here, and when the wiki had it; 0: it was not, or has not. */
	chosen?: unknown;
	told?: unknown;
}

/** What this browser keeps of an account's choice; where it keeps nothing, the account's option has to do. */
export interface Kept {
	/** Whose it is; undefined where there is none, null where nobody can tell. */
	owner(): unknown;
	working(): Working | undefined;
	/** By this machine's clock: when the wiki had it; 0 where it has not, NaN where nobody knows. */
	told(): number;
	/** When it was chosen here; NaN where nobody knows. */
	chosen(): number;
	begin( working: Working ): void;
	/** @param told When the wiki had it, where that is not noted yet */
	change( working: Working, told: number ): void;
	noteTold( working: Working ): void;
	/** Forgets it, and makes void what that account chose before. */
	forget( user: unknown ): void;
	isVoid( working: Working ): boolean;
	recent(): Choice[];
	forgetRecent(): void;
	/** Calls whenever another tab has changed it. Gives what ends that. */
	watch( onChange: () => void ): () => void;
}

/**
 * @param storage
 * @param user Whose choice it is; '' without a named account
 * @param now The wiki's time
 */
export function createKept( storage: typeof mw.storage, user: string, now: () => number ): Kept {
	const stored = (): Stored => Object( storage.getObject( KEY ) ) as Stored;
	const store = ( next: Stored ): void => {
		storage.setObject( KEY, next, DAY );
	};
	const working = (): Working | undefined => stored().user === user ? readWorking( stored().working ) : undefined;
	const kept: Kept = {
		owner: () => storage.get( KEY ) ? stored().user ?? null : undefined,
		working,
		told: () => Number( stored().told ),
		chosen: () => Number( stored().chosen ),
		begin( next ) {
			const { partnership, event } = next;
			const list = [ { partnership, event }, ...kept.recent().filter( ( one ) => !isSameChoice( one, next ) ) ].slice( 0, MOST_RECENT );
			storage.setObject( RECENT, { user, list } );
			storage.remove( VOID );
			store( { user, working: next, chosen: Date.now(), told: 0 } );
		},
		change( next, told ) {
			store( { chosen: 0, told, ...stored(), user, working: next } );
		},
		noteTold( { since } ) {
			if ( working()?.since === since ) {
				store( { ...stored(), told: Date.now() } );
			}
		},
		forget( whose ) {
			storage.setObject( VOID, { user: whose, before: now() }, DAY );
			storage.remove( KEY );
		},
		isVoid( { since } ) {
			const { user: whose, before } = Object( storage.getObject( VOID ) ) as { user?: unknown; before?: unknown };
			return whose === user && since <= Number( before );
		},
		recent() {
			const { user: whose, list } = Object( storage.getObject( RECENT ) ) as { user?: unknown; list?: unknown };
			return whose === user && Array.isArray( list ) ? list.slice( 0, MOST_RECENT ).map( readChoice ).filter( ( one ): one is Choice => one !== undefined ) : [];
		},
		forgetRecent() {
			storage.remove( RECENT );
		},
		watch( onChange ) {
			const changed = ( { key }: StorageEvent ): void => {
				if ( key === KEY || key === null ) {
					onChange();
				}
			};
			addEventListener( 'storage', changed );
			return () => removeEventListener( 'storage', changed );
		}
	};
	return kept;
}
