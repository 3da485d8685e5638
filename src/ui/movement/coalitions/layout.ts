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
const EDGE = { x: 70, y: 24 };

const LARGEST = 1.5;

/** Names stand below their places: they need more room beside one another than above. */
const WIDER = 2;

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
		.force( 'link', forceLink( links.map( ( [ source, target ] ) => ( { source, target } ) ) ).distance( 60 ).strength( 0.5 ) )
		.force( 'apart', forceManyBody().strength( -60 ).distanceMax( 120 ) )
		.force( 'room', forceCollide( 32 ).iterations( 2 ) )
		// What is linked to nothing else in the picture does not drift away; the picture is as wide as it is.
		.force( 'x', forceX( 0 ).strength( 0.06 * WIDER * height / width ) )
		.force( 'y', forceY( 0 ).strength( 0.06 * width / height / WIDER ) )
		.stop();
	for ( let step = 0; step < STEPS; step += AT_ONCE ) {
		simulation.tick( AT_ONCE );
		await pause();
	}
	return fitted( data.map( ( { x, y } ) => ( { x: WIDER * x!, y: y! } ) ), width, height );
}

/** The same picture in the middle, as large as there is room for; few are not drawn far apart. */
function fitted( places: Place[], width: number, height: number ): Place[] {
	const across = extent( places.map( ( { x } ) => x ) );
	const down = extent( places.map( ( { y } ) => y ) );
	const scale = Math.min( LARGEST, ( width - 2 * EDGE.x ) / across.length, ( height - 2 * EDGE.y ) / down.length );
	return places.map( ( { x, y } ) => ( { x: Math.round( width / 2 + scale * ( x - across.middle ) ), y: Math.round( height / 2 + scale * ( y - down.middle ) ) } ) );
}

function extent( values: number[] ): { middle: number; length: number } {
	const [ least, most ] = [ Math.min( ...values ), Math.max( ...values ) ];
	return { middle: ( least + most ) / 2, length: Math.max( 1, most - least ) };
}
