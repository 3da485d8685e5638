import { useEffect, useState } from 'preact/hooks';
import type { Partnership } from '../../domain/partnership/record';
import type { Task } from '../../domain/worklist/task';
import { placed } from '../../ui/text';
import { takenText } from '../../ui/tasks/claim-words';
import { WorklistView, type WorklistDone } from '../../ui/tasks/worklist-view';
import type { TaskOutcome } from '../onboarding/tasks/tasks';
import { undoAct, type DoneStep } from '../tracking/people/act';
import { useWhileShown } from '../while-shown';
import { NoPartnership, Parts } from './parts';
import type { WorklistScreenProps } from './ports';
import { readWorklist, type ShownList } from './reading';
import type { TaskAct } from './use-row';

interface Done {
	text: string;
	isRefused: boolean;
	step?: DoneStep;
}

type Undo = Pick<NonNullable<WorklistDone[ 'undo' ]>, 'state' | 'error'>;

/** Reads the worklist, and anew after each thing that is done. */
export function WorklistScreen( props: WorklistScreenProps ) {
	const { ports, reader, messages: { text, number, day, inContentLanguage }, about, open, explain } = props;
	const [ list, setList ] = useState<ShownList | 'no-page' | 'no-record' | Partnership[]>();
	const [ error, setError ] = useState<string>();
	const [ done, setDone ] = useState<Done>();
	const [ undo, setUndo ] = useState<Undo>( { state: 'possible' } );
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const whileUndoing = useWhileShown( ( reason ) => setUndo( { state: 'failed', error: explain( reason ) } ) );

	const read = (): void => {
		setList( undefined );
		setError( undefined );
		whileShown( open().then( ( { config } ) => readWorklist( ports, config, about, reader ) ), setList );
	};
	useEffect( read, [] );

	const show = ( next: Done ): void => {
		setDone( next );
		setUndo( { state: 'possible' } );
		read();
	};
	const outcomeText = ( act: TaskAct, task: Task, outcome: TaskOutcome ): string => {
		if ( outcome.outcome !== 'refused' ) {
			return text( outcome.outcome === 'saved' ? `partnerkit-worklist-done-${ act }` : 'partnerkit-worklist-done-nothing', placed( task.title ) );
		}
		const { reason, task: now } = outcome;
		return [ text( `partnerkit-worklist-refused-${ reason }`, placed( task.title ), placed( now ? now.user : '' ) ), ...reason === 'taken' && now ? [ takenText( now, { t: text, number, day } ) ] : [], text( 'partnerkit-worklist-nothing-saved' ) ].join( ' ' );
	};
	const undoIt = ( step: DoneStep ) => (): void => {
		setUndo( { state: 'undoing' } );
		whileUndoing( undoAct( ports, [ step ], inContentLanguage( 'partnerkit-worklist-summary-undo' ) ), ( isWhole ) => {
			setUndo( { state: isWhole ? 'undone' : 'impossible' } );
			read();
		} );
	};
	const shown: WorklistDone | undefined = done && {
		text: done.text, isRefused: done.isRefused, url: done.step && ports.pages.url( done.step.title, { diff: String( done.step.revisionId ) } ),
		undo: done.step && { ...undo, onUndo: undoIt( done.step ) }
	};
	return <WorklistView t={ text } stage={ error !== undefined ? 'failed' : list ? 'ready' : 'reading' } error={ error } done={ shown } onRetry={ read }>
		{ list && ( typeof list === 'string' || Array.isArray( list ) ?
			<NoPartnership screen={ props } of={ list } /> :
			<Parts
				screen={ props } list={ list }
				onOutcome={ ( act, task, outcome ) => show( { text: outcomeText( act, task, outcome ), isRefused: outcome.outcome === 'refused', step: outcome.outcome === 'saved' ? outcome : undefined } ) }
				onAdded={ ( step, added ) => show( { text: text( 'partnerkit-worklist-done-add', number( added ), added ), isRefused: false, step } ) }
			/> ) }
	</WorklistView>;
}
