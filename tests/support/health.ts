import type { Movement } from '../../build/demo';
import type { HealthContext } from '../../src/domain/health/call';
import { DEFAULT_CONFIG, partnershipOfTitle, type Config } from '../../src/domain/partnership/config';
import { readConfig } from '../../src/domain/partnership/config-read';
import { readEvents } from '../../src/domain/partnership/event';
import { readPartnership } from '../../src/domain/partnership/record';
import { readDescriptions } from '../../src/domain/templatedata/description';
import { templatePages } from '../../build/pages/templates';

/** What rules are compared with, made of pages by title: as a wiki would give it, redirects and TemplateData too. */
export function contextOf( pages: Map<string, string>, today: string, changes: Partial<Config> = {} ): HealthContext {
	const redirects = [ ...pages ].flatMap( ( [ title, text ] ) => {
		const target = /^#REDIRECT \[\[([^\]]+)\]\]/.exec( text );
		return target ? [ { from: title, to: target[ 1 ] } ] : [];
	} );
	const read = readConfig( pages.get( 'MediaWiki:Partnerkit-config.json' ) ).config;
	const contribution = read.templates.contribution.map( ( mapping ) => ( {
		...mapping, redirects: redirects.filter( ( { to } ) => to === `Template:${ mapping.title }` ).map( ( { from } ) => from.replace( 'Template:', '' ) )
	} ) );
	const config: Config = { ...DEFAULT_CONFIG, ...read, templates: { ...read.templates, contribution }, ...changes };
	const all = [ ...pages ].flatMap( ( [ title, text ] ) => {
		const name = partnershipOfTitle( config, title );
		const partnership = name === undefined ? undefined : readPartnership( name, text, config );
		return partnership ? [ { partnership, events: readEvents( pages.get( `${ title }/Events` ) ?? '', config ) } ] : [];
	} );
	const renamed = new Map( redirects.flatMap( ( { from, to } ) => {
		const [ former, name ] = [ from, to ].map( ( title ) => partnershipOfTitle( config, title ) );
		return former !== undefined && name !== undefined ? [ [ former, name ] as const ] : [];
	} ) );
	return { config, today, months: [], descriptions: descriptionsOf( pages ), registry: { all, renamed, partners: new Map() } };
}

function descriptionsOf( pages: Map<string, string> ): HealthContext[ 'descriptions' ] {
	const data = [ ...pages ].flatMap( ( [ title, text ] ) => {
		const block = /<templatedata>([^]*?)<\/templatedata>/.exec( text );
		return block ? [ { title: title.replace( /\/doc$/, '' ), ...JSON.parse( block[ 1 ] ) } ] : [];
	} );
	return new Map( readDescriptions( { pages: data } ).map( ( one ) => [ one.title, one ] ) );
}

/** The wiki's own templates, as pages. */
export function templatesByTitle(): Array<[ string, string ]> {
	return templatePages().map( ( { title, content } ) => [ title, content ] );
}

/** The pages of a movement as they are at its end. */
export function latestPages( { revisions }: Movement ): Map<string, string> {
	return new Map( revisions.map( ( { title, text } ) => [ title, text ] ) );
}
