import type { HealthContext } from '../../domain/health/call';
import type { Defect } from '../../domain/health/defect';
import { accountsNamed, checkDisclosure, checkParticipants, thoseWhoLeft, type Accounts } from '../../domain/health/participants';
import type { ReadingPorts } from './ports';
import type { RegistryPages } from './registry';

/** What is wrong with the lists of participants, and on the user pages of those who have left. */
export async function checkPeople( ports: ReadingPorts, pages: RegistryPages[], context: HealthContext, signal?: AbortSignal ): Promise<Defect[]> {
	const names = [ ...new Set( pages.flatMap( ( { participants } ) => accountsNamed( participants, context ) ) ) ];
	const accounts = await readAccounts( ports, names, signal );
	const left = pages.flatMap( ( { participants, registered } ) => [ ...thoseWhoLeft( participants, context ) ].map( ( [ user, day ] ) => ( { user, day, registered } ) ) );
	const userPages = left.length ? await ports.pages.read( left.map( ( { user } ) => `User:${ user }` ) ) : [];
	return [
		...pages.flatMap( ( { participants, registered } ) => checkParticipants( participants, registered, accounts, context ) ),
		...left.flatMap( ( { day, registered }, index ) => checkDisclosure( userPages[ index ].title, userPages[ index ].wikitext, registered, day, context ) )
	];
}

/** An account that is gone and whose user page leads to one that exists has been renamed. */
async function readAccounts( { survey, pages }: ReadingPorts, names: string[], signal?: AbortSignal ): Promise<Accounts> {
	const missing = await survey.missingAccounts( names, signal );
	const accounts: Accounts = new Map( names.map( ( name ) => [ name, missing.includes( name ) ? 'missing' : 'exists' ] ) );
	const userPages = missing.length ? await pages.read( missing.map( ( name ) => `User:${ name }` ) ) : [];
	const leads = missing.map( ( name, index ) => ( { name, to: userPages[ index ].redirectedFrom === undefined ? '' : rootName( userPages[ index ].title ) } ) ).filter( ( { to } ) => to !== '' );
	const gone = leads.length ? await survey.missingAccounts( leads.map( ( { to } ) => to ), signal ) : [];
	leads.filter( ( { to } ) => !gone.includes( to ) ).forEach( ( { name, to } ) => accounts.set( name, { renamedTo: to } ) );
	return accounts;
}

/** `User:A/b` → `A` */
function rootName( title: string ): string {
	return title.slice( title.indexOf( ':' ) + 1 ).split( '/' )[ 0 ];
}
