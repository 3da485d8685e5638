import { partnershipOfTitle, partnershipTitle } from '../../domain/partnership/config';
import type { Tool } from '../../ui/mark/tools';
import type { Messages } from '../../wiki/ports';
import type { MarkPorts } from './mark';
import type { Opened } from './mark-sources';

/** Address of a screen. */
export type ScreenUrl = ( screen: 'batch' | 'health' | 'registry' | 'settings', about?: string ) => string;

/** Whether the page is never marked: it lists the partnerships, is one of theirs, or is a special page, which nobody can talk about. */
export function isNeverMarked( { pages, config }: Pick<MarkPorts, 'pages' | 'config'>, title: string ): boolean {
	return pages.talkTitle( title ) === undefined || `${ pages.subjectTitle( title ) }/`.startsWith( `${ config.home }/` );
}

/** The other tools, about the chosen partnership or the one whose page this is. */
export function toolsFor( { pages, config }: Pick<MarkPorts, 'pages' | 'config'>, pageTitle: string, chosen: string | undefined, screenUrl: ScreenUrl, withSettings: boolean ): Tool[] {
	const home = `${ config.home }/`;
	const title = pages.subjectTitle( pageTitle );
	// A partnership's subpage is about it too.
	const here = title.startsWith( home ) ? partnershipOfTitle( config, home + title.slice( home.length ).split( '/' )[ 0 ] ) : undefined;
	const about = chosen ?? here;
	return [
		{ id: 'batch', url: screenUrl( 'batch', about ) },
		{ id: 'health', url: screenUrl( 'health', about ) },
		...about === undefined ? [] : [ { id: 'partnership' as const, url: pages.url( partnershipTitle( config, about ) ) } ],
		{ id: 'start', url: screenUrl( 'registry' ) },
		...withSettings ? [ { id: 'settings' as const, url: screenUrl( 'settings' ) } ] : []
	];
}

/** What is wrong in the wiki's configuration. */
export function problemText( { problems }: Opened, { text }: Messages ): string | undefined {
	const fields = problems.map( ( problem ) => problem.field ).filter( Boolean );
	if ( !problems.length ) {
		return undefined;
	}
	return fields.length ? text( 'partnerkit-config-problems', fields.length, fields.join( ', ' ) ) : text( 'partnerkit-config-unreadable' );
}
