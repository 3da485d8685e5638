import type { PageStep } from './community-page';
import { turnsOf, type Condition } from './definition';

/** Which steps can be come to from each, itself only where it comes again. */
export function reachOf( steps: Array<Pick<PageStep, 'id' | 'next' | 'kind'>> ): Map<string, Set<string>> {
	const direct = new Map( steps.map( ( step ) => [ step.id, turnsOf( step ).map( ( { to } ) => to ) ] ) );
	return new Map( steps.map( ( { id } ) => {
		const reached = new Set<string>();
		const ahead = [ ...direct.get( id )! ];
		for ( let next = ahead.pop(); next !== undefined; next = ahead.pop() ) {
			if ( !reached.has( next ) ) {
				reached.add( next );
				ahead.push( ...direct.get( next ) || [] );
			}
		}
		return [ id, reached ];
	} ) );
}

/** The steps of a loop that somebody cannot get out of by what she answers in it; the first of each loop. */
export function endlessSteps( steps: PageStep[] ): PageStep[] {
	const reach = reachOf( steps );
	const together = ( one: string, other: string ): boolean => reach.get( one )!.has( other ) && reach.get( other )!.has( one );
	const silent = reachOf( steps.filter( ( step ) => !asks( step ) ) );
	const told: PageStep[] = [];
	return steps.filter( ( step ) => {
		if ( !together( step.id, step.id ) || told.some( ( { id } ) => together( id, step.id ) ) ) {
			return false;
		}
		told.push( step );
		const loop = steps.filter( ( { id } ) => together( id, step.id ) );
		const isIn = ( id: string ): boolean => loop.some( ( one ) => one.id === id );
		const hasExit = loop.some( ( one ) => {
			const turns = turnsOf( one );
			return turns.some( ( { to } ) => !isIn( to ) ) && turns.some( ( { when } ) => when && answersOf( when ).some( ( answer ) => isIn( answer.split( '.' )[ 0 ] ) ) );
		} );
		return !hasExit || loop.some( ( { id } ) => silent.get( id )?.has( id ) );
	} );
}

function asks( { kind }: PageStep ): boolean {
	return kind !== 'text' && kind !== 'confirm';
}

/** The answers that a condition looks at. */
export function answersOf( condition: Condition ): string[] {
	if ( 'all' in condition || 'any' in condition ) {
		return ( 'all' in condition ? condition.all : condition.any ).reduce<string[]>( ( all, one ) => [ ...all, ...answersOf( one ) ], [] );
	}
	return 'not' in condition ? answersOf( condition.not ) : [ condition.answer ];
}
