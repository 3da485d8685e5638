import { processorTimes } from './measure';
import type { TemplateReader } from './readers';

/** Characters: a long page, and three doublings of it. MediaWiki's own limit is 2 MB. */
export const SIZES = [ 250_000, 500_000, 1_000_000, 2_000_000 ];

const LONGEST = SIZES[ SIZES.length - 1 ];

const ROUNDS = 9;

export interface Growth {
	what: string;
	/** Of the processor, for a character, with each of the sizes. */
	nanoseconds: number[];
}

/**
 * How the time for a character grows with the length of the page: not at all, where a reader is linear.
 *
 * What is measured is always as many characters, a short text several times over: read once, it could be over
 * before the garbage collector has anything to do, and only the long ones would pay for what they leave behind.
 */
export function growthOf( reader: TemplateReader, pages: string[] ): Growth[] {
	const all = pages.join( '\n' );
	const inputs: Array<[ what: string, text: ( length: number ) => string ]> = [
		[ 'pages, one after the other', ( length ) => all.repeat( Math.ceil( length / all.length ) ).slice( 0, length ) ],
		[ '{{ repeated', ( length ) => '{{'.repeat( length / 2 ) ],
		[ '{{a| nested', ( length ) => '{{a|'.repeat( length / 6 ) + '}}'.repeat( length / 6 ) ],
		[ '[[ repeated', ( length ) => '[['.repeat( length / 2 ) ]
	];
	return inputs.map( ( [ what, text ] ) => {
		const works = SIZES.map( ( size ) => timesOver( text( size ), LONGEST / size, reader ) );
		return { what, nanoseconds: processorTimes( works, ROUNDS ).map( ( milliseconds ) => milliseconds * 1e6 / LONGEST ) };
	} );
}

function timesOver( text: string, times: number, reader: TemplateReader ): () => void {
	return () => {
		for ( let time = 0; time < times; time++ ) {
			reader.read( text );
		}
	};
}
