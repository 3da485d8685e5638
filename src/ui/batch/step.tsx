import type { ComponentChildren } from 'preact';

/** One of the steps of a long work: what it is at the start side, what it says beside it. */
export function Step( { title, aside, children }: { title: string; aside?: string; children: ComponentChildren } ) {
	return <section class="partnerkit-step">
		<header>
			<h2>{ title }</h2>
			{ aside && <p class="partnerkit-small">{ aside }</p> }
		</header>
		<div class="partnerkit-step__body">{ children }</div>
	</section>;
}
