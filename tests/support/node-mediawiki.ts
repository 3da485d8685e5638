import { PASSWORD } from '../../build/local-wiki/instance';

type Parameters = Record<string, string>;
type Answer = Record<string, unknown> & { errors?: Array<{ code: string }> };

/** Names of the namespaces that tests use, as on an English wiki. */
const NAMESPACES: Record<string, number> = { talk: 1, user: 2, 'user talk': 3, project: 4, 'project talk': 5, file: 6, 'file talk': 7, mediawiki: 8, template: 10, 'template talk': 11, category: 14 };

/** What of MediaWiki's own front end the adapters use, in Node: an account's session on a wiki. */
export class NodeMediaWiki {
	private readonly cookies = new Map<string, string>();
	private token?: string;
	/** Requests that went to the wiki. */
	readonly requests: Parameters[] = [];
	/** Sessions without an account on other wikis. */
	readonly strangers: NodeMediaWiki[] = [];
	private readonly methods = new WeakMap<Parameters, string>();

	private constructor( private readonly apiUrl: string, private readonly user: string ) {}

	static async logIn( apiUrl: string, user: string, password = PASSWORD ): Promise<NodeMediaWiki> {
		const session = new NodeMediaWiki( apiUrl, user );
		const { query } = await session.request( 'GET', { action: 'query', meta: 'tokens', type: 'login', format: 'json', formatversion: '2' } ) as { query: { tokens: { logintoken: string } } };
		const answer = await session.request( 'POST', {
			action: 'clientlogin', username: user, password, loginreturnurl: 'http://127.0.0.1/', logintoken: query.tokens.logintoken, format: 'json', formatversion: '2'
		} );
		if ( ( answer.clientlogin as { status?: string } )?.status !== 'PASS' ) {
			throw new Error( JSON.stringify( answer ) );
		}
		session.requests.length = 0;
		return session;
	}

	/** The same session by another way, through a proxy for example. */
	through( apiUrl: string ): NodeMediaWiki {
		const other = new NodeMediaWiki( apiUrl, this.user );
		this.cookies.forEach( ( value, name ) => other.cookies.set( name, value ) );
		return other;
	}

	/** As much of `mw` as there is a need for. */
	get mediawiki(): typeof mw {
		// eslint-disable-next-line @typescript-eslint/no-this-alias
		const session = this;
		class Api {
			protected readonly defaults: Parameters;

			constructor( options: { parameters: Parameters } ) {
				this.defaults = options.parameters;
			}

			get( parameters: Parameters ) {
				return jquery( session.request( 'GET', { ...this.defaults, ...parameters } ) );
			}

			post( parameters: Parameters ) {
				return jquery( session.request( 'POST', { ...this.defaults, ...parameters } ) );
			}

			postWithToken( _type: string, parameters: Parameters ) {
				return jquery( session.csrf().then( ( token ) => session.request( 'POST', { ...this.defaults, ...parameters, token } ) ) );
			}
		}
		/** Another wiki, without the account. */
		class ForeignApi extends Api {
			private readonly stranger: NodeMediaWiki;

			constructor( address: string, options: { parameters: Parameters } ) {
				super( { parameters: { ...options.parameters, origin: '*' } } );
				this.stranger = new NodeMediaWiki( address, '' );
				session.strangers.push( this.stranger );
			}

			override get( parameters: Parameters ) {
				return jquery( this.stranger.request( 'GET', { ...this.defaults, ...parameters } ) );
			}

			override post( parameters: Parameters ) {
				return jquery( this.stranger.request( 'POST', { ...this.defaults, ...parameters } ) );
			}
		}
		return { Api, ForeignApi, Title, loader: { using: () => Promise.resolve() }, util: { getUrl: ( title: string ) => `/index.php/${ title.replace( / /g, '_' ) }` }, config: { get: ( key: string ) => ( { wgUserName: session.user, wgNamespaceIds: NAMESPACES } as Record<string, unknown> )[ key ] } } as unknown as typeof mw;
	}

