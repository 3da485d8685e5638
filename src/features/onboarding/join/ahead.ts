import { CONFIG_PAGE, DEFAULT_CONFIG, partnershipTitle, type TemplateKey } from '../../../domain/partnership/config';
import type { Pages } from '../../../wiki/ports';

/** The templates that the first step reads. */
export const FIRST_TEMPLATES: TemplateKey[] = [ 'partnership', 'partner', 'goal', 'event' ];

/**
 * Begins at once, in two requests side by side, to read what an invitation is about on a wiki that has renamed nothing:
 * what is asked for afterwards is taken from there, once. Whatever else is asked for is read then.
 */
export function readAhead( pages: Pages, about: string ): Pages {
	const [ name ] = about.split( '/' );
	const home = pages.normalize( DEFAULT_CONFIG.home ) ?? '';
	const titles = [ CONFIG_PAGE, ...[ '', 'Events' ].map( ( subpage ) => partnershipTitle( { ...DEFAULT_CONFIG, home }, name, subpage ) ) ];
	const templates = FIRST_TEMPLATES.flatMap( ( key ) => DEFAULT_CONFIG.templates[ key ].map( ( { title } ) => `Template:${ title }` ) );
	const left = new Set( [ ...titles, ...templates ] );
	/** It may fail before anybody asks for it; what could not be read is asked for anew, all of it. */
	const begun = <Value>( reading: Promise<Value> ): Promise<Value> => {
		reading.catch( () => left.clear() );
		return reading;
	};
	const read = begun( pages.read( titles ) );
	const redirects = begun( pages.redirectsTo( templates ) );
	// While the wiki answers: making them takes time.
	const months = pages.monthNames();
	const isThere = ( asked: string[] ): boolean => asked.every( ( title ) => left.delete( title ) );
	return {
		...pages,
		monthNames: () => months,
		read: async ( asked ) => isThere( asked ) ? read.then( ( found ) => asked.map( ( title ) => found[ titles.indexOf( title ) ] ) ) : pages.read( asked ),
		redirectsTo: ( asked ) => isThere( asked ) ? redirects : pages.redirectsTo( asked )
	};
}
