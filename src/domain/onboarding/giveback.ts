import { EFFORTS } from '../movement/playbooks';
import { normalizeTitle } from '../partnership/titles';
import type { Definition, Field } from '../wizard/definition';
import { TYPES } from '../partnership/partner-types';

/** Stands among the names of playbooks for one that is not there yet; no page can be called so. */
export const NEW_PLAYBOOK = '#new';

/** Most goals that a playbook takes over; a tick is the number of a goal in the record. */
export const MOST_GOALS = 8;

const text = ( id: string, most: number ): Field => ( { id, kind: 'text', most } );
const long = ( id: string ): Field => ( { id, kind: 'long', most: 5000 } );
const optional = ( field: Field ): Field => ( { ...field, optional: true } );
const ticks = ( id: string, options: readonly string[] ): Field => ( { id, kind: 'ticks', options: [ ...options ] } );

/** What a partnership leaves for the next ones: where it goes, what was learned; for a new playbook what others need to begin; then it is written. */
export function givebackPath( partnership: string ): Definition {
	return {
		id: `giveback:${ partnership }`, version: 1, start: 'where',
		steps: [
			{ id: 'where', kind: 'form', next: 'learned', fields: [ text( 'to', 250 ), optional( text( 'title', 120 ) ), ticks( 'ended', [ 'yes' ] ) ] },
			{ id: 'learned', kind: 'form', next: [ { when: { answer: 'where.to', is: NEW_PLAYBOOK }, to: 'plan' }, { to: 'write' } ], fields: [ long( 'worked' ), long( 'changes' ), { id: 'effort', kind: 'select', options: [ ...EFFORTS ] }, optional( long( 'materials' ) ) ] },
			{ id: 'plan', kind: 'form', next: 'write', fields: [
				text( 'lead', 240 ), { ...ticks( 'for', TYPES ), least: 1 }, optional( text( 'languages', 200 ) ), ticks( 'goals', Array.from( { length: MOST_GOALS }, ( _, at ) => String( at + 1 ) ) ), optional( long( 'activities' ) )
			] },
			{ id: 'write', kind: 'confirm', effect: 'edit' }
		]
	};
}

/** What was answered, by field: no two steps have a field of the same name. */
export interface GivebackAnswers {
	text( field: string ): string;
	ticks( field: string ): string[];
}

/** Name of the playbook that is meant; '' where none is said. */
export function playbookNamed( { text: said }: GivebackAnswers ): string {
	return isNewPlaybook( { text: said } ) ? normalizeTitle( said( 'title' ) ) : said( 'to' );
}

export function isNewPlaybook( { text: said }: Pick<GivebackAnswers, 'text'> ): boolean {
	return said( 'to' ) === NEW_PLAYBOOK;
}

/** Lines of a list that was typed, whatever stands before each. */
export function typedLines( typed: string ): string[] {
	return typed.split( '\n' ).map( ( line ) => line.replace( BULLET, '' ).trim() ).filter( ( line ) => line !== '' );
}

/** What people type before the entries of a list. */
export const BULLET = /^\s*[*•–-]+\s+/;

/** A title in the wiki's own words; undefined where it cannot be one. */
type Normalize = ( title: string ) => string | undefined;

/** The first of the playbooks that a partnership's page links to: it was started from it. */
export function startedFrom( wikitext: string, playbooks: Array<{ name: string; title: string }>, normalize: Normalize ): string | undefined {
	const linked = linkedTitles( wikitext, normalize );
	return playbooks.find( ( { title } ) => linked.includes( title ) )?.name;
}

/** Titles of the pages that are linked. */
export function linkedTitles( wikitext: string, normalize: Normalize ): Array<string | undefined> {
	return ( wikitext.match( /\[\[[^[\]|#]+/g ) || [] ).map( ( link ) => normalize( link.slice( 2 ).replace( /^\s*:/, '' ) ) );
}
