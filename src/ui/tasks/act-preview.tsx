import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../button';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';

export interface ActPreviewProps {
	t: Translate;
	/** What becomes of it, and who can see it. */
	words: string;
	/** What the line is: as it will be, or as it goes. undefined: it stays as it is. */
	lead?: string;
	line: string;
	/** The act, as the button names it. */
	button: string;
	isDestructive?: boolean;
	isBlocked?: boolean;
	isSaving: boolean;
	error?: string;
	onDo(): void;
	onCancel(): void;
	/** What is to be filled in first. */
	children?: ComponentChildren;
}

/** What will be written in the person's name, in one line, and the button that does it. */
export function ActPreview( { t, words, lead, line, button, isDestructive, isBlocked, isSaving, error, onDo, onCancel, children }: ActPreviewProps ) {
	const element = useRef<HTMLDivElement>( null );
	useLayoutEffect( () => element.current!.focus(), [] );
	return <div
		class="partnerkit-tasks__preview" ref={ element } tabIndex={ -1 } role="group" aria-label={ button }
		onKeyDown={ ( event ) => event.key === 'Escape' && !isSaving && onCancel() }
	>
		<p>{ words }</p>
		{ children }
		{ lead && <p class="partnerkit-small">{ lead }</p> }
		{ line && <p class="partnerkit-tasks__line" dir="auto"><code>{ line }</code></p> }
		{ error && <Notice kind="error"><p>{ error }</p></Notice> }
		{ isSaving && <Progress label={ t( 'partnerkit-worklist-saving' ) } /> }
		<p class="partnerkit-worklist__buttons">
			<Button kind={ isDestructive ? 'destructive' : 'primary' } disabled={ isSaving || isBlocked } onClick={ onDo }>{ button }</Button>
			<Button disabled={ isSaving } onClick={ onCancel }>{ t( 'partnerkit-cancel' ) }</Button>
		</p>
	</div>;
}
