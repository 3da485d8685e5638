import type { TemplateParameter } from './description';

/** How a parameter is filled in. Whatever stands there can be shown and kept by each. */
export type Control =
	/** One line; suggestions are offered while somebody types. */
	| { kind: 'line' | 'number' | 'url'; suggestions: string[] }
	/** As many lines as it takes. */
	| { kind: 'text' }
	| { kind: 'date' }
	/** Yes, no or nothing, as the values with which the template is told. */
	| { kind: 'boolean'; yes: string; no: string }
	| { kind: 'lookup'; of: 'page' | 'user' | 'file' | 'template' };

const LOOKUPS = { 'wiki-page-name': 'page', 'wiki-user-name': 'user', 'wiki-file-name': 'file', 'wiki-template-name': 'template' } as const;

/** Values that templates take for yes and no. TemplateData's own are the first. */
const BOOLEANS = [ [ '1', '0' ], [ 'yes', 'no' ], [ 'y', 'n' ], [ 'true', 'false' ] ];

/** The control for a parameter with the value that it has now. */
export function controlFor( { type, suggestedValues, default: byDefault }: TemplateParameter, value: string ): Control {
	switch ( type ) {
		case 'date':
			return { kind: 'date' };
		case 'boolean':
			return booleanFor( [ value, ...suggestedValues, byDefault ] );
		case 'wiki-page-name': case 'wiki-user-name': case 'wiki-file-name': case 'wiki-template-name':
			return { kind: 'lookup', of: LOOKUPS[ type ] };
		case 'number': case 'url':
			return { kind: type, suggestions: suggestedValues };
		case 'line':
			return value.includes( '\n' ) ? { kind: 'text' } : { kind: 'line', suggestions: suggestedValues };
		default:
			return suggestedValues.length && !value.includes( '\n' ) ? { kind: 'line', suggestions: suggestedValues } : { kind: 'text' };
	}
}

/** What to look at again in a value, as the type of the parameter has it. */
export function flawOf( { type }: TemplateParameter, value: string ): 'number' | 'url' | undefined {
	const text = value.trim();
	if ( text === '' || type !== 'number' && type !== 'url' ) {
		return undefined;
	}
	const sound = type === 'number' ? /^[-+−]?\d[\d.,\s\u00A0]*$/.test( text ) : /^https?:\/\/[^\s@/]+\.?[^\s@]*(?:\/\S*)?$/i.test( text );
	return sound ? undefined : type;
}

/** The pair to which a value belongs that stands there, is suggested or is the default. */
function booleanFor( values: string[] ): Control {
	const pairs = values.map( ( value ) => BOOLEANS.find( ( pair ) => pair.includes( value.trim().toLowerCase() ) ) );
	const [ yes, no ] = pairs.find( ( pair ) => pair !== undefined ) || BOOLEANS[ 0 ];
	return { kind: 'boolean', yes, no };
}
