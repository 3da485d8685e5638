import { HOLES, Sentence } from '../../../ui/tracking/sentence';
import { isolated } from '../../../ui/text';
import { RunFrame } from '../run-frame';
import { YES } from './definition';
import { nameOf } from './words';
import type { LaterStepProps } from './later-ports';

/** Whoever knows how to edit hears what counts, where to see it, and how to leave; tasks are there for the asking. */
export function ReadyStep( { run, screen, invitation, ports, messages: { text }, onClose }: LaterStepProps ) {
	const { partnership, event } = invitation;
	const link = ( to: 'edits' | 'worklist' | 'participants', label: string ) => <a href={ ports.screenUrl( to, partnership.name ) }>{ text( label ) }</a>;
	const countsAll = [ partnership.counting, event && event.counting ].includes( 'all' );
	return <RunFrame
		run={ run } t={ text } screen={ screen } title={ text( 'partnerkit-guide-ready', isolated( nameOf( invitation ) ) ) }
		acts={ [
			{ label: text( 'partnerkit-guide-ready-task' ), onClick: () => {
				run.answer( '', YES );
				run.next();
			} },
			{ label: text( 'partnerkit-guide-ready-own' ), onClick: onClose }
		] }
	>
		<ul>
			<li>{ text( countsAll ? 'partnerkit-guide-ready-all' : 'partnerkit-guide-ready-marked' ) }</li>
			<li><Sentence text={ text( 'partnerkit-guide-ready-why', HOLES[ 0 ] ) } parts={ [ link( 'edits', 'partnerkit-guide-ready-edits' ) ] } /></li>
			<li><Sentence text={ text( 'partnerkit-guide-ready-list', HOLES[ 0 ] ) } parts={ [ link( 'worklist', 'partnerkit-guide-ready-tasks' ) ] } /></li>
			<li><Sentence text={ text( 'partnerkit-guide-ready-leave', HOLES[ 0 ] ) } parts={ [ link( 'participants', 'partnerkit-guide-ready-people' ) ] } /></li>
		</ul>
	</RunFrame>;
}
