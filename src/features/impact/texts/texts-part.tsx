import { useEffect, useRef, useState } from 'preact/hooks';
import { restingOn } from '../../../domain/impact/combine';
import { TEXT_METRICS } from '../../../domain/impact/figure';
import { textFigures, type TextSum } from '../../../domain/impact/texts/figures';
import type { TextDifference, TextRules } from '../../../domain/impact/texts/difference';
import { Texts } from '../../../ui/texts/texts';
import type { Messages, RevisionTexts } from '../../../wiki/ports';
import type { MoreProps } from '../more-props';
import { isCancelled, reasonOf } from '../parts';
import { readTexts, requestsFor, type RevisionOnPage } from './reading';

export interface TextsPartProps extends Pick<MoreProps, 'result' | 'revisions' | 'onFigures'> {
	/** Its own words. */
	messages: Messages;
	/** How the texts of a wiki are read, by its database name. */
	open( wiki: string ): Promise<{ texts: RevisionTexts; rules: TextRules }>;
	now(): number;
	pause(): Promise<void>;
	isWordless: boolean;
}

/** What was read of one wiki: it stays while the page is open, whatever is looked at. */
interface Known {
	into: Map<number, TextDifference>;
	lost: Set<number>;
}

/** Reads what counted edits did to references and words, when somebody asks. */
export function TextsPart( { result, revisions, messages, onFigures, open, now, pause, isWordless }: TextsPartProps ) {
	const known = useRef( new Map<string, Known>() ).current;
	const [ done, setDone ] = useState<number>();
	const [ error, setError ] = useState<string>();
	const [ counted, setCounted ] = useState<TextSum>( NOTHING );
	const current = useRef<AbortController>( undefined );
	const { text } = messages;
	const edits = result.figures.find( ( { metric } ) => metric === 'edits' );
	const all = edits && 'value' in edits ? edits.value : 0;
	const left = all - counted.read - counted.lost;
	const knownOf = ( wiki: string ): Known => {
		const one = known.get( wiki ) || { into: new Map(), lost: new Set() };
		known.set( wiki, one );
		return one;
	};

	const tell = ( failed: string[] = [] ): void => {
		const sum = add( revisions(), knownOf );
		setCounted( sum );
		onFigures( restingOn( textFigures( sum, all, isWordless, failed ), edits?.coverage || [] ) );
	};
	// A reading may end when something else is looked at.
	const latest = useRef( tell );
	latest.current = tell;
	const read = async ( { signal }: AbortController ): Promise<void> => {
		let before = 0;
		for ( const [ wiki, list ] of revisions() ) {
			const { texts, rules } = await open( wiki );
			await readTexts( texts, list, { rules, ...knownOf( wiki ), signal, pause, now, onProgress: ( ready ) => setDone( before + ready ) } );
			before += list.length;
		}
	};
	const start = (): void => {
		const controller = current.current = new AbortController();
		setError( undefined );
		setDone( 0 );
		onFigures( TEXT_METRICS.map( ( metric ) => ( { metric, coverage: [], state: 'pending', reason: 'reading' } ) ) );
		read( controller ).then( () => [], ( reason ) => isCancelled( reason ) ? [] : [ reasonOf( reason ) ] ).then( ( failed ) => {
			setDone( undefined );
			setError( failed.length ? text( 'partnerkit-texts-error', failed[ 0 ] ) : undefined );
			latest.current( failed );
		} );
	};

	useEffect( () => {
		// Other edits are looked at now: of what is read already there are figures at once.
		tell();
		return () => current.current?.abort();
	}, [ result ] );

	return <Texts
		t={ text } number={ messages.number } open={ left } all={ all } requests={ requestsFor( left ) } done={ done } lost={ counted.lost } error={ error } isWordless={ isWordless }
		onRead={ start } onCancel={ () => current.current?.abort() }
	/>;
}

const NOTHING: TextSum = { references: 0, words: 0, read: 0, lost: 0 };

function add( revisions: Map<string, RevisionOnPage[]>, knownOf: ( wiki: string ) => Known ): TextSum {
	const sum = { ...NOTHING };
	revisions.forEach( ( list, wiki ) => {
		const { into, lost } = knownOf( wiki );
		list.forEach( ( { revisionId } ) => {
			const difference = into.get( revisionId );
			sum.references += difference?.references || 0;
			sum.words += difference?.words || 0;
			sum.read += difference ? 1 : 0;
			sum.lost += lost.has( revisionId ) ? 1 : 0;
		} );
	} );
	return sum;
}
