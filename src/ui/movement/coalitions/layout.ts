import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';

export interface Place {
	x: number;
	y: number;
}

export interface Drawing {
	/** How many are to be placed. */
	nodes: number;
	/** Which of them belong together. */
	links: Array<[ one: number, other: number ]>;
	width: number;
	height: number;
}

/** After these, nothing moves any more. */
const STEPS = 240;

/** Steps at a time: a few milliseconds for as many as a picture has room for. */
const AT_ONCE = 8;

/** Room at the edges for what stands at a place. */
const EDGE = { x: 60, y: 24 };

/**
 * Places for a picture in which those that belong together are near one another. The same for the same links: d3 begins
 * in a spiral, and draws its random numbers from a row of its own.
 *
 * @param drawing
 * @param pause Waits until the page has done what it has to do
 */
export async function laidOut( { nodes, links, width, height }: Drawing, pause: () => Promise<void> ): Promise<Place[]> {
	const data = Array.from( { length: nodes }, (): SimulationNodeDatum => ( {} ) );
	const simulation = forceSimulation( data )
		.force( 'link', forceLink( links.map( ( [ source, target ] ) => ( { source, target } ) ) ).distance( 60 ) )
		.force( 'apart', forceManyBody().strength( -160 ).distanceMax( 400 ) )
		.force( 'room', forceCollide( 28 ) )
		// What is linked to nothing else in the picture does not drift away; the picture is as wide as it is.
		.force( 'x', forceX( 0 ).strength( 0.05 * height / width ) )
		.force( 'y', forceY( 0 ).strength( 0.05 * width / height ) )
		.stop();
	for ( let step = 0; step < STEPS; step += AT_ONCE ) {
		simulation.tick( AT_ONCE );
		await pause();
	}
	return fitted( data.map( ( { x, y } ) => ( { x: x!, y: y! } ) ), width, height );
}

/** The same picture, as large as it can be. */
function fitted( places: Place[], width: number, height: number ): Place[] {
	const across = spread( places.map( ( { x } ) => x ), EDGE.x, width - EDGE.x );
	const down = spread( places.map( ( { y } ) => y ), EDGE.y, height - EDGE.y );
	return places.map( ( { x, y } ) => ( { x: across( x ), y: down( y ) } ) );
}

function spread( values: number[], from: number, to: number ): ( value: number ) => number {
	const [ least, most ] = [ Math.min( ...values ), Math.max( ...values ) ];
	return ( value ) => Math.round( most > least ? from + ( to - from ) * ( value - least ) / ( most - least ) : ( from + to ) / 2 );
}
