import { useState } from 'preact/hooks';
import { Button } from '../button';
import type { Translate } from '../text';

export interface TitleListProps {
	t: Translate;
	number( value: number ): string;
	titles: string[];
	/** What stands behind a title: what its row says. */
	note( index: number ): string;
	isLeftOut( index: number ): boolean;
	onLeaveOut( index: number, leftOut: boolean ): void;
}

/** Titles on a page of the list: fifty thousand at once would be too many to look at, and for the browser. */
const PAGE = 20;

/** Pages that were found, each of which can be left out. */
export function TitleList( { t, number, titles, note, isLeftOut, onLeaveOut }: TitleListProps ) {
	const [ page, setPage ] = useState( 0 );
	const pages = Math.max( 1, Math.ceil( titles.length / PAGE ) );
	const at = Math.min( page, pages - 1 );
	return <div class="partnerkit-titles">
		<ul>
			{ titles.slice( at * PAGE, ( at + 1 ) * PAGE ).map( ( title, offset ) => {
				const index = at * PAGE + offset;
				return <li key={ index }><label class="partnerkit-check">
					<input type="checkbox" checked={ !isLeftOut( index ) } onChange={ ( event ) => onLeaveOut( index, !event.currentTarget.checked ) } /> <bdi>{ title }</bdi> <span class="partnerkit-small"><bdi>{ note( index ) }</bdi></span>
				</label></li>;
			} ) }
		</ul>
		{ pages > 1 && <div class="partnerkit-bar">
			<Button disabled={ at === 0 } onClick={ () => setPage( at - 1 ) }>{ t( 'partnerkit-batch-diff-before' ) }</Button>
			<span role="status">{ t( 'partnerkit-batch-list-part', number( at * PAGE + 1 ), number( Math.min( titles.length, ( at + 1 ) * PAGE ) ), number( titles.length ) ) }</span>
			<Button disabled={ at === pages - 1 } onClick={ () => setPage( at + 1 ) }>{ t( 'partnerkit-batch-diff-next' ) }</Button>
		</div> }
	</div>;
}
