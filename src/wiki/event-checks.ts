import type { Block, Limit, Limits, WishedName } from '../domain/onboarding/preflight-facts';
import { normalizeTitle } from '../domain/partnership/titles';
import type { Api } from './api';
import { createJsonGet } from './json-get';
import type { EventChecks } from './ports-events';

/** Names that a request takes from an account without higher limits. */
const AT_ONCE = 50;

const ACTIONS = [ 'edit', 'move', 'upload' ] as const;

/** Who has it, is kept from nothing by how often. */
const EXEMPT = 'noratelimit';

type ApiLimits = Record<string, Record<string, { hits: number; seconds: number }> | undefined>;
interface Stranger { query?: { userinfo?: { name?: string; ratelimits?: ApiLimits } } }
interface GroupsAnswer { query?: { userinfo?: { rights?: string[] }; usergroups?: Array<{ name: string; rights?: string[] }> } }
interface MessagesAnswer { query?: { allmessages?: Array<{ name: string; content?: string; missing?: boolean }> } }
interface ApiBlock { user?: string; by?: string; reason?: string; expiry?: string; rangestart?: string; nocreate?: boolean; anononly?: boolean; partial?: boolean }
interface GlobalBlock { target?: string; address?: string; by?: string; reason?: string; expiry?: string; anononly?: boolean | string; 'account-creation-disabled'?: boolean }
interface BlocksAnswer { query?: { blocks?: ApiBlock[]; globalblocks?: GlobalBlock[] } }
interface ApiName { name: string; userid?: number; missing?: boolean; invalid?: boolean; cancreate?: boolean; cancreateerror?: Array<{ text?: string; code?: string }> }
interface NamesAnswer { query?: { users?: ApiName[] } }

export function createEventChecks( mediawiki: typeof mw, api: Api ): EventChecks {
	const getJson = createJsonGet( {} );

	return {
		async limits() {
			const [ stranger, { query = {} } ] = await Promise.all( [ asStranger( 'ratelimits' ).catch( () => undefined ), api.get( { meta: [ 'siteinfo', 'userinfo' ], siprop: 'usergroups', uiprop: 'rights' } ) as Promise<GroupsAnswer> ] );
			const told = stranger?.query?.userinfo?.ratelimits;
			const groups = ( query.usergroups || [] ).filter( ( { rights = [] } ) => rights.includes( EXEMPT ) ).map( ( { name } ) => name );
			const limits: Limits | undefined = told && { ofAddress: limitsOf( told ), exempt: await namesOf( groups ), isExempt: ( query.userinfo?.rights || [] ).includes( EXEMPT ) };
			return limits;
		},

		async venue( address ) {
			const { query = {} } = await api.get( {
				list: [ 'blocks', 'globalblocks' ], bkip: address, bkprop: [ 'id', 'user', 'by', 'expiry', 'reason', 'range', 'flags' ], bklimit: 'max', bgip: address, bglimit: 'max'
			} ) as BlocksAnswer;
			return { address, hasGlobal: query.globalblocks !== undefined, blocks: [ ...( query.blocks || [] ).map( ofThisWiki ), ...( query.globalblocks || [] ).map( ofAllWikis ) ] };
		},

		async ownAddress() {
			const name = ( await asStranger( '' ) )?.query?.userinfo?.name ?? '';
			return mediawiki.util.isIPAddress( name ) ? name : undefined;
		},

		async names( names ) {
			const found: WishedName[] = [];
			for ( let from = 0; from < names.length; from += AT_ONCE ) {
				const ususers = names.slice( from, from + AT_ONCE );
				// Such a sign would tell the names apart.
				const askable = ususers.filter( ( name ) => !name.includes( '|' ) );
				const { query } = ( askable.length ? await api.postRead( { list: 'users', ususers: askable, usprop: 'cancreate' } ) : {} ) as NamesAnswer;
				const told = new Map( ( query?.users || [] ).map( ( user ) => [ user.name, user ] ) );
				ususers.forEach( ( name ) => found.push( wished( name, told.get( name ) || told.get( normalizeTitle( name ) ) ) ) );
			}
			return found;
		}
	};

	/** What somebody without an account is told: the limits of those who are new are told to nobody else. */
	async function asStranger( uiprop: string ): Promise<Stranger | undefined> {
		const address = `${ mediawiki.util.wikiScript( 'api' ) }?action=query&meta=userinfo&uiprop=${ uiprop }&format=json&formatversion=2`;
		return Object( await getJson( address ) ) as Stranger;
	}

	/** What the wiki calls groups in the reader's language. */
	async function namesOf( groups: string[] ): Promise<string[]> {
		const query = { meta: 'allmessages', ammessages: groups.slice( 0, AT_ONCE ).map( ( group ) => `group-${ group }` ), amlang: mediawiki.config.get( 'wgUserLanguage' ) };
		const answer = groups.length ? await api.get( query ) as MessagesAnswer : {};
		return ( answer.query?.allmessages || [] ).map( ( { name, content, missing } ) => missing || !content ? name.replace( /^group-/, '' ) : content );
	}
}

function limitsOf( told: ApiLimits ): Limit[] {
	return ACTIONS.reduce<Limit[]>( ( all, action ) => {
		const limit = told[ action ] && ( told[ action ]!.ip || told[ action ]!.subnet );
		return limit ? [ ...all, { action, hits: limit.hits, seconds: limit.seconds } ] : all;
	}, [] );
}

function ofThisWiki( { user = '', by = '', reason = '', expiry, nocreate, anononly, partial }: ApiBlock ): Block {
	return { target: user, by, reason, until: timeOf( expiry ), noAccounts: Boolean( nocreate ), anonymousOnly: Boolean( anononly ), isPartial: Boolean( partial ), isGlobal: false };
}

function ofAllWikis( { target, address, by = '', reason = '', expiry, anononly, 'account-creation-disabled': noAccounts = true }: GlobalBlock ): Block {
	// Older answers have an empty text for yes.
	return { target: target ?? address ?? '', by, reason, until: timeOf( expiry ), noAccounts, anonymousOnly: anononly !== undefined && anononly !== false, isPartial: false, isGlobal: true };
}

function timeOf( expiry = '' ): number | undefined {
	const time = Date.parse( expiry );
	return Number.isNaN( time ) ? undefined : time;
}

function wished( name: string, user: ApiName | undefined ): WishedName {
	const state = !user || user.invalid ? 'invalid' : !user.missing ? 'taken' : user.cancreate === false ? 'refused' : 'free';
	return { name, state, written: user && !user.invalid ? user.name : name, reason: ( user?.cancreateerror || [] ).map( ( { text, code } ) => text ?? code ?? '' ).join( ' ' ) };
}
