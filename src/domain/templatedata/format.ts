import { effectiveParam, findTemplates } from '../wikitext';
import { setParam } from '../wikitext/write';

/** TemplateData's names for the two usual patterns. */
const PATTERNS: Record<string, string> = { inline: '{{_|_=_}}', block: '{{_\n| _ = _\n}}' };

/** A pattern: a run of underscores stands for the title, for a name and for a value, and is at least as long as they are written. */
const PATTERN = /^\n?(\{\{ *)(_+)(\n? *\|\n? *)(_+)( *= *)(_+)(\n? *\}\})\n?$/;

/**
 * A new call of a template, laid out as its TemplateData wants it; on one line where it does not say.
 *
 * @param title Without namespace
 * @param values Names and wikitext, in the order in which they are written. What would break out of the call is escaped.
 * @param format A template's `format`
 */
export function writeCall( title: string, values: Array<[ string, string ]>, format = '' ): string {
	const pattern = PATTERN.exec( PATTERNS[ format ] || format ) || PATTERN.exec( PATTERNS.inline )!;
	const [ , open, titleBlank, bar, nameBlank, equals, valueBlank, close ] = pattern;
	const parts = values.map( ( [ name, value ] ) => bar + name.padEnd( nameBlank.length ) + equals + whole( name, value ).padEnd( valueBlank.length ) );
	// Without parameters there is nothing that a line break would set apart.
	return open + ( parts.length ? title.padEnd( titleBlank.length ) : title ) + parts.join( '' ) + ( parts.length ? close : '}}' );
}

/** The value, escaped where it is no whole wikitext. */
function whole( name: string, value: string ): string {
	const call = '{{x}}';
	const [ template ] = findTemplates( setParam( call, findTemplates( call )[ 0 ], name, value, true ) );
	return effectiveParam( template, name )!.value;
}
