import { inOrder, later, type EffectState, type Register, type WizardState } from './state';

/**
 * Two copies of one state, of two tabs or devices, in one. Nothing typed is lost, the later place holds, and what is
 * done in one of them is done. It does not matter which comes first, or how often they are joined. A copy may lack
 * answers: that says nothing about them.
 */
export function join( mine: WizardState, theirs: WizardState ): WizardState {
	if ( mine.wizard !== theirs.wizard || mine.round !== theirs.round ) {
		return mine.wizard === theirs.wizard && theirs.round > mine.round ? theirs : mine;
	}
	return {
		wizard: mine.wizard,
		version: Math.max( mine.version, theirs.version ),
		round: mine.round,
		place: later( mine.place, theirs.place ),
		passed: [ ...new Set( [ ...mine.passed, ...theirs.passed ] ) ].sort(),
		answers: joinAll( mine.answers, theirs.answers, joinRegisters ),
		effects: joinAll( mine.effects, theirs.effects, joinEffects )
	};
}

function joinAll<Value>( mine: Record<string, Value>, theirs: Record<string, Value>, joinOne: ( one: Value, other: Value ) => Value ): Record<string, Value> {
	const joined = { ...mine, ...theirs };
	Object.keys( mine ).forEach( ( key ) => {
		if ( theirs[ key ] ) {
			joined[ key ] = joinOne( mine[ key ], theirs[ key ] );
		}
	} );
	return joined;
}

function joinRegisters( mine: Register, theirs: Register ): Register {
	const written = [ ...surviving( mine, theirs ), ...surviving( theirs, mine ) ].sort( inOrder );
	return {
		// What both have stands there twice.
		written: written.filter( ( one, index ) => !index || inOrder( one, written[ index - 1 ] ) !== 0 ),
		seen: joinAll( mine.seen, theirs.seen, ( one, other ) => Math.max( one, other ) )
	};
}

/** What the other copy has too, or has not heard of. */
function surviving( { written }: Register, other: Register ): Register[ 'written' ] {
	return written.filter( ( one ) => one.at > ( other.seen[ one.by ] || 0 ) || other.written.some( ( { at, by } ) => at === one.at && by === one.by ) );
}

function joinEffects( mine: EffectState, theirs: EffectState ): EffectState {
	if ( mine.done || theirs.done ) {
		// Of two, the one that was noted first; which attempts there were is of no interest any more.
		const done = mine.done && theirs.done ? inOrder( mine.done, theirs.done ) > 0 ? mine.done : theirs.done : mine.done || theirs.done;
		return { begun: {}, done };
	}
	return { begun: joinAll( mine.begun, theirs.begun, ( one, other ) => one.over ? one : other ) };
}
