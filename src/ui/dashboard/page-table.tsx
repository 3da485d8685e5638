import { useState } from 'preact/hooks';
import type { PageRow } from '../../domain/impact/result';
import { formatBytes } from './bytes';
import { webAddress } from './web-address';
import type { Words } from './view';

export interface PageTableProps extends Words {
	pages: PageRow[];
	url( title: string ): string;
}

/** A page of another wiki, with the wiki's host. */
function OtherPage( { title, url }: { title: string; url: string } ) {
	const address = webAddress( url );
	const name = <bdi>{ title }</bdi>;
	return <>{ address ? <a href={ address } class="external">{ name }</a> : name }{ address && <span class="partnerkit-subtle"> · <bdi>{ new URL( address ).host }</bdi></span> }</>;
}

/** Shown before somebody asks for all. */
const FIRST = 10;

/** The pages with most counted edits. */
export function PageTable( { pages, url, t, number }: PageTableProps ) {
	const [ isWhole, setWhole ] = useState( false );
	const shown = isWhole ? pages : pages.slice( 0, FIRST );
	return <div class="partnerkit-pages">
		<table>
			<caption>{ t( 'partnerkit-dashboard-pages' ) }</caption>
			<thead>
				<tr>
					<th scope="col">{ t( 'partnerkit-dashboard-page' ) }</th>
					<th scope="col" class="partnerkit-pages__number">{ t( 'partnerkit-figure-edits' ) }</th>
					<th scope="col" class="partnerkit-pages__number">{ t( 'partnerkit-dashboard-text' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ shown.map( ( { title, url: elsewhere, edits, bytes, isCreated } ) => <tr key={ elsewhere || title }>
					<th scope="row">{ elsewhere ? <OtherPage title={ title } url={ elsewhere } /> : <a href={ url( title ) }><bdi>{ title }</bdi></a> }{ isCreated && <span class="partnerkit-subtle"> · { t( 'partnerkit-dashboard-created' ) }</span> }</th>
					<td class="partnerkit-pages__number">{ number( edits ) }</td>
					<td class="partnerkit-pages__number">{ formatBytes( bytes, { t, number }, '+' ) }</td>
				</tr> ) }
			</tbody>
		</table>
		{ !isWhole && pages.length > FIRST &&
			<button type="button" class="partnerkit-link" onClick={ () => setWhole( true ) }>{ t( 'partnerkit-dashboard-all-pages', number( pages.length ), pages.length ) }</button> }
		{ isWhole && pages.length > FIRST &&
			<button type="button" class="partnerkit-link" onClick={ () => setWhole( false ) }>{ t( 'partnerkit-dashboard-first-pages', number( FIRST ), FIRST ) }</button> }
	</div>;
}
