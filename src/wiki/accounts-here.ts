import type { Api } from './api';
import type { AccountsHere } from './ports-wizard';

export function createAccountsHere( api: Api ): AccountsHere {
	return {
		async has( name ) {
			const { query } = await api.get( { list: 'users', ususers: [ name ] } ) as { query?: { users?: Array<{ missing?: boolean; invalid?: boolean }> } };
			return ( query?.users || [] ).some( ( { missing, invalid } ) => !missing && !invalid );
		}
	};
}
