import { useState } from 'preact/hooks';
import type { Partnership } from '../../domain/partnership/record';
import { userName } from '../../domain/partnership/participant';
import { CLAIM_TIME, isFree, taskKey, taskState, type Task } from '../../domain/worklist/task';
import { Notice } from '../../ui/notice';
import { placed } from '../../ui/text';
import { ActPreview } from '../../ui/tasks/act-preview';
import { TaskList } from '../../ui/tasks/task-list';
import { TaskRow, type TaskRowProps } from '../../ui/tasks/task-row';
import { taskTime, type TaskWords } from '../../ui/tasks/task-words';
import { claiming, claimTask, finishing, finishTask, releaseTask, releasing, type TaskDeed, type TaskOutcome } from '../onboarding/tasks/tasks';
import type { DoneStep } from '../tracking/people/act';
import { useWhileShown } from '../while-shown';
import { AddPanel } from './add-panel';
import type { WorklistScreenProps } from './ports';
import type { ShownList } from './reading';

/** What a button does: takes a task or keeps it longer, ends it, gives it back, frees another's. */
export type TaskAct = 'claim' | 'extend' | 'finish' | 'release' | 'free';

export interface PartsProps {
	screen: WorklistScreenProps;
	list: ShownList;
	onOutcome( act: TaskAct, task: Task, outcome: TaskOutcome ): void;
	onAdded( step: DoneStep, added: number ): void;
}

/** Own tasks, all others, and adding more. */
export function Parts( props: PartsProps ) {
	const { screen, list, onAdded } = props;
	const { ports: { pages }, messages: { text, number, day }, reader, isTemporary, screenUrl } = screen;
	const { partnership, home, page, tasks, obstacles, isOrganiser } = list;
	const user = userName( reader.user ?? '' );
	const words: TaskWords = { t: text, number, day };
	const now = screen.now();
	const mayEdit = user !== '' && !obstacles.length;
	const row = useRow( props, words, user, now, mayEdit );
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

/** How a task is shown: with what can be done with it, and what is about to be. */
function useRow( { screen, list, onOutcome }: PartsProps, words: TaskWords, user: string, now: number, mayEdit: boolean ): ( task: Task ) => Omit<TaskRowProps, 'task' | 'words' | 'now'> {
	const { ports, messages: { text, inContentLanguage }, explain } = screen;
	const { config, page, isOrganiser } = list;
	const [ pending, setPending ] = useState<{ act: TaskAct; deed: TaskDeed; until: number }>();
	const [ isSaving, setSaving ] = useState( false );
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => {
		setSaving( false );
		setError( explain( reason ) );
	} );
	const start = ( act: TaskAct, task: Task ) => (): void => {
		setError( undefined );
		// To the minute: nobody is in a hurry by seconds.
		setPending( { act, until: Math.ceil( ( now + CLAIM_TIME ) / 60_000 ) * 60_000, deed: { config, title: page.title, task, user, now, inContentLanguage } } );
	};
	const doIt = (): void => {
		const { act, deed, until } = pending!;
		setSaving( true );
		setError( undefined );
		const done = act === 'claim' || act === 'extend' ? claimTask( ports, deed, until ) : act === 'finish' ? finishTask( ports, deed ) : releaseTask( ports, deed );
		whileShown( done, ( outcome ) => {
			setSaving( false );
			setPending( undefined );
			onOutcome( act, deed.task, outcome );
		} );
	};
	return ( task ) => {
		const isPending = pending !== undefined && taskKey( pending.deed.task ) === taskKey( task );
		const acts = actsOn( task, user, now, mayEdit, isOrganiser );
		return {
			isOwn: task.user !== '' && task.user === user, url: ports.pages.url( task.title ),
			acts: pending && isSaving ? [] : acts.map( ( id, index ) => ( { id, label: text( `partnerkit-worklist-act-${ id }` ), isMain: index === 0, onClick: start( id, task ) } ) ),
			children: isPending ? <ActPreview
				t={ text } words={ text( `partnerkit-worklist-words-${ pending.act }`, taskTime( pending.until, words ), placed( task.user ) ) } button={ text( `partnerkit-worklist-do-${ pending.act }` ) }
				line={ lineAfter( pending, page.wikitext ) ?? text( 'partnerkit-worklist-refused-unsafe' ) } isSaving={ isSaving } error={ error } onDo={ doIt } onCancel={ () => setPending( undefined ) }
			/> : undefined
		};
	};
}

function actsOn( task: Task, user: string, now: number, mayEdit: boolean, isOrganiser: boolean ): TaskAct[] {
	if ( !mayEdit || task.obstacle ) {
		return [];
	}
	const isTaken = taskState( task, now ) === 'taken';
	return isTaken ? task.user === user ? [ 'finish', 'extend', 'release' ] : isOrganiser ? [ 'free' ] : [] : isFree( task, now ) ? [ 'claim' ] : [];
}

/** The lines of the list that would change, as they would be; undefined where nothing can be written. */
function lineAfter( { act, deed, until }: { act: TaskAct; deed: TaskDeed; until: number }, before: string ): string | undefined {
	const change = ( act === 'claim' || act === 'extend' ? claiming( deed, until ) : act === 'finish' ? finishing( deed ) : releasing( deed ) )( before );
	if ( !( 'text' in change ) ) {
		return undefined;
	}
	const was = before.split( '\n' );
	const is = change.text.split( '\n' );
	let from = 0;
	while ( from < is.length - 1 && is[ from ] === was[ from ] ) {
		from++;
	}
	let to = 0;
	while ( to < is.length - from - 1 && is[ is.length - 1 - to ] === was[ was.length - 1 - to ] ) {
		to++;
	}
	return is.slice( from, is.length - to ).join( '\n' );
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
