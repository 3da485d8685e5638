import { readAsked } from '../../../domain/tracking/asked';
import type { Contribution } from '../../../domain/impact/contribution';
import { attributionIn } from '../../../domain/tracking/edit-plan';
import type { FoundRevision, Messages } from '../../../wiki/ports';
import { withMarks, type Ground } from './ground';
import type { Case } from './proofs';
import type { EditsPorts, Opened } from './props';

/** What there is to say about what somebody asked. */
export type Found =
	| { kind: 'edit'; given: Case }
	/** The reader's edits of a page, newest first; the page's title now, where it has another one. */
	| { kind: 'edits'; title: string; renamed: boolean; cases: Case[] }
	| { kind: 'nothing'; why: 'unclear' | 'missing' | 'no-page' | 'no-edits' | 'elsewhere'; about: string };

/** How many edits of one page are listed. */
const MOST = 50;

export async function lookUp( ports: EditsPorts, opened: Opened, ground: Ground, text: string, messages: Messages ): Promise<Found> {
	const asked = readAsked( text, opened.wiki.host );
	const caseOf = async ( contributions: Contribution[], hidden: FoundRevision[ 'hidden' ] = [] ): Promise<Case[]> => {
		const informed = await withMarks( ports, opened, ground, contributions.map( ( { title } ) => title ) );
		return contributions.map( ( contribution ) => ( { contribution, hidden, attribution: attributionIn( informed.context )( contribution ), ground: informed, opened, pages: ports.pages, messages } ) );
	};
	switch ( asked.kind ) {
		case 'revision': {
			const found = await ports.revisions.find( asked.revisionId );
			if ( !found ) {
				return { kind: 'nothing', why: 'missing', about: messages.number( asked.revisionId ) };
			}
			return { kind: 'edit', given: ( await caseOf( [ found.contribution ], found.hidden ) )[ 0 ] };
		}
		case 'page': {
			const title = ports.pages.normalize( asked.title );
			const page = title === undefined ? undefined : await ports.revisions.onPage( title, opened.me, MOST );
			if ( !page?.exists || !page.contributions.length ) {
				return { kind: 'nothing', why: title === undefined ? 'unclear' : page?.exists ? 'no-edits' : 'no-page', about: page?.title ?? text };
			}
			return { kind: 'edits', title: page.title, renamed: page.title !== title, cases: await caseOf( page.contributions ) };
		}
		case 'elsewhere':
			return { kind: 'nothing', why: 'elsewhere', about: asked.host };
		default:
			return { kind: 'nothing', why: 'unclear', about: text };
	}
}
