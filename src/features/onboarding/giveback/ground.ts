import { MOST_GOALS, startedFrom } from '../../../domain/onboarding/giveback';
import { partnershipOfTitle, partnershipTitle, type Config } from '../../../domain/partnership/config';
import { readEvents } from '../../../domain/partnership/event';
import { readPartnership, type Partnership } from '../../../domain/partnership/record';
import { bulletsBelow } from '../../../domain/start/playbook';
import type { Messages, Page, Pages } from '../../../wiki/ports';
import { readPlaybookPages, type PlaybookPage } from '../../playbook-pages';

/** A partnership that gives back, and the playbooks, as the wiki has them at one moment. */
export interface GivebackGround {
	config: Config;
	partnership: Partnership;
	record: Page;
	playbooks: PlaybookPage[];
	/** Name of the playbook that it was started from. */
	from?: string;
	/** Activities that its pages name: those of its section, or else its events. */
	activities: string[];
}

/** Undefined where no partnership has the name. */
export async function readGivebackGround( pages: Pages, config: Config, name: string, { inContentLanguage }: Messages ): Promise<GivebackGround | undefined> {
	const titles = [ '', 'Events' ].map( ( subpage ) => partnershipTitle( config, name, subpage ) );
	if ( name === '' || pages.normalize( titles[ 1 ] ) === undefined ) {
		return undefined;
	}
	const [ [ record, events ], playbooks ] = await Promise.all( [ pages.read( titles ), readPlaybookPages( pages, config ) ] );
	const partnership = readPartnership( partnershipOfTitle( config, record.title ) ?? name, record.wikitext, config );
	if ( !partnership ) {
		return undefined;
	}
	const listed = bulletsBelow( record.wikitext, inContentLanguage( 'partnerkit-start-page-activities' ) );
	return {
		config, partnership: { ...partnership, goals: partnership.goals.slice( 0, MOST_GOALS ) }, record, playbooks, from: startedFrom( record.wikitext, playbooks.map( ( one ) => ( { name: one.name, title: one.page.title } ) ), pages.normalize ),
		activities: listed.length ? listed : readEvents( events.wikitext, config ).map( ( event ) => event.name ).filter( Boolean )
	};
}
