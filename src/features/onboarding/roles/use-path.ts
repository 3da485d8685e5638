import { useState } from 'preact/hooks';
import type { Definition } from '../../../domain/wizard/definition';
import type { Act } from '../../../ui/wizard/frame';
import { openRun, type Run } from '../runner';
import { useRun } from '../runner-screen';
import type { Doors, RoleProps } from './props';

/** A path that can be begun without an account: opened where somebody left it, and ready to be taken along to an account. */
export function usePath( definition: Definition, path: string, { ports: { stores, locks, doors }, person, word }: RoleProps, fail: ( reason: unknown ) => void ): { run?: Run; doors?: Doors } {
	const [ handed, setHanded ] = useState<string>();
	const run = useRun( async () => {
		const store = stores.open( definition.id, word );
		const opened = await openRun( definition, { store, locks } );
		if ( person.kind !== 'account' ) {
			await opened.flush();
			store.handOver().then( setHanded, fail );
		}
		return opened;
	}, fail );
	return { run, doors: handed === undefined ? undefined : doors( path, handed ) };
}

/** Links to the wiki's own forms, as buttons. They cannot be followed before what was typed can come along. */
export function doorActs( doors: Doors | undefined, t: RoleProps[ 'messages' ][ 'text' ], kind?: Act[ 'kind' ] ): Act[] {
	return [ { label: t( 'partnerkit-roles-create' ), kind, href: doors?.create, disabled: !doors }, { label: t( 'partnerkit-roles-log-in' ), kind: 'normal', href: doors?.logIn, disabled: !doors } ];
}
