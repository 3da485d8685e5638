import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { takenText, taskTime } from '../../../ui/tasks/claim-words';
import type { TaskWords } from '../../../ui/tasks/task-words';
import { isolated } from '../../../ui/text';
import { Written } from '../../../ui/wizard/written';
import { WikiError } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import { RunFrame } from '../run-frame';
import { LOST } from '../tasks/or-lost';
import { useObstacle } from '../use-obstacle';
import { claimingOf, type Claiming } from './claiming';
import { beginWorking } from './joining';
import type { LaterStepProps } from './later-ports';
import { readOffers, worklistOf } from './offers';
import { taskOf } from './task';

/** The line that says who has the task, and the button that writes it: so that no two people write the same. */
export function ClaimStep( { run, screen, invitation, config, person, ports, messages, explain }: LaterStepProps ) {
	const { text, number, day, inContentLanguage } = messages;
	const words = { t: text, number, day };
	const title = taskOf( run );
	const [ claiming, setClaiming ] = useState<Claiming>();
	const list = worklistOf( invitation, config );
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const read = (): void => {
		setError( undefined );
		const now = ports.clock.now();
		const reading = readOffers( ports.pages, config, invitation, person.name, now )
			.then( async ( offers ) => claimingOf( offers, await ports.pages.obstacles( offers.list.title ), title, { edits: ports.edits, config, user: person.name, now, inContentLanguage } ) );
		whileShown( reading, setClaiming );
	};
	useEffect( read, [] );
	const isLost = claiming?.is === 'lost' || run.error instanceof WikiError && run.error.code === LOST;
	const take = (): void => {
		if ( error !== undefined ) {
			read();
		} else if ( claiming && claiming.is !== 'lost' ) {
			// It may have ended since the person joined.
			void run.confirm( { ...claiming.work, write: async ( earlier ) => {
				const revisions = await claiming.work.write( earlier );
				await beginWorking( ports, invitation );
				return revisions;
			} } );
		}
	};
	const line = claiming?.is === 'free' ? claiming.line : '';
	const obstacle = useObstacle( { error: isLost ? undefined : run.error, t: text, ports, title: list, text: line, onTry: take } );
	const failed = error ?? obstacle?.shown ?? ( run.error === undefined || isLost ? undefined : explain( run.error ) );
	const others = { label: text( 'partnerkit-guide-claim-others' ), onClick: run.back };
	const main = obstacle ? { label: obstacle.label, disabled: obstacle.isDisabled || run.writing !== 'rest', onClick: obstacle.onTry } : { label: text( failed !== undefined ? 'partnerkit-retry' : claiming && claiming.is !== 'free' ? 'partnerkit-guide-claim-begin' : 'partnerkit-guide-claim' ), disabled: !claiming && error === undefined || run.writing !== 'rest', onClick: take };
	return <RunFrame
		run={ run } t={ text } screen={ screen } title={ text( 'partnerkit-guide-claim-title', isolated( title ) ) } isReading={ !claiming && error === undefined }
		foot={ claiming?.is === 'free' && !isLost ? text( 'partnerkit-guide-claim-foot' ) : undefined } acts={ isLost ? [ others ] : [ main ] }
	>
		{ isLost ? <Lost claiming={ claiming } words={ words } /> : claiming ? <WillWrite claiming={ claiming } run={ run } user={ person.name } title={ title } words={ words } failed={ failed } /> :
			failed === undefined ? <Progress label={ text( 'partnerkit-guide-reading-tasks' ) } /> : <Notice kind="error"><p>{ failed }</p></Notice> }
	</RunFrame>;
}

/** Who has the task, where that is known; nothing was written. */
function Lost( { claiming, words }: { claiming?: Claiming; words: TaskWords } ) {
	const task = claiming?.is === 'lost' ? claiming.task : undefined;
	return <Notice kind="warning"><p>
		{ task?.user && task.done === '' ? `${ takenText( task, words ) }.` : words.t( 'partnerkit-guide-claim-lost' ) } { words.t( 'partnerkit-guide-claim-lost-now' ) }
	</p></Notice>;
}

interface WillWriteProps {
	claiming: Claiming;
	run: LaterStepProps[ 'run' ];
	user: string;
	title: string;
	words: TaskWords;
	failed: ComponentChildren;
}

/** The line that is written; or why none is. */
function WillWrite( { claiming, run, user, title, words, failed }: WillWriteProps ) {
	const { t } = words;
	if ( claiming.is === 'fixed' ) {
		return <Notice kind="notice"><p>{ t( 'partnerkit-guide-claim-fixed' ) } { claiming.obstacles.join( ' ' ) }</p></Notice>;
	}
	if ( claiming.is !== 'free' ) {
		return <p>{ t( 'partnerkit-guide-claim-own' ) }</p>;
	}
	return <>
		<Written t={ t } stage={ run.writing === 'rest' ? 'ready' : run.writing } error={ failed } writings={ [ { place: t( 'partnerkit-guide-claim-place' ), words: t( 'partnerkit-guide-claim-words', isolated( user ), isolated( title ), taskTime( claiming.until, words ) ) } ] } />
		<details>
			<summary>{ t( 'partnerkit-guide-exact' ) }</summary>
			<pre dir="auto">{ claiming.line }</pre>
			<p class="partnerkit-small">{ t( 'partnerkit-guide-with-summary' ) } <bdi>{ claiming.summary }</bdi></p>
		</details>
	</>;
}
