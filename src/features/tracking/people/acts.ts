import type { Decision } from '../../../domain/partnership/decision';
import type { Participant } from '../../../domain/partnership/participant';
import { withLeft, withParticipants } from '../../../domain/partnership/participant-writing';
import type { Wiki } from '../../../domain/partnership/attribution';
import type { Messages } from '../../../wiki/ports';
import type { Act } from './act';
import { listStep } from './first-acts';
import type { People } from './people';
import type { DecisionWriter } from '../decision-writer';

type InContentLanguage = Messages[ 'inContentLanguage' ];

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
