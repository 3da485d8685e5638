import type { Decision } from '../../../domain/partnership/decision';
import type { Participant } from '../../../domain/partnership/participant';
import { withLeft, withParticipants } from '../../../domain/partnership/participant-writing';
import type { Wiki } from '../../../domain/partnership/attribution';
import { withAffiliation } from '../../../domain/tracking/affiliation-writing';
import type { Affiliation } from '../../../domain/tracking/disclosure';
import { escapeText } from '../../../domain/wikitext';
import type { Messages } from '../../../wiki/ports';
import { SIGNATURE, verbatim, withSection } from '../../talk-section';
import type { Act, Step } from './act';
import type { People } from './people';
import type { DecisionWriter } from '../decision-writer';

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

/**
 * @param people
 * @param day Last day of taking part
 * @param event Which event is left; undefined: everything
 * @param out Revisions that are to be taken out, and what writes that; undefined: they stay
 * @param wiki
 * @param text
 */
export function leaveAct( people: People, day: string, event: string | undefined, out: { revisionIds: number[]; writer: DecisionWriter } | undefined, wiki: Wiki, text: InContentLanguage ): Act {
	const { config, partnership, ledger } = people;
	const user = people.own!.user;
	const reason = text( 'partnerkit-people-reason-left' );
	const decisions = ( out ? out.revisionIds : [] ).map( ( revisionId ): Decision => ( { revisionId, wiki: '', decision: 'exclude', by: user, reason, date: day } ) );
	return {
		id: 'leave',
		steps: [
			...out && decisions.length ? [ {
				page: ledger, transform: ( wikitext: string ) => out.writer.withDecisions( wikitext, decisions, config, wiki ),
				summary: text( 'partnerkit-people-summary-take-out', decisions.length, partnership.name )
			} ] : [],
			listStep( people, ( wikitext ) => withLeft( wikitext, user, day, config, event ), text( 'partnerkit-people-summary-leave', partnership.name ) )
		]
	};
}

export function addAct( people: People, participants: Participant[], text: InContentLanguage ): Act {
	const { config, partnership } = people;
	return { id: 'add', steps: [ listStep( people, ( wikitext ) => withParticipants( wikitext, participants, config ), text( 'partnerkit-people-summary-add', participants.length, partnership.name ) ) ] };
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
	const before = page.wikitext.split( '\n' );
	const lines = step.transform( page.wikitext ).split( '\n' ).filter( ( line ) => !before.includes( line ) );
	const heading = text( `partnerkit-people-ask-heading-${ act.id as 'join' | 'leave' | 'add' }`, people.own!.user );
	const section = [
		`== ${ escapeText( heading ) } ==`,
		...config.editRequest ? [ `{{${ config.editRequest }}}` ] : [],
		text( 'partnerkit-people-ask-text', `[[:${ page.title }]]` ),
		verbatim( lines.join( '\n' ) ),
		SIGNATURE
	].join( '\n' );
	return { id: 'ask', steps: [ { page: askPage, summary: text( 'partnerkit-people-summary-ask', heading ), transform: ( wikitext ) => withSection( wikitext, section ) } ] };
}

function listStep( { page }: People, transform: ( wikitext: string ) => string, summary: string ): Step {
	return { page, transform, summary };
}
