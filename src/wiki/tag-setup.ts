import type { Api } from './api';
import type { TagFacts, TagSetup } from './ports';

/** What the wiki calls the rights. */
const RIGHTS = { apply: 'applychangetags', change: 'changetags', manage: 'managechangetags' } as const;

const KINDS = Object.keys( RIGHTS ) as Array<keyof typeof RIGHTS>;

/** Messages that a request takes from an account without higher limits. */
const MESSAGES = 50;

interface Tag { name: string; active?: boolean; source?: string[]; hitcount?: number }
interface TagAnswer {
	query?: { tags?: Tag[]; userinfo?: { rights?: string[] }; usergroups?: Array<{ name: string; rights?: string[] }> };
}
interface MessagesAnswer { query?: { allmessages?: Array<{ name: string; content?: string }> } }

export function createTagSetup( mediawiki: typeof mw, api: Api ): TagSetup {
	return {
		async look( tag ) {
			const { query = {} } = await api.get( {
				list: 'tags', tgprop: [ 'active', 'defined', 'source', 'hitcount' ], tglimit: 1, tgcontinue: tag, meta: [ 'siteinfo', 'userinfo' ], siprop: 'usergroups', uiprop: 'rights'
			} ) as TagAnswer;
			const found = ( query.tags || [] ).find( ( one ) => one.name === tag );
			const rights = query.userinfo?.rights || [];
			const having = ( right: string ): string[] => ( query.usergroups || [] ).filter( ( group ) => ( group.rights || [] ).includes( right ) ).map( ( { name } ) => name );
			const names = await namesOf( [ ...new Set( KINDS.map( ( kind ) => having( RIGHTS[ kind ] ) ).flat() ) ] );
			return {
				state: stateOf( found ), uses: found?.hitcount || 0,
				groups: each( ( kind ) => having( RIGHTS[ kind ] ).map( ( group ) => names.get( group ) || group ) ),
				may: each( ( kind ) => rights.includes( RIGHTS[ kind ] ) )
			};
		},

		async make( tag, operation, reason ) {
			await api.post( { action: 'managetags', operation, tag, reason, ignorewarnings: true } );
		}
	};

	/** What the wiki calls groups in the reader's language. */
	async function namesOf( groups: string[] ): Promise<Map<string, string>> {
		const asked = groups.slice( 0, MESSAGES );
		const query = { meta: 'allmessages', ammessages: asked.map( ( group ) => `group-${ group }` ), amlang: mediawiki.config.get( 'wgUserLanguage' ) };
		const answer = asked.length ? await api.get( query ) as MessagesAnswer : {};
		return new Map( ( answer.query?.allmessages || [] ).map( ( { name, content = '' } ) => [ name.replace( /^group-/, '' ), content ] ) );
	}
}

function stateOf( found: Tag | undefined ): TagFacts[ 'state' ] {
	if ( !found ) {
		return 'undefined';
	}
	const sources = found.source || [];
	if ( sources.includes( 'manual' ) ) {
		return found.active ? 'ready' : 'inactive';
	}
	// What carries no source was made by somebody, and taken out of use.
	return sources.length ? 'taken' : 'inactive';
}

function each<Value>( of: ( kind: keyof typeof RIGHTS ) => Value ): Record<keyof typeof RIGHTS, Value> {
	return { apply: of( 'apply' ), change: of( 'change' ), manage: of( 'manage' ) };
}
