import { useMemo, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Answers } from '../../../domain/start/answers';
import { nameOf, type Around } from '../../../domain/start/form';
import { SECTIONS } from '../../../domain/start/sections';
import { markPart } from '../../../ui/start/mark-part';
import { WrittenPage, type Tab } from '../../../ui/registry/written-page';
import { usePreview, type Told } from '../../registry-form/preview';
import type { While } from '../../while-shown';
import { writesFor, type StartWrite } from './publish';
import type { PathProps } from './props';
import type { Site } from './surroundings';

/** What the pages will be, shown as they grow, with the part of the step that is being answered. */
export function useWritten( { ground: { config }, ports, messages, run }: PathProps, { answers, around, site, whileShown }: { answers: Answers; around: Around; site?: Site; whileShown: While } ): { writes: StartWrite[]; diffs?: Told; aside( at: string ): ComponentChildren; again(): void } {
	const [ tab, setTab ] = useState<Tab>( 'page' );
	const t = messages.text;
	const last = useRef<Told | undefined>( undefined );
	const lastTab = useRef( tab );
	const writes = site && nameOf( answers ) ? writesFor( answers, around, config, site, messages ) : [];
	const isLast = run.place?.key === 'publish';
	const seen = writes.map( ( { title, revisionId, text } ) => ( { title, revisionId, text } ) );
	const shown = usePreview( ports.rendering, tab, seen, whileShown );
	const diffs = usePreview( ports.rendering, 'changes', isLast ? seen : [], whileShown );
	const at = run.place?.key ?? '';
	const headings = ( SECTIONS[ at ] || [] ).map( ( word ) => around.say( word ) );
	// While the wiki is asked, the page stays as it was told last: it is not to flicker at each word.
	last.current = shown.told ?? ( lastTab.current === tab ? last.current : undefined );
	lastTab.current = tab;
	// A page is drawn anew only where it differs.
	const marked = useMemo( () => {
		const pages: Told = {};
		Object.entries( last.current ?? {} ).forEach( ( [ title, told ] ) => {
			const isRecord = title === writes[ 0 ]?.title;
			pages[ title ] = told.rendered && isRecord && SECTIONS[ at ] ? { ...told, rendered: markPart( told.rendered, headings, t( 'partnerkit-start-part' ) ) } : told;
		} );
		return pages;
	}, [ last.current, at ] );
	return {
		writes, diffs: diffs.told,
		aside: () => <WrittenPage
			t={ t } tab={ tab } unchanged={ false } failed={ false } onTab={ setTab }
			pages={ writes.map( ( { title, text } ) => ( { title, text, editUrl: ports.pages.url( title, { action: 'edit' } ), ...marked[ title ] } ) ) }
		/>,
		again() {
			shown.again();
			diffs.again();
		}
	};
}
