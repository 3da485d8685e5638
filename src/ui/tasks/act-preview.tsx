import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../button';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';

export interface ActPreviewProps {
	t: Translate;
	/** What becomes of it, and who can see it. */
	words: string;
	/** The line of the list as it will be. */
	line: string;
	/** The act, as the button names it. */
	button: string;
	isSaving: boolean;
	error?: string;
	onDo(): void;
	onCancel(): void;
}

/** What will be written in the person's name, in one line, and the button that does it. */
export function ActPreview( { t, words, line, button, isSaving, error, onDo, onCancel }: ActPreviewProps ) {
	const element = useRef<HTMLDivElement>( null );
	useLayoutEffect( () => element.current!.focus(), [] );
	return <div
		class="partnerkit-tasks__preview" ref={ element } tabIndex={ -1 } role="group" aria-label={ t( 'partnerkit-worklist-will-write' ) }
		onKeyDown={ ( event ) => event.key === 'Escape' && !isSaving && onCancel() }
	>
		<p>{ words }</p>
		<p class="partnerkit-small">{ t( 'partnerkit-worklist-will-write' ) }</p>
		<p class="partnerkit-tasks__line" dir="auto"><code>{ line }</code></p>
		{ error && <Notice kind="error"><p>{ error }</p></Notice> }
		{ isSaving && <Progress label={ t( 'partnerkit-worklist-saving' ) } /> }
		<p class="partnerkit-worklist__buttons">
			<Button kind="primary" disabled={ isSaving } onClick={ onDo }>{ button }</Button>
			<Button disabled={ isSaving } onClick={ onCancel }>{ t( 'partnerkit-cancel' ) }</Button>
		</p>
	</div>;
}
