import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Figure } from '../../../domain/impact/figure';
import { textFigures } from '../../../domain/impact/texts/figures';
import type { TextDifference, TextRules } from '../../../domain/impact/texts/difference';
import { Texts } from '../../../ui/texts/texts';
import type { Messages, RevisionTexts } from '../../../wiki/ports';
import { isCancelled, reasonOf } from '../parts';
import { readTexts, requestsFor, type RevisionOnPage } from './reading';

/** The counted revisions of one wiki, and how their texts are read. */
export interface WikiTexts {
	/** Database name. */
	id: string;
	revisions: RevisionOnPage[];
	open(): Promise<{ texts: RevisionTexts; rules: TextRules }>;
}

export interface TextsPartProps {
	wikis: WikiTexts[];
	messages: Messages;
	onFigures( figures: Figure[] ): void;
	/** Milliseconds. */
	now(): number;
	pause(): Promise<void>;
	isWordless: boolean;
}

/** What was read stays while the page is open, whatever is looked at. */
interface Known {
	into: Map<number, TextDifference>;
	lost: Set<number>;
}

/** Reads what counted edits did to references and words, when somebody asks. */
export function TextsPart( { wikis, messages, onFigures, now, pause, isWordless }: TextsPartProps ) {
	const known = useRef( new Map<string, Known>() ).current;
	const [ done, setDone ] = useState<number>();
	const [ error, setError ] = useState<string>();
	const [ , setTimes ] = useState( 0 );
	const current = useRef<AbortController>( undefined );
	const { text } = messages;
	const knownOf = ( id: string ): Known => {
		const one = known.get( id ) || { into: new Map(), lost: new Set() };
		known.set( id, one );
		return one;
	};
	const all = wikis.reduce( ( sum, { revisions } ) => sum + revisions.length, 0 );
	const counted = useMemo( () => count( wikis, knownOf ), [ wikis, done ] );
	const open = all - counted.read - counted.lost;

	const tell = (): void => onFigures( textFigures( count( wikis, knownOf ), all, isWordless ) );
	const read = async ( { signal }: AbortController ): Promise<void> => {
		let before = 0;
		for ( const { id, revisions, open: openWiki } of wikis ) {
			const { texts, rules } = await openWiki();
			await readTexts( texts, revisions, { rules, ...knownOf( id ), signal, pause, now, onProgress: ( ready ) => setDone( before + ready ) } );
			before += revisions.length;
		}
	};
	const start = (): void => {
		const controller = current.current = new AbortController();
		setError( undefined );
		setDone( 0 );
		read( controller ).catch( ( reason ) => {
			if ( !isCancelled( reason ) ) {
				setError( text( 'partnerkit-texts-error', reasonOf( reason ) ) );
			}
		} ).then( () => {
			setDone( undefined );
			setTimes( ( times ) => times + 1 );
			tell();
		} );
	};

	useEffect( () => {
		// Other edits are looked at now: of what is read already there are figures at once.
		if ( counted.read ) {
			tell();
		}
		return () => current.current?.abort();
	}, [ wikis ] );

	return <Texts
		t={ text } number={ messages.number } open={ open } all={ all } requests={ requestsFor( open ) } done={ done } lost={ counted.lost } error={ error } isWordless={ isWordless }
		onRead={ start } onCancel={ () => current.current?.abort() }
	/>;
}

function count( wikis: WikiTexts[], knownOf: ( id: string ) => Known ): TextDifference & { read: number; lost: number } {
	const sum = { references: 0, words: 0, read: 0, lost: 0 };
	wikis.forEach( ( { id, revisions } ) => {
		const { into, lost } = knownOf( id );
		revisions.forEach( ( { revisionId } ) => {
			const difference = into.get( revisionId );
			sum.references += difference?.references || 0;
			sum.words += difference?.words || 0;
			sum.read += difference ? 1 : 0;
			sum.lost += lost.has( revisionId ) ? 1 : 0;
		} );
	} );
	return sum;
}
