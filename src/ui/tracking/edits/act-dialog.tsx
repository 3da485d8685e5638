import { Button } from '../../button';
import { Dialog } from '../../dialog';
import { Diff, type DiffLine } from '../../diff';
import { SelectField, TextField } from '../../field';
import { Notice } from '../../notice';
import { Progress } from '../../progress';
import type { Translate } from '../../text';

/** What is going to be written, and where. */
export interface ActDialogProps {
	t: Translate;
	title: string;
	/** Where the edits can be moved to; undefined where they are not moved. */
	targets?: { value: string; options: Array<{ value: string; label: string }>; onChange( value: string ): void };
	/** Sentences that say what will happen; undefined while it is looked up. */
	effects?: string[];
	ledgers: Array<{ title: string; url: string; summary: string; diff: DiffLine[]; obstacles: string[] }>;
	/** Edits to which it cannot be done, with the reason. */
	refused: Array<{ text: string; reason: string }>;
	reason: { value: string; help: string; warning?: string; onInput( value: string ): void };
	error?: string;
	/** 0 to 1 while it is being written. */
	progress?: number;
	/** What could not be written, after the rest was. */
	failed: Array<{ text: string; reason: string }>;
	/** Names the act. */
	actLabel: string;
	mayAct: boolean;
	onAct(): void;
	onCancel(): void;
	onClose(): void;
	/** Ways to go on with what failed. */
	further: Array<{ label: string; onClick(): void }>;
	onRetry(): void;
}

export function ActDialog( props: ActDialogProps ) {
	const { t, title, effects, error, progress, failed, actLabel, mayAct, onAct, onCancel, onClose, further, onRetry } = props;
	const isDoing = progress !== undefined;
	return <Dialog
		t={ t } screen="edits-act" title={ title } busy={ isDoing || effects === undefined && !error && !failed.length } onClose={ isDoing ? onCancel : onClose }
		footer={ <div class="partnerkit-edits__buttons">
			{ isDoing ? <><Progress label={ t( 'partnerkit-edits-doing' ) } value={ progress } /><Button onClick={ onCancel }>{ t( 'partnerkit-cancel' ) }</Button></> : <>
				{ failed.length > 0 ? further.map( ( { label, onClick } ) => <Button key={ label } onClick={ onClick }>{ label }</Button> ) :
					<Button kind="primary" disabled={ !mayAct } onClick={ onAct }>{ actLabel }</Button> }
				<Button kind="quiet" onClick={ onClose }>{ t( failed.length ? 'partnerkit-close' : 'partnerkit-cancel' ) }</Button>
			</> }
		</div> }
	>
		<div class="partnerkit-pane">
			{ error && <Notice kind="error"><p>{ error }</p><Button onClick={ onRetry }>{ t( 'partnerkit-retry' ) }</Button></Notice> }
			{ failed.length > 0 ? <>
				<Notice kind="warning"><p>{ t( 'partnerkit-edits-failed', failed.length ) }</p></Notice>
				<Reasons list={ failed } />
			</> : <Before { ...props } /> }
		</div>
	</Dialog>;
}

function Before( { t, targets, effects, ledgers, refused, reason, error, progress }: ActDialogProps ) {
	const isDoing = progress !== undefined;
	return <>
		{ targets && <SelectField t={ t } label={ t( 'partnerkit-edits-move-to' ) } { ...targets } disabled={ isDoing } /> }
		<TextField t={ t } label={ t( 'partnerkit-edits-reason' ) } maxLength={ 200 } { ...reason } disabled={ isDoing } optional={ reason.warning === undefined } />
		{ effects === undefined ? !error && ( !targets || targets.value !== '' ) && <Progress label={ t( 'partnerkit-edits-looking' ) } /> : <section>
			<h3>{ t( 'partnerkit-edits-what-happens' ) }</h3>
			<ul class="partnerkit-edits__effects">{ effects.map( ( line ) => <li key={ line }>{ line }</li> ) }</ul>
		</section> }
		{ ledgers.map( ( { title, url, summary, diff, obstacles } ) => <section key={ title }>
			<h3><a href={ url }><bdi>{ title }</bdi></a></h3>
			{ obstacles.length > 0 && <Notice kind="warning"><p>{ t( 'partnerkit-edits-ledger-protected' ) }</p>{ obstacles.map( ( text ) => <p key={ text }><bdi>{ text }</bdi></p> ) }</Notice> }
			<p class="partnerkit-small">{ t( 'partnerkit-summary' ) }: <bdi>{ summary }</bdi></p>
			<Diff t={ t } lines={ diff } />
		</section> ) }
		{ refused.length > 0 && <section>
			<h3>{ t( 'partnerkit-edits-refused', refused.length ) }</h3>
			<Reasons list={ refused } />
		</section> }
	</>;
}

function Reasons( { list }: { list: Array<{ text: string; reason: string }> } ) {
	return <ul class="partnerkit-edits__effects">{ list.map( ( { text, reason }, index ) => <li key={ index }><bdi>{ text }</bdi>: { reason }</li> ) }</ul>;
}
