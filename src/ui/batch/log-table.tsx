import { useState } from 'preact/hooks';
import { Button, ToggleButton } from '../button';
import type { Translate } from '../text';

export interface LogRow {
	key: string;
	/** Milliseconds since 1970. */
	time: number;
	/** Undefined where it is about none. */
	page?: { title: string; url: string };
	kind: 'good' | 'plain' | 'bad';
	/** What happened, in a word, and more of it. */
	what: string;
	more: string;
	bytes?: number;
	links: Array<{ label: string; url: string }>;
	acts: Array<{ label: string; onClick(): void }>;
}

export interface LogTableProps {
	t: Translate;
	number( value: number ): string;
	/** Number of pages of each kind. */
	all: number;
	needing: number;
	/** Of so many pages, newest first; there may be lines about no page among them. */
	rows( filter: LogFilter, count: number ): LogRow[];
	/** The whole log as wikitext. */
	onCopy(): unknown;
	copied: boolean;
}

export type LogFilter = 'all' | 'needing';

/** Rows that are shown at first, and more of them on demand: of fifty thousand nobody reads all. */
const FIRST = 25;
const MORE = 100;

export function LogTable( { t, number, all, needing, rows, onCopy, copied }: LogTableProps ) {
	const [ filter, setFilter ] = useState<LogFilter>( 'all' );
	const [ count, setCount ] = useState( FIRST );
	const shown = rows( filter, count );
	const rest = ( filter === 'all' ? all : needing ) - count;
	const choose = ( next: LogFilter ): void => {
		setFilter( next );
		setCount( FIRST );
	};
	return <section class="partnerkit-log">
		<header class="partnerkit-bar">
			<h2>{ t( 'partnerkit-batch-log' ) }</h2>
			<div class="cdx-toggle-button-group" role="group" aria-label={ t( 'partnerkit-batch-log-filter' ) }>
				<ToggleButton on={ filter === 'all' } onClick={ () => choose( 'all' ) }>{ t( 'partnerkit-batch-log-all', number( all ) ) }</ToggleButton>
				<ToggleButton on={ filter === 'needing' } onClick={ () => choose( 'needing' ) }>{ t( 'partnerkit-batch-log-needing', number( needing ), needing ) }</ToggleButton>
			</div>
			<Button kind="quiet" onClick={ onCopy }>{ t( copied ? 'partnerkit-batch-copied' : 'partnerkit-batch-log-copy' ) }</Button>
		</header>
		{ shown.length > 0 ? <table class="partnerkit-table">
			<thead><tr>
				<th scope="col">{ t( 'partnerkit-batch-log-time' ) }</th>
				<th scope="col">{ t( 'partnerkit-batch-log-page' ) }</th>
				<th scope="col">{ t( 'partnerkit-batch-log-what' ) }</th>
				<th scope="col" class="partnerkit-table__number">{ t( 'partnerkit-batch-log-bytes' ) }</th>
				<th scope="col"><span class="partnerkit-hidden">{ t( 'partnerkit-batch-log-links' ) }</span></th>
			</tr></thead>
			<tbody>{ shown.map( ( row ) => <Row key={ row.key } row={ row } number={ number } /> ) }</tbody>
		</table> : <p class="partnerkit-subtle">{ t( filter === 'all' ? 'partnerkit-batch-log-empty' : 'partnerkit-batch-log-none-needs' ) }</p> }
		{ rest > 0 && <button type="button" class="partnerkit-link" onClick={ () => setCount( count + MORE ) }>{ t( 'partnerkit-batch-log-earlier', number( rest ), rest ) }</button> }
	</section>;
}

function Row( { row: { time, page, kind, what, more, bytes, links, acts }, number }: { row: LogRow; number( value: number ): string } ) {
	const iso = new Date( time ).toISOString();
	return <tr class={ kind === 'bad' ? 'partnerkit-table__bad' : undefined }>
		<td class="partnerkit-subtle"><time dateTime={ iso } title={ iso }>{ iso.slice( 11, 19 ) }</time></td>
		<td>{ page ? <a href={ page.url }><bdi>{ page.title }</bdi></a> : '—' }</td>
		<td><span class={ `partnerkit-outcome partnerkit-outcome--${ kind }` }>{ what }</span>{ more && <span> <bdi>{ more }</bdi></span> }</td>
		<td class="partnerkit-table__number">{ bytes !== undefined && <bdi>{ bytes > 0 ? `+${ number( bytes ) }` : bytes < 0 ? `−${ number( -bytes ) }` : number( 0 ) }</bdi> }</td>
		<td class="partnerkit-table__links">
			{ links.map( ( { label, url } ) => <a key={ label } href={ url }>{ label }</a> ) }
			{ acts.map( ( { label, onClick } ) => <button key={ label } type="button" class="partnerkit-link" aria-label={ page ? `${ label }: ${ page.title }` : label } onClick={ onClick }>{ label }</button> ) }
		</td>
	</tr>;
}
