import { useEffect, useState } from 'preact/hooks';
import { rosterCsv, rosterNames } from '../../../domain/tracking/roster-export';
import type { Partnership } from '../../../domain/partnership/record';
import { dayOf } from '../../../domain/partnership/dates';
import { PeopleView, type DoneProps, type PeopleViewProps } from '../../../ui/tracking/people/people-view';
import { useWhileShown } from '../../while-shown';
import { undoAct } from './act';
import { NoPartnership, Parts, type ExportKind } from './parts';
import { readPeople, type People } from './people';
import type { PeopleScreenProps } from './ports';
import type { DoneAct } from './use-act';

type Undo = NonNullable<DoneProps[ 'undo' ]>;

/** Reads who takes part, and anew after each thing that is done. */
export function PeopleScreen( props: PeopleScreenProps ) {
	const { ports, reader, messages: { text, inContentLanguage }, about, open, explain, now } = props;
	const [ people, setPeople ] = useState<People | 'no-page' | 'no-record' | Partnership[]>();
	const [ error, setError ] = useState<string>();
	const [ done, setDone ] = useState<DoneAct>();
	const [ undo, setUndo ] = useState<Pick<Undo, 'state' | 'error'>>( { state: 'possible' } );
	const [ panel, setPanel ] = useState<'join' | 'leave'>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const whileUndoing = useWhileShown( ( reason ) => setUndo( { state: 'failed', error: explain( reason ) } ) );

	// What was shown is no longer so; nothing is to be typed into it.
	const read = (): void => {
		setPeople( undefined );
		setError( undefined );
		whileShown( open().then( ( { config } ) => readPeople( ports, config, about, reader ) ), setPeople );
	};
	useEffect( read, [] );

	const onDone = ( next: DoneAct ): void => {
		setDone( next );
		setUndo( { state: 'possible' } );
		setPanel( undefined );
		read();
	};
	const undoIt = (): void => {
		setUndo( { state: 'undoing' } );
		whileUndoing( undoAct( ports, done!.steps, inContentLanguage( 'partnerkit-people-summary-undo', done!.steps.length ? done!.act.steps[ 0 ].summary : '' ) ), ( isWhole ) => {
			setUndo( { state: isWhole ? 'undone' : 'impossible' } );
			read();
		} );
	};
	const shown: DoneProps | undefined = done && {
		t: text, text: text( done.steps.length ? `partnerkit-people-done-${ done.act.id }` : 'partnerkit-people-done-nothing' ),
		links: done.steps.map( ( { title, revisionId } ) => ( { title, url: ports.pages.url( title, { diff: String( revisionId ) } ) } ) ),
		undo: done.steps.length ? { ...undo, onUndo: undoIt } : undefined
	};
	const stage: PeopleViewProps[ 'stage' ] = error !== undefined ? 'failed' : people ? 'ready' : 'reading';
	return <PeopleView t={ text } stage={ stage } error={ error } done={ shown } onRetry={ read }>
		{ people && ( typeof people === 'string' || Array.isArray( people ) ?
			<NoPartnership screen={ props } of={ people } /> :
			<Parts
				screen={ props } people={ people } today={ dayOf( now() ) } panel={ panel } onPanel={ setPanel } onDone={ onDone }
				onExport={ ( kind ) => ports.saveFile( `${ people.partnership.name }.${ kind === 'csv' ? 'csv' : 'txt' }`, kind === 'csv' ? 'text/csv' : 'text/plain', exported( people, kind ) ) }
			/> ) }
	</PeopleView>;
}

function exported( { participants, page }: People, kind: ExportKind ): string {
	return kind === 'csv' ? rosterCsv( participants ) : kind === 'names' ? rosterNames( participants ) : page.wikitext;
}
