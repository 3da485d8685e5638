import type { Result } from '../../../domain/impact/result';

/** Address at which the same figures can be seen: the dashboard's, with what is selected behind `#`. */
export function permalinkOf( dashboard: string, { selection }: Pick<Result, 'selection'> ): string {
	const fields = ( [ 'event', 'partner', 'wiki', 'namespace', 'from', 'to' ] as const ).filter( ( name ) => selection[ name ] !== undefined );
	const said = fields.map( ( name ) => `${ name }=${ encodeURIComponent( String( selection[ name ] ).replace( /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, ( found ) => found.length === 2 ? found : '\uFFFD' ) ) }` );
	return `${ dashboard }${ said.length ? `#figures?${ said.join( '&' ) }` : '' }`;
}
