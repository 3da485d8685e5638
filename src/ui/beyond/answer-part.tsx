import { useId } from 'preact/hooks';
import type { AnswerProblem } from '../../domain/impact/sql/answer';
import { Button } from '../button';
import { isolate } from '../dashboard/isolate';
import type { Words } from '../dashboard/view';
import { Notice } from '../notice';

/** A figure as the database gave it, and as it stands on the dashboard. */
export interface ComparedFigure {
	metric: string;
	variant?: string;
	value: number;
	/** What it is a part of. */
	of?: number;
	/** undefined: there is none (yet). */
	here?: number;
}

export interface AnswerPartProps extends Pick<Words, 't' | 'number'> {
	text: string;
	problem?: AnswerProblem;
	/** undefined: nothing was read yet. */
	figures?: ComparedFigure[];
	/** When the statement was run, in words. */
	runAt?: string;
	/** Name of a figure. */
	name( metric: string ): string;
	onText( text: string ): void;
	onFile( file: File ): void;
	onRead(): void;
}

/** Brings the answer of a database back, and shows it beside what the browser has read. */
export function AnswerPart( props: AnswerPartProps ) {
	const { text, problem, figures, runAt, t, onText, onFile, onRead } = props;
	const id = useId();
	const choose = ( field: HTMLInputElement ): void => {
		const [ file ] = field.files || [];
		if ( file ) {
			onFile( file );
		}
	};
	return <>
		<h4>{ t( 'partnerkit-beyond-answer' ) }</h4>
		<p id={ `${ id }-help` }>{ t( 'partnerkit-beyond-answer-help' ) }</p>
		<div class="partnerkit-field">
			<label for={ `${ id }-file` }>{ t( 'partnerkit-beyond-file' ) }</label>
			<input id={ `${ id }-file` } type="file" accept=".csv,.tsv,.txt,text/csv" onChange={ ( event ) => choose( event.currentTarget ) } />
		</div>
		<div class="partnerkit-field">
			<label for={ id }>{ t( 'partnerkit-beyond-paste' ) }</label>
			<div class="cdx-text-area">
				<textarea id={ id } class="cdx-text-area__textarea partnerkit-beyond__sql" dir="ltr" rows={ 4 } spellcheck={ false } value={ text } aria-describedby={ `${ id }-help` } onInput={ ( event ) => onText( event.currentTarget.value ) } />
			</div>
		</div>
		<p><Button disabled={ text.trim() === '' } onClick={ onRead }>{ t( 'partnerkit-beyond-read' ) }</Button></p>
		{ problem && <Notice kind="error">{ problemText( problem, props ) }</Notice> }
		{ figures && <Comparison { ...props } figures={ figures } runAt={ runAt || '' } /> }
	</>;
}

function Comparison( { figures, runAt, name, t, number }: AnswerPartProps & { figures: ComparedFigure[]; runAt: string } ) {
	const differing = figures.filter( ( { here, value } ) => here !== undefined && here !== value ).length;
	const compared = figures.filter( ( { here } ) => here !== undefined ).length;
	return <>
		<Notice kind={ differing ? 'warning' : 'success' }>{ t( 'partnerkit-beyond-run-at', runAt ) } { compared ? differing ? t( 'partnerkit-beyond-differ', number( differing ), differing ) : t( 'partnerkit-beyond-equal' ) : '' }</Notice>
		<div class="partnerkit-beyond__scroll">
			<table class="wikitable">
				<caption>{ t( 'partnerkit-beyond-table' ) }</caption>
				<thead><tr><th scope="col">{ t( 'partnerkit-beyond-figure' ) }</th><th scope="col">{ t( 'partnerkit-beyond-by-sql' ) }</th><th scope="col">{ t( 'partnerkit-beyond-here' ) }</th></tr></thead>
				<tbody>{ figures.map( ( { metric, variant, value, of, here } ) => <tr key={ `${ metric } ${ variant || '' }` } data-sql-figure={ metric } data-variant={ variant } data-value={ value }>
					<th scope="row">{ name( metric ) }{ variant && <span class="partnerkit-small"> { t( `partnerkit-beyond-variant-${ variant }` ) }</span> }</th>
					<td>{ of === undefined ? number( value ) : t( 'partnerkit-beyond-of', number( value ), number( of ) ) }</td>
					<td>{ here === undefined ? <><span aria-hidden="true">—</span><span class="partnerkit-hidden">{ t( 'partnerkit-beyond-none-here' ) }</span></> : <>{ number( here ) }{ here !== value && <strong class="partnerkit-warning"> { t( 'partnerkit-beyond-other' ) }</strong> }</> }</td>
				</tr> ) }</tbody>
			</table>
		</div>
	</>;
}

function problemText( problem: AnswerProblem, { t, number }: AnswerPartProps ): string {
	switch ( problem.problem ) {
		case 'columns': return t( 'partnerkit-beyond-problem-columns', problem.missing.map( isolate ).join( ', ' ), problem.missing.length );
		case 'truncated': return t( 'partnerkit-beyond-problem-truncated', number( problem.rows ), problem.rows, number( problem.of ), problem.of );
		case 'cell': return t( 'partnerkit-beyond-problem-cell', number( problem.row ), isolate( problem.column ) );
		case 'other-partnership':
		case 'other-wiki': return t( `partnerkit-beyond-problem-${ problem.problem }`, isolate( problem.found ) );
		default: return t( `partnerkit-beyond-problem-${ problem.problem }` );
	}
}
