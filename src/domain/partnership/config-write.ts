import { parseConfig, type Given } from './config-read';

/** Names of a field and of those around it, outermost first. */
export type Path = string[];

/** The text of a configuration page, as MediaWiki writes it. */
export function configText( given: Given ): string {
	return JSON.stringify( given, null, '\t' );
}

/** What stands in a field, or undefined. */
export function fieldOf( given: unknown, path: Path ): unknown {
	return path.reduce( ( value, key ) => isObject( value ) && Object.prototype.hasOwnProperty.call( value, key ) ? value[ key ] : undefined, given );
}

/**
 * The configuration with one field set, or without it where the value is undefined. All else stays as it is and where
 * it is, unknown fields too; an object that becomes empty goes with its last field.
 */
export function withField( given: Given, path: Path, value: unknown ): Given {
	const [ key, ...rest ] = path;
	const inner = fieldOf( given, [ key ] );
	const next = rest.length ? withField( isObject( inner ) ? inner : {}, rest, value ) : value;
	const result = { ...given };
	if ( next === undefined || rest.length && !Object.keys( next as Given ).length ) {
		delete result[ key ];
	} else {
		// Not an assignment: that of `__proto__` sets something else.
		Object.defineProperty( result, key, { value: next, enumerable: true, configurable: true, writable: true } );
	}
	return result;
}

/**
 * Puts what one person changed onto what another has made of the page since. Where both changed the same field, the
 * first person's stands, and its path is told.
 */
export function mergeConfig( base: string, mine: string, theirs: string ): { text: string; conflicts: string[] } {
	const [ from, to, onto ] = [ base, mine, theirs ].map( ( text ) => text.trim() === '' ? {} : parseConfig( text ) );
	if ( base === theirs || !from || !to || !onto ) {
		return { text: mine, conflicts: base === theirs || mine === theirs ? [] : [ '' ] };
	}
	const changes = changedFields( from, to );
	const conflicts = changes.filter( ( path ) => !isSame( fieldOf( from, path ), fieldOf( onto, path ) ) && !isSame( fieldOf( to, path ), fieldOf( onto, path ) ) );
	return {
		text: configText( changes.reduce( ( given, path ) => withField( given, path, fieldOf( to, path ) ), onto ) ),
		conflicts: conflicts.map( ( path ) => path.join( '.' ) )
	};
}

/** Paths of the fields that differ; of an object in both, those of its fields. */
function changedFields( from: Given, to: Given ): Path[] {
	const paths: Path[] = [];
	[ ...new Set( [ ...Object.keys( from ), ...Object.keys( to ) ] ) ].forEach( ( key ) => {
		const [ one, other ] = [ fieldOf( from, [ key ] ), fieldOf( to, [ key ] ) ];
		if ( isObject( one ) && isObject( other ) ) {
			paths.push( ...changedFields( one, other ).map( ( path ) => [ key, ...path ] ) );
		} else if ( !isSame( one, other ) ) {
			paths.push( [ key ] );
		}
	} );
	return paths;
}

function isSame( one: unknown, other: unknown ): boolean {
	return JSON.stringify( one ) === JSON.stringify( other );
}

function isObject( value: unknown ): value is Given {
	return typeof value === 'object' && value !== null && !Array.isArray( value );
}
