import { useState } from 'preact/hooks';
import { claimUntil, DIFFICULTIES, isFree, taskKey, taskState, type Task, type TaskFields } from '../../domain/worklist/task';
import type { TaskChange } from '../../domain/worklist/write';
import { placed } from '../../ui/text';
import { ActPreview } from '../../ui/tasks/act-preview';
import { ChangeForm, type ChangeFields } from '../../ui/tasks/change-form';
import type { TypedFields } from '../../ui/tasks/field-row';
import type { TaskRowProps } from '../../ui/tasks/task-row';
import { taskTime } from '../../ui/tasks/claim-words';
import type { TaskWords } from '../../ui/tasks/task-words';
import { changing, claiming, finishing, makeChange, releasing, removing, type TaskDeed, type TaskOutcome } from '../onboarding/tasks/tasks';
import { useWhileShown } from '../while-shown';
import type { WorklistScreenProps } from './ports';
import type { ShownList } from './reading';

/** What a button does: takes a task or keeps it longer, ends it, gives it back, frees another's; says something else of it, takes it off the list. */
export type TaskAct = 'claim' | 'extend' | 'finish' | 'release' | 'free' | 'change' | 'remove';

export interface RowProps {
	screen: WorklistScreenProps;
	list: ShownList;
	words: TaskWords;
	/** '' without an account. */
	user: string;
	/** Milliseconds since 1970. */
	now: number;
	mayEdit: boolean;
	onOutcome( act: TaskAct, task: Task, outcome: TaskOutcome ): void;
}

interface Pending {
	act: TaskAct;
	deed: TaskDeed;
	until: number;
	fields: ChangeFields;
}

/** How a task is shown: with what can be done with it, and what is about to be. */
export function useRow( { screen, list, words, user, now, mayEdit, onOutcome }: RowProps ): ( task: Task ) => Omit<TaskRowProps, 'task' | 'words' | 'now'> {
	const { ports, messages: { text, inContentLanguage }, explain } = screen;
	const { config, page, isOrganiser } = list;
	const [ pending, setPending ] = useState<Pending>();
	const [ isSaving, setSaving ] = useState( false );
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => {
		setSaving( false );
		setError( explain( reason ) );
	} );
	const start = ( act: TaskAct, task: Task ) => (): void => {
		setError( undefined );
		setPending( {
			act, until: claimUntil( now ), deed: { config, title: page.title, task, user, now, inContentLanguage },
			fields: { type: task.type, difficulty: task.difficulty, minutes: task.minutes === undefined ? '' : String( task.minutes ), topic: task.topics.join( ', ' ), note: task.note, source: task.source }
		} );
	};
	const doIt = (): void => {
		const { act, deed } = pending!;
		setSaving( true );
		setError( undefined );
		whileShown( makeChange( ports, deed, SUMMARIES[ act ], transformOf( pending! ) ), ( outcome ) => {
			setSaving( false );
			setPending( undefined );
			onOutcome( act, deed.task, outcome );
		} );
	};
	const preview = ( task: Task ) => {
		const { act, until, fields } = pending!;
		const line = lineOf( page.wikitext, transformOf( pending! )( page.wikitext ), act === 'remove' );
		return <ActPreview
			key={ act } t={ text } words={ text( `partnerkit-worklist-words-${ act }`, taskTime( until, words ), placed( task.user ) ) } button={ text( `partnerkit-worklist-do-${ act }` ) } isDestructive={ act === 'remove' }
			lead={ line === '' ? undefined : text( act === 'remove' ? 'partnerkit-worklist-will-go' : 'partnerkit-worklist-will-write' ) } line={ line ?? text( 'partnerkit-worklist-refused-unsafe' ) } isBlocked={ !line }
			isSaving={ isSaving } error={ error } onDo={ doIt } onCancel={ () => setPending( undefined ) }
		>
			{ act === 'change' && <ChangeForm t={ text } fields={ fields } disabled={ isSaving } onChange={ ( next ) => setPending( { ...pending!, fields: next } ) } onRemove={ start( 'remove', task ) } /> }
		</ActPreview>;
	};
	return ( task ) => ( {
		isOwn: task.user !== '' && task.user === user, url: ports.pages.url( task.title ),
		acts: pending && isSaving ? [] : actsOn( task, user, now, mayEdit, isOrganiser ).map( ( id ) => ( { id, label: text( `partnerkit-worklist-act-${ id }` ), isMain: MAIN.includes( id ), onClick: start( id, task ) } ) ),
		children: pending && taskKey( pending.deed.task ) === taskKey( task ) ? preview( task ) : undefined
	} );
}

