import type { Translate } from '../../../ui/text';
import type { Act } from '../../../ui/wizard/frame';
import type { Doors } from '../use-path';

/** Links to the wiki's own forms, as buttons. They cannot be followed before what was typed can come along. */
export function doorActs( doors: Doors | undefined, t: Translate, kind?: Act[ 'kind' ] ): Act[] {
	return [ { label: t( 'partnerkit-roles-create' ), kind, href: doors?.create, disabled: !doors }, { label: t( 'partnerkit-roles-log-in' ), kind: 'normal', href: doors?.logIn, disabled: !doors } ];
}
