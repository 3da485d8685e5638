import { parameterName, type TemplateMapping } from '../../domain/partnership/config';
import { markValue, takesWikitext, withMarkValue } from '../../domain/partnership/mark-values';
import { MARK_FIELDS, markField, type Mark, type MarkField } from '../../domain/partnership/marks';
import { describedBySource, type TemplateDescription, type TemplateParameter } from '../../domain/templatedata/description';

/** A field of the form: one parameter of the template that the mark is written with. */
export interface FormField {
	parameter: TemplateParameter;
	/** By which the call names it: the parameter's own name, or an alias under which a value stands already. */
	name: string;
	/** What Partnerkit knows the parameter as. */
	field?: MarkField;
	/** What is typed, or stands on the page. */
	value: string;
	/** Whether the value is written as wikitext rather than as words. */
	isWikitext: boolean;
	/** Shown only on demand as long as it is empty. */
	isExtra: boolean;
	/** Typed, but the template does not have it (any more): it is not written. */
	isGone: boolean;
}

/** The template that the mark is, or will be, a call of. */
export interface FormTemplate {
	mapping: TemplateMapping;
	description: TemplateDescription;
}

/** The fields of a mark in the template's order. The partnership is none of them: it is chosen elsewhere. */
export function formFields( mark: Mark, was: Mark | undefined, { mapping, description }: FormTemplate ): FormField[] {
	const parameters = parametersOf( mapping, description );
	const known = new Set( parameters.flatMap( ( { name, aliases } ) => [ name, ...aliases ] ) );
	const described = parameters.map( ( parameter ) => formField( mark, was, mapping, parameter, false ) )
		.filter( ( { parameter, value, field, name } ) => field !== 'partnership' && ( !parameter.deprecated || value !== '' || valueOf( was, mapping, name ) !== '' ) );
	const rest = Object.keys( { ...was?.other, ...mark.other } ).filter( ( name ) => !known.has( name ) )
		.map( ( name ) => formField( mark, was, mapping, undescribed( name ), true ) )
		.filter( ( { value, isGone } ) => value !== '' || !isGone );
	return [ ...described, ...rest ];
}

/** The mark as it is written: without what the template does not have, and each value by the name by which it stands. */
export function settled( mark: Mark, was: Mark | undefined, template: FormTemplate ): Mark {
	const fields = formFields( mark, was, template );
	const written = fields.filter( ( { isGone } ) => !isGone );
	const empty: Mark = { partnership: mark.partnership, event: '', partner: '', identifier: '' };
	const other: Record<string, string> = {};
	written.forEach( ( { name, parameter } ) => {
		const source = [ name, parameter.name, ...parameter.aliases ].map( ( one ) => mark.other?.[ one ] ).find( ( one ) => one !== undefined );
		if ( source !== undefined ) {
			other[ name ] = source;
		}
	} );
	// A field that the template does not have is left as it stands on the page.
	return MARK_FIELDS.reduce( ( result, field ) => {
		const offered = written.some( ( one ) => markField( template.mapping, one.name ) === field );
		return field === 'partnership' ? result : { ...result, [ field ]: offered ? mark[ field ] : was?.[ field ] ?? empty[ field ] };
	}, { ...empty, other } );
}

/** A mark for a page that has none, with what can be filled in: by the template, and by what is known. */
export function filledIn( mark: Mark, { mapping, description }: FormTemplate ): Mark {
	return parametersOf( mapping, description ).reduce( ( result, parameter ) => parameter.autovalue === '' || markField( mapping, parameter.name ) === 'partnership' ?
		result :
		withMarkValue( result, mapping, parameter, parameter.name, parameter.autovalue ), mark );
}

/** The mark with what was typed into a field. */
export function withField( mark: Mark, { mapping }: FormTemplate, { parameter, name }: FormField, value: string ): Mark {
	// A value that was typed under another name of the same parameter gives way.
	const other = Object.fromEntries( Object.entries( mark.other || {} ).filter( ( [ one ] ) => one === name || ![ parameter.name, ...parameter.aliases ].includes( one ) ) );
	return withMarkValue( { ...mark, other }, mapping, parameter, name, value );
}

/** The parameters that the template says it has; of one that says nothing, those that Partnerkit would write. */
function parametersOf( mapping: TemplateMapping, description: TemplateDescription ): TemplateParameter[] {
	return description.parameters.length ?
		description.parameters :
		describedBySource( description.title, MARK_FIELDS.map( ( field ) => parameterName( mapping, field ) ) ).parameters;
}

function formField( mark: Mark, was: Mark | undefined, mapping: TemplateMapping, parameter: TemplateParameter, isUndescribed: boolean ): FormField {
	const names = [ parameter.name, ...parameter.aliases ];
	const name = names.find( ( one ) => valueOf( was, mapping, one ) !== '' ) ?? parameter.name;
	const field = markField( mapping, parameter.name );
	// What was typed before the template renamed the parameter is under its old name.
	const value = valueOf( mark, mapping, name ) || ( was ? '' : names.map( ( one ) => valueOf( mark, mapping, one ) ).find( ( one ) => one !== '' ) ?? '' );
	const stands = valueOf( was, mapping, name ) !== '';
	return {
		parameter, name, field, value,
		isWikitext: takesWikitext( parameter, was?.other?.[ name ] ?? '' ),
		isExtra: !( parameter.required || parameter.suggested || field || parameter.autovalue !== '' || stands ),
		isGone: isUndescribed && !stands
	};
}

function valueOf( mark: Mark | undefined, mapping: TemplateMapping, name: string ): string {
	return mark ? markValue( mark, mapping, name ) : '';
}

function undescribed( name: string ): TemplateParameter {
	return describedBySource( '', [ name ] ).parameters[ 0 ];
}
