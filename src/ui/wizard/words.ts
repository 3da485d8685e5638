import type { Field } from '../../domain/wizard/definition';
import type { Problem } from '../../domain/wizard/problems';
import type { Translate } from '../text';

/** What to put right, in words. */
export function problemText( t: Translate, { what }: Problem, { least = 0, most = 0 }: Pick<Field, 'least' | 'most'> ): string {
	return t( `partnerkit-wizard-problem-${ what }`, [ 'few', 'small' ].includes( what ) ? least : most );
}
