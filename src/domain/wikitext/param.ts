import type { Param, Template } from './types';

/** The parameter that MediaWiki uses where a name stands more than once: the last. */
export function effectiveParam( template: Template, name: string ): Param | undefined {
	return [ ...template.params ].reverse().find( ( param ) => param.name === name );
}

/** The names that stand more than once. MediaWiki uses the last of each and lists the page as having duplicates. */
export function duplicateParams( template: Template ): string[] {
	const names = template.params.map( ( param ) => param.name );
	return names.filter( ( name, index ) => names.indexOf( name ) !== index )
		.filter( ( name, index, all ) => all.indexOf( name ) === index );
}
