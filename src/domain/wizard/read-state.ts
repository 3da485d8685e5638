import { inOrder, type Answer, type EffectState, type Register, type WizardState, type Written } from './state';

/** Names of places, answers, attempts and writers; not the one that every object has. */
const NAME = /^(?!constructor$)[a-z0-9][a-z0-9.~-]*$/;

/** A state as it was kept, whatever has become of it since; undefined where it is none of that wizard. */
export function readState( kept: unknown, wizard: string ): WizardState | undefined {
	const { wizard: of, version, round, place, passed, answers, effects } = Object( kept ) as Record<keyof WizardState, unknown>;
	const at = readWritten( place, isText );
	return of === wizard && isCount( version ) && isCount( round ) && at ? {
		wizard, version, round, place: at,
		passed: Array.isArray( passed ) ? [ ...new Set( passed.filter( isText ) ) ].sort() : [],
		answers: readAll( answers, readRegister ),
		effects: readAll( effects, readEffect )
	} : undefined;
}

/** What of a state goes to other devices: where somebody is and what is done, with choices and short answers. Joined with the whole it takes nothing away. */
export function inShort( state: WizardState, longest: number ): WizardState {
	const answers: WizardState[ 'answers' ] = {};
	Object.entries( state.answers ).forEach( ( [ key, register ] ) => {
		if ( register.written.every( ( { value } ) => String( value ).length <= longest ) ) {
			answers[ key ] = register;
		}
	} );
	return { ...state, answers };
}

function readRegister( register: unknown ): Register | undefined {
	const { written, seen } = Object( register ) as Record<keyof Register, unknown>;
	const read = ( Array.isArray( written ) ? written : [] ).map( ( one ) => readWritten( one, isAnswer ) ).filter( ( one ): one is Written<Answer> => one !== undefined );
	// A register that holds nothing was not written by this.
	return read.length ? { written: read.sort( inOrder ), seen: readAll( seen, ( at ) => isCount( at ) ? at : undefined ) } : undefined;
}

function readEffect( effect: unknown ): EffectState | undefined {
	const { begun, done } = Object( effect ) as Record<keyof EffectState, unknown>;
	const end = readWritten( done, isText );
	return end ? { begun: {}, done: end } : { begun: readAll( begun, readAttempt ) };
}

function readAttempt( attempt: unknown ): EffectState[ 'begun' ][ string ] {
	const { trace, over } = Object( attempt ) as Record<string, unknown>;
	return { trace: readAll( trace, ( value ) => value as string ), ...over === true ? { over } : {} };
}

function readWritten<Value>( written: unknown, isValue: ( value: unknown ) => value is Value ): Written<Value> | undefined {
	const { value, at, by } = Object( written ) as Record<string, unknown>;
	return isValue( value ) && isCount( at ) && isText( by ) ? { value, at, by } : undefined;
}

function readAll<Value>( values: unknown, read: ( value: unknown ) => Value | undefined ): Record<string, Value> {
	const found: Record<string, Value> = {};
	Object.entries( Object( values ) as object ).forEach( ( [ key, value ] ) => {
		const one = NAME.test( key ) ? read( value ) : undefined;
		if ( one !== undefined ) {
			found[ key ] = one;
		}
	} );
	return found;
}

const isText = ( value: unknown ): value is string => typeof value === 'string';
const isCount = ( value: unknown ): value is number => typeof value === 'number' && value >= 0 && isFinite( value );
const isAnswer = ( value: unknown ): value is Answer => isText( value ) || Array.isArray( value ) && value.every( isText );
