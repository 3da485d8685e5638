import { DEFAULT_CONFIG, type TemplateKey } from './config';
import type { Given } from './config-read';
import { fieldOf, withField } from './config-write';

/** The templates that a configuration page gives for a kind of record, each with its `title`, whatever stands there; the default where it gives none. */
export function givenMappings( given: Given, key: TemplateKey ): Given[] {
	const found = fieldOf( given, [ 'templates', key ] );
	const list: unknown[] = found === undefined ? DEFAULT_CONFIG.templates[ key ].map( ( { title } ) => title ) : Array.isArray( found ) ? found : [ found ];
	return list.map( ( one ) => typeof one === 'object' && one !== null && !Array.isArray( one ) ? one as Given : { title: one } );
}

/** The configuration with these templates for a kind, written as short as can be; without them where they are the default. */
export function withMappings( given: Given, key: TemplateKey, mappings: Given[] ): Given {
	const list = mappings.map( ( mapping ) => Object.keys( mapping ).join() === 'title' ? mapping.title : mapping );
	const isDefault = list.length === 1 && list[ 0 ] === DEFAULT_CONFIG.templates[ key ][ 0 ].title;
	return withField( given, [ 'templates', key ], isDefault || !list.length ? undefined : list.length === 1 ? list[ 0 ] : list );
}
