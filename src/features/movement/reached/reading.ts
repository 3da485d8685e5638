import { UNKNOWN, breakdownOf, unknownOf, type Breakdown } from '../../../domain/movement/reached/breakdown';
import { gapsOf, unknownAims, type Gap } from '../../../domain/movement/reached/gaps';
import { languageOfWiki } from '../../../domain/movement/reached/languages';
import { readTargets, type Targets } from '../../../domain/movement/reached/targets';
import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import type { Partnership } from '../../../domain/partnership/record';
import { findMapped } from '../../../domain/partnership/mapped';
import { findTemplates } from '../../../domain/wikitext';
import { readPlaybookPages } from '../../playbook-pages';
import { readInstitutions } from '../institutions';
import type { Names } from '../names';
import type { ReachedProps } from './props';
import { openRequests } from './requests';

/** A playbook, and the types of partner that it is for. */
export interface Practice {
	name: string;
	for: string[];
}

/** All that the screen is made from. */
export interface Reached {
	config: Config;
	/** What the wiki aims for. */
	targets: Targets;
	/** Fields of the configuration that are wrong, and aims that name nothing here. */
	problems: string[];
	names: Names;
	partnerships: number;
	breakdown: Breakdown;
	gaps: Gap[];
	/** Partnerships with a record that leaves something out, where the number of such partners is shown; by what it leaves out. */
	incomplete: Record<'type' | 'size' | 'region', Partnership[]>;
	playbooks: Practice[];
	/** Requests of institutions that nobody has answered, and their page. */
	requests: { open: number; url: string };
}

export async function readReached( props: ReachedProps ): Promise<Reached> {
	const { ports: { pages }, regions, names, open } = props;
	const config = await open();
	const { targets, problems } = readTargets( config.targets );
	const [ { partnerships, institutions }, playbookPages, [ requests ] ] = await Promise.all( [
		readInstitutions( pages, config, names ), readPlaybookPages( pages, config ), pages.read( [ partnershipTitle( config, 'Requests' ) ] )
	] );
	const breakdown = breakdownOf( institutions, partnerships.length, { regions, languagesOf: ( partnership ) => languagesOf( partnership, config, props ) } );
	const incomplete = ( dimension: 'type' | 'size' | 'region' ): Partnership[] => {
		const row = breakdown.tables[ dimension ]?.rows.find( ( { id } ) => id === UNKNOWN );
		return row && row.count ? [ ...new Set( institutions.filter( ( one ) => unknownOf( dimension, one, regions ) ).flatMap( ( one ) => one.partnerships ) ) ] : [];
	};
	return {
		config, targets, names, problems: [ ...problems.map( ( { field } ) => field ), ...unknownAims( breakdown, targets ) ], partnerships: partnerships.length, breakdown,
		gaps: gapsOf( breakdown, targets ),
		incomplete: { type: incomplete( 'type' ), size: incomplete( 'size' ), region: incomplete( 'region' ) },
		playbooks: playbookPages.flatMap( ( { name, page } ) => findMapped( findTemplates( page.wikitext ), config, 'playbook' ).slice( 0, 1 ).map( ( head ) => ( { name, for: head.list( 'for' ).map( ( word ) => word.toLowerCase() ) } ) ) ),
		requests: { open: openRequests( requests.wikitext ), url: pages.url( requests.title ) }
	};
}

/** Of the wikis that a partnership names; without any, of this one. */
function languagesOf( { wikis }: Partnership, config: Config, { home, contentLanguage }: ReachedProps ): string[] {
	const isHome = ( wiki: string ): boolean => home.includes( wiki.trim().toLowerCase() );
	const found = wikis.map( ( wiki ) => isHome( wiki ) ? contentLanguage : languageOfWiki( wiki ) || languageOfWiki( config.wikis[ wiki ] || '' ) );
	return wikis.length ? [ ...new Set( found.filter( Boolean ) ) ] : [ contentLanguage ];
}
