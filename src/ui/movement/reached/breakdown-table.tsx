import type { ComponentChildren } from 'preact';
import type { Published } from '../../../domain/movement/reached/publish';
import type { Translate } from '../../text';

export interface BreakdownTableProps {
	t: Translate;
	number( value: number ): string;
	/** What the table is called; a heading of that level. */
	caption: ComponentChildren;
	kind: string;
	/** What is counted. */
	figure: 'partners' | 'subjects' | 'people' | 'pages' | 'edits';
	table: Published;
	nameOf( id: string ): string;
	/** Per cent that the wiki aims for, by rows. */
	aims: Record<string, number>;
}

/** A table whose numbers are drawn beside them. All of it is made from what may be seen: lengths, shares and marks too. */
export function BreakdownTable( { t, number, caption, kind, figure, table, nameOf, aims }: BreakdownTableProps ) {
	const { total, rows } = table;
	const hasAims = Object.keys( aims ).length > 0;
	const aimOf = ( id: string ): number | undefined => Object.prototype.hasOwnProperty.call( aims, id ) ? aims[ id ] : undefined;
	const widest = Math.max( ...rows.map( ( { id, count } ) => Math.max( count || 0, total * ( aimOf( id ) || 0 ) / 100 ) ) );
	const percent = ( value: number ): string => t( 'partnerkit-reached-percent', number( value ) );
	return <table class="partnerkit-reached__table">
		<caption>{ caption }</caption>
		<thead><tr>
			<th scope="col">{ kind }</th>
			<td class="partnerkit-reached__bar" />
			<th scope="col" class="partnerkit-reached__number">{ t( `partnerkit-reached-column-${ figure }` ) }</th>
			<th scope="col" class="partnerkit-reached__number">{ t( 'partnerkit-reached-column-share' ) }</th>
			{ hasAims && <th scope="col" class="partnerkit-reached__number">{ t( 'partnerkit-reached-column-aim' ) }</th> }
		</tr></thead>
		<tbody>{ rows.map( ( { id, count } ) => {
			const aim = aimOf( id );
			return <tr key={ id } data-row={ id }>
				<th scope="row"><bdi>{ nameOf( id ) }</bdi></th>
				<td class="partnerkit-reached__bar" aria-hidden="true"><Bar part={ count === undefined ? 'hidden' : count / widest } mark={ aim === undefined ? undefined : total * aim / 100 / widest } /></td>
				{ count === undefined ?
					<td class="partnerkit-reached__number partnerkit-subtle" colSpan={ 2 } data-figure={ figure } data-state="unknown">{ t( 'partnerkit-reached-hidden' ) }</td> :
					<>
						<td class="partnerkit-reached__number" data-figure={ figure } data-value={ count }>{ number( count ) }</td>
						<td class="partnerkit-reached__number partnerkit-subtle">{ percent( Math.round( 100 * count / total ) ) }</td>
					</> }
				{ hasAims && <td class="partnerkit-reached__number partnerkit-subtle">{ aim === undefined ? '—' : percent( aim ) }</td> }
			</tr>;
		} ) }</tbody>
	</table>;
}

/** @param part Of the widest, 0 to 1; what is held back is drawn as wide whatever it is */
export function Bar( { part, mark }: { part?: number | 'hidden'; mark?: number } ) {
	const at = ( value: number ): string => `${ Math.round( 1000 * value ) / 10 }%`;
	return <div class={ part === 'hidden' ? 'partnerkit-reached__hidden' : undefined }>
		<svg width="100%" height="16" focusable="false">
			{ typeof part === 'number' && <rect class="partnerkit-reached__fill" y="3" height="10" width={ part > 0 ? at( part ) : '1' } /> }
			{ mark !== undefined && <line class="partnerkit-reached__mark" x1={ at( mark ) } x2={ at( mark ) } y1="0" y2="16" /> }
		</svg>
	</div>;
}
