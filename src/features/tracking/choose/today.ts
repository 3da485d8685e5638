import { createAttribution } from '../../../domain/partnership/attribution';
import { readMarks } from '../../../domain/partnership/marks';
import type { Contribution } from '../../../wiki/ports';
import { readRecords, readWorklists } from '../../impact/records';
import type { ChoosePorts } from './reading';

/** How many edits of the person count for the partnership today. */
export async function countedToday( ports: ChoosePorts, partnership: string, user: string, { from, to }: { from: number; to: number } ): Promise<number> {
	const { pages, contributions, config, wiki } = ports;
	const edits: Contribution[] = [];
	const [ records, [ failure ] ] = await Promise.all( [
		readRecords( ports, partnership ),
		contributions.byUsers( [ user ], from, to, { onBatch: ( batch ) => edits.push( ...batch ) } )
	] );
	if ( failure ) {
		throw failure.error;
	}
	if ( !edits.length || typeof records === 'string' ) {
		return 0;
	}
	const titles = [ ...new Set( edits.map( ( { title } ) => title ) ) ];
	const carriers = await pages.read( titles.flatMap( ( title ) => [ title, pages.talkTitle( title ) ?? title ] ) );
	const marks = new Map( titles.map( ( title, index ) => [ title, carriers.slice( 2 * index, 2 * index + 2 ).flatMap( ( { wikitext } ) => readMarks( wikitext, config ) ) ] ) );
	const attribute = createAttribution( { ...records, wiki, tag: config.tag, marks, worklists: await readWorklists( ports, records ), others: [] } );
	return edits.filter( ( edit ) => attribute( edit ).counted ).length;
}
