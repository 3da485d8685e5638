import { fitsDayField } from '../../domain/partnership/dates';
import type { FieldKind } from '../../domain/partnership/record-fields';
import type { RowList } from '../../domain/partnership/record-merge';
import type { Problem } from '../../domain/partnership/record-problems';
import { SelectField, TextField } from '../field';
import type { MakeLookup } from '../lookup';
import { ParameterField } from '../parameter-field';
import type { Translate } from '../text';

/** What the fields of the form share. */
export interface FormWords {
	t: Translate;
	disabled: boolean;
	problems: Problem[];
	makeLookup: MakeLookup;
	/** What a template calls a field, and says about it. */
	describe( list: RowList | undefined, field: string ): { label: string; help: string; suggestions: string[] };
}

export interface FormFieldProps {
	words: FormWords;
	list?: RowList;
	row?: string;
	field: string;
	kind: FieldKind;
	value: string;
	/** Instead of what the template says. */
	help?: string;
	/** What is to be chosen from; a value that is none of them stays a choice. */
	options?: Array<{ value: string; label: string }>;
	onInput( value: string ): void;
}

/** One field of the record: the control that fits its kind, its name and help, and what to look at again. */
export function FormField( { words, list, row, field, kind, value, help, options, onInput }: FormFieldProps ) {
	const { t, disabled } = words;
	const about = words.describe( list, field );
	const common = { t, disabled, label: about.label, help: help ?? about.help, warning: problemText( words, field, list, row ), value };
	if ( options ) {
		const known = options.some( ( option ) => option.value === value );
		return <SelectField { ...common } options={ [ ...options, ...known ? [] : [ { value, label: value } ] ] } onChange={ onInput } />;
	}
	if ( kind === 'wikitext' ) {
		return <ParameterField { ...common } control={ { kind: 'text' } } makeLookup={ words.makeLookup } onInput={ onInput } />;
	}
	// A date field cannot show words, which may stand on the page.
	return <TextField { ...common } type={ kind === 'day' && fitsDayField( value ) ? 'date' : 'text' } onInput={ onInput } />;
}

/** What there is to say about a field; undefined where all is well. */
export function problemText( { t, problems }: FormWords, field: string, list?: RowList, row?: string ): string | undefined {
	const found = problems.filter( ( one ) => one.field === field && one.list === list && one.row === row );
	return found.map( ( { what, parameters = [] } ) => t( `partnerkit-registry-problem-${ what }`, ...parameters ) ).join( ' ' ) || undefined;
}

/** The choices of a field: none, then what its template suggests. */
export function choices( { t, describe }: FormWords, list: RowList | undefined, field: string, fallback: readonly string[] = [] ): Array<{ value: string; label: string }> {
	const { suggestions } = describe( list, field );
	return [ '', ...suggestions.length ? suggestions : fallback ].map( ( value ) => ( { value, label: value === '' ? t( 'partnerkit-registry-not-said' ) : choiceLabel( t, field, value ) } ) );
}

const TRANSLATED: Record<string, string[]> = {
	type: [ 'library', 'museum', 'archive', 'university', 'ngo', 'broadcaster', 'government', 'community', 'other' ],
	size: [ 'small', 'medium', 'large' ],
	role: [ 'lead', 'partner', 'funder', 'host' ],
	metric: [
		'edits', 'editors', 'bytes-added', 'bytes-removed', 'bytes-net', 'pages-edited', 'pages-created', 'pages-improved', 'files-uploaded', 'new-editors', 'retained', 'reverted', 'deleted',
		'live', 'references-net', 'words-net', 'files-used', 'file-usages', 'pages-illustrated', 'wikis-illustrated', 'views-created', 'views-improved', 'views-illustrated', 'media-requests', 'concentration'
	]
};

/** The figures that goals may be about, where the template does not say. */
export const METRICS = TRANSLATED.metric;

/** A value in words, where it is one of the usual ones. */
export function choiceLabel( t: Translate, field: string, value: string ): string {
	return ( TRANSLATED[ field ] || [] ).includes( value ) ? t( `partnerkit-registry-${ field }-${ value }` ) : value;
}
