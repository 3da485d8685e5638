import { setTimeout as sleep } from 'node:timers/promises';
import { Writable } from 'node:stream';
import { Mwn, type ApiParams, type MwnOptions } from 'mwn';
import { SetupError, type Log } from '../local-wiki/log';
import type { Answer } from './answer';
import { asFailure, cannotUse, NoAnswer, Refused } from './failures';

export interface ConnectionOptions {
	/** Address of api.php. */
	apiUrl: string;
	/** Name of a bot password, `Account@name`. */
	user?: string;
	password?: string;
	/** Owner-only OAuth 2 access token, instead of a bot password. */
	oauthToken?: string;
	/** Says why it waits. */
	log?: Log;
	wait?: ( milliseconds: number ) => Promise<unknown>;
}

/** What the wiki says of itself and of the account. */
export interface Session {
	account: string;
	siteName: string;
	rights: Set<string>;
	/** Rights of the account's groups, whether or not the bot password passes them on. */
	groupRights: Set<string>;
	/** Groups that have a right, by right. */
	groupsWith: Map<string, string[]>;
}

const TRIES = 5;
/** Longest wait for a lagging, limiting or locked wiki before giving up, in seconds. */
const PATIENCE = 300;
const LONGEST_WAIT = 60;
const WHOLE_ANSWER_SECONDS = 180;
const MAX_ANSWER_BYTES = 64 << 20;
const MAX_PARTS = 200;

/** Refusals that pass, with what the person at the terminal is told. */
const PASSING: Record<string, string> = {
	maxlag: 'The wiki\'s databases lag behind',
	readonly: 'The wiki is read-only at present',
	ratelimited: 'The wiki limits how fast this account may edit'
};

/**
 * One account's session on one wiki. mwn speaks to the API; what to do after a failure is decided here, since mwn
 * would send an edit again without looking whether it had arrived.
 */
export class Connection {
	private token = '';

	private constructor( private readonly bot: Mwn, readonly options: ConnectionOptions ) {}

	/** @throws SetupError when there is no wiki at the address, or it does not let the account in */
	static async open( options: ConnectionOptions ): Promise<{ connection: Connection; session: Session }> {
		requireAddress( options.apiUrl );
		// What mwn would print is said by our own messages.
		Mwn.setLoggingConfig( { stream: new Writable( { write: ( _chunk, _encoding, done ) => done() } ) as unknown as typeof process.stdout } );
		const connection = new Connection( new Mwn( mwnOptions( options ) ), options );
		connection.bot.setRequestOptions( { maxRedirects: 0, maxContentLength: MAX_ANSWER_BYTES } );
		await connection.requireMediaWiki();
		await connection.logIn();
		return { connection, session: await connection.readSession() };
	}

	/**
	 * Reads; may be asked any number of times.
	 *
	 * @throws SetupError when the wiki does not answer for long
	 * @throws Refused
	 */
	async read( params: ApiParams ): Promise<Answer> {
		for ( let attempt = 1; ; attempt++ ) {
			try {
				// Fifty titles do not fit into an address.
				return await this.patiently( { action: 'query', ...params }, 'post' );
			} catch ( failure ) {
				if ( !( failure instanceof NoAnswer ) ) {
					throw failure;
				}
				if ( !failure.passing || attempt === TRIES ) {
					throw this.lost( failure );
				}
				await this.wait( failure.retryAfter ?? 2 ** attempt, `The wiki gave no usable answer: ${ failure.message }` );
			}
		}
	}

	/** Reads to the end of a query that the wiki answers in parts. */
	async* readAll( params: ApiParams ): AsyncGenerator<Answer> {
		let next: ApiParams = {};
		for ( let part = 0; part < MAX_PARTS; part++ ) {
			const answer = await this.read( { ...params, ...next } );
			yield answer;
			if ( typeof answer.continue !== 'object' || answer.continue === null ) {
				return;
			}
			next = answer.continue as ApiParams;
		}
		throw new SetupError( `${ this.options.apiUrl } does not come to the end of its answer. Nothing was written by this step; the wiki or a proxy before it is broken.` );
	}

	/**
	 * Asks for a change, once.
	 *
	 * @throws Refused when it was certainly not made
	 * @throws NoAnswer when nobody knows
	 * @throws SetupError when the wiki stays locked or the session is lost
	 */
	async write( params: ApiParams, account: string ): Promise<Answer> {
		for ( let renewed = false; ; renewed = true ) {
			try {
				this.token ||= await this.readToken();
				return await this.patiently( { ...params, assertuser: account, token: this.token }, 'post' );
			} catch ( failure ) {
				if ( failure instanceof Refused && /^assert\w*failed$/.test( failure.code ) ) {
					throw new SetupError( `The wiki has ended the session of ${ account }. Log in again by running the same command again.` );
				}
				if ( !( failure instanceof Refused && failure.code === 'badtoken' ) || renewed ) {
					throw failure;
				}
				this.token = '';
			}
		}
	}

	lost( failure: NoAnswer ): SetupError {
		return new SetupError( `${ this.options.apiUrl } does not answer any more: ${ failure.message }.` );
	}

	/** @param seconds At most a minute of it is waited */
	async wait( seconds: number, why: string ): Promise<void> {
		const time = Math.min( Math.max( seconds, 1 ), LONGEST_WAIT );
		this.options.log?.( `${ why }. Waiting ${ time } s …` );
		await ( this.options.wait ?? sleep )( time * 1000 );
	}

