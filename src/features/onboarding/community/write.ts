import type { CommunityWizard } from '../../../domain/wizard/community';
import { fillIn, type PageEffect } from '../../../domain/wizard/community-page';
import { answerOf, wayOf } from '../../../domain/wizard/way';
import { escapeText } from '../../../domain/wikitext/escape';
import { isolated } from '../../../ui/text';
import type { DiffLine, Messages } from '../../../wiki/ports';
import type { SeenEdit } from '../edit-work';
import type { Run } from '../runner';
import type { WizardPorts } from './props';

/** Why it cannot be written, in sentences. */
export interface Refused {
	refused: string;
	/** The page cannot be edited now, by this account, from this network: otherwise never. */
	closed?: { title: string; added: string };
}

/** An edit with what it changes, and what the reader of the page will see of it. */
export interface Prepared {
	seen: SeenEdit;
	diff: DiffLine[];
	shown: DocumentFragment;
	/** What is put at the end of the page. */
	added: string;
}

/** Namespaces of what a wiki looks like and does, whatever it calls them; their numbers are the same everywhere. */
const OF_THE_SITE = [ 8, 10, 828, 2300, 2302 ];

/** The edit that a step confirms, on the page as it stands, with what it changes. */
export async function prepareEdit( { pages, rendering }: WizardPorts, { definition, page: { version } }: CommunityWizard, run: Run, effect: PageEffect, { text, inContentLanguage }: Messages ): Promise<Prepared | Refused> {
	if ( effect.do !== 'edit' ) {
		return { refused: text( 'partnerkit-wizard-cannot', effect.do ) };
	}
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
	return {
		diff, shown, added,
		seen: { edit: { title: page.title, summary: inContentLanguage( 'partnerkit-wizard-page-summary', effect.summary!, definition.id.split( ':' )[ 1 ], version ), tags: [], transform }, base: page.revisionId }
	};
}
