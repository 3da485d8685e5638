import { useState } from 'preact/hooks';
import type { Figure } from '../../../domain/impact/figure';
import { readAnswer, type AnswerProblem } from '../../../domain/impact/sql/answer';
import { AnswerPart, type ComparedFigure } from '../../../ui/beyond/answer-part';
import { timeText } from '../../../ui/dashboard/time-text';
import { Notice } from '../../../ui/notice';
import type { Messages } from '../../../wiki/ports';
import type { TableReader } from '../../batch/table-reader';
import { explain } from '../../explain';
import type { MoreProps } from '../more-props';
import type { Statement } from './statement';

export interface BackProps extends Pick<MoreProps, 'messages' | 'onFigures'> {
	statement: Statement;
	/** Figures as they were read here, of the same; undefined where those of the dashboard are of something else. */
	here?: Figure[];
	own: Messages;
	tables(): Promise<TableReader>;
}

/** The answer to a statement, brought back. */
export function Back( { here, messages, own, statement, tables, onFigures }: BackProps ) {
	const [ text, setText ] = useState( '' );
	const [ problem, setProblem ] = useState<AnswerProblem>();
	const [ figures, setFigures ] = useState<ComparedFigure[]>();
	const [ runAt, setRunAt ] = useState( '' );
	const [ error, setError ] = useState<string>();
	const { text: ofDashboard } = messages;
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
			setFigures( answer.figures.map( ( figure ) => compared( figure, here || [] ) ) );
			setRunAt( timeText( answer.runAt, own ) );
			if ( here ) {
				// A figure that may be one or the other is none to show as if it were known.
				onFigures( answer.figures.filter( ( { variant } ) => !BOUNDS.includes( variant ) ) );
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

/** Variants between which a figure lies. */
const BOUNDS: Array<string | undefined> = [ 'at-least', 'at-most' ];

function compared( figure: Figure, figures: Figure[] ): ComparedFigure {
	const { metric, variant } = figure;
	const here = figures.find( ( one ) => !one.origin && one.metric === metric && ( one.variant || '' ) === ( variant || '' ) );
	const { value, of } = figure as Extract<Figure, { value: number }>;
	return { metric, variant, value, of, here: here && 'value' in here ? here.value : undefined };
}
