/** What TemplateData says that a value is. */
export const PARAMETER_TYPES = [
	'unknown', 'string', 'line', 'content', 'unbalanced-wikitext', 'number', 'boolean', 'date', 'url',
	'wiki-page-name', 'wiki-user-name', 'wiki-file-name', 'wiki-template-name'
] as const;
export type ParameterType = typeof PARAMETER_TYPES[ number ];

/** A parameter of a template. Empty strings and lists where nothing is said. */
export interface TemplateParameter {
	/** What calls name it by. */
	name: string;
	label: string;
	description: string;
	type: ParameterType;
	required: boolean;
	suggested: boolean;
	/** A text says what to use instead. */
	deprecated: boolean | string;
	/** Other names by which the template reads it. */
	aliases: string[];
	/** What the template takes where nothing is given, in words. */
	default: string;
	example: string;
	/** Wikitext that new calls begin with. */
	autovalue: string;
	suggestedValues: string[];
}

export interface TemplateDescription {
	/** Full title of the template's page. */
	title: string;
	description: string;
	/** `inline`, `block`, or a pattern such as `{{_\n|_=_\n}}`; '' where nothing is said. */
	format: string;
	/** In the order in which they are to be filled in. */
	parameters: TemplateParameter[];
	/** What it was read from: what the template says of itself, or only which parameters its source uses. */
	from: 'templatedata' | 'source' | 'nothing';
}

/** The descriptions in an answer of `action=templatedata` with `lang`, whatever is missing or of another shape in it. */
export function readDescriptions( answer: unknown ): TemplateDescription[] {
	return values( field( answer, 'pages' ) )
		.filter( ( page ) => text( page, 'title' ) !== '' && isObject( field( page, 'params' ) ) && !field( page, 'notemplatedata' ) )
		.map( readDescription );
}

/** A template of which nothing is known but the names that its source uses. */
export function describedBySource( title: string, names: string[] ): TemplateDescription {
	return { title, description: '', format: '', parameters: names.map( ( name ) => readParameter( name, {} ) ), from: names.length ? 'source' : 'nothing' };
}

function readDescription( page: unknown ): TemplateDescription {
	const params = field( page, 'params' );
	const names = Object.keys( Object( params ) ).filter( isName );
	const order = strings( page, 'paramOrder' ).filter( ( name, index, all ) => names.includes( name ) && all.indexOf( name ) === index );
	return {
		title: text( page, 'title' ),
		description: text( page, 'description' ),
		format: text( page, 'format' ),
		parameters: [ ...order, ...names.filter( ( name ) => !order.includes( name ) ) ].map( ( name ) => readParameter( name, field( params, name ) ) ),
		from: 'templatedata'
	};
}

function readParameter( name: string, given: unknown ): TemplateParameter {
	const deprecated = field( given, 'deprecated' );
	return {
		name,
		label: text( given, 'label' ),
		description: text( given, 'description' ),
		type: PARAMETER_TYPES.find( ( type ) => type === field( given, 'type' ) ) || 'unknown',
		required: field( given, 'required' ) === true,
		suggested: field( given, 'suggested' ) === true,
		deprecated: typeof deprecated === 'string' && deprecated !== '' ? deprecated : deprecated === true,
		aliases: strings( given, 'aliases' ).filter( ( alias ) => isName( alias ) && alias !== name ),
		default: text( given, 'default' ),
		example: text( given, 'example' ),
		autovalue: text( given, 'autovalue' ),
		suggestedValues: strings( given, 'suggestedvalues' )
	};
}

/** Whether a call can name a parameter so: TemplateData does not look. */
function isName( name: string ): boolean {
	return name !== '' && name.trim() === name && name !== '__proto__' && !/[{}|=<>[\]\n]/.test( name );
}

function isObject( value: unknown ): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray( value );
}

function field( value: unknown, key: string ): unknown {
	return isObject( value ) && Object.prototype.hasOwnProperty.call( value, key ) ? value[ key ] : undefined;
}

function text( value: unknown, key: string ): string {
	const found = field( value, key );
	return typeof found === 'string' ? found : '';
}

function strings( value: unknown, key: string ): string[] {
	const found = field( value, key );
	return Array.isArray( found ) ? found.filter( ( one ): one is string => typeof one === 'string' ) : [];
}

function values( value: unknown ): unknown[] {
	return Array.isArray( value ) ? value : isObject( value ) ? Object.keys( value ).map( ( key ) => value[ key ] ) : [];
}