/** What most people come for. */
const MAIN: TaskAct[] = [ 'claim', 'finish', 'free' ];

const SUMMARIES = { claim: 'claim', extend: 'claim', finish: 'finish', release: 'release', free: 'release', change: 'change', remove: 'remove' } as const;

function actsOn( task: Task, user: string, now: number, mayEdit: boolean, isOrganiser: boolean ): TaskAct[] {
	if ( !mayEdit || task.obstacle ) {
		return [];
	}
	const isTaken = taskState( task, now ) === 'taken';
	return [
		...isTaken && task.user === user ? [ 'finish', 'extend', 'release' ] as const : isTaken && isOrganiser ? [ 'free' ] as const : isFree( task, now ) ? [ 'claim' ] as const : [],
		...isOrganiser ? [ 'change' ] as const : []
	];
}

function transformOf( { act, deed, until, fields }: Pending ): ( wikitext: string ) => TaskChange {
	switch ( act ) {
		case 'claim':
		case 'extend':
			return claiming( deed, until );
		case 'finish':
			return finishing( deed );
		case 'change':
			return changing( deed, typedFields( fields, deed.task ) );
		case 'remove':
			return removing( deed );
		default:
			return releasing( deed );
	}
}

/** Those that differ from what the task says: what is there in other words stays as it is written. */
function typedFields( fields: ChangeFields, task: Task ): Partial<TaskFields> {
	const typed = { ...readTyped( fields ), note: fields.note, source: fields.source };
	const found: Partial<Record<keyof TaskFields, unknown>> = {};
	( Object.keys( typed ) as Array<keyof typeof typed> ).forEach( ( name ) => {
		if ( JSON.stringify( typed[ name ] ) !== JSON.stringify( task[ name ] ) ) {
			found[ name ] = typed[ name ] ?? 0;
		}
	} );
	return found as Partial<TaskFields>;
}

/** What typed fields say of a task; of what is no number of minutes, none. */
export function readTyped( { type, difficulty, minutes, topic }: TypedFields ): Pick<TaskFields, 'type' | 'difficulty' | 'minutes' | 'topics'> {
	const number = /^\d{1,4}$/.test( minutes.trim() ) ? Number( minutes ) : 0;
	return { type, difficulty: DIFFICULTIES.find( ( one ) => one === difficulty ) ?? '', minutes: number || undefined, topics: topic.split( /[,;،、]/ ).map( ( one ) => one.trim() ).filter( ( one ) => one !== '' ) };
}

/** The lines that differ, as they would be, or as they were where they go; '' where none does, undefined where nothing can be written. */
function lineOf( before: string, change: TaskChange, goes: boolean ): string | undefined {
	if ( !( 'text' in change ) ) {
		return undefined;
	}
	const was = before.split( '\n' );
	const is = change.text.split( '\n' );
	const most = Math.min( was.length, is.length );
	let from = 0;
	while ( from < most && is[ from ] === was[ from ] ) {
		from++;
	}
	let to = 0;
	while ( to < most - from && is[ is.length - 1 - to ] === was[ was.length - 1 - to ] ) {
		to++;
	}
	return ( goes ? was.slice( from, was.length - to ) : is.slice( from, is.length - to ) ).join( '\n' );
}