	/** Sends a request again only after the wiki said that it did nothing and that this will pass. */
	private async patiently( params: ApiParams, method: string ): Promise<Answer> {
		for ( let waited = 0; ; ) {
			try {
				return await this.send( params, method );
			} catch ( failure ) {
				const tooMany = failure instanceof NoAnswer && failure.message.includes( 'HTTP status 429' );
				const why = failure instanceof Refused ? PASSING[ failure.code ] : tooMany ? 'The wiki has had too many requests' : undefined;
				if ( why === undefined ) {
					throw failure;
				}
				const { retryAfter = 10, message } = failure as Refused | NoAnswer;
				if ( waited >= PATIENCE ) {
					throw new SetupError( `${ why }, and this has not passed within ${ PATIENCE } s: ${ message }. Run the same command again later.` );
				}
				waited += Math.min( Math.max( retryAfter, 5 ), LONGEST_WAIT );
				await this.wait( retryAfter, why );
			}
		}
	}

	private async send( params: ApiParams, method: string ): Promise<Answer> {
		let answer: unknown;
		try {
			answer = await this.bot.request( params, { method, signal: AbortSignal.timeout( WHOLE_ANSWER_SECONDS * 1000 ) } );
		} catch ( thrown ) {
			throw asFailure( thrown );
		}
		if ( typeof answer !== 'object' || answer === null || Array.isArray( answer ) ) {
			throw new NoAnswer( 'its answer is no JSON object', true );
		}
		return answer;
	}

	/** Before any secret is sent there. */
	private async requireMediaWiki(): Promise<void> {
		try {
			const answer = await this.send( { action: 'query', meta: 'siteinfo', maxlag: undefined } as unknown as ApiParams, 'get' );
			if ( typeof answer.query?.general?.generator !== 'string' ) {
				throw new NoAnswer( 'its answer is not that of a MediaWiki', false );
			}
		} catch ( failure ) {
			// A wiki that only its members may read.
			if ( failure instanceof Refused && failure.code === 'readapidenied' ) {
				return;
			}
			throw cannotUse( this.options.apiUrl, failure as Refused | NoAnswer );
		}
	}

	private async logIn(): Promise<void> {
		if ( this.options.oauthToken ) {
			this.bot.initOAuth();
			return;
		}
		try {
			await this.bot.login();
		} catch ( thrown ) {
			const { code, info } = thrown as { code?: string; info?: string };
			if ( code !== 'mwn_failedlogin' ) {
				throw cannotUse( this.options.apiUrl, asFailure( thrown ) );
			}
			throw new SetupError( `The wiki refused the login of ${ this.options.user }: ${ new Refused( 'login', info ?? '' ).message }. Nothing was written. ` +
				'Check the name (Account@name) and the password of the bot password on Special:BotPasswords; after several wrong passwords the wiki asks for a pause.' );
		}
	}

	private async readSession(): Promise<Session> {
		let answer: Answer;
		try {
			answer = await this.read( { meta: 'userinfo|siteinfo', uiprop: 'rights|groups', siprop: 'general|usergroups' } );
		} catch ( failure ) {
			throw failure instanceof Refused ? cannotUse( this.options.apiUrl, failure ) : failure;
		}
		const { userinfo = {}, general, usergroups } = answer.query ?? {};
		const { name, rights: own, groups: member } = userinfo;
		if ( typeof name !== 'string' || userinfo.anon || !Array.isArray( own ) || !Array.isArray( member ) || !Array.isArray( usergroups ) ) {
			throw new SetupError( `${ this.options.apiUrl } did not take the login: it answers as if nobody were logged in. Nothing was written. Check the token or the bot password.` );
		}
		const groupsWith = new Map<string, string[]>();
		for ( const group of usergroups ) {
			for ( const right of group.rights ?? [] ) {
				groupsWith.set( right, [ ...groupsWith.get( right ) ?? [], group.name ] );
			}
		}
		return {
			account: name,
			siteName: String( general?.sitename ?? this.options.apiUrl ),
			rights: new Set( own ),
			groupRights: new Set( usergroups.filter( ( group ) => member.includes( group.name ) ).flatMap( ( group ) => group.rights ?? [] ) ),
			groupsWith
		};
	}

	private async readToken(): Promise<string> {
		const answer = await this.read( { meta: 'tokens' } );
		return String( answer.query?.tokens?.csrftoken );
	}
}

function requireAddress( apiUrl: string ): void {
	if ( !/^https?:$/.test( URL.canParse( apiUrl ) ? new URL( apiUrl ).protocol : '' ) ) {
		throw new SetupError( `“${ apiUrl }” is no web address. Nothing was written. Give the address of the wiki's api.php, for example https://test.wikipedia.org/w/api.php` );
	}
}

function mwnOptions( options: ConnectionOptions ): MwnOptions {
	return {
		apiUrl: options.apiUrl,
		username: options.user,
		password: options.password,
		OAuth2AccessToken: options.oauthToken,
		silent: true,
		suppressAPIWarnings: true,
		maxRetries: 0,
		userAgent: `Partnerkit deploy (for ${ options.user?.split( '@' )[ 0 ] ?? 'an OAuth owner' }; mwn)`
	};
}
