import { unanswered } from '../../../domain/onboarding/handover';
import { partnershipOfTitle, partnershipTitle, type Config } from '../../../domain/partnership/config';
import { readContacts } from '../../../domain/partnership/contacts';
import { dayOf } from '../../../domain/partnership/dates';
import { readEvents, type PartnershipEvent } from '../../../domain/partnership/event';
import { readRecordForm } from '../../../domain/partnership/record-form';
import { readPartnership, type Partnership } from '../../../domain/partnership/record';
import { readTasks } from '../../../domain/worklist/read';
import { taskState, type Task } from '../../../domain/worklist/task';
import type { Page } from '../../../wiki/ports';
import type { HandoverPorts } from './props';

/** A partnership that changes hands, as the wiki has it at one moment. */
export interface HandoverGround {
	config: Config;
	partnership: Partnership;
	record: Page;
	talk: Page;
	/** The contact as the record has it, and the accounts that it names: none where it says more than names. */
	contact: string;
	contacts: string[];
	/** Events that run or come. */
	events: PartnershipEvent[];
	/** Tasks that somebody has now. */
	claims: Task[];
	/** Headings of sections of the talk page that nobody has answered. */
	questions: string[];
	/** Titles of the reports. */
	reports: string[];
	/** Why its pages cannot be edited, in the wiki's words. */
	obstacles: string[];
}

/** Undefined where no partnership has the name. */
export async function readHandoverGround( { pages, moves }: HandoverPorts, config: Config, name: string, now: number ): Promise<HandoverGround | undefined> {
	const titles = [ '', 'Events', 'Worklist' ].map( ( subpage ) => partnershipTitle( config, name, subpage ) );
	if ( name === '' || pages.normalize( titles[ 1 ] ) === undefined ) {
		return undefined;
	}
	const [ record, eventPage, worklist ] = await pages.read( titles );
	const partnership = readPartnership( partnershipOfTitle( config, record.title ) ?? name, record.wikitext, config );
	if ( !partnership ) {
		return undefined;
	}
	const talkTitle = pages.talkTitle( record.title ) ?? record.title;
	const reportHome = partnershipTitle( config, partnership.name, 'Reports' );
	const [ [ talk ], reports, ...obstacles ] = await Promise.all( [ pages.read( [ talkTitle ] ), moves.subpages( reportHome ), pages.obstacles( record.title ), pages.obstacles( talkTitle ) ] );
	const { contact } = readRecordForm( record.wikitext, config ).fields;
	const today = dayOf( now );
	return {
		config, partnership, record, talk, contact, contacts: readContacts( contact, config.words ) ?? [], reports, obstacles: [ ...new Set( [ ...obstacles[ 0 ], ...obstacles[ 1 ] ] ) ],
		events: readEvents( eventPage.wikitext, config ).filter( ( { start, end } ) => ( end ?? start ?? '' ) >= today ),
		claims: readTasks( worklist.wikitext, config ).filter( ( task ) => taskState( task, now ) === 'taken' ),
		questions: unanswered( talk.wikitext )
	};
}
