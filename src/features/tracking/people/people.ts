import { partnershipOfTitle, partnershipTitle, type Config } from '../../../domain/partnership/config';
import { readEvents, type PartnershipEvent } from '../../../domain/partnership/event';
import { readParticipants, userName, type Participant } from '../../../domain/partnership/participant';
import { readPartnership, type Partnership } from '../../../domain/partnership/record';
import { readAffiliations, type Affiliation } from '../../../domain/tracking/disclosure';
import type { Page, Reader, Users } from '../../../wiki/ports';
import { readRegistry } from '../../registry';
import type { PeoplePorts } from './ports';

/** A partnership's people, and what the person at the keyboard has to do with it. */
export interface People {
	config: Config;
	partnership: Partnership;
	events: PartnershipEvent[];
	/** The list, as it stands. */
	page: Page;
	participants: Participant[];
	/** Why the list cannot be edited, in the wiki's words. */
	obstacles: string[];
	/** Where somebody can be asked to edit it instead, as it stands; undefined where that cannot be edited either. */
	askPage?: Page;
	/** The page of the partnership, and its page of decisions. */
	title: string;
	ledger: Page;
	/** undefined without an account. */
	own?: {
		user: string;
		isTemporary: boolean;
		/** Their lines on the list. */
		lines: Participant[];
		userPage: Page;
		/** Why that cannot be edited. */
		obstacles: string[];
		/** What it says of this partnership. */
		affiliations: Affiliation[];
	};
}

/** The people of a partnership, or why there are none: where no name is asked for, the partnerships that there are. */
export async function readPeople( { pages, users }: Pick<PeoplePorts, 'pages'> & { users: Pick<Users, 'isTemporary'> }, config: Config, about: string, { user }: Pick<Reader, 'user'> ): Promise<People | 'no-page' | 'no-record' | Partnership[]> {
	if ( about === '' ) {
		return readRegistry( pages, config );
	}
	const listTitle = partnershipTitle( config, about, 'Participants' );
	if ( pages.normalize( listTitle ) === undefined ) {
		return 'no-page';
	}
	const titles = [ partnershipTitle( config, about ), listTitle, partnershipTitle( config, about, 'Events' ), partnershipTitle( config, about, 'Ledger' ) ];
	const [ read, obstacles, userObstacles ] = await Promise.all( [
		pages.read( [ ...titles, ...user === undefined ? [] : [ `User:${ user }` ] ] ), pages.obstacles( listTitle ), user === undefined ? [] : pages.obstacles( `User:${ user }` )
	] );
	const [ record, page, events, ledger, userPage ] = read;
	const partnership = readPartnership( partnershipOfTitle( config, record.title ) ?? about, record.wikitext, config );
	if ( !partnership ) {
		return record.exists ? 'no-record' : 'no-page';
	}
	const participants = readParticipants( page.wikitext, config );
	return {
		config, partnership, events: readEvents( events.wikitext, config ), page, participants, obstacles, title: record.title, ledger,
		askPage: obstacles.length ? await readAskPage( pages, page.title ) : undefined,
		own: user === undefined ? undefined : {
			user, isTemporary: users.isTemporary( user ), lines: participants.filter( ( one ) => one.user === userName( user ) ), userPage, obstacles: userObstacles,
			affiliations: readAffiliations( userPage.wikitext, config ).filter( ( one ) => userName( one.partnership ) === userName( partnership.name ) )
		}
	};
}

async function readAskPage( pages: PeoplePorts[ 'pages' ], title: string ): Promise<Page | undefined> {
	const talk = pages.talkTitle( title );
	if ( talk === undefined || talk === title ) {
		return undefined;
	}
	const [ [ page ], obstacles ] = await Promise.all( [ pages.read( [ talk ] ), pages.obstacles( talk ) ] );
	return obstacles.length ? undefined : page;
}

/** Their lines by which they take part on that day. */
export function currentLines( lines: Participant[], today: string ): Participant[] {
	return lines.filter( ( { left } ) => !left || left > today );
}
