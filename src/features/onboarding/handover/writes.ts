import { contactsAfter, handoverSection, KNOWLEDGE, type Handover } from '../../../domain/onboarding/handover';
import { writeContacts } from '../../../domain/partnership/contacts';
import type { Day } from '../../../domain/partnership/dates';
import { readRecordForm } from '../../../domain/partnership/record-form';
import { writeRecord } from '../../../domain/partnership/record-writing';
import { escapeText } from '../../../domain/wikitext';
import { plainText } from '../../../domain/wikitext/plain-text';
import { WikiError, type Messages } from '../../../wiki/ports';
import { SIGNATURE, withSection } from '../../talk-section';
import type { SeenEdit } from '../edit-work';
import type { HandoverGround } from './ground';

/** The contact of the record was changed by somebody else meanwhile. */
export const CHANGED = 'handover-changed';

export interface HandoverWrites {
	edits: SeenEdit[];
	/** As the pages will be. */
	pages: Array<{ title: string; revisionId: number; text: string; summary: string; isChanged: boolean }>;
	/** The section alone. */
	section: string;
}

export interface Words {
	messages: Messages;
	/** Day on which it is written, and how the wiki's language writes days. */
	today: Day;
	day( day: Day ): string;
	list( names: string[] ): string;
	/** What was typed, by the field. */
	known( field: string ): string;
}

/** The contact of the record, and a section on its talk page: two edits, each on top of the page as it stands. */
export function handoverWrites( ground: HandoverGround, handover: Handover, words: Words ): HandoverWrites {
	const { config, record, talk, contact, contacts } = ground;
	const { inContentLanguage: text } = words.messages;
	const wanted = writeContacts( contactsAfter( contacts, handover ) );
	const section = sectionFor( ground, handover, words );
	const summaries = [ text( 'partnerkit-handover-summary-record', words.list( handover.to ) ), text( 'partnerkit-handover-summary-talk', words.list( handover.to ) ) ];
	const withContacts = ( wikitext: string ): string | undefined => {
		const form = readRecordForm( wikitext, config );
		if ( form.fields.contact === wanted ) {
			return undefined;
		}
		if ( form.fields.contact !== contact ) {
			throw new WikiError( CHANGED );
		}
		return writeRecord( wikitext, { ...form, fields: { ...form.fields, contact: wanted } }, config );
	};
	const edits: SeenEdit[] = [
		{ base: record.revisionId, edit: { title: record.title, summary: summaries[ 0 ], tags: [], transform: withContacts } },
		{ base: talk.revisionId, edit: { title: talk.title, summary: summaries[ 1 ], tags: [], transform: ( wikitext ) => withSection( wikitext, section ) } }
	];
	return {
		edits, section,
		pages: [ record, talk ].map( ( { title, revisionId, wikitext }, index ) => {
			const after = edits[ index ].edit.transform( wikitext, [ record, talk ][ index ] ) ?? wikitext;
			return { title, revisionId, text: after, summary: summaries[ index ], isChanged: after !== wikitext };
		} )
	};
}

function sectionFor( { events, claims, questions, reports }: HandoverGround, { from, to, stays }: Handover, { messages: { inContentLanguage: text }, today, day, list, known }: Words ): string {
	const link = ( name: string ): string => `[[User:${ name }|${ name }]]`;
	const names = list( to.map( link ) );
	const stay = stays && from && !to.includes( from ) ? ` ${ text( 'partnerkit-handover-page-stays', link( from ) ) }` : '';
	return handoverSection( {
		heading: text( 'partnerkit-handover-page-heading', day( today ) ),
		opening: `${ from && !to.includes( from ) ? text( 'partnerkit-handover-page-opening', link( from ), names ) : text( 'partnerkit-handover-page-opening-nobody', names ) }${ stay }`,
		runsTitle: text( 'partnerkit-handover-page-runs' ),
		runs: [
			...events.map( ( { name, start, end } ) => text( 'partnerkit-handover-page-event', escapeText( name ), [ ...new Set( [ start, end ] ) ].map( ( one ) => one ? day( one ) : '…' ).join( ' – ' ) ) ),
			...claims.map( ( { title, user } ) => text( 'partnerkit-handover-page-claim', `[[:${ title }]]`, escapeText( user ) ) ),
			...questions.map( ( heading ) => text( 'partnerkit-handover-page-question', escapeText( plainText( heading ) ) ) ),
			...reports.map( ( title ) => text( 'partnerkit-handover-page-report', `[[${ title }]]` ) )
		],
		known: KNOWLEDGE.map( ( field ) => ( { title: text( `partnerkit-handover-page-${ field }` ), text: known( field ) } ) ),
		signature: SIGNATURE
	} );
}
