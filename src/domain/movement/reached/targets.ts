import type { ConfigProblem } from '../../partnership/config-read';

/** By what partners are told apart. */
export const DIMENSIONS = [ 'type', 'size', 'region', 'language' ] as const;
export type Dimension = typeof DIMENSIONS[ number ];

/** What a wiki aims for: per cent of all partners, by rows of each table. */
export type Targets = Record<Dimension, Record<string, number>>;

/** More of one table are none that anybody set out for. */
const MOST = 100;

/** Reads the field `targets` of a wiki's configuration. What is wrong is left out, and told. */
export function readTargets( given: unknown ): { targets: Targets; problems: ConfigProblem[] } {
	const targets: Targets = { type: {}, size: {}, region: {}, language: {} };
	const problems: ConfigProblem[] = [];
	entriesOf( given, 'targets', problems ).forEach( ( [ name, aims ] ) => {
		const dimension = DIMENSIONS.find( ( one ) => one === name );
		const path = `targets.${ name.slice( 0, MOST ) }`;
		if ( !dimension ) {
			problems.push( { field: path, reason: 'unknown' } );
			return;
		}
		entriesOf( aims, path, problems ).forEach( ( [ id, aim ] ) => {
			if ( typeof aim === 'number' && aim >= 0 && aim <= 100 && id !== '__proto__' ) {
				targets[ dimension ][ id ] = aim;
			} else {
				problems.push( { field: `${ path }.${ id.slice( 0, MOST ) }`, reason: 'share' } );
			}
		} );
	} );
	return { targets, problems };
}

function entriesOf( value: unknown, field: string, problems: ConfigProblem[] ): Array<[ string, unknown ]> {
	if ( typeof value !== 'object' || value === null || Array.isArray( value ) ) {
		problems.push( { field, reason: 'type' } );
		return [];
	}
	return Object.entries( value ).slice( 0, MOST );
}
