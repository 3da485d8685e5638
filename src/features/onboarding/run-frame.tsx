import type { ComponentChildren } from 'preact';
import type { Translate } from '../../ui/text';
import { WizardFrame, type Act } from '../../ui/wizard/frame';
import type { Run } from './runner';

export interface RunFrameProps {
	/** Undefined while it is being opened, where a step can be shown before. */
	run: Run | undefined;
	/** The step, where it can be shown before the run was opened. */
	at?: string;
	t: Translate;
	screen: string;
	title: string;
	/** What the step is about is still being read. */
	isReading?: boolean;
	/** Instead of “Continue”. */
	acts?: Act[];
	foot?: ComponentChildren;
	aside?: ComponentChildren;
	children: ComponentChildren;
}

/** The frame of the step at which a run is. */
export function RunFrame( props: RunFrameProps ) {
	const { run, t, acts, isReading = false } = props;
	const place = run && run.place;
	const at = place ? place.key : '';
	if ( !run ) {
		return <WizardFrame at={ at } { ...props } acts={ acts || [] } busy={ isReading } />;
	}
	const { progress, keeping, writing, state } = run;
	const hasTyped = Object.keys( state.answers ).length > 0;
	return <WizardFrame
		at={ at } { ...props } progress={ place && progress } busy={ writing !== 'rest' || isReading } isLacking={ run.problems.length > 0 }
		kept={ keeping === 'failed' ? t( 'partnerkit-wizard-not-kept' ) : hasTyped ? t( 'partnerkit-wizard-kept' ) : '' }
		acts={ acts || [ { label: t( 'partnerkit-continue' ), onClick: run.next } ] }
		onBack={ place && progress.step > 1 && writing === 'rest' ? run.back : undefined }
	/>;
}
