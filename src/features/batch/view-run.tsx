import { useState } from 'preact/hooks';
import { runOf, tallyOf, timeLeft, undoRunOf } from '../../domain/batch/tally';
import { Checkbox } from '../../ui/batch/checkbox';
import { LogTable, type LogFilter, type LogRow } from '../../ui/batch/log-table';
import { PartsBar } from '../../ui/batch/parts-bar';
import { Step } from '../../ui/batch/step';
import { Button } from '../../ui/button';
import { copyText } from '../../ui/copy-text';
import type { Session } from './session';
import type { ViewProps } from './view-props';
import { clock, durationLeft, logAsWikitext, needsYou, paceText, rowOf, waitText } from './words';

/** The saving: how far it is, and what can be done about it. */
export function RunStep( { session, screen: { messages, reader } }: ViewProps ) {
	const { text, number } = messages;
	const { book: { batch, items }, allowance, activity } = session;
	const { total, saved, skipped, failed, toCome } = runOf( tallyOf( items ) );
	const running = batch.phase === 'running';
	const left = running && activity.at !== 'elsewhere' ? durationLeft( timeLeft( session.steps, toCome, allowance.pace ), messages ) : '';
	const title = text( running ? 'partnerkit-batch-step-saving' : batch.phase === 'paused' ? 'partnerkit-batch-step-paused' : 'partnerkit-batch-step-saved', number( total ), total );
	const aside = batch.startedAt === undefined ? undefined : text( 'partnerkit-batch-started', reader.user ?? '', clock( batch.startedAt ).slice( 0, 5 ) );
	return <Step title={ title } aside={ aside }>
		<div class="partnerkit-bar">
			<p class="partnerkit-large"><strong>{ text( 'partnerkit-batch-done-of', number( total - toCome ), number( total ) ) }</strong>{ left && <span class="partnerkit-subtle"> · { left }</span> }</p>
			{ activity.at !== 'elsewhere' && toCome > 0 && <>
				{ running ? <Button onClick={ session.pause }>{ text( 'partnerkit-batch-pause' ) }</Button> : <Button kind="primary" onClick={ session.resume }>{ text( 'partnerkit-batch-resume' ) }</Button> }
				<Button onClick={ session.cancelRest }>{ text( 'partnerkit-batch-cancel-rest' ) }</Button>
			</> }
		</div>
		<PartsBar label={ title } parts={ [
			{ kind: 'good', value: saved, label: text( 'partnerkit-batch-part-saved', number( saved ), saved ) },
			{ kind: 'skipped', value: skipped, label: text( 'partnerkit-batch-part-skipped', number( skipped ), skipped ) },
			{ kind: 'bad', value: failed, label: text( 'partnerkit-batch-part-failed', number( failed ), failed ) },
			{ kind: 'rest', value: toCome, label: text( 'partnerkit-batch-part-rest', number( toCome ), toCome ) }
		] } />
		<Now session={ session } screen={ { messages } } />
		{ running && <p class="partnerkit-small">{ paceText( allowance.pace, messages ) } { text( 'partnerkit-batch-promise' ) }</p> }
		{ failed > 0 && !running && <p><Button onClick={ () => session.again( items.filter( ( { state } ) => state.at === 'failed' ).map( ( { index } ) => index ) ) }>{ text( 'partnerkit-batch-again-all', number( failed ), failed ) }</Button></p> }
	</Step>;
}

/** What keeps it waiting, read out when it changes. */
function Now( { session: { activity }, screen: { messages } }: { session: Session; screen: Pick<ViewProps[ 'screen' ], 'messages'> } ) {
	const { text } = messages;
	return <p role="status" class="partnerkit-warning">
		{ activity.at === 'wait' ? `${ waitText( activity.code, messages ) } ${ text( 'partnerkit-batch-wait-until', clock( activity.until ) ) }` : activity.at === 'elsewhere' ? text( 'partnerkit-batch-elsewhere' ) : '' }
	</p>;
}

