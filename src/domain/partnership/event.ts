import { findTemplates } from '../wikitext';
import type { Config } from './config';
import type { Window } from './dates';
import { findMapped } from './mapped';
import { COUNTINGS, oneOf, readHashtag, type Counting } from './record';

/** An event of a partnership, from its Events page. */
export interface PartnershipEvent extends Window {
	/** What marks and participants name it by. */
	id: string;
	name: string;
	/** Without `#`. */
	hashtag: string;
	counting: Counting;
	place: string;
	online: boolean;
	/** Empty: those of the partnership. */
	wikis: string[];
	/** Title of its own worklist, or ''. */
	worklist: string;
}

/** The events of a partnership's Events page, in the order of the page. One without an id goes by its name. */
export function readEvents( wikitext: string, config: Config ): PartnershipEvent[] {
	return findMapped( findTemplates( wikitext ), config, 'event' ).map( ( record ) => ( {
		id: record.text( 'id' ) || record.text( 'name' ),
		name: record.text( 'name' ) || record.text( 'id' ),
		start: record.day( 'start' ),
		end: record.day( 'end' ),
		hashtag: readHashtag( record ),
		counting: oneOf( COUNTINGS, record.text( 'counting' ) ) || 'marked',
		place: record.text( 'place' ),
		online: /^(?:yes|y|1|true)$/i.test( record.text( 'online' ) ),
		wikis: record.list( 'wikis' ),
		worklist: record.text( 'worklist' )
	} ) );
}
