import { useState } from 'preact/hooks';
import { SUMMARY_LENGTH, tidySummary } from '../../domain/batch/batch';
import { cannotByReason, equationOf, timeLeft } from '../../domain/batch/tally';
import { CannotList } from '../../ui/batch/cannot-list';
import { Checkbox } from '../../ui/batch/checkbox';
import { SumOfTerms } from '../../ui/batch/equation';
import { Step } from '../../ui/batch/step';
import { Button } from '../../ui/button';
import { copyText } from '../../ui/copy-text';
import { TextField } from '../../ui/field';
import { Progress } from '../../ui/progress';
import { DiffPanel } from './diff-panel';
import type { ViewProps } from './view-props';
import { clock, durationLeft, paceText } from './words';

/** Pages of a reason that are shown; the rest is in what is copied. */
const SHOWN = 20;

/** The dry run: while it reads, and what it found. */
export function TrialStep( { session, config, screen }: ViewProps ) {
	const { messages, ports: { pages } } = screen;
	const { text, number } = messages;
	const { book: { batch, items }, activity } = session;
	const { read, add, update, right, cannot } = equationOf( items );
	const [ looking, setLooking ] = useState( false );
	const [ copied, setCopied ] = useState( '' );
	const title = text( batch.phase === 'trying' ? 'partnerkit-batch-step-trying' : 'partnerkit-batch-step-tried' );
	if ( batch.phase === 'trying' ) {
		const left = durationLeft( timeLeft( session.steps, batch.size - read, 0 ), messages );
		return <Step title={ title } aside={ text( 'partnerkit-batch-nothing-saved' ) }>
			<p><strong>{ text( 'partnerkit-batch-read-of', number( read ), number( batch.size ), batch.size ) }</strong>{ left && <span class="partnerkit-subtle"> · { left }</span> }</p>
			<Progress label={ title } value={ batch.size ? read / batch.size : 1 } />
			<p>{ activity.at === 'rest' ?
				<Button kind="primary" onClick={ session.resume }>{ text( 'partnerkit-batch-read-on' ) }</Button> :
				<Button onClick={ session.pause }>{ text( 'partnerkit-batch-stop-reading' ) }</Button> }</p>
		</Step>;
	}
	const changing = add + update;
	const see = changing > 0 && <button type="button" class="partnerkit-link" aria-expanded={ looking } onClick={ () => setLooking( !looking ) }>{ text( 'partnerkit-batch-see-diffs' ) }</button>;
	const ofMarks = batch.kind === 'mark';
	const groups = cannotByReason( items );
	return <Step title={ title } aside={ batch.triedAt === undefined ? undefined : text( 'partnerkit-batch-tried-at', clock( batch.triedAt ).slice( 0, 5 ) ) }>
		<SumOfTerms number={ number } terms={ [
			{ id: 'read', value: read, label: text( 'partnerkit-batch-term-read', read ), below: text( 'partnerkit-batch-term-read-below' ) },
			...ofMarks ? [ { id: 'add', value: add, label: text( 'partnerkit-batch-term-add', add ), below: add ? see : undefined } ] : [],
			{ id: 'update', value: update, label: text( ofMarks ? 'partnerkit-batch-term-update' : 'partnerkit-batch-term-change', update ), below: add || !update ? undefined : see },
			{ id: 'right', value: right, label: text( 'partnerkit-batch-term-right', right ), below: text( 'partnerkit-batch-term-right-below' ) },
			{ id: 'cannot', value: cannot, label: text( 'partnerkit-batch-term-cannot', cannot ), below: cannot ? text( 'partnerkit-batch-term-cannot-below' ) : undefined }
		] } />
		{ looking && <DiffPanel session={ session } config={ config } screen={ screen } /> }
		{ groups.length > 0 && <CannotList t={ text } number={ number } groups={ groups.map( ( { reason, items: of } ) => ( {
			reason, count: of.length, copied: copied === reason,
			title: text( `partnerkit-batch-cannot-${ reason }` ), help: text( `partnerkit-batch-cannot-${ reason }-help` ),
			pages: of.slice( 0, SHOWN ).map( ( { title: asked, page, state } ) => ( { title: page ?? asked, url: page === undefined ? undefined : pages.url( page ), says: state.at === 'cannot' ? state.says : '' } ) ),
			onCopy: () => copyText( of.map( ( item ) => item.title ).join( '\n' ) ).then( ( done ) => setCopied( done ? reason : '' ) )
		} ) ) } /> }
	</Step>;
}

/** What will be saved, in the words that will stand in the histories, and the button that does it. */
export function SaveStep( { session, screen }: ViewProps ) {
	const { messages } = screen;
	const { text, number } = messages;
	const { book: { batch, items }, allowance } = session;
	const { add, update } = equationOf( items );
	const count = add + update;
	const [ summary, setSummary ] = useState( batch.summary );
	const [ minor, setMinor ] = useState( batch.minor );
	if ( !count ) {
		return <Step title={ text( 'partnerkit-batch-step-save' ) }><p>{ text( 'partnerkit-batch-nothing-to-save' ) }</p></Step>;
	}
	return <Step title={ text( 'partnerkit-batch-step-save' ) } aside={ text( 'partnerkit-batch-nothing-yet' ) }>
		<TextField t={ text } label={ text( 'partnerkit-summary' ) } value={ summary } maxLength={ SUMMARY_LENGTH } onInput={ setSummary } />
		<Checkbox label={ text( 'partnerkit-batch-minor' ) } checked={ minor } onChange={ setMinor } />
		<p class="partnerkit-small">
			{ text( 'partnerkit-batch-edits', number( count ), count ) } { batch.tag === undefined ? text( 'partnerkit-batch-untagged' ) : text( 'partnerkit-batch-tagged', batch.tag ) } { paceText( allowance.pace, messages ) } { text( 'partnerkit-batch-can-undo' ) }
		</p>
		<p><Button kind="primary" disabled={ tidySummary( summary ) === '' } onClick={ () => session.save( { summary, minor } ) }>{ text( 'partnerkit-batch-save', number( count ), count ) }</Button></p>
	</Step>;
}
