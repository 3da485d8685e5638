import { useState } from 'preact/hooks';
import { suggestTasks, topicsOf } from '../../domain/worklist/suggest';
import { DIFFICULTIES, isFree, TASK_TYPES, taskKey, taskState, type Task } from '../../domain/worklist/task';
import { Button } from '../button';
import { SelectField } from '../field';
import { TaskRow, type TaskRowProps } from './task-row';
import { taskAct, type TaskWords } from './task-words';

export interface TaskListProps {
	words: TaskWords;
	/** Those of others, and free ones. */
	tasks: Task[];
	user: string;
	/** Milliseconds since 1970. */
	now: number;
	/** How a task is shown, but for its words. */
	row( task: Task ): Omit<TaskRowProps, 'task' | 'words' | 'now'>;
}

export const SHOWN = [ 'free', 'taken', 'done', 'all' ] as const;
type Shown = typeof SHOWN[ number ];

/** Tasks that are shown at first, and more of them on demand. */
const FIRST = 20;

/** The list with its filters: what somebody can begin with first. */
export function TaskList( { words, tasks, user, now, row }: TaskListProps ) {
	const { t, number } = words;
	const [ shown, setShown ] = useState<Shown>( 'free' );
	const [ type, setType ] = useState( '' );
	const [ difficulty, setDifficulty ] = useState( '' );
	const [ topic, setTopic ] = useState( '' );
	const [ most, setMost ] = useState( FIRST );
	const types = [ ...new Set( tasks.map( ( task ) => task.type ) ) ].filter( ( one ) => one !== '' ).sort( ( one, other ) => rank( one ) - rank( other ) );
	const topics = topicsOf( tasks );
	const suggested = suggestTasks( tasks, { now, topics: [], user } );
	// What can be begun with comes first; of the others the list's own order holds.
	const found = [ ...suggested, ...tasks.filter( ( task ) => !suggested.includes( task ) ) ].filter( ( task ) => isAmong( task, shown, now ) && ( type === '' || task.type === type ) && ( difficulty === '' || task.difficulty === difficulty ) &&
		( topic === '' || task.topics.some( ( one ) => one.toLowerCase() === topic.toLowerCase() ) ) );
	const choose = ( set: ( value: string ) => void ) => ( value: string ): void => {
		set( value );
		setMost( FIRST );
	};
	const any = { value: '', label: t( 'partnerkit-worklist-any' ) };
	return <>
		<div class="partnerkit-fields-row">
			<SelectField t={ t } label={ t( 'partnerkit-worklist-show' ) } value={ shown } options={ SHOWN.map( ( value ) => ( { value, label: t( `partnerkit-worklist-show-${ value }`, number( tasks.filter( ( task ) => isAmong( task, value, now ) ).length ) ) } ) ) } onChange={ choose( ( value ) => setShown( value as Shown ) ) } />
			{ types.length > 0 && <SelectField t={ t } label={ t( 'partnerkit-worklist-type' ) } value={ type } options={ [ any, ...types.map( ( value ) => ( { value, label: taskAct( { type: value }, words ) } ) ) ] } onChange={ choose( setType ) } /> }
			{ tasks.some( ( task ) => task.difficulty !== '' ) && <SelectField t={ t } label={ t( 'partnerkit-worklist-difficulty' ) } value={ difficulty } options={ [ any, ...DIFFICULTIES.map( ( value ) => ( { value, label: t( `partnerkit-worklist-difficulty-${ value }` ) } ) ) ] } onChange={ choose( setDifficulty ) } /> }
			{ topics.length > 0 && <SelectField t={ t } label={ t( 'partnerkit-worklist-topic' ) } value={ topic } options={ [ any, ...topics.map( ( value ) => ( { value, label: value } ) ) ] } onChange={ choose( setTopic ) } /> }
		</div>
		<p class="partnerkit-small" role="status">{ t( 'partnerkit-worklist-found', number( found.length ), found.length ) }</p>
		{ found.length > 0 ?
			<ul class="partnerkit-tasks__list">{ found.slice( 0, most ).map( ( task ) => <TaskRow key={ taskKey( task ) } task={ task } words={ words } now={ now } { ...row( task ) } /> ) }</ul> :
			<p>{ t( 'partnerkit-worklist-none-found' ) }</p> }
		{ found.length > most && <p><Button onClick={ () => setMost( most + FIRST * 5 ) }>{ t( 'partnerkit-worklist-more', number( found.length - most ) ) }</Button></p> }
	</>;
}

function isAmong( task: Task, shown: Shown, now: number ): boolean {
	return shown === 'all' || ( shown === 'free' ? isFree( task, now ) : taskState( task, now ) === shown );
}

/** The wiki's own words come last. */
function rank( type: string ): number {
	const at = TASK_TYPES.findIndex( ( one ) => one === type );
	return at < 0 ? TASK_TYPES.length : at;
}
