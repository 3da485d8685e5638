import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { Pick, type Card } from '../../../ui/wizard/pick';
import { useWhileShown } from '../../while-shown';
import { RunFrame } from '../run-frame';
import { saidOf } from '../said-of';
import type { LaterStepProps } from './later-ports';
import { readOffers, type Offer } from './offers';

/** As many as fit on a phone without getting lost. */
const FEW = 6;

/** A page of the worklist, to begin with: one that nobody has at the moment, an easy one first. */
export function TaskStep( { run, screen, invitation, config, person, ports, messages: { text }, explain }: LaterStepProps ) {
	const [ tasks, setTasks ] = useState<Offer[]>();
	const [ isAll, setAll ] = useState( false );
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const { partnership } = invitation;
	const read = (): void => {
		setError( undefined );
		whileShown( readOffers( ports.pages, config, invitation, person.name, ports.clock.now() ), ( { offers } ) => setTasks( offers ) );
	};
	useEffect( read, [] );
	const pick = ( title: string ): void => {
		run.answer( '', title );
		run.next();
	};
	const easy = ( tasks || [] ).filter( ( { exists, isOwn } ) => exists || isOwn );
	const hard = ( tasks || [] ).filter( ( offer ) => !easy.includes( offer ) );
	const shown = isAll ? [ ...easy, ...hard ] : easy.length ? easy.slice( 0, FEW ) : hard.slice( 0, FEW );
	const hasMore = shown.length < easy.length + hard.length;
	return <RunFrame
		run={ run } t={ text } screen={ screen } title={ text( 'partnerkit-guide-task' ) } isReading={ !tasks && error === undefined }
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
function cardOf( { title, exists, isOwn, task: { note, minutes } }: Offer, t: LaterStepProps[ 'messages' ][ 'text' ] ): Card {
	return {
		value: title, title: t( exists ? 'partnerkit-guide-task-sentence' : 'partnerkit-guide-task-article' ), detail: note ? `${ title }: ${ note }` : title,
		note: isOwn ? t( 'partnerkit-guide-task-own' ) : minutes === undefined ? undefined : t( 'partnerkit-guide-minutes', minutes )
	};
}
