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

/** Letters of a name that are drawn; the whole of it stands in the table. */
const LONGEST = 20;

/** Who works with whom, as a picture of what the table says. */
export function Picture( { t, members, links, narrow, pause }: PictureProps ) {
	const [ width, height ] = narrow ? [ 340, 420 ] : [ 900, 600 ];
	const [ drawn, setDrawn ] = useState<{ of: Link[]; places: Place[] }>();
	useEffect( () => {
		let isShown = true;
		const at = new Map( members.map( ( member, index ) => [ member, index ] ) );
		laidOut( { nodes: members.length, links: links.map( ( { one, other } ) => [ at.get( one )!, at.get( other )! ] ), width, height }, pause ).then( ( places ) => {
			if ( isShown ) {
				setDrawn( { of: links, places } );
			}
		} );
		return () => {
			isShown = false;
		};
	}, [ links, narrow ] );
	if ( !drawn || drawn.of !== links ) {
		return <p class="partnerkit-subtle" role="status">{ t( 'partnerkit-coalitions-drawing' ) }</p>;
	}
	const place = new Map( members.map( ( member, index ) => [ member, drawn.places[ index ] ] ) );
	return <svg class="partnerkit-coalitions__picture" role="img" aria-label={ t( 'partnerkit-coalitions-picture' ) } viewBox={ `0 0 ${ width } ${ height }` } width="100%" focusable="false">
		{ links.map( ( link ) => {
			const [ from, to ] = [ place.get( link.one )!, place.get( link.other )! ];
			return <line key={ `${ link.one.key } ${ link.other.key }` } x1={ from.x } y1={ from.y } x2={ to.x } y2={ to.y } stroke-width={ Math.min( 6, link.partnerships.length ) } />;
		} ) }
		{ members.map( ( member ) => <Node key={ member.key } member={ member } place={ place.get( member )! } /> ) }
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
