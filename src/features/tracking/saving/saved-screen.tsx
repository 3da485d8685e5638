import { useEffect, useState } from 'preact/hooks';
import { partnershipTitle } from '../../../domain/partnership/config';
import { SavedNotice, type SavedNoticeProps } from '../../../ui/tracking/saved-notice';
import type { SavedEdit, SaveNote } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import { decide, decisionLine, LEDGER } from './decide';
import { decisionOn, findOutcome, type Outcome, type OutcomePorts } from './outcome';

export interface SavedScreenProps {
	ports: OutcomePorts;
	edit: SavedEdit;
	note: SaveNote;
	/** Address of the screen that answers why an edit counts. */
	whyUrl: string;
	explain( error: unknown ): string;
	/** Called once it is known that the wiki has the edit. */
	onKnown(): void;
	onClose(): void;
}

/** What a save has done; nothing where nothing was saved. */
export function SavedScreen( { ports, edit, note, whyUrl, explain, onKnown, onClose }: SavedScreenProps ) {
	const [ outcome, setOutcome ] = useState<Outcome>();
	const [ exclusion, setExclusion ] = useState<SavedNoticeProps[ 'exclusion' ]>();
	const [ isOut, setOut ] = useState( false );
	const [ busy, setBusy ] = useState( false );
	const [ error, setError ] = useState( '' );
	const whileShown = useWhileShown( ( reason ) => {
		setError( explain( reason ) );
		setBusy( false );
	} );
	useEffect( () => whileShown( findOutcome( ports, edit, note ), ( found ) => {
		if ( found ) {
			onKnown();
		}
		if ( found && ( note.counts || note.ended ) ) {
			setOutcome( found );
		} else {
			onClose();
		}
	} ), [] );
	// An error after a form was sent may mean that nothing was saved: it says nothing of an edit.
	if ( !outcome && !( error && edit.revisionId ) ) {
		return null;
	}
	const { text } = ports.messages;
	const { partnership, label } = note.working;
	const rules = ports.rules.known( partnership );
	const decision = outcome && rules && decisionOn( ports, outcome.revisionId, 'exclude', 'own', rules );
	return <SavedNotice
		t={ text } sentences={ outcome ? sentences( outcome ) : [] } counts={ Boolean( outcome ) && outcome!.counts !== 'no' && !isOut } whyUrl={ whyUrl }
		exclusion={ exclusion } busy={ busy } error={ error } onClose={ onClose }
		onAsk={ () => decision && whileShown( decisionLine( ports, decision, rules!.config ), ( line ) => setExclusion( { title: partnershipTitle( rules!.config, partnership, LEDGER ), line } ) ) }
		onExclude={ () => {
			setBusy( true );
			setError( '' );
			whileShown( decide( ports, partnership, decision!, rules!.config ), () => {
				setBusy( false );
				setOut( true );
			} );
		} }
	/>;

	function sentences( { counts, tagRefused, today }: Outcome ): string[] {
		if ( isOut || counts === 'no' ) {
			return [ text( isOut ? 'partnerkit-saved-out' : 'partnerkit-saved-over', label ) ];
		}
		return [
			text( 'partnerkit-saved-counts', label ),
			...today === undefined ? [] : [ text( 'partnerkit-saved-today', today ) ],
			...tagRefused ? [ text( 'partnerkit-saved-refused' ) ] : counts === 'noted' ? [ text( 'partnerkit-saved-noted' ) ] : []
		];
	}
}
