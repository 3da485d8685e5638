import type { Api } from './api';
import { idOf, list, objectAt, text, type Row } from './contribution-rows';
import { WikiError } from './error';
import type { RevisionTags, TagChange, TagOutcome } from './ports';

/** Revisions that a request takes from an account without higher limits. */
const MULTIPLE = 50;

/** How often a request is sent again whose answer was lost: doing it twice does it once. */
const RETRIES = 3;

/** Milliseconds before the first of these. */
const PAUSE = 1500;

export function createRevisionTags( mediawiki: typeof mw, api: Api, wait: ( milliseconds: number ) => Promise<void> = sleep ): RevisionTags {
	return {
		async rights( tag ) {
			const answer = await api.get( { list: 'tags', tgprop: [ 'active', 'source' ], tglimit: 1, tgcontinue: tag, meta: 'userinfo', uiprop: 'rights' } );
			const mayChange = ( objectAt( objectAt( answer.query ).userinfo ).rights as unknown[] || [] ).includes( 'changetags' );
			const found = list( answer, 'query', 'tags' ).find( ( { name } ) => name === tag );
			const sources = found && Array.isArray( found.source ) ? found.source : [];
			const state = !sources.includes( 'manual' ) ? 'undefined' : found!.active !== true ? 'inactive' : 'yes';
			// What nobody may put on any more can still be taken off; what the software puts on cannot.
			return { add: state === 'yes' && !mayChange ? 'not-permitted' : state, remove: mayChange && !sources.includes( 'extension' ) };
		},

		async change( change ) {
			const { revisionIds, onProgress, signal } = change;
			const outcomes: TagOutcome[] = [];
			for ( let from = 0; from < revisionIds.length; from += MULTIPLE ) {
				const ids = revisionIds.slice( from, from + MULTIPLE );
				outcomes.push( ...signal?.aborted ? ids.map( ( revisionId ): TagOutcome => ( { revisionId, outcome: 'unsent' } ) ) : await changeGroup( change, ids ) );
				onProgress?.( outcomes.length );
			}
			return outcomes;
		}
	};

	async function changeGroup( { tag, act, reason }: TagChange, ids: number[] ): Promise<TagOutcome[]> {
		try {
			const answer = await send( { action: 'tag', revid: ids, [ act ]: tag, reason, assertuser: mediawiki.config.get( 'wgUserName' ) || undefined } );
			const rows = new Map( list( answer, 'tag' ).map( ( row ) => [ idOf( row.revid ), row ] ) );
			return ids.map( ( id ) => outcomeOf( id, rows.get( id ) ) );
		} catch ( error ) {
			const reasonOf = error instanceof WikiError ? error : new WikiError( 'http' );
			return ids.map( ( revisionId ) => ( { revisionId, outcome: 'failed', error: reasonOf } ) );
		}
	}

	async function send( query: Parameters<Api[ 'post' ]>[ 0 ] ): Promise<Row> {
		for ( let attempt = 1; ; attempt++ ) {
			try {
				return await api.post( query );
			} catch ( error ) {
				if ( !( error instanceof WikiError ) || !error.outcomeUnknown || attempt > RETRIES ) {
					throw error;
				}
				await wait( PAUSE * attempt );
			}
		}
	}
}

function outcomeOf( revisionId: number, row: Row = {} ): TagOutcome {
	switch ( row.status ) {
		case 'success':
			return { revisionId, outcome: row.noop === true ? 'unchanged' : 'changed' };
		case 'skipped':
			return { revisionId, outcome: 'failed', error: new WikiError( 'ratelimited' ) };
		default: {
			// A revision that is not there has its reason in the row, one that may not be changed below it.
			const [ first = row ] = list( row, 'errors' );
			return { revisionId, outcome: 'failed', error: new WikiError( text( first.code ) || 'http', text( first.text ) ) };
		}
	}
}

function sleep( milliseconds: number ): Promise<void> {
	return new Promise( ( resolve ) => {
		setTimeout( resolve, milliseconds );
	} );
}
