import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';
import { fieldsOf } from '../../domain/wizard/definition';
import type { Translate } from '../../ui/text';
import { WizardFrame, type Act } from '../../ui/wizard/frame';
import type { Said } from '../../ui/wizard/said';
import { problemText } from '../../ui/wizard/words';
import type { Run } from './runner';

/** A run as long as the screen is shown: undefined until it was opened, for which there has to be a way; the screen is drawn anew after each change. */
export function useRun( open: ( () => Promise<Run> ) | undefined, fail: ( reason: unknown ) => void ): Run | undefined {
	const [ run, setRun ] = useState<Run>();
	const [ , redraw ] = useReducer( ( count: number, _: void ) => count + 1, 0 );
	// An effect would wait for a frame, which takes long on a slow phone.
	useLayoutEffect( () => {
		let isGone = false;
		let opened: Run | undefined;
		open?.().then( ( one ) => {
			opened = one;
			if ( isGone ) {
				one.close();
			} else {
				one.listen( redraw );
				setRun( one );
			}
		}, fail );
		return () => {
			isGone = true;
			opened?.close();
		};
	}, [ !open ] );
	return run;
}

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

/** What is said below a field of the current step. */
export function saidOf( run: Run, t: Translate, id = '' ): Said {
	const field = run.place && fieldsOf( run.place.step ).find( ( one ) => one.id === id );
	const problem = run.problems.find( ( one ) => one.field === id );
	const others = run.asides( id );
	return {
		t, problem: field && problem && problemText( t, problem, field ), others: others.map( String ),
		onSettle: ( value ) => run.answer( id, value === undefined ? run.value( id ) : others.find( ( one ) => String( one ) === value )!, true )
	};
}
