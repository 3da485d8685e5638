import { useEffect, useState } from 'preact/hooks';
import { partnershipTitle } from '../../../domain/partnership/config';
import type { Participant } from '../../../domain/partnership/participant';
import type { Offer } from '../../../domain/tracking/offers';
import { JoinStep, type JoinStepProps } from '../../../ui/tracking/join-step';
import { useWhileShown } from '../../while-shown';
import { join, prepareJoining, type Joining } from './join';
import type { ChooseScreenProps } from './props';
import type { ChoosePorts } from './reading';

export interface JoinScreenProps extends ChooseScreenProps {
	ports: ChoosePorts;
	offer: Offer;
	/** The person is on the list with that line, or works for it without. */
	onBegin( line?: Participant ): void;
	onBack(): void;
}

/** Asks before somebody is put on a list of participants, and does it. */
export function JoinScreen( { ports, offer, clock, messages, user, anchor, explain, onBegin, onBack, onClose }: JoinScreenProps ) {
	const [ joining, setJoining ] = useState<Joining>();
	const [ isSaving, setSaving ] = useState( false );
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => {
		setSaving( false );
		setError( explain( reason ) );
	} );
	const { text } = messages;
	const title = partnershipTitle( ports.config, offer.partnership, 'Participants' );

	const prepare = (): void => {
		if ( user !== undefined ) {
			setError( undefined );
			whileShown( prepareJoining( ports, offer, user, clock.now(), messages ), setJoining );
		}
	};
	useEffect( prepare, [] );
	const write = (): void => {
		setError( undefined );
		setSaving( true );
		whileShown( join( ports, joining! ), () => onBegin( joining!.participant ) );
	};

	const refused = user === undefined ? text( 'partnerkit-choose-no-account' ) :
		joining && joining.obstacles.length ? text( 'partnerkit-choose-closed', joining.obstacles.join( ' ' ) ) : undefined;
	return <JoinStep
		t={ text } anchor={ anchor } label={ offer.label } user={ user } page={ { title, url: ports.pages.url( title ) } }
		hashtag={ offer.at && offer.at.hashtag || offer.of.hashtag } diff={ joining?.diff ?? [] } summary={ joining?.summary ?? '' }
		stage={ stageOf( user !== undefined && !joining, isSaving, error ) } refused={ refused } error={ error }
		onJoin={ write } onHashtagAlone={ () => onBegin() } onRetry={ joining ? write : prepare } onBack={ onBack } onClose={ onClose }
	/>;
}

function stageOf( isReading: boolean, isSaving: boolean, error: string | undefined ): JoinStepProps[ 'stage' ] {
	return error !== undefined ? 'failed' : isSaving ? 'saving' : isReading ? 'reading' : 'ready';
}