	/** Sends requests again that were sent before, one after the other. */
	async repeat( requests: Parameters[] ): Promise<void> {
		for ( const parameters of requests ) {
			await this.request( this.methods.get( parameters )!, parameters );
		}
	}

	private async csrf(): Promise<string> {
		if ( this.token === undefined ) {
			const { query } = await this.request( 'GET', { action: 'query', meta: 'tokens', format: 'json', formatversion: '2' } ) as { query: { tokens: { csrftoken: string } } };
			this.token = query.tokens.csrftoken;
		}
		return this.token;
	}

	private async request( method: string, parameters: Parameters ): Promise<Answer> {
		this.requests.push( parameters );
		this.methods.set( parameters, method );
		const query = new URLSearchParams( parameters );
		const response = await fetch( method === 'GET' ? `${ this.apiUrl }?${ query }` : this.apiUrl, {
			method, body: method === 'GET' ? undefined : query, headers: { cookie: [ ...this.cookies ].map( ( [ name, value ] ) => `${ name }=${ value }` ).join( '; ' ) }
		} ).catch( () => {
			throw new ApiFailure( 'http', { xhr: { status: 0 }, textStatus: 'error' } );
		} );
		response.headers.getSetCookie().forEach( ( cookie ) => {
			const [ name, ...value ] = cookie.split( ';' )[ 0 ].split( '=' );
			this.cookies.set( name, value.join( '=' ) );
		} );
		const xhr = { status: response.status, getResponseHeader: ( name: string ) => response.headers.get( name ) };
		if ( !response.ok ) {
			throw new ApiFailure( 'http', { xhr, textStatus: 'error' } );
		}
		let answer: Answer;
		try {
			answer = JSON.parse( await response.text() );
		} catch {
			throw new ApiFailure( 'http', { xhr, textStatus: 'parsererror' } );
		}
		if ( answer.errors ) {
			throw new ApiFailure( answer.errors[ 0 ].code, answer, xhr );
		}
		return answer;
	}
}

class ApiFailure extends Error {
	constructor( readonly code: string, readonly details: unknown, readonly xhr?: unknown ) {
		super( code );
	}
}

/** Promises of jQuery's reject with several values. */
function jquery( request: Promise<Answer> ) {
	return {
		abort: () => {},
		then: ( resolve: ( answer: Answer ) => void, reject: ( code: string, details: unknown, answer: unknown, xhr: unknown ) => void ) => request.then(
			resolve, ( { code, details, xhr }: ApiFailure ) => reject( code, details, details, xhr )
		)
	};
}

/** Titles of an English wiki whose first letter is large. */
class Title {
	private readonly namespace: number;
	private readonly name: string;

	constructor( text: string, namespace?: number ) {
		const clean = text.replace( /[_ ]+/g, ' ' ).trim();
		const [ prefix, ...rest ] = clean.split( ':' );
		this.namespace = namespace ?? ( rest.length ? NAMESPACES[ prefix.trim().toLowerCase() ] ?? 0 : 0 );
		const name = namespace === undefined && this.namespace ? rest.join( ':' ).trim() : clean;
		if ( !name || /[<>[\]{}|#\u0000-\u001F\u007F\uFFFD]/.test( name ) ) {
			throw new Error( `No title: ${ text }` );
		}
		this.name = name[ 0 ].toUpperCase() + name.slice( 1 );
	}

	static newFromText( text: string ): Title | null {
		try {
			return new Title( text );
		} catch {
			return null;
		}
	}

	getPrefixedText(): string {
		const [ prefix ] = Object.entries( NAMESPACES ).find( ( [ , id ] ) => id === this.namespace ) ?? [ '' ];
		return prefix ? `${ prefix[ 0 ].toUpperCase() }${ prefix.slice( 1 ) }:${ this.name }` : this.name;
	}

	getMainText = (): string => this.name;
	getNamespaceId = (): number => this.namespace;
	isTalkPage = (): boolean => this.namespace % 2 === 1;
	getTalkPage = (): Title => new Title( this.name, this.namespace | 1 );
	getSubjectPage = (): Title => new Title( this.name, this.namespace & ~1 );
}
