import type { Result } from '../../../domain/impact/result';
import type { Usage } from '../../../domain/impact/files/usage';
import { pageKey } from '../../../domain/impact/files/usage';
import { spanFrom, type Counted } from '../../../domain/impact/reach/span';
import type { Thumbnail } from '../../../wiki/ports';
import type { DashboardPorts } from '../dashboard-ports';

/** A page whose views count, with what names it for the wiki. */
export interface TargetPage extends Counted {
	pageId: number;
	/** Milliseconds since 1970: its first counted edit. */
	since: number;
}

/** What readers are counted of. */
export interface Targets {
	created: TargetPage[];
	improved: TargetPage[];
	/** undefined: not known which. */
	illustrated?: Counted[];
	files?: Counted[];
}

/** What is known of the partner's files. */
export interface ShownFiles {
	usages: Usage[];
	thumbnails: Map<string, Thumbnail>;
}

export async function targetsOf( result: Result, files: ShownFiles | undefined, { wiki, isContent, foreign, now }: Pick<DashboardPorts, 'wiki' | 'isContent' | 'foreign' | 'now'> ): Promise<Targets> {
	const hosts = new Map( [ ...result.choices.wikis.map( ( { id, host } ) => [ id, host ] as const ), [ wiki.id, wiki.host ] as const ] );
	const content = new Map( [ [ wiki.id, isContent ] ] );
	for ( const { id, host } of result.choices.wikis.filter( ( one ) => !content.has( one.id ) ) ) {
		// Where it cannot be asked, only the first namespace is taken to be content.
		content.set( id, await foreign.open( host ).then( ( one ) => one.isContent, () => ( namespace: number ) => namespace === 0 ) );
	}
	const pages = result.pages.filter( ( page ) => content.get( page.wiki )?.( page.namespace ) ).map( ( page ) => ( {
		isCreated: page.isCreated,
		target: { wiki: hosts.get( page.wiki )!, name: page.title, pageId: page.pageId, since: page.since, span: spanFrom( [ page.since ], result.window, now() ) }
	} ) );
	return {
		created: pages.filter( ( { isCreated } ) => isCreated ).map( ( { target } ) => target ),
		improved: pages.filter( ( { isCreated } ) => !isCreated ).map( ( { target } ) => target ),
		illustrated: files && illustrated( files, result.window, now() ),
		files: files && [ ...files.thumbnails.values() ].map( ( { original, uploaded } ) => ( { wiki: '', name: pathOf( original ), span: spanFrom( [ uploaded ], result.window, now() ) } ) )
	};
}

/** Pages with a partner's file, from the day on which the first of these files was there to be shown. */
function illustrated( { usages, thumbnails }: ShownFiles, window: Result[ 'window' ], now: number ): Counted[] {
	const since = new Map<string, { usage: Usage; time: number }>();
	usages.forEach( ( usage ) => {
		const key = pageKey( usage );
		const uploaded = thumbnails.get( usage.file )?.uploaded;
		const time = uploaded === undefined || Number.isNaN( uploaded ) ? -Infinity : uploaded;
		const before = since.get( key );
		since.set( key, before && before.time <= time ? before : { usage, time } );
	} );
	return [ ...since.values() ].map( ( { usage, time } ) => ( { wiki: usage.wiki, name: usage.title, span: spanFrom( [ time ], window, now ) } ) );
}

/** Path of an address, as a service names files by it. */
function pathOf( address: string ): string {
	const [ , path = '' ] = /^(?:https?:)?(?:\/\/[^/]+)?(\/[^?#]*)/.exec( address ) || [];
	try {
		return decodeURIComponent( path );
	} catch ( error ) {
		return path;
	}
}
