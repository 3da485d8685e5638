import { WikiError, type Messages } from '../../wiki/ports';
import { explain } from '../explain';

const KINDS: Record<string, string> = { network: 'network', timeout: 'network', http: 'server' };

/** What {@link explain} says, for screens where nothing is typed that could be kept, and nothing saved. */
export function explainReading( error: unknown, messages: Messages ): string {
	const kind = error instanceof WikiError ? KINDS[ error.code ] : undefined;
	return kind === undefined ? explain( error, messages ) : messages.text( `partnerkit-movement-error-${ kind }` );
}
