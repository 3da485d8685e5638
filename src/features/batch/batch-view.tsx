import { useEffect, useState } from 'preact/hooks';
import { runOf, tallyOf } from '../../domain/batch/tally';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { RunStep, BatchLog, UndoStep } from './view-run';
import type { ViewProps } from './view-props';
import { SaveStep, TrialStep } from './view-trial';
import { errorText, stopText } from './words';

/** One batch, from its dry run to its undoing. It goes on by itself where it was when its tab was closed. */
export function BatchView( { session, config, screen }: ViewProps ) {
	const { messages, screenUrl } = screen;
	const { text } = messages;
	const [ , setBeat ] = useState( 0 );
	useEffect( () => {
		let beat = 0;
		session.listen( () => setBeat( ++beat ) );
		session.go();
		return session.close;
	}, [] );
	const { book: { batch, items, log }, activity, error } = session;
	const run = runOf( tallyOf( items ) );
	const started = batch.startedAt !== undefined;
	const view = { session, config, screen };
	return <div class="partnerkit-screen" data-partnerkit="batch" aria-busy={ activity.at === 'work' || activity.at === 'wait' } data-phase={ batch.phase }>
		<nav class="partnerkit-crumbs" aria-label={ text( 'partnerkit-batch-crumbs' ) }>
			{ batch.kind === 'repair' && <><a href={ screenUrl( 'health' ) }>{ text( 'partnerkit-health-title' ) }</a> › </> }
			<a href={ screenUrl( 'batch' ) }>{ text( 'partnerkit-batch-title' ) }</a> › <bdi>{ batch.title }</bdi>
		</nav>
		{ error !== undefined && <Notice kind="error"><p>{ errorText( error, messages ) }</p><p><Button onClick={ session.go }>{ text( 'partnerkit-retry' ) }</Button></p></Notice> }
		{ batch.stopped && <Notice kind="warning"><p>{ stopText( batch.stopped, messages ) }</p></Notice> }
		<TrialStep { ...view } />
		{ batch.phase === 'tried' && <SaveStep { ...view } /> }
		{ started && <RunStep { ...view } /> }
		{ started && run.saved > 0 && <UndoStep { ...view } /> }
		{ started && log.length > 0 && <BatchLog { ...view } /> }
	</div>;
}
