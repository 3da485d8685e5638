import { useEffect, useState } from 'preact/hooks';
import { MOST_NAMES, organisePath, readCount, type OrganiseStep } from '../../../domain/onboarding/organise';
import type { Limits, Venue, WishedName } from '../../../domain/onboarding/preflight-facts';
import { readAddress, readNames } from '../../../domain/onboarding/preflight-access';
import type { While } from '../../while-shown';
import type { Run } from '../runner';
import type { Said } from './ground';
import type { OrganiseProps } from './props';

/** Milliseconds without typing after which the wiki is asked. */
const SETTLED = 500;

/** What was answered in the path, wherever somebody is in it. */
export function answerIn( { tools: { wayOf, answerOf }, about }: OrganiseProps, run: Run, step: OrganiseStep, field: string ): string {
	const place = wayOf( organisePath( about ), run.state ).find( ( { key } ) => key === step );
	return place ? String( answerOf( run.state, place, field ) ) : '';
}

/** What is typed of the place, for as long as the page is open, and what the wiki says of it. */
export interface VenueField {
	text: string;
	state: 'rest' | 'busy' | 'wrong' | 'unseen';
	type( text: string ): void;
	look(): void;
	/** Looks at the address that this browser asks from. */
	lookHere(): void;
}

/** What somebody has said of the event, with what the wiki says to it. */
export function useSaid( props: OrganiseProps, run: Run, whileShown: While ): { said: Said; venue: VenueField } {
	const { checks } = props.ports;
	const [ limits, setLimits ] = useState<Limits>();
	const [ venue, setVenue ] = useState<Venue>();
	const [ text, setText ] = useState( '' );
	const [ state, setState ] = useState<VenueField[ 'state' ]>( 'rest' );
	const [ names, setNames ] = useState<WishedName[]>( [] );
	const wanted = readNames( answerIn( props, run, 'preflight', 'names' ), MOST_NAMES );
	useEffect( () => whileShown( checks.limits(), setLimits ), [] );
	useEffect( () => {
		const timer = setTimeout( () => whileShown( checks.names( wanted ), setNames ), SETTLED );
		return () => clearTimeout( timer );
	}, [ wanted.join( '\n' ) ] );

	const lookAt = ( address: string | undefined, otherwise: VenueField[ 'state' ] ): void => {
		if ( address === undefined ) {
			setState( otherwise );
			return;
		}
		setText( address );
		setState( 'busy' );
		whileShown( checks.venue( address ).catch( ( error ) => {
			setState( 'rest' );
			throw error;
		} ), ( found ) => {
			setVenue( found );
			setState( 'rest' );
		} );
	};
	return {
		said: {
			expected: readCount( answerIn( props, run, 'event', 'expected' ) ), fresh: readCount( answerIn( props, run, 'event', 'fresh' ) ), limits, venue,
			names: names.filter( ( { name } ) => wanted.includes( name ) )
		},
		venue: {
			text, state,
			type( next ) {
				setText( next );
				setVenue( undefined );
				setState( 'rest' );
			},
			look: () => lookAt( readAddress( text ), 'wrong' ),
			lookHere() {
				setState( 'busy' );
				whileShown( checks.ownAddress().catch( () => undefined ), ( address ) => lookAt( address, 'unseen' ) );
			}
		}
	};
}
