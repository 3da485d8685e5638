import { objectAt, text } from './contribution-rows';
import type { ChangeStream, StreamedChange } from './ports';

/** Milliseconds after which a stream that was refused is tried again, first and at most. */
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 10 * 60_000;

/**
 * A stream of recent changes as Wikimedia's EventStreams give it: server-sent events, each a change in JSON. It tells
 * of all wikis; what is not of this one is left out. The browser connects again after a cut, and says which event
 * was the last; where the server refuses, it does not, and that is done here.
 *
 * @param address
 * @param wikiId Database name of this wiki
 */
export function createChangeStream( address: string, wikiId: string ): ChangeStream {
	return {
		listen( onChange, onState ) {
			let source: EventSource;
			let timer: ReturnType<typeof setTimeout> | undefined;
			let wait = FIRST_WAIT;
			const connect = (): void => {
				source = new EventSource( address );
				source.onopen = () => {
					wait = FIRST_WAIT;
					onState( true );
				};
				source.onmessage = ( { data } ) => {
					const change = changeIn( data, wikiId );
					if ( change ) {
						onChange( change );
					}
				};
				source.onerror = () => {
					onState( false );
					if ( source.readyState === EventSource.CLOSED ) {
						timer = setTimeout( connect, wait );
						wait = Math.min( LONGEST_WAIT, wait * 2 );
					}
				};
			};
			connect();
			return () => {
				clearTimeout( timer );
				source.close();
			};
		}
	};
}

function changeIn( data: unknown, wikiId: string ): StreamedChange | undefined {
	try {
		const { wiki, title, user, comment, meta } = objectAt( JSON.parse( String( data ) ) );
		// Events of no wiki are sent now and then, to try the way.
		return wiki === wikiId && objectAt( meta ).domain !== 'canary' ? { title: text( title ), user: text( user ), comment: text( comment ) } : undefined;
	} catch ( error ) {
		return undefined;
	}
}
