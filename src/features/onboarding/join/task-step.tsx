import { useEffect, useState } from 'preact/hooks';
import { partnershipTitle } from '../../../domain/partnership/config';
import { readTasks } from '../../../domain/worklist/read';
import { suggestTasks } from '../../../domain/worklist/suggest';
import type { Task } from '../../../domain/worklist/task';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { Pick, type Card } from '../../../ui/wizard/pick';
import { useWhileShown } from '../../while-shown';
import { RunFrame, saidOf } from '../runner-screen';
import { beginWorking } from './joining';
import type { LaterStepProps } from './later-ports';

/** As many as fit on a phone without getting lost. */
const FEW = 6;

interface Offer extends Pick<Task, 'title' | 'note' | 'minutes'> {
	exists: boolean;
}

/** A page of the worklist, to begin with: one that nobody has at the moment, an easy one first. */
export function TaskStep( { run, screen, invitation, config, person, ports, messages: { text }, explain }: LaterStepProps ) {
	const [ tasks, setTasks ] = useState<Offer[]>();
	const [ isAll, setAll ] = useState( false );
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const { event, partnership } = invitation;
	const list = event && event.worklist || partnershipTitle( config, partnership.name, 'Worklist' );
	const read = (): void => {
		setError( undefined );
		whileShown( ports.pages.read( [ list ] ).then( ( [ page ] ) => {
			const free = suggestTasks( readTasks( page.wikitext, config ), { now: ports.clock.now(), topics: [], user: person.name } );
			return findPages( ports.pages, free );
		} ), setTasks );
	};
	useEffect( read, [] );
	const pick = ( title: string ): void => {
		run.answer( '', title );
		ports.leaveMark( title );
		// It may have ended since the person joined.
		void beginWorking( ports, invitation );
		run.next();
	};
	const easy = ( tasks || [] ).filter( ( { exists } ) => exists );
	const hard = ( tasks || [] ).filter( ( { exists } ) => !exists );
	const shown = isAll ? [ ...easy, ...hard ] : easy.length ? easy.slice( 0, FEW ) : hard.slice( 0, FEW );
	const hasMore = shown.length < easy.length + hard.length;
	return <RunFrame
		run={ run } t={ text } screen={ screen } title={ text( 'partnerkit-guide-task' ) }
		acts={ error !== undefined ? [ { label: text( 'partnerkit-retry' ), onClick: read } ] : hasMore ? [ { label: text( 'partnerkit-guide-more-tasks' ), kind: 'normal', onClick: () => setAll( true ) } ] : [] }
	>
		{ error !== undefined ? <Notice kind="error"><p>{ error }</p></Notice> : tasks ? <>
			{ shown.length > 0 && <p>{ text( 'partnerkit-guide-task-text' ) }</p> }
			<Pick { ...saidOf( run, text ) } label={ text( 'partnerkit-guide-task' ) } cards={ shown.map( ( task ) => cardOf( task, text ) ) } value={ String( run.value() ) } empty={ text( 'partnerkit-guide-no-tasks' ) } onPick={ pick } />
			{ !shown.length && <p><a href={ ports.pages.url( invitation.title ) }><bdi>{ partnership.label }</bdi></a></p> }
		</> : <Progress label={ text( 'partnerkit-guide-reading-tasks' ) } /> }
	</RunFrame>;
}

/** What the guide leads to; how long it takes is said where the list says it. */
function cardOf( { title, note, minutes, exists }: Offer, t: LaterStepProps[ 'messages' ][ 'text' ] ): Card {
	return {
		value: title, title: t( exists ? 'partnerkit-guide-task-sentence' : 'partnerkit-guide-task-article' ), detail: note ? `${ title }: ${ note }` : title,
		note: minutes === undefined ? undefined : t( 'partnerkit-guide-minutes', minutes )
	};
}

/** Articles that the tasks are about, each once. */
async function findPages( pages: LaterStepProps[ 'ports' ][ 'pages' ], tasks: Task[] ): Promise<Offer[]> {
	const possible = tasks.filter( ( { title } ) => pages.normalize( title ) !== undefined );
	const found = await pages.read( possible.map( ( { title } ) => title ) );
	const offers = possible.map( ( { note, minutes }, index ) => ( { note, minutes, ...found[ index ] } ) ).filter( ( { namespace } ) => namespace === 0 );
	return offers.filter( ( { title }, index ) => offers.findIndex( ( one ) => one.title === title ) === index );
}
