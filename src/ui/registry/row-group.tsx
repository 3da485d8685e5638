import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RowList } from '../../domain/partnership/record-merge';
import { Button } from '../button';
import { isolated } from '../text';
import type { FormWords } from './form-field';

export interface RowGroupProps {
	words: FormWords;
	list: RowList;
	/** Key of the row. */
	row: string;
	/** Its place in the list, from 1. */
	number: number;
	/** What it is called; empty where it has no name yet. */
	name: string;
	/** The most important that it says, shown while it is closed. */
	facts: string[];
	isNew: boolean;
	/** What the button says that takes it away. */
	remove: string;
	onRemove(): void;
	children: ComponentChildren;
}

const NUMBERED: Record<RowList, string> = { partners: 'partnerkit-registry-partner', goals: 'partnerkit-registry-goal', events: 'partnerkit-registry-event' };
const NAMED: Record<RowList, string> = { partners: 'partnerkit-registry-partner-named', goals: 'partnerkit-registry-goal-named', events: 'partnerkit-registry-event-named' };

/** A partner, a goal or an event: closed to one line as long as nobody wants to change it. */
export function RowGroup( { words: { t, disabled, problems }, list, row, number, name, facts, isNew, remove, onRemove, children }: RowGroupProps ) {
	const [ startsOpen ] = useState( isNew );
	const title = name === '' ? t( NUMBERED[ list ], number ) : t( NAMED[ list ], number, isolated( name ) );
	const said = facts.filter( Boolean );
	return <details class="partnerkit-row" open={ startsOpen }>
		<summary>
			<span class="partnerkit-row__name">{ title }</span>
			{ said.length > 0 && <bdi class="partnerkit-row__facts">{ said.join( ' · ' ) }</bdi> }
			{ problems.some( ( one ) => one.list === list && one.row === row ) && <span class="partnerkit-warning">{ t( 'partnerkit-registry-look' ) }</span> }
		</summary>
		<div class="partnerkit-row__body" role="group" aria-label={ title }>
			{ children }
			<Button kind="destructive" disabled={ disabled } onClick={ onRemove }>{ remove }</Button>
		</div>
	</details>;
}
