import { useEffect, useState } from 'preact/hooks';
import { newWizard } from '../../../domain/wizard/community-snippets';
import type { DiffLine, Page } from '../../../wiki/ports';
import { useWhileShown, type While } from '../../while-shown';
import { forget, keep, readKept } from './kept';
import type { WizardEditorProps } from './props';
import { snippetWords } from './words';

/** What is being written, and the page that it is for. */
export interface Work {
	page: Page;
	/** Why the person cannot publish, in the wiki's words. */
	obstacles: string[];
	text: string;
	/** The revision that the text was made from. */
	base: number;
	/** When it was kept; undefined where nothing was typed. */
	at?: number;
	/** The browser keeps nothing. */
	isLost: boolean;
	/** It was kept before this page was opened. */
	isFound: boolean;
	/** A draft that was thrown away. */
	thrown?: string;
}

export interface WorkActs {
	work?: Work;
	error?: string;
	whileShown: While;
	/** Somebody published another version: what sets the draft apart from it; undefined until it is known. */
	difference?: DiffLine[];
	open(): void;
	change( text: string ): void;
	/** Back to the page as it is. */
	discard(): void;
	/** Takes that back. */
	restore(): void;
	/** Goes on with the draft, on top of the page as it is now. */
	keepMine( page?: Page ): void;
	/** The page is another one now. */
	meet( page: Page ): void;
	/** It was published: nothing is left to keep. */
	published(): void;
	/** The page is read again, and a text is the draft for it. */
	reopen( text: string ): void;
}

/** Reads the page and what was kept of an earlier time, and keeps each change. */
export function useWork( props: WizardEditorProps ): WorkActs {
	const { ports: { pages, rendering, drafts }, tools, id, messages, contentLanguage, explain, now } = props;
	const [ work, setWork ] = useState<Work>();
	const [ error, setError ] = useState<string>();
	const [ difference, setDifference ] = useState<DiffLine[]>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const title = tools.titleOf( id );
	const plain = ( page: Page ): string => page.exists ? page.wikitext : newWizard( id, contentLanguage, snippetWords( messages, SANDBOX ) );
	const open = (): void => {
		setError( undefined );
		whileShown( Promise.all( [ pages.read( [ title ] ), pages.obstacles( title ) ] ), ( [ [ page ], obstacles ] ) => {
			const kept = readKept( drafts, id );
			const isOther = kept !== undefined && kept.text !== page.wikitext;
			setWork( { page, obstacles, isLost: false, isFound: isOther, ...isOther ? kept : { text: plain( page ), base: page.revisionId } } );
		} );
	};
	useEffect( open, [] );
	const isOutdated = work !== undefined && work.base !== work.page.revisionId;
	useEffect( () => {
		setDifference( undefined );
		if ( isOutdated ) {
			whileShown( rendering.compare( work.page.revisionId, work.text, 'json' ), setDifference );
		}
	}, [ isOutdated, work?.page.revisionId ] );
	const write = ( text: string, more: Partial<Work> ): void => setWork( ( before ) => {
		const next = { ...before!, isFound: false, thrown: undefined, ...more, text, at: now() };
		return { ...next, isLost: !keep( drafts, id, { text, base: next.base, at: next.at } ) };
	} );
	return {
		work, error, whileShown, difference, open,
		change: ( text ) => write( text, {} ),
		discard() {
			forget( drafts, id );
			setWork( ( before ) => ( { ...before!, text: plain( before!.page ), base: before!.page.revisionId, at: undefined, isFound: false, thrown: before!.text } ) );
		},
		restore: () => write( work!.thrown!, {} ),
		keepMine: ( page = work!.page ) => write( work!.text, { page, base: page.revisionId } ),
		meet: ( page ) => setWork( ( before ) => ( { ...before!, page } ) ),
		published() {
			forget( drafts, id );
			open();
		},
		reopen( text ) {
			whileShown( pages.read( [ title ] ), ( [ page ] ) => write( text, { page, base: page.revisionId } ) );
		}
	};
}

/** A page on which anybody may try something, on every wiki. */
export const SANDBOX = 'Project:Sandbox';
