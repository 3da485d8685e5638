import { CONFIG_PAGE, forEachTemplate, TEMPLATE_KEYS, type Config, type TemplateKey } from '../domain/partnership/config';
import { readConfig, type ConfigProblem } from '../domain/partnership/config-read';
import { withoutNamespace, type Words } from '../domain/partnership/titles';
import type { Pages } from './ports';

/** The wiki's configuration, its titles in the wiki's own words, with the redirects to its templates, or to some of them. */
export async function loadConfig( pages: Pages, keys?: readonly TemplateKey[] ): Promise<{ config: Config; problems: ConfigProblem[] }> {
	const [ page ] = await pages.read( [ CONFIG_PAGE ] );
	const { config, problems } = readConfig( page.exists ? page.wikitext : undefined );
	return { config: await onThisWiki( pages, config, keys ), problems };
}

/** A configuration with what only the wiki knows. */
export async function onThisWiki( pages: Pages, config: Config, keys: readonly TemplateKey[] = TEMPLATE_KEYS ): Promise<Config> {
	const page = ( title: string ): string => `Template:${ title }`;
	const redirects = await pages.redirectsTo( keys.flatMap( ( key ) => config.templates[ key ].map( ( { title } ) => page( title ) ) ) );
	const words = wordsOf( pages );
	const templates = forEachTemplate( ( key ) => config.templates[ key ].map( ( mapping ) => ( {
		...mapping, redirects: ( redirects.get( page( mapping.title ) ) || [] ).map( ( title ) => withoutNamespace( title, words.namespaces.template ) )
	} ) ) );
	return { ...config, templates, home: pages.normalize( config.home ) ?? config.home, words };
}

function wordsOf( pages: Pages ): Words {
	const names = ( namespace: number ): string[] => pages.namespaceNames( namespace ).map( ( name ) => name.replace( /_/g, ' ' ) );
	// The numbers are the same on every wiki.
	return { namespaces: { user: names( 2 ), template: names( 10 ), category: names( 14 ), file: names( 6 ) }, months: pages.monthNames() };
}
