import { WikiError, type Messages } from '../../wiki/ports';
import { explain, kindOf } from '../explain';

/** What has words of its own where nothing is typed. */
const WITHOUT_TYPING = [ 'network', 'server' ];

/** What {@link explain} says, for screens where nothing is typed that could be kept, and nothing saved. */
export function explainReading( error: unknown, messages: Messages ): string {
	const kind = error instanceof WikiError ? kindOf( error ) : '';
	return WITHOUT_TYPING.includes( kind ) ? messages.text( `partnerkit-movement-error-${ kind }` ) : explain( error, messages );
}
