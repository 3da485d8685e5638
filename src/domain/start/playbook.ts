import type { Config } from '../partnership/config';
import { findMapped } from '../partnership/mapped';
import { findTemplates, readText } from '../wikitext';
import type { Answers, Change } from './answers';
import { MOST } from './definition';
import { filledRows, OWN_WORDS } from './form';

/** What of a playbook can be taken over. */
export interface Playbook {
	/** Last part of its title. */
	name: string;
	/** For whom it is good, in its words. */
	for: string;
	goals: Array<{ metric: string; target: string }>;
	activities: string[];
}

/**
 * A playbook's goals are the goal templates on its page; its activities the bullets below a heading of that name.
 *
 * @param heading What the wiki's pages call activities; undefined where the page is no playbook
 */
export function readPlaybook( name: string, wikitext: string, heading: string, config: Config ): Playbook | undefined {
	const templates = findTemplates( wikitext );
	const [ head ] = findMapped( templates, config, 'playbook' );
	return head && {
		name, for: head.text( 'for' ),
		goals: findMapped( templates, config, 'goal' ).map( ( goal ) => ( { metric: goal.text( 'metric' ), target: goal.text( 'target' ) } ) ).filter( ( { metric } ) => metric !== '' ),
		activities: bulletsBelow( wikitext, heading )
	};
}

/** What a playbook fills in: into lists that are empty, so that nothing typed goes. */
export function takenFrom( { name, goals, activities }: Playbook, answers: Answers ): Change[] {
	const numbered = <Value>( values: Value[], most: number ): Array<[ Value, number ]> => values.slice( 0, most ).map( ( value, index ) => [ value, index + 1 ] );
	const changes: Change[] = [ [ 'playbook', name ] ];
	if ( !filledRows( answers, 'goals' ).length ) {
		numbered( goals, MOST.goals ).forEach( ( [ { metric, target }, number ] ) => {
			const isFigure = /^[a-z-]+$/.test( metric );
			changes.push( [ `metric-${ number }`, isFigure ? metric : OWN_WORDS ], [ `goal-${ number }`, isFigure ? '' : metric ], [ `target-${ number }`, target ] );
		} );
	}
	if ( !filledRows( answers, 'activities' ).length ) {
		numbered( activities, MOST.activities ).forEach( ( [ words, number ] ) => changes.push( [ `act-${ number }`, words ] ) );
	}
	return changes;
}

/** The bullets below a heading, up to the next one, as plain words. */
export function bulletsBelow( wikitext: string, heading: string ): string[] {
	const lines = wikitext.split( '\n' );
	const headingOf = ( line: string ): string | undefined => ( /^(=+)\s*(.+?)\s*\1\s*$/.exec( line ) || [] )[ 2 ];
	const from = lines.findIndex( ( line ) => ( headingOf( line ) || '' ).toLowerCase() === heading.toLowerCase() );
	const rest = from < 0 ? [] : lines.slice( from + 1 );
	const end = rest.findIndex( ( line ) => headingOf( line ) !== undefined );
	return ( end < 0 ? rest : rest.slice( 0, end ) ).filter( ( line ) => /^\*/.test( line ) )
		.map( ( line ) => readText( line.replace( /^[*\s]+/, '' ).replace( /\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1' ).replace( /'{2,}/g, '' ) ).trim() ).filter( Boolean );
}
