import type { ComponentChildren } from 'preact';

export interface NoticeProps {
	kind: 'notice' | 'success' | 'warning' | 'error';
	children: ComponentChildren;
}

/** A message in its place. Errors are read out at once, the rest when there is a pause. */
export function Notice( { kind, children }: NoticeProps ) {
	return <div class={ `cdx-message cdx-message--block cdx-message--${ kind }` } role={ kind === 'error' ? 'alert' : 'status' }>
		<span class="cdx-message__icon" />
		<div class="cdx-message__content">{ children }</div>
	</div>;
}
