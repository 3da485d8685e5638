import { partnershipTitle, type Config } from '../partnership/config';
import { withParticipants } from '../partnership/participant-writing';
import { countRecords, readEventRows } from '../partnership/record-form';
import { EVENT_FIELDS } from '../partnership/record-fields';
import { isSameList } from '../partnership/record-merge';
import { writeEvents, writeRecord } from '../partnership/record-writing';
import type { Answers } from './answers';
import { formOf, nameOf, participantsOf, type Around } from './form';
import { sectionsOf } from './sections';

/** A page of a new partnership. */
export interface StartPage {
	title: string;
	kind: 'record' | 'participants' | 'events';
	/**
	 * The text with what the answers say; what stands there stays. Undefined where the page is another partnership's
	 * by now.
	 */
	write( wikitext: string ): string | undefined;
}

/** The pages that the answers make, the record first. */
export function pagesOf( answers: Answers, around: Around, config: Config ): StartPage[] {
	const form = formOf( answers, around );
	const participants = participantsOf( answers, around.today );
	const title = ( subpage?: string ): string => partnershipTitle( config, nameOf( answers ), subpage );
	return [
		{ title: title(), kind: 'record', write: ( wikitext ) => countRecords( wikitext, config ) ? undefined : withSections( writeRecord( wikitext, form, config ), sectionsOf( answers, around, config ) ) },
		...participants.length ? [ { title: title( 'Participants' ), kind: 'participants' as const, write: ( wikitext: string ) => withParticipants( wikitext, participants, config ) } ] : [],
		...form.events.length ? [ { title: title( 'Events' ), kind: 'events' as const, write( wikitext: string ) {
			const before = readEventRows( wikitext, config );
			const added = form.events.filter( ( { fields } ) => !before.some( ( one ) => one.fields.id === fields.id ) );
			return isSameList( before, [ ...before, ...added ], EVENT_FIELDS ) ? wikitext : writeEvents( wikitext, [ ...before, ...added ], config );
		} } ] : []
	];
}

function withSections( wikitext: string, sections: string ): string {
	return sections ? `${ wikitext.replace( /\s+$/, '' ) }\n\n${ sections }` : wikitext;
}
