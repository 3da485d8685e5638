import type { Flaw, Tree } from './community-tree';

/** As much of JSON Schema (draft 7) as the published schema of wizards uses. */
export interface Schema {
	$ref?: string;
	type?: string;
	const?: string | number | boolean;
	enum?: string[];
	pattern?: string;
	minLength?: number;
	maxLength?: number;
	minimum?: number;
	maximum?: number;
	minItems?: number;
	maxItems?: number;
	items?: Schema;
	minProperties?: number;
	maxProperties?: number;
	required?: string[];
	properties?: Record<string, Schema>;
	propertyNames?: Schema;
	additionalProperties?: boolean | Schema;
	oneOf?: Schema[];
	definitions?: Record<string, Schema>;
}

/** What in a text is not as its schema wants it, each with its place. */
export function flawsOfShape( tree: Tree, schema: Schema ): Flaw[] {
	const { definitions = {} } = schema;
	const flaws: Flaw[] = [];
	check( tree, schema, '' );
	return flaws;

	function check( node: Tree, given: Schema, name: string ): void {
		if ( given.$ref ) {
			const target = given.$ref.slice( '#/definitions/'.length );
			check( node, definitions[ target ], target );
		} else if ( given.oneOf ) {
			checkOneOf( node, given.oneOf.map( resolved ) );
		} else if ( given.const !== undefined || given.enum ) {
			const allowed = given.enum || [ given.const! ];
			if ( !( 'value' in node ) || !( allowed as unknown[] ).includes( node.value ) ) {
				const isEffect = name === 'do' && node.kind === 'string';
				flaw( node.at, isEffect ? 'effect' : 'value', ...isEffect ? [ node.value ] : [], allowed.join( ', ' ) );
			}
		} else if ( node.kind !== ( given.type === 'integer' ? 'number' : given.type ) || node.kind === 'number' && node.value % 1 !== 0 ) {
			flaw( node.at, `type-${ given.type }` );
		} else {
			checkContent( node, given, name );
		}
	}

	function checkContent( node: Tree, given: Schema, name: string ): void {
		switch ( node.kind ) {
			case 'string':
				// What is too long is not even matched. Characters are counted as the schema does: by code points.
				if ( !isBeyond( node.at, 'characters', [ ...node.value ].length, given.minLength, given.maxLength ) && given.pattern && !new RegExp( given.pattern, 'u' ).test( node.value ) ) {
					flaw( node.at, `form-${ name }`, node.value );
				}
				break;
			case 'number':
				isBeyond( node.at, 'number', node.value, given.minimum, given.maximum );
				break;
			case 'array':
				isBeyond( node.at, 'items', node.items.length, given.minItems, given.maxItems );
				node.items.slice( 0, given.maxItems ).forEach( ( item ) => check( item, given.items!, name ) );
				break;
			case 'object':
				isBeyond( node.at, 'keys', node.entries.length, given.minProperties, given.maxProperties );
				checkEntries( node, given );
		}
	}

	function checkEntries( node: Tree & { kind: 'object' }, { required = [], properties = {}, propertyNames, additionalProperties = true }: Schema ): void {
		required.filter( ( key ) => !node.entries.some( ( entry ) => entry.key === key ) ).forEach( ( key ) => flaw( node.at, 'key-missing', key ) );
		node.entries.forEach( ( { key, at, value } ) => {
			if ( propertyNames ) {
				check( { at, kind: 'string', value: key }, propertyNames, '' );
			}
			if ( Object.prototype.hasOwnProperty.call( properties, key ) ) {
				check( value, properties[ key ], key );
			} else if ( typeof additionalProperties === 'object' ) {
				check( value, additionalProperties, '' );
			} else {
				flaw( at, 'key-unknown', key, Object.keys( properties ).join( ', ' ) );
			}
		} );
	}

	/** One of several, told apart by their kind where they have one, else by their type. */
	function checkOneOf( node: Tree, choices: Schema[] ): void {
		const kinds = choices.map( ( { properties } ) => properties?.kind?.const );
		if ( kinds[ 0 ] === undefined || node.kind !== 'object' ) {
			const fitting = choices.find( ( { type } ) => type === node.kind );
			if ( fitting ) {
				check( node, fitting, choices.indexOf( fitting ) ? '' : 'id' );
			} else {
				flaw( node.at, `type-${ choices.map( ( { type } ) => type ).filter( ( type, index, all ) => all.indexOf( type ) === index ).join( '-' ) }` );
			}
			return;
		}
		const kind = node.entries.find( ( { key } ) => key === 'kind' );
		const chosen = kind && choices[ kinds.indexOf( 'value' in kind.value ? kind.value.value : undefined ) ];
		if ( !kind ) {
			flaw( node.at, 'key-missing', 'kind' );
		} else if ( !chosen ) {
			flaw( kind.value.at, 'value', kinds.join( ', ' ) );
		} else {
			check( node, chosen, '' );
		}
	}

	function resolved( one: Schema ): Schema {
		return one.$ref ? definitions[ one.$ref.slice( '#/definitions/'.length ) ] : one;
	}

	/** Tells of a count that is out of its bounds, and whether it did. */
	function isBeyond( at: number, what: string, count: number, least = -Infinity, most = Infinity ): boolean {
		if ( count < least ) {
			flaw( at, `few-${ what }`, least );
		} else if ( count > most ) {
			flaw( at, `many-${ what }`, most );
		}
		return count < least || count > most;
	}

	function flaw( at: number, code: string, ...parameters: Array<string | number> ): void {
		flaws.push( { at, code, parameters } );
	}
}
