import { useEffect, useState } from 'preact/hooks';
import { applyChange } from '../../domain/batch/change';
import type { Item } from '../../domain/batch/item';
import { Button } from '../../ui/button';
import { Diff, type DiffLine } from '../../ui/diff';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { errorText } from './words';
import type { ViewProps } from './view-props';

/** What saving would do to one page at a time, from the wiki's own comparison. Pages are asked for when they are looked at. */
export function DiffPanel( { session, config, screen: { messages, ports: { bulk, rendering, pages } } }: ViewProps ) {
	const { text, number } = messages;
	// What is waiting becomes less while it is saved; where somebody looks, it stays.
	const [ items ] = useState( () => session.book.items.filter( ( { state } ) => state.at === 'waiting' ) );
	const [ at, setAt ] = useState( 0 );
	const [ shown, setShown ] = useState<{ of: Item; lines?: DiffLine[]; error?: string }>();
	const item = items[ at ] as Item | undefined;
	useEffect( () => {
		if ( !item ) {
			return undefined;
		}
		let wanted = true;
		const show = ( next: { lines?: DiffLine[]; error?: string } ): void => {
			if ( wanted ) {
				setShown( { of: item, ...next } );
			}
		};
		compare( item ).then( ( lines ) => show( { lines } ), ( error ) => show( { error: errorText( error, messages ) } ) );
		return () => {
			wanted = false;
		};
	}, [ item ] );

	async function compare( { title, change, placement }: Item ): Promise<DiffLine[]> {
		const [ page ] = await bulk.read( [ title ], session.book.batch.kind === 'mark' );
		const wikitext = applyChange( page.wikitext, change, placement, config );
		return wikitext === page.wikitext ? [] : rendering.compare( page.revisionId, wikitext );
	}

	if ( !item ) {
		return null;
	}
	const title = item.page ?? item.title;
	const current = shown && shown.of === item ? shown : undefined;
	return <div class="partnerkit-diffs">
		<div class="partnerkit-bar">
			<h3><a href={ pages.url( title ) }><bdi>{ title }</bdi></a></h3>
			<span class="partnerkit-subtle" role="status">{ text( 'partnerkit-batch-diff-of', number( at + 1 ), number( items.length ) ) }</span>
			<Button disabled={ at === 0 } onClick={ () => setAt( at - 1 ) }>{ text( 'partnerkit-batch-diff-before' ) }</Button>
			<Button disabled={ at === items.length - 1 } onClick={ () => setAt( at + 1 ) }>{ text( 'partnerkit-batch-diff-next' ) }</Button>
		</div>
		{ !current ? <Progress label={ text( 'partnerkit-batch-diff-reading' ) } /> :
			current.error !== undefined ? <Notice kind="error"><p>{ current.error }</p></Notice> :
				current.lines!.length ? <Diff t={ text } lines={ current.lines! } /> : <p>{ text( 'partnerkit-batch-diff-none' ) }</p> }
	</div>;
}
