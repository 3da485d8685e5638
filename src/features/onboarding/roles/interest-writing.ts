import { interestSection, interestWords, type Interest, type Say } from '../../../domain/onboarding/interest';
import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import type { Messages, Page, Pages, Rendering } from '../../../wiki/ports';
import { SIGNATURE, withSection } from '../../talk-section';
import type { SeenEdit } from '../edit-work';

/** A section that is going to be written, as its page stands now. */
export interface PreparedInterest {
	page: Page;
	/** Why it cannot be edited, in the wiki's words. */
	obstacles: string[];
	heading: string;
	/** What stands below the heading, with the signature: for whoever writes it by hand. */
	body: string;
	/** All that the page gets. */
	added: string;
	shown: DocumentFragment;
	/** It stands there already, by whatever way it came. */
	isThere: boolean;
	seen: SeenEdit;
}

/** Options are called on the page as they are where they are ticked. */
const SAME = /^(?:type|size|has|wishes)-/;

/** The page of requests. */
export function requestsTitle( config: Config ): string {
	return partnershipTitle( config, 'Requests' );
}

export function headingOf( { name }: Interest, { inContentLanguage }: Messages ): string {
	return inContentLanguage( 'partnerkit-interest-page-heading', name );
}

export async function prepareInterest( { pages, rendering }: { pages: Pages; rendering: Rendering }, config: Config, interest: Interest, messages: Messages ): Promise<PreparedInterest> {
	const say: Say = ( word, ...parameters ) => messages.inContentLanguage( `partnerkit-interest-${ SAME.test( word ) ? word : `page-${ word }` }`, ...parameters );
	const heading = headingOf( interest, messages );
	// As the wiki will keep it: by these words it is found again.
	const words = interestWords( interest, say ).normalize();
	const section = interestSection( heading, words, SIGNATURE );
	const [ page ] = await pages.read( [ requestsTitle( config ) ] );
	const added = page.exists ? section : withSection( introduction( say ), section );
	const [ obstacles, shown ] = await Promise.all( [ pages.obstacles( page.title ), rendering.preview( page.title, added ) ] );
	const holdsIt = ( wikitext: string ): boolean => wikitext.includes( words );
	return {
		page, obstacles, heading, added, shown, body: `${ words }\n\n${ SIGNATURE }`, isThere: holdsIt( page.wikitext ),
		seen: {
			base: page.revisionId,
			edit: { title: page.title, summary: say( 'summary', interest.name ), tags: [], transform: ( wikitext ) => holdsIt( wikitext ) ? undefined : withSection( wikitext.trim() ? wikitext : introduction( say ), section ) }
		}
	};
}

/** What a page of requests begins with, where there was none. */
function introduction( say: Say ): string {
	return say( 'introduction', `<span class="plainlinks">[{{fullurl:Special:BlankPage/Partnerkit|partnerkit=wizard:interest}} ${ say( 'introduction-link' ) }]</span>` );
}
