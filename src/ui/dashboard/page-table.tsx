import { useState } from 'preact/hooks';
import { dayOf } from '../../domain/partnership/dates';
import type { PageRow } from '../../domain/impact/result';
import { formatBytes } from './bytes';
import { DataTable, type Column } from './data-table';
import { webAddress } from './web-address';
import type { Words } from './view';

export interface PageTableProps extends Words {
	pages: PageRow[];
	url( title: string ): string;
}

/** Shown before somebody asks for all. */
const FIRST = 10;

/** The pages with most counted edits. */
export function PageTable( { pages, url, ...words }: PageTableProps ) {
	const { t, number } = words;
	const [ isWhole, setWhole ] = useState( false );
	const isLong = pages.length > FIRST;
	return <section class="partnerkit-pages">
		<DataTable
			{ ...words } key={ String( isWhole ) } caption={ t( 'partnerkit-dashboard-pages' ) } columns={ columns( words, url ) } rows={ isWhole || !isLong ? pages : pages.slice( 0, FIRST ) }
			rowKey={ ( { wiki, pageId, title } ) => `${ wiki } ${ pageId } ${ title }` } sorted={ { by: 'edits', isDown: true } }
			search={ isWhole && isLong ? { label: t( 'partnerkit-dashboard-find-page' ), text: ( { title } ) => title } : undefined }
		/>
		{ isLong && <button type="button" class="partnerkit-link" onClick={ () => setWhole( !isWhole ) }>
			{ isWhole ? t( 'partnerkit-dashboard-first-pages', number( FIRST ), FIRST ) : t( 'partnerkit-dashboard-all-pages', number( pages.length ), pages.length ) }
		</button> }
	</section>;
}

function columns( words: Words, url: PageTableProps[ 'url' ] ): Array<Column<PageRow>> {
	const { t, number, day } = words;
	return [
		{ id: 'title', label: t( 'partnerkit-dashboard-page' ), value: ( { title } ) => title.toLowerCase(), cell: ( row ) => <Page page={ row } url={ url } t={ t } /> },
		{ id: 'since', label: t( 'partnerkit-dashboard-since' ), isNumber: true, isMinor: true, value: ( { since } ) => since, cell: ( { since } ) => day( dayOf( since ) ) },
		{ id: 'edits', label: t( 'partnerkit-figure-edits' ), isNumber: true, value: ( { edits } ) => edits, cell: ( { edits } ) => number( edits ) },
		{ id: 'bytes', label: t( 'partnerkit-dashboard-text' ), isNumber: true, value: ( { bytes } ) => bytes, cell: ( { bytes } ) => formatBytes( bytes, words, '+' ) }
	];
}

function Page( { page: { title, url: elsewhere, isCreated }, url, t }: { page: PageRow; url: PageTableProps[ 'url' ]; t: Words[ 't' ] } ) {
	return <>
		{ elsewhere ? <OtherPage title={ title } url={ elsewhere } /> : <a href={ url( title ) }><bdi>{ title }</bdi></a> }
		{ isCreated && <span class="partnerkit-subtle"> · { t( 'partnerkit-dashboard-created' ) }</span> }
	</>;
}

/** A page of another wiki, with the wiki's host. */
function OtherPage( { title, url }: { title: string; url: string } ) {
	const address = webAddress( url );
	const name = <bdi>{ title }</bdi>;
	return <>{ address ? <a href={ address } class="external">{ name }</a> : name }{ address && <span class="partnerkit-subtle"> · <bdi>{ new URL( address ).host }</bdi></span> }</>;
}
