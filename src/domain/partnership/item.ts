/* What Wikidata's API says of an item. Nothing is taken for granted: it may be another server's answer, or anything. */

/** Longest label or description, in characters. What is longer was not made there. */
export const LONGEST = 250;

export const [ INSTANCE_OF, COUNTRY, COUNTRY_CODE ] = [ 'P31', 'P17', 'P297' ];

const END = 'P582';

/** The item asked for in an answer of `wbgetentities`, or undefined where there is none. */
export function readEntity( answer: unknown, id: string ): unknown {
	const entity = field( field( answer, 'entities' ), id );
	return isObject( entity ) && isItemId( field( entity, 'id' ) ) && field( entity, 'missing' ) === undefined ? entity : undefined;
}

/** Values of the statements that hold: the preferred ones where there are any, never deprecated or past ones. */
function values( entity: unknown, property: string ): unknown[] {
	const statements = list( field( field( entity, 'claims' ), property ) ).filter( ( one ) =>
		field( field( one, 'mainsnak' ), 'snaktype' ) === 'value' && field( field( one, 'qualifiers' ), END ) === undefined );
	const preferred = statements.filter( ( one ) => field( one, 'rank' ) === 'preferred' );
	const best = preferred.length ? preferred : statements.filter( ( one ) => field( one, 'rank' ) === 'normal' );
	return best.map( ( one ) => field( field( field( one, 'mainsnak' ), 'datavalue' ), 'value' ) );
}

export function items( entity: unknown, property: string ): string[] {
	return values( entity, property ).map( ( value ) => field( value, 'id' ) ).filter( isItemId );
}

export function texts( entity: unknown, property: string ): string[] {
	return values( entity, property ).filter( ( value ): value is string => typeof value === 'string' );
}

export function term( terms: unknown, languages: string[] ): string {
	return languages.map( ( language ) => plain( field( field( terms, language ), 'value' ) ) ).filter( Boolean )[ 0 ] || '';
}

/** One line of words: without control characters, and without those that turn the direction of what follows. */
export function plain( value: unknown ): string {
	const text = typeof value === 'string' ? value : '';
	return [ ...text.slice( 0, 4 * LONGEST ).replace( /[\u0000-\u001F\u007F-\u009F\u2028\u2029\s]+/g, ' ' ).replace( /[\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/g, '' ) ].slice( 0, LONGEST ).join( '' ).trim();
}

export function isItemId( value: unknown ): value is string {
	return typeof value === 'string' && /^Q[1-9]\d{0,11}$/.test( value );
}

function isObject( value: unknown ): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray( value );
}

export function field( value: unknown, key: string ): unknown {
	return isObject( value ) && Object.prototype.hasOwnProperty.call( value, key ) ? value[ key ] : undefined;
}

export function list( value: unknown ): unknown[] {
	return Array.isArray( value ) ? value : [];
}
