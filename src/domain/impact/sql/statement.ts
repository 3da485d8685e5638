import { answerOf } from './answer-rows';
import { chosenTable, editTable, foundTable, judgedTable, possibleTables, wantedTables } from './attribution-tables';
import { askedFor, personTable, summedTable } from './metrics';
import type { Question } from './question';
import { recordTables } from './tables';
import { REPLICAS, type Views } from './views';

/**
 * One statement for the figures of a partnership on one wiki, which reads and makes no tables: the Wiki Replicas allow no
 * more. Everything that it needs of the partnership's pages stands in it.
 */
export function figuresStatement( question: Question, views: Views = REPLICAS ): string {
	const tables = [
		...recordTables( question ), wantedTables(), foundTable( question, views ), editTable( question, views ), possibleTables( question ), judgedTable(),
		chosenTable( question ), personTable( question, views ), summedTable( question )
	];
	return `WITH RECURSIVE\n${ tables.join( ',\n' ) }\n${ answerOf( question, askedFor( question ) ) }`;
}
