import { preflight } from '../../../domain/onboarding/preflight';
import type { Check, PreflightFacts } from '../../../domain/onboarding/preflight-facts';
import { partnershipOfTitle, partnershipTitle, type Config } from '../../../domain/partnership/config';
import { readEvents, type PartnershipEvent } from '../../../domain/partnership/event';
import { readParticipants, takesPartAt } from '../../../domain/partnership/participant';
import { readPartnership, type Partnership } from '../../../domain/partnership/record';
import { readTasks } from '../../../domain/worklist/read';
import { isFree } from '../../../domain/worklist/task';
import type { Page } from '../../../wiki/ports';
import { readRegistry } from '../../registry';
import { opening } from '../join/invitation';
import type { OrganisePorts } from './props';

/** What the wiki says of a partnership's events and of what belongs to them, at one moment. */
export interface Ground {
	config: Config;
	/** When it was read, in milliseconds since 1970. */
	at: number;
	partnership: Partnership;
	/** Title of the partnership's page. */
	home: string;
	events: PartnershipEvent[];
	/** Of all other partnerships. */
	elsewhere: PreflightFacts[ 'others' ];
	participants: Page;
	/** Worklists by their titles as events name them; '' for that of the partnership. */
	worklists: Map<string, Page>;
	tag: PreflightFacts[ 'tag' ];
}

/** Reads it; undefined where no partnership has the name. */
export async function readGround( { pages, tags }: OrganisePorts, config: Config, name: string, now: number ): Promise<Ground | undefined> {
	const titles = [ '', 'Events', 'Participants', 'Worklist' ].map( ( subpage ) => partnershipTitle( config, name, subpage ) );
	if ( name === '' || pages.normalize( titles[ 1 ] ) === undefined ) {
		return undefined;
	}
	const [ [ record, eventPage, participants, worklist ], registry, tag ] = await Promise.all( [ pages.read( titles ), readRegistry( pages, config ), tags.usable( config.tag ) ] );
	const partnership = readPartnership( partnershipOfTitle( config, record.title ) ?? name, record.wikitext, config );
	if ( !partnership ) {
		return undefined;
	}
	const events = readEvents( eventPage.wikitext, config );
	const own = [ ...new Set( events.map( ( event ) => event.worklist ).filter( ( title ) => title !== '' && pages.normalize( title ) !== undefined ) ) ];
	const others = registry.filter( ( one ) => one.name !== partnership.name );
	const found = await pages.read( [ ...own, ...others.map( ( one ) => partnershipTitle( config, one.name, 'Events' ) ) ] );
	return {
		config, at: now, partnership, home: record.title, events, participants, tag,
		elsewhere: others.reduce<Ground[ 'elsewhere' ]>( ( all, one, at ) => [ ...all, ...readEvents( found[ own.length + at ].wikitext, config ).map( ( event ) => ( { partnership: one.label, event } ) ) ], [] ),
		worklists: new Map( [ [ '', worklist ], ...own.map( ( title, at ): [ string, Page ] => [ title, found[ at ] ] ) ] )
	};
}

/** What somebody said, and what was asked of the wiki for it. */
export type Said = Pick<PreflightFacts, 'expected' | 'fresh' | 'limits' | 'venue' | 'names'>;

/** What there is to see before the event. */
export function checksFor( ground: Ground, event: PartnershipEvent, said: Said ): Check[] {
	const { config, partnership, events, elsewhere, participants, worklists, tag, at } = ground;
	const list = worklists.get( event.worklist ) ?? worklists.get( '' )!;
	const listed = readParticipants( participants.wikitext, config ).filter( ( one ) => ( one.event === '' || one.event === event.id ) && takesPartAt( one, at ) );
	return preflight( {
		...said, now: at, partnership, event, tag, closed: closedFor( ground, event ),
		others: [ ...events.filter( ( one ) => one !== event ).map( ( one ) => ( { partnership: partnership.name, event: one } ) ), ...elsewhere ],
		participants: { exists: participants.exists, listed: new Set( listed.map( ( { user } ) => user ) ).size },
		tasks: { exists: list.exists, free: readTasks( list.wikitext, config ).filter( ( task ) => isFree( task, at ) ).length }
	} );
}

/** Why somebody who follows the invitation on the first day of the event would not come to it. */
function closedFor( { partnership, events, at }: Ground, event: PartnershipEvent ): PreflightFacts[ 'closed' ] {
	const day = event.start === undefined ? at : Math.max( at, Date.parse( event.start ) );
	const { closed, event: met } = opening( partnership, events, day );
	return closed ?? ( met && met !== event ? 'other-event' : undefined );
}
