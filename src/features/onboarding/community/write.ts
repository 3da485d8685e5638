import type { CommunityWizard } from '../../../domain/wizard/community';
import { fillIn, type PageEffect } from '../../../domain/wizard/community-page';
import { answerOf, wayOf } from '../../../domain/wizard/way';
import { escapeText } from '../../../domain/wikitext/escape';
import { isolated } from '../../../ui/text';
import type { DiffLine, Messages } from '../../../wiki/ports';
import { editWork } from '../edit-work';
import type { Run, Work } from '../runner';
import type { WizardPorts } from './props';

/** Why it cannot be written, in sentences. */
export interface Refused {
	refused: string;
	/** The page cannot be edited now, by this account, from this network: otherwise never. */
	closed?: { title: string; added: string };
}

/** What a step does, as it is shown before. */
export interface Prepared {
	work: Work;
	/** Title of the page that is written, and what is put there; '' where no page is. */
	title: string;
	added: string;
	/** Where: “At the end of Project:Visits”. */
	place: string;
	/** What it says, in words; or what the reader of the page will see of it. */
	sentence?: string;
	shown?: DocumentFragment;
	/** What it changes, and in which summary that is told. */
	diff?: DiffLine[];
	summary?: string;
}

/** Namespaces of what a wiki looks like and does, whatever it calls them; their numbers are the same everywhere. */
const OF_THE_SITE = [ 8, 10, 828, 2300, 2302 ];

/** The edit that a step confirms, on the page as it stands, with what it changes. */
export async function prepareEdit( { pages, rendering, edits }: WizardPorts, { definition, page: { version } }: CommunityWizard, run: Run, effect: PageEffect, { text, inContentLanguage }: Messages ): Promise<Prepared | Refused> {
	const way = wayOf( definition, run.state );
	const value = ( answer: string ): string => {
		const [ step, field = '' ] = answer.split( '.' );
		// Of a step that came several times, all answers.
		const given = way.filter( ( one ) => one.step.id === step ).map( ( one ) => answerOf( run.state, one, field ) );
		return escapeText( given.map( ( one ) => Array.isArray( one ) ? one.join( ', ' ) : one ).filter( Boolean ).join( ', ' ) );
	};
	const added = fillIn( effect.add!, value );
	const [ page ] = await pages.read( [ effect.page! ] );
	if ( OF_THE_SITE.includes( page.namespace ) ) {
		return { refused: text( 'partnerkit-wizard-defect-site-page', isolated( page.title ) ) };
	}
	const obstacles = await pages.obstacles( page.title );
	if ( obstacles.length ) {
		return { refused: obstacles.join( ' ' ), closed: { title: page.title, added } };
	}
	const transform = ( wikitext: string ): string => `${ wikitext.replace( /\n+$/, '' ) }${ wikitext.trim() ? '\n' : '' }${ added }`;
	const [ diff, shown ] = await Promise.all( [ rendering.compare( page.revisionId, transform( page.wikitext ) ), rendering.preview( page.title, added ) ] );
	const summary = inContentLanguage( 'partnerkit-wizard-page-summary', effect.summary!, definition.id.split( ':' )[ 1 ], version );
	return {
		diff, shown, added, summary, title: page.title, place: text( 'partnerkit-wizard-at-end', isolated( page.title ) ),
		work: editWork( edits, [ { edit: { title: page.title, summary, tags: [], transform }, base: page.revisionId } ] )
	};
}
