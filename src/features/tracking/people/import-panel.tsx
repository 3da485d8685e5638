import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { tryEntries, type AccountStates, type Entry } from '../../../domain/tracking/roster';
import { Checkbox } from '../../../ui/batch/checkbox';
import { Consequence } from '../../../ui/tracking/people/consequence';
import { ImportForm, SOURCES, type ImportFields } from '../../../ui/tracking/people/import-form';
import { ImportTrial } from '../../../ui/tracking/people/import-trial';
import { WikiError, type Progress } from '../../../wiki/ports';
import { isCancelled } from '../../impact/parts';
import { useWhileShown } from '../../while-shown';
import { addAct } from './acts';
import { askAct } from './first-acts';
import { readEntries, readRosterTable } from './import-sources';
import type { PanelProps } from './join-panel';
import type { TableReader } from '../../batch/table-reader';
import { useAct } from './use-act';

interface Answer {
	entries: Entry[];
	states: AccountStates;
}

/** Adding others: tried first, then written in one edit, by somebody who has asked them. */
export function ImportPanel( { screen, people, today, onDone }: PanelProps ) {
	const { ports, messages: { text, number, inContentLanguage }, explain } = screen;
	const { partnership, events, participants, obstacles } = people;
	const draftKey = `participants:${ partnership.name }:import`;
	const [ fields, setFields ] = useState( () => readFields( ports.drafts.load( draftKey ) ) );
	const [ answer, setAnswer ] = useState<Answer>();
	const [ trying, setTrying ] = useState<Progress>();
	const [ error, setError ] = useState<string>();
	const [ takesNewNames, setTakesNewNames ] = useState( false );
	const [ hasAgreed, setAgreed ] = useState( false );
	const reading = useRef<AbortController>( undefined );
	const whileShown = useWhileShown( ( reason ) => {
		setTrying( undefined );
		setError( isCancelled( reason ) ? undefined : problemText( reason ) );
	} );
	useEffect( () => () => reading.current?.abort(), [] );
	const tables = useTables( screen, fields.source === 'table', whileShown );
	const table = useMemo( () => tables && fields.source === 'table' && fields.table.trim() !== '' ? readRosterTable( tables, fields.table, fields.columns ) : undefined, [ tables, fields.source, fields.table, fields.columns ] );
	const trial = useMemo( () => answer && tryEntries( answer.entries, answer.states, participants, { ...fields, joined: today }, takesNewNames ), [ answer, participants, takesNewNames ] );
	const { act, ...consequence } = useAct( screen, () => {
		const wanted = trial && trial.participants.length ? addAct( people, trial.participants, inContentLanguage ) : undefined;
		return wanted && obstacles.length ? askAct( people, wanted, inContentLanguage ) : wanted;
	}, [ people, trial ], ( done ) => {
		ports.drafts.clear( draftKey );
		onDone( done );
	} );

	function problemText( reason: unknown ): string {
		const code = reason instanceof WikiError ? reason.code : '';
		return code === 'no-such-page' || code === 'no-such-event' ? text( `partnerkit-people-${ code }` ) : explain( reason );
	}
	const change = ( next: ImportFields ): void => {
		setFields( next );
		setAnswer( undefined );
		setAgreed( false );
		ports.drafts.save( draftKey, next );
	};
	const tryOut = (): void => {
		const { signal } = reading.current = new AbortController();
		const onProgress = ( progress: Progress ): void => {
			if ( !signal.aborted ) {
				setTrying( progress );
			}
		};
		setError( undefined );
		setTrying( { done: 0 } );
		const asked = readEntries( ports, fields, { onProgress, signal } ).then( async ( entries ) => ( { entries, states: await ports.users.look( entries.map( ( { user } ) => user ), { onProgress, signal } ) } ) );
		whileShown( asked, ( found ) => {
			setTrying( undefined );
			setAnswer( found );
		} );
	};
	const adds = trial ? trial.participants.length : 0;
	return <>
		<ImportForm
			t={ text } number={ number } fields={ fields } sources={ SOURCES.filter( ( source ) => source !== 'registration' || ports.users.hasRegistrations() ) } events={ events } partners={ partnership.partners }
			table={ table && { ...table, rows: table.rows.length } } trying={ trying } error={ error } onChange={ change } onTry={ tryOut } onCancel={ () => reading.current?.abort() }
			onFile={ ( file ) => whileShown( Promise.all( [ ports.tables(), file.arrayBuffer() ] ), ( [ { decode }, bytes ] ) => change( { ...fields, table: decode( new Uint8Array( bytes ) ).text, columns: {} } ) ) }
		/>
		{ trial && <ImportTrial t={ text } number={ number } tried={ trial.tried } takesNewNames={ takesNewNames } onNewNames={ setTakesNewNames } /> }
		{ trial && adds === 0 && <p><strong>{ text( 'partnerkit-people-nobody-to-add' ) }</strong></p> }
		{ act && <Consequence
			{ ...consequence } t={ text } isBlocked={ !hasAgreed } words={ <p>{ text( act.id === 'ask' ? 'partnerkit-people-add-ask-words' : 'partnerkit-people-add-words', number( adds ), adds ) }</p> }
			button={ text( act.id === 'ask' ? 'partnerkit-people-ask-add' : 'partnerkit-people-add', number( adds ), adds ) }
		><Checkbox label={ text( 'partnerkit-people-agreed', adds ) } checked={ hasAgreed } onChange={ setAgreed } /></Consequence> }
	</>;
}

/** What reads tables, fetched when a table is wanted. */
function useTables( { ports }: PanelProps[ 'screen' ], isWanted: boolean, whileShown: ReturnType<typeof useWhileShown> ): TableReader | undefined {
	const [ tables, setTables ] = useState<TableReader>();
	useEffect( () => {
		if ( isWanted && !tables ) {
			whileShown( ports.tables(), setTables );
		}
	}, [ isWanted ] );
	return tables;
}

function readFields( draft: unknown ): ImportFields {
	const given = Object( draft ) as Record<string, unknown>;
	const word = ( name: string ): string => typeof given[ name ] === 'string' ? given[ name ] : '';
	return {
		source: SOURCES.find( ( one ) => one === given.source ) ?? 'names', names: word( 'names' ), table: word( 'table' ), columns: {}, category: word( 'category' ), page: word( 'page' ), registration: word( 'registration' ),
		event: word( 'event' ), partner: word( 'partner' ), role: ''
	};
}
