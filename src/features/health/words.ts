import { csvText } from '../../domain/csv-text';
import { templateFor, type Config } from '../../domain/partnership/config';
import type { Kind } from '../../domain/health/defect';
import type { Case, Group } from '../../domain/health/groups';
import type { Messages } from '../../wiki/ports';

/** Kinds that are told in the same words. */
const ALIKE = /^(?:mark|participant)-(?=(?:event-unknown|event-written|partner-unknown|partner-written)$)/;

export function titleOf( kind: Kind, { text }: Pick<Messages, 'text'> ): string {
	return text( `partnerkit-defect-${ kind.replace( ALIKE, '' ) }` );
}

/** What is wrong in a case, in one sentence. */
export function sentenceOf( { defects: [ { kind } ], about }: Case, { text, day }: Messages ): string {
	return text( `partnerkit-defect-${ kind.replace( ALIKE, '' ) }-is`, ...about.map( ( one ) => /^\d{4}-\d\d-\d\d$/.test( one ) ? day( one ) : one ) );
}

/** What an edit that repairs says, in the wiki's language. */
export function proposedSummary( group: Group, config: Config, { inContentLanguage }: Messages ): string {
	const about = group.cases[ 0 ]?.defects[ 0 ].partnership ?? '';
	const alike = group.cases.every( ( { defects } ) => defects.every( ( { partnership } ) => partnership === about ) );
	const template = templateFor( config, 'contribution' ).title;
	const kinds = [ ...new Set( group.cases.map( ( { defects: [ { kind } ] } ) => kind ) ) ];
	const what = kinds.length === 1 ? inContentLanguage( `partnerkit-defect-${ kinds[ 0 ].replace( ALIKE, '' ) }` ) : inContentLanguage( 'partnerkit-health-several' );
	const own = config.summaries.repair.replace( /\$1/g, () => alike && about ? about : template );
	return own || inContentLanguage( 'partnerkit-health-summary', what );
}

/** The defects as a table for a spreadsheet: what begins like a formula is kept from being one. */
export function asCsv( groups: Group[], messages: Messages ): string {
	const rows = groups.flatMap( ( { kind, by, cases } ) => cases.flatMap( ( one ) => one.defects.map( ( { page } ) => [ page, titleOf( kind, messages ), sentenceOf( one, messages ), messages.text( `partnerkit-health-by-${ by }` ) ] ) ) );
	const head = [ 'page', 'defect', 'what', 'repair' ].map( ( name ) => messages.text( `partnerkit-health-column-${ name }` ) );
	return csvText( [ head, ...rows ] );
}
