import type { Move } from '../domain/impact/reach/span';
import type { Api } from './api';
import { list, objectAt, text, timeOf, type Row } from './contribution-rows';
import { WikiError } from './error';
import type { MoveHistory } from './ports-impact';

/** Revisions of a page that are looked through, in answers of 500. */
const MOST_ANSWERS = 4;

export interface MoveWiki {
	api: Api;
	isContent( namespace: number ): boolean;
}

/**
 * The move log names pages by the title that they had. So the page's own history is asked first: a move leaves a
 * revision there that changes nothing; what happened at that second, the log tells.
 *
 * @param open The wiki on a host
 */
export function createMoveHistory( open: ( host: string ) => Promise<MoveWiki> ): MoveHistory {
	return {
		async of( { host, title, pageId }, signal ) {
			const wiki = await open( host );
			const moves: Move[] = [];
			const unchanged = await unchangedBy( wiki.api, pageId, signal );
			// Backwards from the title that it has now, to those before.
			let name = title;
			for ( const { time, user } of unchanged.reverse() ) {
				const entry = ( await movesAt( wiki.api, time, user, signal ) ).find( ( one ) => text( objectAt( one.params ).target_title ) === name );
				if ( entry ) {
					name = text( entry.title );
					moves.push( { time: timeOf( entry.timestamp ), isContentBefore: wiki.isContent( Number( entry.ns ) ), isContentAfter: wiki.isContent( Number( objectAt( entry.params ).target_ns ) ) } );
				}
			}
			return moves;
		}
	};
}

/** Revisions with the same text as the one before, oldest first. */
async function unchangedBy( api: Api, pageId: number, signal?: AbortSignal ): Promise<Array<{ time: string; user: string }>> {
	const found: Array<{ time: string; user: string }> = [];
	let before = '';
	let answers = 0;
	await api.each( { prop: 'revisions', pageids: pageId, rvprop: [ 'timestamp', 'sha1', 'user' ], rvdir: 'newer', rvlimit: 500 }, ( answer ) => {
		if ( signal?.aborted ) {
			throw new WikiError( 'cancelled' );
		}
		list( answer, 'query', 'pages' ).flatMap( ( page ) => list( page, 'revisions' ) ).forEach( ( row ) => {
			const sha1 = text( row.sha1 );
			if ( sha1 !== '' && sha1 === before ) {
				found.push( { time: text( row.timestamp ), user: text( row.user ) } );
			}
			before = sha1;
		} );
		return ++answers < MOST_ANSWERS;
	}, signal );
	return found;
}

async function movesAt( api: Api, time: string, user: string, signal?: AbortSignal ): Promise<Row[]> {
	const seconds = ( more: number ): string => new Date( timeOf( time ) + more * 1000 ).toISOString();
	const answer = await api.get( { list: 'logevents', letype: 'move', leuser: user || undefined, ledir: 'newer', lestart: seconds( -1 ), leend: seconds( 2 ), leprop: [ 'title', 'timestamp', 'details' ], lelimit: 50 }, signal );
	return list( answer, 'query', 'logevents' );
}
