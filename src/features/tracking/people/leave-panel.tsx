import { useEffect, useRef, useState } from 'preact/hooks';
import { isolated } from '../../../ui/text';
import { LeaveForm } from '../../../ui/tracking/people/leave-form';
import { Consequence } from '../../../ui/tracking/people/consequence';
import { Columns } from '../../../ui/tracking/people/people-view';
import { isCancelled } from '../../impact/parts';
import { useWhileShown } from '../../while-shown';
import { leaveAct } from './acts';
import { askAct } from './first-acts';
import type { PanelProps } from './join-panel';
import { readMyEdits } from './mine';
import { currentLines } from './people';
import type { DecisionWriter } from '../decision-writer';
import { useAct } from './use-act';

/** Everything, for the choice of what is left. */
const ALL = '*';

/** Leaving: the line stays with its last day; past edits stay too, or are taken out. */
export function LeavePanel( { screen, people, today, onDone, onClose }: PanelProps ) {
	const { messages: { text, day, number, inContentLanguage }, explain, wiki } = screen;
	const { events, own, obstacles, partnership } = people;
	const lines = currentLines( own!.lines, today );
	const [ chosen, setChosen ] = useState( ALL );
	const [ takesOut, setTakesOut ] = useState( false );
	const [ share, setShare ] = useState( 0 );
	const [ mine, setMine ] = useState<{ revisionIds: number[]; writer: DecisionWriter }>();
	const [ error, setError ] = useState<string>();
	const reading = useRef<AbortController>( undefined );
	const whileShown = useWhileShown( ( reason ) => {
		setTakesOut( false );
		setError( isCancelled( reason ) ? undefined : explain( reason ) );
	} );
	useEffect( () => () => reading.current?.abort(), [] );
	const takeOut = ( wanted: boolean ): void => {
		setTakesOut( wanted );
		setError( undefined );
		reading.current?.abort();
		if ( wanted && !mine ) {
			reading.current = new AbortController();
			whileShown( Promise.all( [ readMyEdits( screen, people, setShare, reading.current.signal ), screen.ports.decisions() ] ), ( [ revisionIds, writer ] ) => setMine( { revisionIds, writer } ) );
		}
	};
	const isAll = chosen === ALL || lines.length < 2;
	const out = takesOut && isAll ? mine : undefined;
	const isReading = takesOut && isAll && !mine;
	const { act, ...consequence } = useAct( screen, () => {
		const wanted = isReading ? undefined : leaveAct( people, today, isAll ? undefined : chosen, out, wiki, inContentLanguage );
		return wanted && obstacles.length ? askAct( people, wanted, inContentLanguage ) : wanted;
	}, [ people, chosen, out, isReading ], onDone );
	const name = ( id: string ): string => events.find( ( one ) => one.id === id )?.name ?? ( id || text( 'partnerkit-people-whole' ) );
	return <Columns
		form={ <LeaveForm
			t={ text } number={ number } lines={ lines.map( ( { event } ) => ( { id: event, name: name( event ) } ) ) } all={ ALL } chosen={ chosen } takesOut={ takesOut && isAll } mayTakeOut={ isAll && !obstacles.length }
			edits={ mine?.revisionIds.length } share={ share } error={ error } editsUrl={ screen.screenUrl( 'edits', partnership.name ) } disabled={ consequence.isSaving } day={ day( today ) } onChoose={ setChosen } onTakeOut={ takeOut }
		/> }
		result={ <Consequence
			{ ...consequence } t={ text } kind="destructive" words={ <p>{ text( act?.id === 'ask' ? 'partnerkit-people-on-talk' : 'partnerkit-people-on-list' ) } <strong>{ text( 'partnerkit-people-leave-line', isolated( own!.user ), day( today ) ) }</strong></p> }
			button={ text( act?.id === 'ask' ? 'partnerkit-people-ask-leave' : out && out.revisionIds.length ? 'partnerkit-people-leave-and-take-out' : 'partnerkit-people-leave', out ? out.revisionIds.length : 0 ) } onCancel={ onClose }
		/> }
	/>;
}
