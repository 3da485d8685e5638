import { UNKNOWN } from '../../../domain/movement/reached/breakdown';
import type { Dimension } from '../../../domain/movement/reached/targets';
import type { Gap } from '../../../domain/movement/reached/gaps';
import type { Published } from '../../../domain/movement/reached/publish';
import { MANY } from '../../../domain/movement/reached/languages';
import type { Messages } from '../../../wiki/ports';
import type { Names } from '../names';

/** How the wiki's own language says things. */
export interface PageWords {
	messages: Pick<Messages, 'text' | 'number' | 'day'>;
	names: Names;
}

/** What a row of a table is called. */
export function rowName( dimension: Dimension, id: string, { text }: Pick<Messages, 'text'>, names: Names ): string {
	return dimension === 'language' && id !== MANY ? names.language( id ) : text( `partnerkit-reached-${ dimension }-${ id }` );
}

/** What is missing, in a few words and in one or two sentences. */
export function gapWords( { dimension, id, count, total, aim }: Gap, messages: Pick<Messages, 'text' | 'number'>, names: Names ): { title: string; sentence: string } {
	const { text, number } = messages;
	const name = rowName( dimension, id, messages, names );
	const aimed = aim === undefined ? '' : ` ${ text( 'partnerkit-reached-aim', number( aim ) ) }`;
	if ( count === 0 ) {
		return { title: text( 'partnerkit-reached-none', name ), sentence: `${ text( `partnerkit-reached-none-${ dimension }`, number( total ) ) }${ aimed }` };
	}
	const sentence = count === undefined ?
		text( 'partnerkit-reached-below-hidden' ) :
		text( 'partnerkit-reached-below-sentence', number( count ), number( total ), number( Math.round( 100 * count / total ) ) );
	return { title: text( 'partnerkit-reached-below', name ), sentence: `${ sentence }${ aimed }` };
}

/** That no record leaves it out need not be said. */
export function withoutNone( table: Published ): Published {
	return { ...table, rows: table.rows.filter( ( { id, count } ) => id !== UNKNOWN || count !== 0 ) };
}
