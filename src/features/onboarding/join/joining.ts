import type { Participant } from '../../../domain/partnership/participant';
import { PAID, type Affiliation } from '../../../domain/tracking/disclosure';
import { workingAt, startWorking } from '../../../domain/tracking/working';
import type { Edits, Messages } from '../../../wiki/ports';
import { affiliationAct, askAct, joinAct } from '../../tracking/people/first-acts';
import type { Step } from '../../tracking/people/act';
import { currentLines, type People } from '../../tracking/people/people';
import { editWork } from '../edit-work';
import type { Work } from '../runner';
import type { Invitation } from './invitation';
import type { LaterPorts } from './later-ports';

/** How the person has said to be connected: with whom, and whether paid. */
export interface Connection {
	/** '' with nobody. */
	partner: string;
	work: string;
}

export interface Joining {
	/** The line on the list; undefined where the person is on it. */
	line?: Participant;
	/** It has to be asked for on a talk page. */
	isAsked: boolean;
	/** What the user page will say; undefined where it says so already, or nothing. */
	affiliation?: Affiliation;
	/** Why the user page cannot say it. */
	hindered: string[];
	steps: Step[];
}

/** What joining writes, edit by edit. */
export function joiningOf( people: People, { event, partnership }: Invitation, { partner, work }: Connection, today: string, text: Messages[ 'inContentLanguage' ] ): Joining {
	const own = people.own!;
	const isListed = currentLines( own.lines, today ).some( ( line ) => line.event === '' || line.event === event?.id );
	const line: Participant | undefined = isListed ? undefined : { user: own.user, joined: today, event: event ? event.id : '', partner, role: '' };
	const wanted = line && joinAct( people, line, text );
	const listed = wanted && people.obstacles.length ? askAct( people, wanted, text ) : wanted;
	const affiliation: Affiliation | undefined = partner === '' ? undefined : { partnership: partnership.name, partner, role: '', paid: PAID.find( ( one ) => one === work ), employer: '', client: '', since: today };
	const isSaid = own.affiliations.some( ( one ) => one.partner === partner && one.paid === affiliation?.paid && !one.until );
	const isElsewhere = own.userPage.redirectedFrom !== undefined;
	const said = affiliation && !isSaid && !isElsewhere && !own.obstacles.length ? affiliationAct( people, affiliation, undefined, text ) : undefined;
	return {
		line: listed && line, isAsked: listed !== undefined && listed !== wanted, affiliation: said && affiliation, hindered: affiliation && !isSaid ? own.obstacles : [],
		steps: [ ...listed ? listed.steps : [], ...said ? said.steps : [] ]
	};
}

/** Makes these edits, each once, and begins to work for what the person has joined. */
export function joiningWork( edits: Edits, { steps }: Joining, begin: () => Promise<void> ): Work {
	const work = editWork( edits, steps.map( ( { page, transform, summary, isOwn } ) => ( {
		base: page.revisionId,
		edit: { title: page.title, summary, tags: [], transform: ( wikitext, now ) => isOwn && now.redirectedFrom !== undefined ? undefined : transform( wikitext ) }
	} ) ) );
	return {
		...work,
		async write( earlier ) {
			const revisions = await work.write( earlier );
			await begin();
			return revisions;
		}
	};
}

/** From now on edits are offered to be marked, until the event or the day is over. */
export async function beginWorking( { working, clock, showWorking }: Pick<LaterPorts, 'working' | 'clock' | 'showWorking'>, { partnership, event }: Invitation ): Promise<void> {
	await clock.check();
	const current = working.load();
	if ( !current || current.partnership !== partnership.name || !workingAt( current, clock.now() ) ) {
		// Where the wiki cannot be told, this browser knows it all the same.
		await working.save( startWorking( partnership, event, clock.now(), clock.today().to ) ).catch( () => {} );
	}
	showWorking();
}
