import type { Figure } from '../../src/domain/impact/figure';
import { DEFINITIONS, type NewEditorDefinition } from '../../src/domain/impact/newcomers';
import type { Selection } from '../../src/domain/impact/selection';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import type { ContributionPorts } from '../../src/features/impact/contributions';
import type { DashboardSession } from '../../src/features/impact/dashboard';
import { readRecords, type Records } from '../../src/features/impact/records';
import type { DashboardView } from '../../src/ui/dashboard/view';
import { createApi } from '../../src/wiki/api';
import { createContributions } from '../../src/wiki/contributions';
import { createPages } from '../../src/wiki/pages';
import { dashboardOf } from './dashboard';
import type { NodeMediaWiki } from './node-mediawiki';
import type { TestWiki } from './wiki';

/** A partnership as the dashboard reads it. */
export interface FigureReading {
	records: Records;
	/** After the reading. */
	view: DashboardView;
	/** Ids of all counted revisions. */
	revisionIds(): number[];
	/** The figures of a selection, those that have several definitions by each of them. */
	figures( selection: Selection ): Promise<Figure[]>;
}

/** What the pages of partnerships are read with, by somebody who sees what everybody sees. */
export function readingPorts( { mediawiki }: NodeMediaWiki, { database, port }: Pick<TestWiki, 'database' | 'port'> ): ContributionPorts {
	const api = createApi( mediawiki );
	const home = { pages: createPages( mediawiki, api ), contributions: createContributions( api ), config: DEFAULT_CONFIG };
	return { ...home, home, wiki: { id: database, host: `127.0.0.1:${ port }`, isHome: true }, isContent: ( namespace ) => namespace === 0 };
}

/** @param now Milliseconds since 1970: what is known by then */
export async function readFigures( wiki: Pick<TestWiki, 'database' | 'port'>, account: NodeMediaWiki, name: string, now: number ): Promise<FigureReading> {
	const records = await readRecords( readingPorts( account, wiki ), name );
	if ( typeof records === 'string' ) {
		throw new Error( `${ name }: ${ records }` );
	}
	const sessions = new Map<NewEditorDefinition, DashboardSession>();
	let view: DashboardView | undefined;
	for ( const definition of DEFINITIONS ) {
		const session = dashboardOf( name, wiki, account, { now: () => now } );
		session.onChange( ( next ) => {
			view = next;
		} );
		session.select( {}, definition );
		await session.read( new AbortController().signal );
		sessions.set( definition, session );
	}
	return {
		records, view: view!,
		revisionIds: () => [ ...sessions.get( 'em' )!.revisions().values() ].flatMap( ( list ) => list.map( ( { revisionId } ) => revisionId ) ),
		async figures( selection ) {
			const found: Figure[] = [];
			for ( const [ definition, session ] of sessions ) {
				const { figures } = await selected( session, selection, definition );
				found.push( ...figures.filter( ( figure ) => definition === 'em' || figure.variant !== undefined ) );
			}
			return found;
		}
	};
}

function selected( session: DashboardSession, selection: Selection, definition: NewEditorDefinition ): Promise<DashboardView> {
	return new Promise( ( resolve ) => {
		session.onChange( resolve );
		session.select( selection, definition );
	} );
}
