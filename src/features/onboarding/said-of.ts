import { fieldsOf } from '../../domain/wizard/definition';
import type { Translate } from '../../ui/text';
import type { Said } from '../../ui/wizard/said';
import { problemText } from '../../ui/wizard/words';
import type { Run } from './runner';

/** What is said below a field of the current step. */
export function saidOf( run: Run, t: Translate, id = '' ): Said {
	const field = run.place && fieldsOf( run.place.step ).find( ( one ) => one.id === id );
	const problem = run.problems.find( ( one ) => one.field === id );
	const others = run.asides( id );
	return {
		t, problem: field && problem && problemText( t, problem, field ), others: others.map( String ),
		onSettle: ( value ) => run.answer( id, value === undefined ? run.value( id ) : others.find( ( one ) => String( one ) === value )!, true )
	};
}
