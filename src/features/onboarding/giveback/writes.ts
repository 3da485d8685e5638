import { isNewPlaybook, linkedTitles, playbookNamed, type GivebackAnswers } from '../../../domain/onboarding/giveback';
import { newPlaybook, withGiven, withLessons, type Giving } from '../../../domain/onboarding/giveback-writing';
import { partnershipTitle } from '../../../domain/partnership/config';
import { dayOf } from '../../../domain/partnership/dates';
import { readRecordForm } from '../../../domain/partnership/record-form';
import { writeRecord } from '../../../domain/partnership/record-writing';
import { escapeText } from '../../../domain/wikitext';
import { WikiError } from '../../../wiki/ports';
import type { SeenEdit } from '../edit-work';
import type { GivebackGround } from './ground';
import type { GivebackProps } from './props';

/** Somebody else's page stands under the title by now, or there is no playbook to add to any more. */
export const MOVED = 'giveback-moved';

/** A page as it will be. */
export interface GivenPage {
	title: string;
	revisionId: number;
	text: string;
	summary: string;
}

export interface GivebackWrites {
	edits: SeenEdit[];
	playbook: GivenPage;
	record: GivenPage;
}

type WritingProps = Pick<GivebackProps, 'messages' | 'contentDay' | 'now'> & { ports: { pages: Pick<GivebackProps[ 'ports' ][ 'pages' ], 'normalize'> } };

/** The playbook, and the link to it on the partnership's page: two edits, each on top of the page as it stands. */
export function givebackWrites( ground: GivebackGround, answers: GivebackAnswers, { ports: { pages: { normalize } }, messages: { inContentLanguage: text }, contentDay, now }: WritingProps ): GivebackWrites {
	const { config, record, partnership, playbooks } = ground;
	const name = playbookNamed( answers );
	const there = isNewPlaybook( answers ) ? undefined : playbooks.find( ( one ) => one.name === name )?.page;
	const title = there ? there.title : partnershipTitle( config, 'Playbooks', name );
	const today = dayOf( now() );
	const giving: Giving = {
		answers, partnership: `[[${ record.title }|${ escapeText( partnership.label ) }]]`, isNamedIn: ( wikitext ) => linkedTitles( wikitext, normalize ).includes( record.title ),
		goals: partnership.goals.filter( ( _, at ) => answers.ticks( 'goals' ).includes( String( at + 1 ) ) ),
		effort: text( `partnerkit-giveback-effort-${ answers.text( 'effort' ) }` ), day: contentDay( today ),
		say: ( word, ...parameters ) => text( word === 'goals' || word === 'activities' ? `partnerkit-start-page-${ word }` : `partnerkit-giveback-page-${ word }`, ...parameters )
	};
	const hasEnded = answers.ticks( 'ended' ).length > 0 && partnership.status !== 'completed';
	const writePlaybook = ( wikitext: string ): string => {
		if ( isNewPlaybook( answers ) === ( wikitext.trim() !== '' ) ) {
			throw new WikiError( MOVED );
		}
		return isNewPlaybook( answers ) ? newPlaybook( giving, config ) : withLessons( wikitext, giving, config );
	};
	const writeGiven = ( wikitext: string ): string => withGiven( hasEnded ? ended( wikitext ) : wikitext, `[[${ title }|${ escapeText( name ) }]]`, giving );
	const summaries = [
		text( isNewPlaybook( answers ) ? 'partnerkit-giveback-summary-new' : 'partnerkit-giveback-summary-more', partnership.label ), text( hasEnded ? 'partnerkit-giveback-summary-ended' : 'partnerkit-giveback-summary-record', name )
	];
	const onRecord = writeGiven( record.wikitext );
	return {
		edits: [
			{ base: there ? there.revisionId : 0, edit: { title, summary: summaries[ 0 ], tags: [], transform: writePlaybook } },
			{ base: record.revisionId, edit: { title: record.title, summary: summaries[ 1 ], tags: [], transform: ( wikitext ) => changed( wikitext, writeGiven( wikitext ) ) } }
		],
		playbook: { title, revisionId: there ? there.revisionId : 0, text: isNewPlaybook( answers ) ? newPlaybook( giving, config ) : there ? withLessons( there.wikitext, giving, config ) : '', summary: summaries[ 0 ] },
		record: { title: record.title, revisionId: record.revisionId, text: onRecord, summary: summaries[ 1 ] }
	};

	/** The record of a partnership that is over; a last day that it names stays. */
	function ended( wikitext: string ): string {
		const form = readRecordForm( wikitext, config );
		return writeRecord( wikitext, { ...form, fields: { ...form.fields, status: 'completed', end: form.fields.end !== '' && form.fields.end < today ? form.fields.end : today } }, config );
	}
}

function changed( before: string, after: string ): string | undefined {
	return after === before ? undefined : after;
}
