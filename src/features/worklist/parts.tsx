import type { Partnership } from '../../domain/partnership/record';
import { userName } from '../../domain/partnership/participant';
import { taskKey, taskState, type Task } from '../../domain/worklist/task';
import { Notice } from '../../ui/notice';
import { TaskList } from '../../ui/tasks/task-list';
import { TaskRow } from '../../ui/tasks/task-row';
import type { TaskWords } from '../../ui/tasks/task-words';
import type { TaskOutcome } from '../onboarding/tasks/tasks';
import type { DoneStep } from '../tracking/people/act';
import { AddPanel } from './add-panel';
import type { WorklistScreenProps } from './ports';
import type { ShownList } from './reading';
import { useRow, type TaskAct } from './use-row';

export interface PartsProps {
	screen: WorklistScreenProps;
	list: ShownList;
	onOutcome( act: TaskAct, task: Task, outcome: TaskOutcome ): void;
	onAdded( step: DoneStep, added: number ): void;
}

/** Own tasks, all others, and adding more. */
export function Parts( { screen, list, onOutcome, onAdded }: PartsProps ) {
	const { ports: { pages }, messages: { text, number, day }, reader, isTemporary, screenUrl } = screen;
	const { partnership, home, page, tasks, obstacles, isOrganiser } = list;
	const user = userName( reader.user ?? '' );
	const words: TaskWords = { t: text, number, day };
	const now = screen.now();
	const mayEdit = user !== '' && !obstacles.length;
	const row = useRow( { screen, list, words, user, now, mayEdit, onOutcome } );
	const mine = tasks.filter( ( task ) => task.user !== '' && task.user === user && [ 'taken', 'stale' ].includes( taskState( task, now ) ) );
	const others = tasks.filter( ( task ) => !mine.includes( task ) );
	return <>
		<p><a href={ pages.url( home ) }><bdi>{ partnership.label }</bdi></a> · <a href={ screenUrl( 'participants', partnership.name ) }>{ text( 'partnerkit-worklist-people' ) }</a>{ page.exists && <> · <a href={ pages.url( page.title ) }>{ text( 'partnerkit-worklist-page-link' ) }</a></> }</p>
		{ user === '' && <LogIn screen={ screen } /> }
		{ obstacles.length > 0 && <Notice kind="warning"><p>{ text( 'partnerkit-worklist-cannot-edit' ) } <bdi>{ page.title }</bdi></p>{ obstacles.map( ( reason ) => <p key={ reason }>{ reason }</p> ) }</Notice> }
		{ mine.length > 0 && <section class="partnerkit-worklist__part" data-part="own">
			<h2>{ text( 'partnerkit-worklist-own' ) }</h2>
			<ul class="partnerkit-tasks__list">{ mine.map( ( task ) => <TaskRow key={ taskKey( task ) } task={ task } words={ words } now={ now } { ...row( task ) } /> ) }</ul>
		</section> }
		<section class="partnerkit-worklist__part" data-part="list">
			{ mine.length > 0 && <h2>{ text( 'partnerkit-worklist-others' ) }</h2> }
			{ tasks.length ? <TaskList words={ words } tasks={ others } user={ user } now={ now } row={ row } /> :
				<Notice kind="notice"><p>{ text( page.exists ? 'partnerkit-worklist-empty' : 'partnerkit-worklist-no-list' ) }</p><p>{ text( mayEdit ? 'partnerkit-worklist-empty-add' : 'partnerkit-worklist-empty-ask' ) }</p></Notice> }
		</section>
		{ mayEdit && !isTemporary && <details class="partnerkit-worklist__part" data-part="add" open={ isOrganiser && !tasks.length }>
			<summary><h2>{ text( 'partnerkit-worklist-add-title' ) }</h2></summary>
			<AddPanel screen={ screen } list={ list } onDone={ onAdded } />
		</details> }
	</>;
}

function LogIn( { screen: { ports: { pages }, messages: { text }, about } }: Pick<PartsProps, 'screen'> ) {
	const back = { returnto: 'Special:BlankPage/Partnerkit', returntoquery: `partnerkit=${ encodeURIComponent( `worklist:${ about }` ) }` };
	return <Notice kind="notice">
		<p>{ text( 'partnerkit-worklist-logged-out' ) }</p>
		<p><a href={ pages.url( 'Special:CreateAccount', back ) }>{ text( 'partnerkit-worklist-create-account' ) }</a> · <a href={ pages.url( 'Special:UserLogin', back ) }>{ text( 'partnerkit-worklist-log-in' ) }</a></p>
	</Notice>;
}

/** Where there is no worklist to show: which partnerships there are, or that there is none of that name. */
export function NoPartnership( { screen: { messages: { text }, about, screenUrl }, of }: { screen: WorklistScreenProps; of: 'no-page' | 'no-record' | Partnership[] } ) {
	if ( typeof of === 'string' ) {
		return <Notice kind="warning"><p>{ text( `partnerkit-worklist-${ of }` ) } <bdi>{ about }</bdi></p><p><a href={ screenUrl( 'worklist' ) }>{ text( 'partnerkit-worklist-choose-other' ) }</a></p></Notice>;
	}
	return <>
		<p>{ text( of.length ? 'partnerkit-worklist-choose' : 'partnerkit-worklist-no-partnerships' ) }</p>
		<ul>{ of.map( ( { name, label } ) => <li key={ name }><a href={ screenUrl( 'worklist', name ) }><bdi>{ label }</bdi></a></li> ) }</ul>
	</>;
}
