import { partnershipOfTitle, partnershipTitle, type Config } from '../../domain/partnership/config';
import { readContacts } from '../../domain/partnership/contacts';
import { readParticipants, userName } from '../../domain/partnership/participant';
import { readPartnership, type Partnership } from '../../domain/partnership/record';
import { readTasks } from '../../domain/worklist/read';
import type { Task } from '../../domain/worklist/task';
import type { Page, Reader } from '../../wiki/ports';
import { readRegistry } from '../registry';
import type { WorklistPorts } from './ports';

/** A partnership's worklist, and what the person at the keyboard may do with it. */
export interface ShownList {
	config: Config;
	partnership: Partnership;
	/** Title of the partnership's page. */
	home: string;
	page: Page;
	tasks: Task[];
	/** Why the list cannot be edited, in the wiki's words. */
	obstacles: string[];
	/** Whether the person looks after the partnership: by the list of participants, its contacts, or the wiki's trust. */
	isOrganiser: boolean;
}

/** The worklist, or why there is none: where no name is asked for, the partnerships that there are. */
export async function readWorklist( { pages }: WorklistPorts, config: Config, about: string, reader: Reader ): Promise<ShownList | 'no-page' | 'no-record' | Partnership[]> {
	if ( about === '' ) {
		return readRegistry( pages, config );
	}
	const title = partnershipTitle( config, about, 'Worklist' );
	if ( pages.normalize( title ) === undefined ) {
		return 'no-page';
	}
	const [ [ record, page, people ], obstacles ] = await Promise.all( [ pages.read( [ partnershipTitle( config, about ), title, partnershipTitle( config, about, 'Participants' ) ] ), pages.obstacles( title ) ] );
	const partnership = readPartnership( partnershipOfTitle( config, record.title ) ?? about, record.wikitext, config );
	if ( !partnership ) {
		return record.exists ? 'no-record' : 'no-page';
	}
	const user = userName( reader.user ?? '' );
	const isNamed = ( readContacts( partnership.contact, config.words ) || [] ).includes( user ) || readParticipants( people.wikitext, config ).some( ( one ) => one.user === user && one.role.toLowerCase() === 'organiser' );
	return { config, partnership, home: record.title, page, tasks: readTasks( page.wikitext, config ), obstacles, isOrganiser: user !== '' && ( isNamed || reader.mayEditSettings ) };
}
