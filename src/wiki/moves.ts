import type { Api } from './api';
import { WikiError } from './error';
import type { Moves, Pages } from './ports';

interface MoveAnswer { move?: { subpages?: Moved[]; 'subpages-talk'?: Moved[] } }
interface Moved { from: string; to?: string; errors?: Array<{ text?: string }> }

export function createMoves( mediawiki: typeof mw, api: Api, pages: Pages ): Moves {
	return {
		async subpages( title ) {
			const found: string[] = [];
			const page = new mediawiki.Title( title );
			await api.each( { list: 'allpages', apnamespace: page.getNamespaceId(), apprefix: `${ page.getMainText() }/`, aplimit: 'max' }, ( answer ) => {
				const { allpages = [] } = ( answer.query || {} ) as { allpages?: Array<{ title: string }> };
				found.push( ...allpages.map( ( one ) => one.title ) );
			} );
			return found;
		},

		async obstacles( title ) {
			const answer = await api.get( { prop: 'info', titles: title, intestactions: 'move', intestactionsdetail: 'full' } ) as
				{ query?: { pages?: Array<{ actions?: { move?: Array<{ code: string; text?: string }> } }> } };
			return ( answer.query?.pages?.[ 0 ]?.actions?.move || [] ).map( ( error ) => error.text || error.code );
		},

		async move( from, to, reason ) {
			try {
				const { move } = await api.post( { action: 'move', from, to, reason, movetalk: true, movesubpages: true, assertuser: mediawiki.config.get( 'wgUserName' ) || undefined } ) as MoveAnswer;
				return { failed: [ ...move?.subpages || [], ...move?.[ 'subpages-talk' ] || [] ].filter( ( one ) => one.errors ).map( ( one ) => ( { title: one.from, reason: one.errors![ 0 ]?.text || '' } ) ) };
			} catch ( error ) {
				const [ page ] = error instanceof WikiError && error.outcomeUnknown ? await pages.read( [ from ] ) : [];
				// The answer was lost; a redirect says that the move was made.
				if ( page?.redirectedFrom && page.title === to ) {
					return { failed: [] };
				}
				throw error;
			}
		}
	};
}
