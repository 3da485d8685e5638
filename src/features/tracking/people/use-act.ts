import { useMemo, useRef, useState } from 'preact/hooks';
import type { ConsequenceProps } from '../../../ui/tracking/people/consequence';
import { usePreview } from '../../registry-form/preview';
import { useWhileShown } from '../../while-shown';
import { doAct, type Act, type DoneStep } from './act';
import type { PeopleScreenProps } from './ports';

export interface DoneAct {
	act: Act;
	steps: DoneStep[];
}

/**
 * What an act would do, told by the wiki, and doing it once that was seen.
 *
 * @param props
 * @param make Makes the act; called again when what it depends on has changed. undefined: there is none yet
 * @param depends What that is
 * @param onDone
 */
export function useAct( { ports, explain }: PeopleScreenProps, make: () => Act | undefined, depends: unknown[], onDone: ( done: DoneAct ) => void ): Omit<ConsequenceProps, 't' | 'words' | 'button' | 'number'> & { act?: Act } {
	const [ summary, setSummary ] = useState<string>();
	const [ isSaving, setSaving ] = useState( false );
	const [ error, setError ] = useState<string>();
	const isBusy = useRef( false );
	const whileShown = useWhileShown( ( reason ) => {
		isBusy.current = false;
		setSaving( false );
		setError( explain( reason ) );
	} );
	const act = useMemo( make, depends );
	const writes = useMemo( () => ( act ? act.steps : [] ).map( ( { page, transform } ) => ( { title: page.title, revisionId: page.revisionId, text: transform( page.wikitext ), was: page.wikitext } ) )
		.filter( ( { text, was } ) => text !== was ), [ act ] );
	const { told, again } = usePreview( ports.rendering, 'changes', writes, whileShown );
	const last = act && act.steps[ act.steps.length - 1 ];
	return {
		act, error, isSaving,
		written: writes.map( ( { title } ) => ( { title, url: ports.pages.url( title ), diff: told && told[ title ]?.diff } ) ),
		isNothing: act !== undefined && !writes.length,
		summary: summary ?? last?.summary ?? '', onSummary: setSummary,
		onDo() {
			// A second press before the screen has changed is none.
			if ( act && told && !isBusy.current ) {
				isBusy.current = true;
				setSaving( true );
				setError( undefined );
				const steps = act.steps.map( ( step ) => step === last && summary !== undefined ? { ...step, summary } : step );
				whileShown( doAct( ports, { ...act, steps } ), ( done ) => {
					isBusy.current = false;
					setSaving( false );
					setSummary( undefined );
					onDone( { act, steps: done } );
				} );
			}
		},
		onRetry() {
			setError( undefined );
			again();
		}
	};
}
