import { useEffect, useState } from 'preact/hooks';
import type { Scope } from '../../../domain/partnership/attribution-context';
import type { Participant } from '../../../domain/partnership/participant';
import { findOffers, groupsOf, keyOf, offersOf, type Offer } from '../../../domain/tracking/offers';
import { Chooser, type ChooserProps, type OfferGroup } from '../../../ui/tracking/chooser';
import type { Messages } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import { JoinScreen } from './join-screen';
import type { ChooseScreenProps } from './props';
import { readScopes, type ChoosePorts } from './reading';
import { countedToday } from './today';
import { currentWords, rowFor } from './words';

interface Known {
	ports: ChoosePorts;
	scopes: Scope[];
}

/** As many as are found are shown. */
const MOST_FOUND = 20;

/** Says what the person works for, and offers what else there is. */
export function ChooseScreen( props: ChooseScreenProps ) {
	const { open, session, store, clock, messages, user, anchor, editsUrl, explain, onClose } = props;
	const [ known, setKnown ] = useState<Known>();
	const [ failure, setFailure ] = useState<{ text: string; again(): void }>();
	const [ query, setQuery ] = useState( '' );
	const [ joining, setJoining ] = useState<Offer>();
	const [ counted, setCounted ] = useState<number>();
	const [ , setTold ] = useState( 0 );
	const whileShown = useWhileShown( ( reason ) => setFailure( { text: explain( reason ), again: read } ) );
	const { text } = messages;

	const read = (): void => {
		setFailure( undefined );
		whileShown( Promise.all( [ open(), clock.check() ] ), ( [ ports ] ) => whileShown( readScopes( ports ), ( scopes ) => setKnown( { ports, scopes } ) ) );
	};
	useEffect( read, [] );
	useEffect( () => session.watch( () => setTold( ( times ) => times + 1 ) ), [] );

	const working = session.current();
	useEffect( () => {
		setCounted( undefined );
		if ( known && working && user !== undefined ) {
			// Nobody is kept from anything by not knowing it.
			whileShown( countedToday( known.ports, working.partnership, user, clock.today() ).catch( () => undefined ), setCounted );
		}
	}, [ known, working && keyOf( working ) ] );

	const offers = known ? offersOf( known.scopes, user, clock.now(), known.ports.wiki ) : [];
	/** It is done here in any case; that other devices do not know is told. */
	const attempt = ( act: () => Promise<void>, otherwise: string ): void => {
		setFailure( undefined );
		whileShown( act().then( () => false, () => true ), ( isFailed ) => isFailed && setFailure( { text: text( otherwise ), again: () => attempt( act, otherwise ) } ) );
	};
	const begin = ( offer: Offer, line?: Participant ): void => {
		setJoining( undefined );
		setQuery( '' );
		setKnown( line ? withLine( known!, offer, line ) : known );
		attempt( () => session.choose( offer.of, offer.at ), 'partnerkit-choose-here-only' );
	};
	const choose = ( key: string ): void => {
		const offer = offers.find( ( one ) => keyOf( one ) === key )!;
		if ( offer.joined ) {
			begin( offer );
		} else {
			setJoining( offer );
		}
	};

	if ( joining ) {
		return <JoinScreen { ...props } ports={ known!.ports } offer={ joining } onBegin={ ( line ) => begin( joining, line ) } onBack={ () => setJoining( undefined ) } />;
	}
	const ended = working ? undefined : session.ended();
	const again = ended && offers.find( ( one ) => !one.hindrance && keyOf( one ) === keyOf( ended.working ) );
	return <Chooser
		t={ text } anchor={ anchor } stage={ stageOf( known, failure !== undefined ) } error={ failure && failure.text } query={ query }
		current={ working && { ...currentWords( working, offers.find( ( one ) => keyOf( one ) === keyOf( working ) ), clock, messages ), counted, editsUrl: editsUrl( working.partnership ) } }
		stopped={ ended && { text: text( `partnerkit-choose-over-${ ended.ending }` ), again: again && rowFor( again, messages ) } }
		groups={ query.trim() === '' ? groups( groupsOf( offers, working, store.recent() ), messages ) : [ { id: 'found', rows: findOffers( offers, query ).slice( 0, MOST_FOUND ).map( ( one ) => rowFor( one, messages ) ) } ] }
		homeUrl={ known ? known.ports.pages.url( known.ports.config.home ) : '' }
		onQuery={ setQuery } onChoose={ choose }
		onStop={ () => attempt( session.stop, 'partnerkit-choose-stopped-here' ) } onRetry={ () => failure!.again() } onClose={ onClose }
	/>;
}

/** The list with the line that was just put on it. */
function withLine( { ports, scopes }: Known, { partnership }: Offer, line: Participant ): Known {
	return { ports, scopes: scopes.map( ( scope ) => scope.partnership.name === partnership ? { ...scope, participants: [ ...scope.participants, line ] } : scope ) };
}

function stageOf( known: Known | undefined, isFailed: boolean ): ChooserProps[ 'stage' ] {
	if ( !known ) {
		return isFailed ? 'failed' : 'reading';
	}
	return known.scopes.length ? 'ready' : 'empty';
}

function groups( { running, joined, recent }: ReturnType<typeof groupsOf>, messages: Messages ): OfferGroup[] {
	const rows = ( offers: Offer[] ): OfferGroup[ 'rows' ] => offers.map( ( one ) => rowFor( one, messages ) );
	return [ { id: 'running', rows: rows( running ) }, { id: 'joined', rows: rows( joined ) }, { id: 'recent', rows: rows( recent ) } ];
}
