import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import { dayOf } from '../../../domain/partnership/dates';
import type { Participant } from '../../../domain/partnership/participant';
import { withParticipants } from '../../../domain/partnership/participant-writing';
import type { Offer } from '../../../domain/tracking/offers';
import type { DiffLine, Edits, Messages, Page, Pages, Rendering } from '../../../wiki/ports';

export interface JoinPorts {
	pages: Pages;
	edits: Edits;
	rendering: Rendering;
	config: Config;
}

/** What joining would write. */
export interface Joining {
	/** The list of participants. */
	title: string;
	/** The line. */
	participant: Participant;
	summary: string;
	diff: DiffLine[];
	/** Why the list cannot be edited, in the wiki's words. */
	obstacles: string[];
	transform( wikitext: string ): string;
}

/** Reads the list, and what the person's line on it would be. */
export async function prepareJoining( { pages, rendering, config }: JoinPorts, offer: Offer, user: string, now: number, { inContentLanguage }: Messages ): Promise<Joining> {
	const title = partnershipTitle( config, offer.partnership, 'Participants' );
	const participant: Participant = { user, joined: dayOf( now ), event: offer.event, partner: '', role: '' };
	const transform = ( wikitext: string ): string => withParticipants( wikitext, [ participant ], config );
	const [ [ page ], obstacles ] = await Promise.all( [ pages.read( [ title ] ) as Promise<[ Page ]>, pages.obstacles( title ) ] );
	return {
		title: page.title, participant, obstacles, transform,
		summary: inContentLanguage( 'partnerkit-choose-summary', offer.label ),
		diff: await rendering.compare( page.revisionId, transform( page.wikitext ) )
	};
}

/** Puts the person on the list, once. */
export async function join( { edits }: Pick<JoinPorts, 'edits'>, { title, summary, transform }: Joining ): Promise<void> {
	await edits.save( { title, summary, tags: [], transform } );
}
