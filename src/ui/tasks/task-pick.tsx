import { useState } from 'preact/hooks';
import { suggestTasks } from '../../domain/worklist/suggest';
import { taskKey, taskState, type Task } from '../../domain/worklist/task';
import { Button } from '../button';
import type { Translate } from '../text';
import { takenText } from './claim-words';
import { taskAct, taskMinutes, type TaskWords } from './task-words';

export interface TaskPickProps {
	t: Translate;
	number( value: number ): string;
	day( day: string ): string;
	/** The whole list: what somebody has is shown as such. */
	tasks: Task[];
	/** Who is to pick one. */
	user: string;
	/** What they like to write about. */
	topics: string[];
	/** Milliseconds since 1970. */
	now: number;
	disabled?: boolean;
	onPick( task: Task ): void;
}

/** Tasks that are shown at once. */
const A_FEW = 3;

/** Some tasks to begin with, the ones that fit best first; then others, and from the first again. */
export function TaskPick( { t, number, day, tasks, user, topics, now, disabled, onPick }: TaskPickProps ) {
	const [ from, setFrom ] = useState( 0 );
	const words: TaskWords = { t, number, day };
	const suggested = suggestTasks( tasks, { now, topics, user } );
	const shown = suggested.slice( from, from + A_FEW );
	const taken = tasks.filter( ( task ) => taskState( task, now ) === 'taken' && task.user !== user ).slice( 0, 1 );
	if ( !suggested.length ) {
		return <p>{ t( 'partnerkit-task-none-free' ) }</p>;
	}
	return <div class="partnerkit-tasks">
		<ul class="partnerkit-tasks__cards">
			{ shown.map( ( task ) => <li key={ taskKey( task ) }>
				<button type="button" class="partnerkit-tasks__card" disabled={ disabled } onClick={ () => onPick( task ) }>
					<CardText task={ task } words={ words } last={ task.minutes === undefined ? t( 'partnerkit-task-no-time' ) : taskMinutes( task.minutes, words ) } />
				</button>
			</li> ) }
			{ taken.map( ( task ) => <li key={ taskKey( task ) } class="partnerkit-tasks__card partnerkit-tasks__card--taken"><CardText task={ task } words={ words } last={ takenText( task, words ) } /></li> ) }
		</ul>
		{ suggested.length > A_FEW && <p class="partnerkit-tasks__foot"><Button disabled={ disabled } onClick={ () => setFrom( from + A_FEW < suggested.length ? from + A_FEW : 0 ) }>{ t( 'partnerkit-task-others' ) }</Button></p> }
	</div>;
}

function CardText( { task, words, last }: { task: Task; words: TaskWords; last: string } ) {
	return <>
		<strong class="partnerkit-tasks__act"><bdi>{ taskAct( task, words ) }</bdi></strong>
		<span class="partnerkit-tasks__page"><bdi>{ task.title }</bdi>{ task.note && <>: <bdi>{ task.note }</bdi></> }</span>
		<span class="partnerkit-small">{ last }</span>
	</>;
}
