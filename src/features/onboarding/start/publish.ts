import type { Config } from '../../../domain/partnership/config';
import type { Answers } from '../../../domain/start/answers';
import { nameOf, type Around } from '../../../domain/start/form';
import { pagesOf, type StartPage } from '../../../domain/start/pages';
import { WikiError, type Edits, type Messages } from '../../../wiki/ports';
import { editWork } from '../edit-work';
import type { Work } from '../runner';
import type { Site } from './surroundings';

/** One page that is going to be written, as it will be. */
export interface StartWrite {
	page: StartPage;
	title: string;
	revisionId: number;
	text: string;
	summary: string;
	/** It stands there already. */
	isThere: boolean;
}

/** Somebody else's record stands under that name by now. */
export const TAKEN = 'start-taken';

/** The pages of the answers, on top of what stands under their titles; a record of her own that stands there already stays as it is. */
export function writesFor( answers: Answers, around: Around, config: Config, site: Site, { inContentLanguage: text }: Messages ): StartWrite[] {
	return site.isImpossible || site.taken ? [] : pagesOf( answers, around, config ).map( ( page ) => {
		const now = site.pages.get( page.title );
		const wanted = page.write( now ? now.wikitext : '' ) ?? now!.wikitext;
		return {
			page, title: now ? now.title : page.title, revisionId: now ? now.revisionId : 0, text: wanted, isThere: wanted.trim() === now?.wikitext.trim(),
			summary: text( `partnerkit-start-summary-${ page.kind }`, nameOf( answers ) )
		};
	} );
}

/** Saves them one after the other, each exactly once. The record is first: where another has come, nothing is written. */
export function publishing( edits: Edits, writes: StartWrite[] ): Work {
	return editWork( edits, writes.map( ( { page, title, revisionId, text, summary } ) => ( {
		base: revisionId,
		edit: {
			title, summary, tags: [],
			transform( wikitext ) {
				if ( wikitext.trim() === text.trim() ) {
					return undefined;
				}
				const next = page.write( wikitext );
				if ( next === undefined ) {
					throw new WikiError( TAKEN );
				}
				return next;
			}
		}
	} ) ) );
}
