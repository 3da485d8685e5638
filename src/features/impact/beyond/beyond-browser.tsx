import { useEffect, useRef, useState } from 'preact/hooks';
import type { Figure } from '../../../domain/impact/figure';
import { readAnswer, type AnswerProblem } from '../../../domain/impact/sql/answer';
import { AnswerPart, type ComparedFigure } from '../../../ui/beyond/answer-part';
import { StatementPart } from '../../../ui/beyond/statement-part';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import type { Messages } from '../../../wiki/ports';
import type { TableReader } from '../../batch/table-reader';
import { explain } from '../../explain';
import type { MoreProps } from '../more-props';
import { isCancelled } from '../parts';
import { readStatement, type Statement } from './statement';

export interface BeyondBrowserProps extends Pick<MoreProps, 'result' | 'ports' | 'messages' | 'onFigures'> {
	/** Words of this part; `messages` has those of the dashboard. */
	own: Messages;
	/** Fetches what reads tables. */
	tables(): Promise<TableReader>;
	/** Whether it is open from the beginning: somebody has chosen it over a reading. */
	isOpen?: boolean;
}

/** The same figures as SQL for the databases of Wikimedia's wikis, and the way back. Nothing is read before it is opened. */
export function BeyondBrowser( props: BeyondBrowserProps ) {
	const { result, ports, own, isOpen: opens = false } = props;
	const [ isOpen, setOpen ] = useState( opens );
	const [ wiki, setWiki ] = useState( result.selection.wiki );
	const [ statement, setStatement ] = useState<Statement>();
	const [ error, setError ] = useState<string>();
	const reading = useRef<AbortController>( undefined );
	const toggle = useRef<HTMLButtonElement>( null );
	// Where it was chosen over a reading, the focus comes along.
	useEffect( () => opens ? toggle.current?.focus() : undefined, [] );

	const read = (): void => {
		reading.current?.abort();
		const { signal } = reading.current = new AbortController();
		setStatement( undefined );
		setError( undefined );
		readStatement( result, ports, wiki || ports.wiki.id, signal )
			.then( ( made ) => !signal.aborted && ( made ? setStatement( made ) : setError( own.text( 'partnerkit-beyond-gone' ) ) ) )
			.catch( ( reason ) => signal.aborted || isCancelled( reason ) || setError( explain( reason, own ) ) );
	};
	const what = JSON.stringify( [ result.partnership.name, result.selection, result.window ] );
	useEffect( () => {
		if ( isOpen ) {
			read();
		}
		return () => reading.current?.abort();
	}, [ isOpen, wiki, what ] );

	return <section class="partnerkit-beyond" aria-busy={ isOpen && !statement && !error }>
		<h3>
			<button ref={ toggle } type="button" class="partnerkit-beyond__toggle" aria-expanded={ isOpen } onClick={ () => setOpen( !isOpen ) }>{ own.text( 'partnerkit-beyond-title' ) }</button>
		</h3>
		{ isOpen && <>
			<p>{ own.text( 'partnerkit-beyond-intro' ) }</p>
			<WikiChoice { ...props } wiki={ wiki } onWiki={ setWiki } />
			{ error !== undefined && <Notice kind="error"><p>{ error }</p><Button onClick={ read }>{ own.text( 'partnerkit-retry' ) }</Button></Notice> }
			{ !statement && error === undefined && <p>{ own.text( 'partnerkit-beyond-making' ) }</p> }
			{ statement && <>
				<StatementPart sql={ statement.sql } database={ statement.expected.wiki.id } t={ own.text } />
				<Back { ...props } key={ statement.sql } statement={ statement } />
			</> }
		</> }
	</section>;
}

/** A database is of one wiki: editors of two wikis cannot be added up. */
function WikiChoice( { result: { choices: { wikis } }, ports, own, wiki, onWiki }: BeyondBrowserProps & { wiki?: string; onWiki( wiki: string ): void } ) {
	return wikis.length < 2 ? null : <div class="partnerkit-field">
		<label>{ own.text( 'partnerkit-beyond-wiki' ) }{ ' ' }
			<select class="cdx-select" value={ wiki || ports.wiki.id } onChange={ ( event ) => onWiki( event.currentTarget.value ) }>
				{ wikis.map( ( { id, host } ) => <option key={ id } value={ id }>{ host }</option> ) }
			</select>
		</label>
	</div>;
}

function Back( { result, messages, own, statement, tables, onFigures }: BeyondBrowserProps & { statement: Statement } ) {
	const [ text, setText ] = useState( '' );
	const [ problem, setProblem ] = useState<AnswerProblem>();
	const [ figures, setFigures ] = useState<ComparedFigure[]>();
	const [ runAt, setRunAt ] = useState( '' );
	const [ error, setError ] = useState<string>();
	const { text: ofDashboard } = messages;
	const isSame = sameSelection( result, statement );
	const fail = ( reason: unknown ): void => setError( explain( reason, own ) );
	const take = ( { readTable }: TableReader, given: string ): void => {
		const { columns, rows, odd } = readTable( given, '', true );
		const answer = readAnswer( columns, rows.map( ( { cells } ) => cells ), statement.expected );
		const failed = 'problem' in answer ? answer : odd.length ? { problem: 'cell' as const, row: odd[ 0 ].line - 1, column: 'metric' as const } : undefined;
		setError( undefined );
		setProblem( failed );
		setFigures( undefined );
		if ( !failed && 'figures' in answer ) {
			// What the dashboard has now: it may show these instead from here on.
			setFigures( answer.figures.map( ( figure ) => compared( figure, isSame ? result.figures : [] ) ) );
			setRunAt( timeOf( answer.runAt, own ) );
			if ( isSame ) {
				onFigures( answer.figures );
			}
		}
	};
	const open = ( file: File ): void => {
		Promise.all( [ tables(), file.arrayBuffer() ] ).then( ( [ reader, content ] ) => {
			const decoded = reader.decode( new Uint8Array( content ) ).text;
			setText( decoded );
			take( reader, decoded );
		} ).catch( fail );
	};
	return <>
		{ error !== undefined && <Notice kind="error">{ error }</Notice> }
		<AnswerPart
			text={ text } problem={ problem } figures={ figures } runAt={ runAt }
			t={ own.text } number={ own.number } name={ ( metric ) => ofDashboard( `partnerkit-figure-${ metric }` ) }
			onText={ setText } onFile={ open } onRead={ () => tables().then( ( reader ) => take( reader, text ) ).catch( fail ) }
		/>
	</>;
}

/** The dashboard may be of several wikis, and the statement is of one. */
function sameSelection( { selection }: MoreProps[ 'result' ], { expected }: Statement ): boolean {
	return selection.wiki === expected.selection.wiki;
}

function compared( figure: Figure, figures: Figure[] ): ComparedFigure {
	const { metric, variant } = figure;
	const here = figures.find( ( one ) => !one.origin && one.metric === metric && ( one.variant || '' ) === ( variant || '' ) );
	const { value, of } = figure as Extract<Figure, { value: number }>;
	return { metric, variant, value, of, here: here && 'value' in here ? here.value : undefined };
}

function timeOf( time: number, { day }: Messages ): string {
	const written = new Date( time ).toISOString();
	return `${ day( written.slice( 0, 10 ) ) }, ${ written.slice( 11, 16 ) } UTC`;
}
