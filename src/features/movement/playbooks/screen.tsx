import { useEffect, useState } from 'preact/hooks';
import { readPlaybookEntry, readPlaybookWish, writePlaybookWish, type PlaybookEntry, type PlaybookWish } from '../../../domain/movement/playbooks';
import type { Config } from '../../../domain/partnership/config';
import { Button } from '../../../ui/button';
import { Catalogue } from '../../../ui/movement/playbooks/catalogue';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import type { Pages } from '../../../wiki/ports';
import type { Address } from '../../impact/use-asked';
import { readPlaybookPages } from '../../playbook-pages';
import { useWhileShown } from '../../while-shown';
import type { PlaybooksProps } from './props';

/** Practices that others can copy: all of them at once, looked through here. */
export function PlaybooksScreen( { pages, address, messages: { text: t, number }, open, explain, screenUrl, languageName }: PlaybooksProps ) {
	const [ entries, setEntries ] = useState<PlaybookEntry[]>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const [ wish, setWish ] = useWish( address );
	const read = (): void => {
		setError( undefined );
		whileShown( open().then( ( config ) => readEntries( pages, config ) ), setEntries );
	};
	useEffect( read, [] );
	return <section class="partnerkit-playbooks partnerkit-screen" data-partnerkit="playbooks" aria-busy={ !entries && error === undefined }>
		{ error !== undefined ? <Notice kind="error"><p>{ error }</p><p><Button onClick={ read }>{ t( 'partnerkit-retry' ) }</Button></p></Notice> :
			!entries ? <Progress label={ t( 'partnerkit-playbooks-reading' ) } /> : <Catalogue
				t={ t } number={ number } entries={ entries } wish={ wish } languageName={ languageName } pageUrl={ ( title ) => pages.url( title ) } giveBackUrl={ screenUrl( 'wizard' ) } valueUrl={ screenUrl( 'value' ) }
				startUrl={ ( name ) => `${ screenUrl( 'start' ) }&partnerkit-playbook=${ encodeURIComponent( name ) }` } link={ address.withHash( writePlaybookWish( wish ) ) } onWish={ setWish }
			/> }
	</section>;
}

async function readEntries( pages: Pages, config: Config ): Promise<PlaybookEntry[]> {
	return ( await readPlaybookPages( pages, config ) ).map( ( { name, page } ) => readPlaybookEntry( page.title, name, page.wikitext, config ) ).filter( ( one ): one is PlaybookEntry => one !== undefined );
}

/** Milliseconds without typing after which the address is another. */
const SETTLED = 500;

/** What is looked for: the address remembers it, so that a link and the way back lead to it. */
function useWish( address: Address ): [ PlaybookWish, ( wish: PlaybookWish ) => void ] {
	const [ wish, setWish ] = useState( () => readPlaybookWish( address.hash() ) );
	useEffect( () => address.onChange( () => setWish( readPlaybookWish( address.hash() ) ) ), [] );
	useEffect( () => {
		const timer = setTimeout( () => {
			if ( writePlaybookWish( wish ) !== writePlaybookWish( readPlaybookWish( address.hash() ) ) ) {
				address.go( writePlaybookWish( wish ) );
			}
		}, SETTLED );
		return () => clearTimeout( timer );
	}, [ wish ] );
	return [ wish, setWish ];
}
