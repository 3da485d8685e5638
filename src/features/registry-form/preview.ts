import { useEffect, useRef, useState } from 'preact/hooks';
import type { DiffLine, Rendering } from '../../wiki/ports';
import type { Tab } from '../../ui/registry/written-page';
import type { While } from '../while-shown';
import type { Write } from './partnership';

/** Milliseconds without typing after which the wiki is asked what a page looks like. */
const SETTLED = 600;

/** What the wiki makes of one page, by its title. */
export type Told = Record<string, { rendered?: DocumentFragment; diff?: DiffLine[] }>;

/** What the tab wants to know of the pages, asked for when typing pauses; undefined until the wiki has told. */
export function usePreview( rendering: Rendering, tab: Tab, writes: Write[], whileShown: While ): { told?: Told; again(): void } {
	const [ latest, setLatest ] = useState<{ of: string; told: Told }>();
	const [ attempt, setAttempt ] = useState( 0 );
	const wanted = JSON.stringify( [ tab, writes ] );
	const current = useRef( wanted );
	current.current = wanted;
	useEffect( () => {
		if ( tab === 'wikitext' || !writes.length ) {
			return undefined;
		}
		const timer = setTimeout( () => {
			const asked = Promise.all( writes.map( async ( { title, revisionId, text } ) => tab === 'page' ?
				{ [ title ]: { rendered: await rendering.preview( title, text ) } } :
				{ [ title ]: { diff: await rendering.compare( revisionId, text ) } } ) );
			whileShown( asked, ( pages ) => {
				// An answer to an earlier question may come last.
				if ( current.current === wanted ) {
					setLatest( { of: wanted, told: Object.assign( {}, ...pages ) } );
				}
			} );
		}, latest ? SETTLED : 0 );
		return () => clearTimeout( timer );
	}, [ wanted, attempt ] );
	return { told: latest && latest.of === wanted ? latest.told : undefined, again: () => setAttempt( attempt + 1 ) };
}
