import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { taskState, type Task } from '../../domain/worklist/task';
import { Button } from '../button';
import { placed } from '../text';
import { takenText, taskTime } from './claim-words';
import { taskAct, taskMinutes, type TaskWords } from './task-words';

export interface TaskRowProps {
	task: Task;
	words: TaskWords;
	/** Milliseconds since 1970. */
	now: number;
	/** The reader has it. */
	isOwn: boolean;
	/** Address of the task's page. */
	url: string;
	/** What the person can do with it. */
	acts: Array<{ id: string; label: string; isMain: boolean; onClick(): void }>;
	/** What is about to be done with it. */
	children?: ComponentChildren;
}

/** One task: the act, the page, what is known of it, who has it, and what can be done. */
export function TaskRow( { task, words, now, isOwn, url, acts, children }: TaskRowProps ) {
	const { t } = words;
	const element = useRef<HTMLLIElement>( null );
	const wasOpen = useRef( false );
	const isOpen = Boolean( children );
	useLayoutEffect( () => {
		// What had the focus is gone with what was about to be done.
		if ( wasOpen.current && !isOpen && document.activeElement === document.body ) {
			element.current!.querySelector( 'button' )?.focus();
		}
		wasOpen.current = isOpen;
	}, [ isOpen ] );
	const { difficulty, minutes, topics, source, note } = task;
	const known = [
		difficulty && t( `partnerkit-worklist-difficulty-${ difficulty }` ), minutes !== undefined && taskMinutes( minutes, words ), topics.length > 0 && topics.join( ' · ' ),
		source && t( 'partnerkit-worklist-from', placed( source ) )
	].filter( ( one ): one is string => typeof one === 'string' && one !== '' );
	return <li ref={ element } class="partnerkit-tasks__row" data-state={ taskState( task, now ) }>
		<div class="partnerkit-tasks__what">
			<strong class="partnerkit-tasks__act"><bdi>{ taskAct( task, words ) }</bdi></strong>
			<span class="partnerkit-tasks__page"><a href={ url }><bdi>{ task.title }</bdi></a>{ note && <>: <bdi>{ note }</bdi></> }</span>
			{ known.length > 0 && <span class="partnerkit-small">{ known.map( ( one, index ) => <span key={ index }>{ index > 0 && ' · ' }<bdi>{ one }</bdi></span> ) }</span> }
			<Standing task={ task } words={ words } now={ now } isOwn={ isOwn } />
		</div>
		{ acts.length > 0 && !isOpen && <div class="partnerkit-tasks__acts">
			{ acts.map( ( { id, label, isMain, onClick } ) => <Button key={ id } kind={ isMain ? 'normal' : 'quiet' } onClick={ onClick }>{ label }<span class="partnerkit-hidden"> <bdi>{ task.title }</bdi></span></Button> ) }
		</div> }
		{ children }
	</li>;
}

/** Who has it or had it, where somebody does; why nothing can be done with it from here. */
function Standing( { task, words, now, isOwn }: Pick<TaskRowProps, 'task' | 'words' | 'now' | 'isOwn'> ) {
	const { t, day } = words;
	const { user, until, done, obstacle } = task;
	switch ( taskState( task, now ) ) {
		case 'taken':
			return <span class="partnerkit-small">{ isOwn && until !== undefined ? t( 'partnerkit-worklist-yours', taskTime( until, words ) ) : takenText( task, words ) }</span>;
		case 'stale':
			return <span class="partnerkit-small partnerkit-warning">{ isOwn ? t( 'partnerkit-worklist-yours-over', taskTime( until!, words ) ) : t( 'partnerkit-worklist-stale', placed( user ), taskTime( until!, words ) ) }</span>;
		case 'done':
			return <span class="partnerkit-small partnerkit-tasks__done">✓ { user ? t( 'partnerkit-worklist-done-by', placed( user ) ) : t( 'partnerkit-worklist-is-done' ) } <bdi>{ /^\d{4}-\d\d-\d\d$/.test( done ) ? day( done ) : done }</bdi></span>;
		default:
			return obstacle ? <span class="partnerkit-small">{ t( 'partnerkit-worklist-obstacle' ) }</span> : null;
	}
}
