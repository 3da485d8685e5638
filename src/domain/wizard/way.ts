import { fieldsOf, turnsOf, type Condition, type Definition, type Field, type Step } from './definition';
import { answerKey, isSame, type Answer, type WizardState } from './state';

/** A step, at its first or a later time. */
export interface Place {
	key: string;
	step: Step;
}

/** Longer than any wizard is; going round in circles ends here. */
const LONGEST = 200;

/**
 * The places from the first to the last, as they are with these answers. Of what is not answered yet it is expected
 * that nothing comes a second time.
 *
 * @param known The number of places whose answers are looked at: all, where it is not given
 */
export function wayOf( { start, steps }: Definition, state: WizardState, known = Infinity ): Place[] {
	const way: Place[] = [];
	const times: Record<string, number> = {};
	const latest: Record<string, Place> = {};
	const value = ( answer: string ): Answer => {
		const [ id, field = '' ] = answer.split( '.' );
		return latest[ id ] ? answerOf( state, latest[ id ], field ) : '';
	};
	for ( let id: string | undefined = start; way.length < LONGEST; ) {
		const step = steps.find( ( one ) => one.id === id );
		if ( !step ) {
			break;
		}
		times[ step.id ] = ( times[ step.id ] || 0 ) + 1;
		const place = { step, key: times[ step.id ] > 1 ? `${ step.id }~${ times[ step.id ] }` : step.id };
		const isKnown = way.push( place ) <= known;
		if ( isKnown ) {
			latest[ step.id ] = place;
		}
		const fields = fieldsOf( step );
		const isOpen = fields.length > 0 && !( isKnown && fields.some( ( { id: field } ) => answerOf( state, place, field ).length ) );
		const turns = turnsOf( step );
		const fresh = turns.filter( ( { to } ) => !times[ to ] );
		const [ next ] = ( isOpen && fresh.length ? fresh : turns ).filter( ( { when }, index, all ) => !when || holds( when, value ) || isOpen && index === all.length - 1 );
		id = next && next.to;
	}
	return way;
}

/** What was answered, '' or [] where nothing was, or nothing that fits the step as it is now. */
export function answerOf( state: WizardState, { key, step }: Place, id: string ): Answer {
	const field = fieldsOf( step ).find( ( one ) => one.id === id );
	const found = state.answers[ answerKey( key, id ) ]?.written.map( ( { value } ) => value );
	return found && field && fits( field, found[ 0 ] ) ? found[ 0 ] : field && field.kind === 'ticks' ? [] : '';
}

/** What was written elsewhere in the meantime, and is not what is shown. */
export function asideOf( state: WizardState, place: Place, id: string ): Answer[] {
	const field = fieldsOf( place.step ).find( ( one ) => one.id === id );
	const [ shown, ...others ] = state.answers[ answerKey( place.key, id ) ]?.written || [];
	return others.map( ( { value } ) => value ).filter( ( value, index, all ) => value.length && field && fits( field, value ) &&
		![ shown.value, ...all.slice( 0, index ) ].some( ( one ) => isSame( one, value ) ) );
}

function fits( { kind, options }: Field, value: Answer ): boolean {
	const isOption = ( one: string ): boolean => !options || options.includes( one );
	return kind === 'ticks' ? Array.isArray( value ) && value.every( isOption ) : typeof value === 'string' && ( value === '' || isOption( value ) );
}

function holds( condition: Condition, value: ( answer: string ) => Answer ): boolean {
	if ( 'all' in condition ) {
		return condition.all.every( ( one ) => holds( one, value ) );
	}
	if ( 'any' in condition ) {
		return condition.any.some( ( one ) => holds( one, value ) );
	}
	if ( 'not' in condition ) {
		return !holds( condition.not, value );
	}
	const given = value( condition.answer );
	const among = ( wanted: string[] ): boolean => wanted.some( ( one ) => Array.isArray( given ) ? given.includes( one ) : given === one );
	return 'empty' in condition ? !given.length : among( 'in' in condition ? condition.in : [ condition.is ] );
}
