import type { ComponentChildren } from 'preact';
import { Button } from '../../button';
import type { Translate } from '../../text';
import type { EditRowView, PageGroupView } from './view';

export interface EditListProps {
	t: Translate;
	groups: PageGroupView[];
	chosen: Set<number>;
	/** The row that is answered in place. */
	open?: number;
	answer: ComponentChildren;
	onChoose( revisionId: number, isChosen: boolean ): void;
	onOpen( revisionId: number | undefined ): void;
}

/** Edits by page, like a watchlist; pressing why opens the answer below the row. */
export function EditList( { groups, ...rest }: EditListProps ) {
	return <div class="partnerkit-edits__list">
		{ groups.map( ( { key, title, url, text, rows } ) => <section key={ key } class="partnerkit-edits__page">
			<h2><a href={ url }><bdi>{ title }</bdi></a> <span class="partnerkit-subtle">{ text }</span></h2>
			<ul>{ rows.map( ( row ) => <Row key={ row.revisionId } row={ row } title={ title } { ...rest } /> ) }</ul>
		</section> ) }
	</div>;
}

function Row( { row, title, t, chosen, open, answer, onChoose, onOpen }: Omit<EditListProps, 'groups'> & { row: EditRowView; title: string } ) {
	const { revisionId, time, iso, url, bytes, bytesKind, summary, user, chip, note, act, reply } = row;
	const isOpen = open === revisionId;
	const name = `${ title }, ${ time }`;
	return <li class={ `partnerkit-edits__row${ chosen.has( revisionId ) ? ' partnerkit-edits__row--chosen' : '' }` } data-revision={ revisionId } data-state={ chip.kind }>
		<input
			type="checkbox" class="partnerkit-edits__choose" aria-label={ t( 'partnerkit-edits-choose', name ) } checked={ chosen.has( revisionId ) }
			onChange={ ( event ) => onChoose( revisionId, event.currentTarget.checked ) }
		/>
		<a class="partnerkit-edits__time" href={ url }><time dateTime={ iso }>{ time }</time></a>
		<div class="partnerkit-edits__what">
			{ bytes && <bdi class={ `partnerkit-edits__bytes partnerkit-edits__bytes--${ bytesKind }` }>{ bytes }</bdi> } <i><bdi>{ summary }</bdi></i>
			{ user !== undefined && <> <span class="partnerkit-subtle">· <bdi>{ user }</bdi></span></> }
			{ note && <p class="partnerkit-small">{ note }</p> }
		</div>
		<button
			type="button" class={ `partnerkit-edits__chip partnerkit-edits__chip--${ chip.kind }` } aria-expanded={ isOpen } aria-label={ t( 'partnerkit-edits-why', chip.text, name ) }
			onClick={ () => onOpen( isOpen ? undefined : revisionId ) }
		>{ chip.kind === 'counted' && <span aria-hidden="true">✓ </span> }{ chip.text }</button>
		<div class="partnerkit-edits__act">
			{ reply && <a href={ reply.url }>{ reply.label }</a> }
			{ act && <Button kind={ act.kind } onClick={ act.onClick }>{ act.label }<span class="partnerkit-hidden"> ({ name })</span></Button> }
		</div>
		{ isOpen && <div class="partnerkit-edits__answer" data-partnerkit="why">{ answer }</div> }
	</li>;
}
