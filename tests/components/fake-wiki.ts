import type { Api } from '../../src/wiki/api';

export interface FakeWiki {
	mediawiki: typeof mw;
	api: Api;
	/** The account's options as the wiki has them. */
	saved: Map<string, string>;
	/** What was sent to the wiki. */
	posts: Array<Record<string, unknown>>;
	logOut(): void;
	/** The page is left: the wiki does what it is asked, and nobody hears of it. */
	loseAnswers(): void;
}

interface Settings {
	user?: string;
	/** What the browser keeps; shared by its tabs. */
	browser?: Map<string, string>;
	/** What the wiki has; shared by devices. */
	saved?: Map<string, string>;
	/** Whether it can be reached. */
	isOnline?(): boolean;
}

/** A page of a wiki in a browser, as far as a choice is kept there: options as they were when the page was made. */
export function fakeWiki( { user = '', browser = new Map(), saved = new Map(), isOnline = () => true }: Settings = {} ): FakeWiki {
	const options = new Map( saved );
	const posts: FakeWiki[ 'posts' ] = [];
	const logouts: Array<() => void> = [];
	let isLoggedIn = true;
	let isHeard = true;
	const guarded = async <Answer>( query: Record<string, unknown>, answer: () => Answer ): Promise<Answer> => {
		posts.push( query );
		if ( !isOnline() || !isLoggedIn ) {
			throw new Error( isOnline() ? 'assertuserfailed' : 'network' );
		}
		const answered = answer();
		return isHeard ? answered : new Promise( () => {} );
	};
	const api = {
		post: ( query: Record<string, unknown> ) => guarded( query, () => {
			if ( query.optionvalue === undefined ) {
				saved.delete( String( query.optionname ) );
			} else {
				saved.set( String( query.optionname ), String( query.optionvalue ) );
			}
			return {};
		} ),
		get: ( query: Record<string, unknown> ) => guarded( query, () => ( { curtimestamp: new Date().toISOString(), query: { userinfo: { options: Object.fromEntries( saved ) } } } ) )
	} as unknown as Api;
	const mediawiki = {
		config: { get: ( key: string ) => key === 'wgUserName' ? user || null : 'en' },
		language: { convertNumber: ( digit: number ) => digit },
		user: {
			isNamed: () => user !== '' && !user.startsWith( '~' ),
			options: { get: ( key: string ) => options.get( key ) ?? null, set: ( key: string, value: string | null ) => value === null ? options.delete( key ) : options.set( key, value ) }
		},
		storage: {
			get: ( key: string ) => browser.get( key ) ?? null,
			getObject( key: string ) {
				try {
					return JSON.parse( browser.get( key ) ?? 'null' );
				} catch ( error ) {
					return null;
				}
			},
			set: ( key: string, value: string ) => browser.set( key, value ),
			setObject: ( key: string, value: unknown ) => browser.set( key, JSON.stringify( value ) ),
			remove: ( key: string ) => browser.delete( key )
		},
		hook: () => ( { add: ( handler: () => void ) => logouts.push( handler ) } )
	} as unknown as typeof mw;
	return {
		mediawiki, api, saved, posts,
		loseAnswers() {
			isHeard = false;
		},
		logOut() {
			isLoggedIn = false;
			logouts.forEach( ( handler ) => handler() );
		}
	};
}
