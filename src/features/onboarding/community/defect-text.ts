import type { Defect } from '../../../domain/wizard/community';
import { placed, type Translate } from '../../../ui/text';

/** What is wrong, in a sentence. */
export function defectText( text: Translate, { code, parameters }: Pick<Defect, 'code' | 'parameters'> ): string {
	return text( `partnerkit-wizard-defect-${ code }`, ...parameters.map( ( one ) => typeof one === 'string' ? placed( one ) : one ) );
}
