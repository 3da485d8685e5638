import type { Api } from './api';
import type { AccountsHere } from './ports-wizard';

export function createAccountsHere( api: Api ): AccountsHere {
	return {
		async makesTemporary() {
			const { query } = await api.get( { meta: 'siteinfo', siprop: 'autocreatetempuser' } ) as { query?: { autocreatetempuser?: { enabled?: boolean } } };
			return query?.autocreatetempuser?.enabled === true;
		},
		async has( name ) {
			const { query } = await api.get( { list: 'users', ususers: [ name ] } ) as { query?: { users?: Array<{ missing?: boolean; invalid?: boolean }> } };
			return ( query?.users || [] ).some( ( { missing, invalid } ) => !missing && !invalid );
		}
	};
}
