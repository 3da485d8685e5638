import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import type { Saved } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import type { WizardEditorProps } from './props';
import type { WorkActs } from './use-work';

export interface PublishedNoticeProps extends WizardEditorProps {
	acts: WorkActs;
	saved: Saved;
	/** What was published. */
	text: string;
	onUndone(): void;
}

/** What came of publishing, where to go from here, and the way back. */
export function PublishedNotice( { ports: { pages, edits, mayDelete: mayDeletePages }, messages: { text: t, inContentLanguage }, id, explain, pathUrl, acts, saved, text, onUndone }: PublishedNoticeProps ) {
	const [ error, setError ] = useState<string>();
	const [ isUndoing, setUndoing ] = useState( false );
	const [ mayDelete, setMayDelete ] = useState( false );
	const whileShown = useWhileShown( ( reason ) => {
		setUndoing( false );
		setError( explain( reason ) );
	} );
	const { title } = saved;
	const sentence = useRef<HTMLParagraphElement>( null );
	// The button that was pressed is gone; whoever uses the keyboard is led on.
	useEffect( () => sentence.current!.focus(), [] );
	const edit = saved.outcome === 'saved' && saved.parentId !== undefined ? { revisionId: saved.revisionId, parentId: saved.parentId } : undefined;
	useEffect( () => {
		if ( edit?.parentId === 0 ) {
			whileShown( mayDeletePages(), setMayDelete );
		}
	}, [] );
	const undo = (): void => {
		setUndoing( true );
		whileShown( edits.undo( { title, ...edit!, summary: inContentLanguage( 'partnerkit-editor-summary-undo' ), minor: false, deletes: true, onWait: () => {} } ), () => {
			// What was published is a draft again: nothing that was written is lost.
			acts.reopen( text );
			onUndone();
		} );
	};
	return <Notice kind={ error === undefined ? 'success' : 'error' }>
		<p ref={ sentence } tabIndex={ -1 }>{ error ?? t( edit ? 'partnerkit-editor-published' : 'partnerkit-editor-was-so' ) }</p>
		<p class="partnerkit-editor__acts">
			<a href={ pathUrl( id ) }>{ t( 'partnerkit-editor-run' ) }</a>
			<a href={ pages.url( title, edit ? { diff: String( edit.revisionId ) } : {} ) }>{ t( 'partnerkit-editor-page' ) }</a>
			{ edit && ( edit.parentId !== 0 || mayDelete ) && <Button kind="quiet" disabled={ isUndoing } onClick={ undo }>{ t( 'partnerkit-editor-undo' ) }</Button> }
		</p>
	</Notice>;
}
