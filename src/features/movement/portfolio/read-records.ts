import { checkEvents } from '../../../domain/health/events';
import { checkRecord } from '../../../domain/health/records';
import type { PartnershipFacts } from '../../../domain/movement/facts';
import { unanswered } from '../../../domain/onboarding/handover';
import { partnershipTitle } from '../../../domain/partnership/config';
import { readContacts } from '../../../domain/partnership/contacts';
import type { Day } from '../../../domain/partnership/dates';
import { readDecisions } from '../../../domain/partnership/decision';
import { readEvents } from '../../../domain/partnership/event';
import { accountsOf, readParticipants } from '../../../domain/partnership/participant';
import { readRegistry as readHealthRegistry } from '../../health/registry';
import type { Records } from '../../impact/records';
import type { Page } from '../../../wiki/ports';
import { readRegistryPages } from '../../registry';
import type { PortfolioPorts, RegistryPorts } from './ports';

/** What the pages of all partnerships of a wiki say, by name. */
export interface MovementRecords {
	records: Array<Records & { page: Page }>;
	/** In the same order. */
	facts: PartnershipFacts[];
	/** Headings of requests that nobody has answered. */
	requests: string[];
	requestsTitle: string;
}

const SUBPAGES = [ 'Participants', 'Events', 'Ledger', 'Worklist' ];

/** Reads the pages of all partnerships, 50 a request. */
export async function readMovementRecords( { pages, moves, config }: RegistryPorts, countryCode: PortfolioPorts[ 'countryCode' ] ): Promise<MovementRecords> {
	const registered = ( await readRegistryPages( pages, config ) ).sort( ( { partnership: one }, { partnership: other } ) => one.name < other.name ? -1 : 1 );
	const partnerships = registered.map( ( { partnership } ) => partnership );
	const requestsTitle = partnershipTitle( config, 'Requests' );
	const titles = partnerships.flatMap( ( { name } ) => SUBPAGES.map( ( subpage ) => partnershipTitle( config, name, subpage ) ) );
	const read = await pages.read( [ ...titles, requestsTitle ] );
	const below = await moves.subpages( config.home );
	const records = registered.map( ( { partnership, page }, index ) => {
		const [ participants, events, ledger, worklist ] = read.slice( index * SUBPAGES.length );
		return {
			partnership, page, participants: readParticipants( participants.wikitext, config ), events: readEvents( events.wikitext, config ),
			decisions: readDecisions( ledger.wikitext, config ), worklist: worklist.wikitext
		};
	} );
	const reportsOf = ( name: string ): number => below.filter( ( title ) => title.startsWith( `${ partnershipTitle( config, name, 'Reports' ) }/` ) ).length;
	return {
		records, requestsTitle, requests: unanswered( read[ titles.length ].wikitext ),
		facts: records.map( ( { partnership, participants, events } ) => ( {
			partnership: { ...partnership, partners: partnership.partners.map( ( partner ) => ( { ...partner, country: countryCode( partner.country ) || partner.country } ) ) },
			contacts: readContacts( partnership.contact, config.words ), participants: accountsOf( participants ).length, reports: reportsOf( partnership.name ),
			wikis: [ ...new Set( [ partnership, ...events ].flatMap( ( { wikis } ) => wikis ) ) ],
			places: [ ...new Set( events.map( ( { place } ) => place ).filter( ( place ) => place !== '' ) ) ]
		} ) )
	};
}

/** How many things on the record and the events of each partnership are to be repaired, by its name. */
export async function countDefects( ports: RegistryPorts, today: Day, signal: AbortSignal ): Promise<Map<string, number>> {
	const { context, pages } = await readHealthRegistry( ports, ports.config, today, signal );
	return new Map( pages.map( ( { registered, record, events } ) => [
		// Whether it is quiet is told by what counts for it.
		registered.partnership.name, checkRecord( record, registered, undefined, context ).length + checkEvents( events, registered, context ).length
	] ) );
}
