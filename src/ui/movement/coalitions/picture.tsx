import { useEffect, useState } from 'preact/hooks';
import type { Link, Member } from '../../../domain/movement/coalitions/coalitions';
import type { Translate } from '../../text';
import { laidOut, type Place } from './layout';

export interface PictureProps {
	t: Translate;
	members: Member[];
	links: Link[];
	narrow: boolean;
	pause(): Promise<void>;
}

interface Drawn {
	links: Link[];
	place: Map<Member, Place>;
	width: number;
	top: number;
	bottom: number;
}

/** Above a place, and below it for its name. */
const ROOM = { above: 14, below: 32 };

/** Letters of a name that are drawn; the whole of it stands in the table. */
const LONGEST = 20;

/** Who works with whom, as a picture of what the table says. */
export function Picture( { t, members, links, narrow, pause }: PictureProps ) {
	const [ drawn, setDrawn ] = useState<Drawn>();
	useEffect( () => {
		let isShown = true;
		const [ width, height ] = narrow ? [ 340, 420 ] : [ 900, 600 ];
		const at = new Map( members.map( ( member, index ) => [ member, index ] ) );
		laidOut( { nodes: members.length, links: links.map( ( { one, other } ) => [ at.get( one )!, at.get( other )! ] ), width, height }, pause ).then( ( places ) => {
			if ( isShown ) {
				const heights = places.map( ( { y } ) => y );
				setDrawn( { links, width, top: Math.min( ...heights ) - ROOM.above, bottom: Math.max( ...heights ) + ROOM.below, place: new Map( members.map( ( member, index ) => [ member, places[ index ] ] ) ) } );
			}
		} );
		return () => {
			isShown = false;
		};
	}, [ links, narrow ] );
	// What was drawn before stays until the next is there, so that nothing jumps.
	if ( !drawn ) {
		return <p class="partnerkit-subtle" role="status">{ t( 'partnerkit-coalitions-drawing' ) }</p>;
	}
	const { place, width, top, bottom } = drawn;
	return <svg class="partnerkit-coalitions__picture" role="img" aria-label={ t( 'partnerkit-coalitions-picture' ) } viewBox={ `0 ${ top } ${ width } ${ bottom - top }` } width="100%" focusable="false">
		{ drawn.links.map( ( link ) => {
			const [ from, to ] = [ place.get( link.one )!, place.get( link.other )! ];
			return <line key={ `${ link.one.key } ${ link.other.key }` } x1={ from.x } y1={ from.y } x2={ to.x } y2={ to.y } stroke-width={ Math.min( 6, link.partnerships.length ) } />;
		} ) }
		{ [ ...place ].map( ( [ member, at ] ) => <Node key={ member.key } member={ member } place={ at } /> ) }
	</svg>;
}

/** Institutions are round, affiliates square: not told by colour alone. */
function Node( { member: { name, kind }, place: { x, y } }: { member: Member; place: Place } ) {
	const letters = [ ...name ];
	return <g>
		<title>{ name }</title>
		{ kind === 'institution' ? <circle cx={ x } cy={ y } r="6" /> : <rect x={ x - 6 } y={ y - 6 } width="12" height="12" /> }
		<text x={ x } y={ y + 19 } text-anchor="middle">{ letters.length > LONGEST ? `${ letters.slice( 0, LONGEST - 1 ).join( '' ) }…` : name }</text>
	</g>;
}
