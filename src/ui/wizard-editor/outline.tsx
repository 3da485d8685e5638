import type { OutlineItem } from '../../domain/wizard/community-outline';
import type { Translate } from '../text';

export interface OutlineProps {
	t: Translate;
	items: OutlineItem[];
	/** Index of the step at the caret. */
	current: number | undefined;
	/** Goes to the step, or to where one is named that is not written. */
	onGo( item: OutlineItem ): void;
	onAdd( id: string ): void;
}

/** The way through: its steps, each a way to it; branches stand further in. */
export function Outline( { items, ...rest }: OutlineProps ) {
	return <ol class="partnerkit-editor__way">{ items.map( ( item, index ) => <li key={ `${ item.id }-${ index }` }>
		<Line { ...rest } item={ item } />
		{ item.branches.length > 0 && <ul>{ item.branches.map( ( branch, at ) => <li key={ at }><Outline { ...rest } items={ branch } /></li> ) }</ul> }
	</li> ) }</ol>;
}

function Line( { t, item, current, onGo, onAdd }: Omit<OutlineProps, 'items'> & { item: OutlineItem } ) {
	const { id, state, step, branches } = item;
	const isCurrent = state !== 'again' && step !== undefined && step.index === current;
	const count = branches.length ? step!.to.length : 0;
	const name = id || t( 'partnerkit-editor-no-id' );
	if ( state === 'missing' ) {
		return <span class="partnerkit-editor__missing">
			{ t( 'partnerkit-editor-not-written', name ) } <button type="button" class="partnerkit-link" onClick={ () => onAdd( id ) }>{ t( 'partnerkit-editor-repair-add-step' ) }<span class="partnerkit-hidden"> { name }</span></button>
		</span>;
	}
	return <button type="button" class="partnerkit-link" aria-current={ isCurrent ? 'step' : undefined } onClick={ () => onGo( item ) }>
		{ state === 'again' ? t( 'partnerkit-editor-again', name ) : state === 'unreached' ? t( 'partnerkit-editor-unreached', name ) : count ? t( 'partnerkit-editor-branches', name, count ) : <bdi>{ name }</bdi> }
	</button>;
}
