import { useEffect, useState } from 'preact/hooks';
import { worklistTitles } from '../../../domain/partnership/attribution-worklist';
import { partnershipTitle } from '../../../domain/partnership/config';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { Pick, type Card } from '../../../ui/wizard/pick';
import { useWhileShown } from '../../while-shown';
import { RunFrame, saidOf } from '../runner-screen';
import { beginWorking } from './joining';
import type { LaterStepProps } from './later-ports';

/** As many as fit on a phone without getting lost. */
const FEW = 6;

interface Task {
	title: string;
	exists: boolean;
}

/** A page of the worklist, to begin with. */
export function TaskStep( { run, screen, invitation, config, ports, messages: { text }, explain }: LaterStepProps ) {
	const [ tasks, setTasks ] = useState<Task[]>();
	const [ isAll, setAll ] = useState( false );
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const { event, partnership } = invitation;
	const list = event && event.worklist || partnershipTitle( config, partnership.name, 'Worklist' );
	const read = (): void => {
		setError( undefined );
		whileShown( readTasks( ports.pages, list ), setTasks );
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

function cardOf( { title, exists }: Task, t: LaterStepProps[ 'messages' ][ 'text' ] ): Card {
	return exists ?
		{ value: title, title: t( 'partnerkit-guide-task-sentence' ), detail: title, note: t( 'partnerkit-guide-minutes', 5 ) } :
		{ value: title, title: t( 'partnerkit-guide-task-article' ), detail: title, note: t( 'partnerkit-guide-minutes', 30 ) };
}

async function readTasks( pages: LaterStepProps[ 'ports' ][ 'pages' ], list: string ): Promise<Task[]> {
	const [ page ] = await pages.read( [ list ] );
	const titles = worklistTitles( page.wikitext ).filter( ( title ) => pages.normalize( title ) !== undefined );
	const found = await pages.read( titles );
	const tasks = found.map( ( { title, exists, namespace } ) => ( { title, exists, namespace } ) ).filter( ( { namespace } ) => namespace === 0 );
	return tasks.filter( ( { title }, index ) => tasks.findIndex( ( one ) => one.title === title ) === index );
}
