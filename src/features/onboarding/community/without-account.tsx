import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../../ui/notice';
import type { Translate } from '../../../ui/text';
import type { Ways } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';

/** What everybody will see of somebody who writes without an account: said before the button is pressed. */
export function WithoutAccount( { t, ways }: { t: Translate; ways: Ways } ) {
	const [ seen, setSeen ] = useState<'temporary' | 'address'>();
	// Where the wiki does not say, nothing is said: its own answer to the edit says it.
	const whileShown = useWhileShown( () => {} );
	useEffect( () => whileShown( ways.withoutAccount(), setSeen ), [] );
	return seen ? <Notice kind="notice"><p>{ t( `partnerkit-obstacle-nameless-${ seen }` ) } <a href={ ways.logIn() }>{ t( 'partnerkit-obstacle-log-in' ) }</a></p></Notice> : null;
}
