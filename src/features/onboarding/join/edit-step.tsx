import { useEffect } from 'preact/hooks';
import { isolated } from '../../../ui/text';
import { RunFrame } from '../run-frame';
import type { LaterStepProps } from './later-ports';
import { taskOf } from './task';

/** What comes now, and the way to the page: there the guide goes on. */
export function EditStep( { run, screen, ports, messages: { text } }: LaterStepProps ) {
	const title = taskOf( run );
	// Also in another browser, or after a crash: there the guide goes on.
	useEffect( () => ports.leaveMark( title ), [] );
	return <RunFrame
		run={ run } t={ text } screen={ screen } title={ text( 'partnerkit-guide-edit-title', isolated( title ) ) } foot={ text( 'partnerkit-guide-edit-foot' ) }
		acts={ [ { label: text( 'partnerkit-guide-edit-open' ), href: ports.pages.url( title ) } ] }
	>
		<p>{ text( 'partnerkit-guide-edit-text' ) }</p>
		<ol>
			<li>{ text( 'partnerkit-guide-edit-1' ) }</li>
			<li>{ text( 'partnerkit-guide-edit-2' ) }</li>
			<li>{ text( 'partnerkit-guide-edit-3' ) }</li>
		</ol>
	</RunFrame>;
}