/** Taking back what was saved. */
export function UndoStep( { session, screen: { messages } }: ViewProps ) {
	const { text, number } = messages;
	const { book: { batch, items }, allowance, activity } = session;
	const tally = tallyOf( items );
	const { undone, left, toCome } = undoRunOf( tally );
	const [ asking, setAsking ] = useState( false );
	const [ deletes, setDeletes ] = useState( false );
	const saved = items.filter( ( { state } ) => state.at === 'saved' );
	const made = saved.filter( ( { state } ) => state.at === 'saved' && state.parent === 0 ).length;
	const duration = toCome ? durationLeft( timeLeft( session.steps, toCome, allowance.pace ), messages ) : '';
	return <Step title={ text( 'partnerkit-batch-step-after' ) } aside={ text( 'partnerkit-batch-any-time' ) }>
		{ undone + left + toCome > 0 && <>
			<div class="partnerkit-bar">
				<p class="partnerkit-large"><strong>{ text( 'partnerkit-batch-undone-of', number( undone ), number( undone + left + toCome ) ) }</strong>{ duration && <span class="partnerkit-subtle"> · { duration }</span> }</p>
				{ toCome > 0 && activity.at !== 'elsewhere' && ( batch.holds ?
					<Button kind="primary" onClick={ session.resume }>{ text( 'partnerkit-batch-resume' ) }</Button> :
					<Button onClick={ session.pause }>{ text( 'partnerkit-batch-pause' ) }</Button> ) }
			</div>
			<PartsBar label={ text( 'partnerkit-batch-step-after' ) } parts={ [
				{ kind: 'good', value: undone, label: text( 'partnerkit-batch-part-undone', number( undone ), undone ) },
				{ kind: 'bad', value: left, label: text( 'partnerkit-batch-part-left', number( left ), left ) },
				{ kind: 'rest', value: toCome, label: text( 'partnerkit-batch-part-rest', number( toCome ), toCome ) }
			] } />
		</> }
		{ saved.length > 0 && toCome === 0 && <>
			<p>{ text( 'partnerkit-batch-undo-what' ) }</p>
			{ !asking ?
				<p><Button onClick={ () => setAsking( true ) }>{ text( 'partnerkit-batch-undo-all', number( saved.length ), saved.length ) }</Button></p> :
				<div class="partnerkit-ask">
					{ tally.waiting + tally.saving > 0 && <p>{ text( 'partnerkit-batch-undo-cancels', number( tally.waiting + tally.saving ), tally.waiting + tally.saving ) }</p> }
					{ made > 0 && <p>{ text( 'partnerkit-batch-undo-made', number( made ), made ) }</p> }
					{ made > 0 && allowance.mayDelete && <Checkbox label={ text( 'partnerkit-batch-undo-delete' ) } checked={ deletes } onChange={ setDeletes } /> }
					<p class="partnerkit-bar">
						<Button kind="destructive" onClick={ () => {
							setAsking( false );
							session.undo( saved.map( ( { index } ) => index ), deletes );
						} }>{ text( 'partnerkit-batch-undo-do', number( saved.length ), saved.length ) }</Button>
						<Button onClick={ () => setAsking( false ) }>{ text( 'partnerkit-batch-undo-not' ) }</Button>
					</p>
				</div> }
		</> }
	</Step>;
}

/** What happened, newest first. */
export function BatchLog( { session, screen: { messages, ports: { pages } } }: ViewProps ) {
	const { text, number } = messages;
	const { book: { batch, items, log } } = session;
	const [ copied, setCopied ] = useState( false );
	const act = { undo: ( index: number ) => session.undo( [ index ], false ), again: ( index: number ) => items[ index ].state.at === 'left' ? session.undo( [ index ], false ) : session.again( [ index ] ) };
	// An item that came to rest several times stands where it did so last.
	const latest = [ ...new Set( [ ...log ].reverse() ) ].filter( ( index ) => 'time' in items[ index ].state && items[ index ].state.at !== 'saving' );
	const needing = latest.filter( ( index ) => needsYou( items[ index ] ) );
	const rows = ( filter: LogFilter, count: number ): LogRow[] => {
		const shown = ( filter === 'all' ? latest : needing ).slice( 0, count ).map( ( index ) => rowOf( items[ index ], pages, messages, act ) );
		const waits = filter === 'all' ? batch.waits.map( ( { time, seconds, code }, index ) => ( {
			key: `wait-${ index }`, time, kind: 'plain' as const, what: text( 'partnerkit-batch-waited', number( seconds ), seconds ), more: waitText( code, messages ), links: [], acts: []
		} ) ) : [];
		const oldest = count < latest.length ? shown[ shown.length - 1 ].time : 0;
		return [ ...shown, ...waits.filter( ( { time } ) => time >= oldest ) ].sort( ( a, b ) => b.time - a.time );
	};
	return <LogTable
		t={ text } number={ number } all={ latest.length } needing={ needing.length } rows={ rows } copied={ copied }
		onCopy={ () => copyText( logAsWikitext( batch, [ ...latest ].reverse().map( ( index ) => items[ index ] ), pages, messages ) ).then( setCopied ) }
	/>;
}
