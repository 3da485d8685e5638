import type { Participant } from '../../../domain/partnership/participant';
import { withParticipants } from '../../../domain/partnership/participant-writing';
import { withAffiliation } from '../../../domain/tracking/affiliation-writing';
import type { Affiliation } from '../../../domain/tracking/disclosure';
import { escapeText } from '../../../domain/wikitext';
import { linesAdded } from '../../../domain/wikitext/lines-added';
import type { Messages } from '../../../wiki/ports';
import { SIGNATURE, verbatim, withSection } from '../../talk-section';
import type { Act, Step } from './act';
import type { People } from './people';

/* What somebody does first: joining, saying how one is connected, and asking where that is not allowed. */

type InContentLanguage = Messages[ 'inContentLanguage' ];

export function joinAct( people: People, line: Participant, text: InContentLanguage ): Act {
	const event = people.events.find( ( { id } ) => id === line.event );
	return {
		id: 'join',
		steps: [ listStep( people, ( wikitext ) => withParticipants( wikitext, [ line ], people.config ), event ?
			text( 'partnerkit-people-summary-join-event', people.partnership.name, event.name ) :
			text( 'partnerkit-people-summary-join', people.partnership.name ) ) ]
	};
}

/** @param was The partner that the page names now, where another one takes its place */
export function affiliationAct( people: People, affiliation: Affiliation, was: string | undefined, text: InContentLanguage ): Act {
	return {
		id: 'affiliation',
		steps: [ {
			page: people.own!.userPage, isOwn: true, summary: text( 'partnerkit-people-summary-affiliation', people.partnership.name ),
			transform: ( wikitext ) => withAffiliation( wikitext, affiliation, people.config, was )
		} ]
	};
}

/**
 * The same as a request on a talk page, for those who cannot edit the list: with the exact lines, and the person's
 * signature. undefined where there is nothing to ask for.
 */
export function askAct( people: People, act: Act, text: InContentLanguage ): Act | undefined {
	const { askPage, page, config } = people;
	const step = act.steps.find( ( one ) => one.page === page );
	if ( !askPage || !step ) {
		return undefined;
	}
	const heading = text( `partnerkit-people-ask-heading-${ act.id as 'join' | 'leave' | 'add' }`, people.own!.user );
	const section = [
		`== ${ escapeText( heading ) } ==`,
		...config.editRequest ? [ `{{${ config.editRequest }}}` ] : [],
		text( 'partnerkit-people-ask-text', `[[:${ page.title }]]` ),
		verbatim( linesAdded( page.wikitext, step.transform( page.wikitext ) ) ),
		SIGNATURE
	].join( '\n' );
	return { id: 'ask', steps: [ { page: askPage, summary: text( 'partnerkit-people-summary-ask', heading ), transform: ( wikitext ) => withSection( wikitext, section ) } ] };
}

/** An edit of the list of participants. */
export function listStep( { page }: People, transform: ( wikitext: string ) => string, summary: string ): Step {
	return { page, transform, summary };
}
