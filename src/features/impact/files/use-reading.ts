import type { PartCoverage } from '../../../domain/impact/coverage';
import { fileName, names, searchable } from '../../../domain/impact/files/file-name';
import { doubtful, pageKey, useOfFiles, type Usage, type UseOfFiles, type Way } from '../../../domain/impact/files/usage';
import type { Pages, PartnerFiles, Progress, Thumbnail, TitlesFailure } from '../../../wiki/ports';
import type { DashboardPorts } from '../dashboard-ports';
import { isCancelled, reasonOf } from '../parts';

/** What is looked at of a tree of categories at most. */
export const TREE = { depth: 8, limit: 400 };

/** The files of a partner with their use, as far as it was read. */
export interface FilesRead {
	use: UseOfFiles;
	thumbnails: Map<string, Thumbnail>;
	coverage: PartCoverage[];
	/** How whole is what is known of the files themselves, by which readers are counted. */
	uploads: PartCoverage;
	/** Whether the use on other wikis is in it. */
	isGlobal: boolean;
}

export interface UseReading {
	/** More files than this are not read. */
	limit: number;
	/** Pictures are asked for this wide, in pixels. */
	width: number;
	onProgress( progress: Progress ): void;
	signal: AbortSignal;
}

/**
 * Reads files and where these are shown. What fails is missing from the figures, and their coverage says so.
 *
 * @throws WikiError where it is cancelled
 */
export async function readUse( files: PartnerFiles, categories: string[], ports: Pick<DashboardPorts, 'pages' | 'foreign' | 'wiki'>, { limit, width, onProgress, signal }: UseReading ): Promise<FilesRead> {
	const listed = await files.files( categories, { limit, onProgress: ( done ) => onProgress( { done } ), signal } );
	const usages: Usage[] = [];
	const expected = listed.titles.length;
	const failures = await files.usages( listed.titles, ( found, done ) => {
		usages.push( ...found );
		onProgress( { done, expected } );
	}, signal );
	const texts = await readTexts( doubtful( usages ), files, ports, signal );
	const uploads: PartCoverage = { part: 'uploads', fetched: expected, expected, failed: [], truncated: false };
	const thumbnails = await files.thumbnails( listed.titles, width, signal ).catch( ( error ) => {
		if ( isCancelled( error ) ) {
			throw error;
		}
		Object.assign( uploads, { fetched: 0, failed: [ reasonOf( error ) ] } );
		return new Map<string, Thumbnail>();
	} );
	return {
		use: useOfFiles( listed.titles, usages, texts.way ),
		thumbnails, uploads,
		isGlobal: files.isGlobal(),
		coverage: [
			{ part: 'categories', fetched: categories.length - lost( listed.failures ), expected: categories.length, failed: reasons( listed.failures ), truncated: false },
			// How many files there would be is not known.
			{ part: 'files', fetched: expected, failed: [], truncated: listed.isCut },
			{ part: 'usage', fetched: expected - lost( failures ), expected, failed: reasons( failures ), truncated: false },
			...texts.coverage
		]
	};
}

/** Tells of each usage that is in doubt by the text of its page. */
async function readTexts( usages: Usage[], files: PartnerFiles, ports: Pick<DashboardPorts, 'pages' | 'foreign' | 'wiki'>, signal: AbortSignal ): Promise<{ way( usage: Usage ): Way; coverage: PartCoverage[] }> {
	const inDoubt = new Set( usages );
	const texts = new Map<string, string>();
	const failed: string[] = [];
	const wikis = new Map<string, Set<string>>();
	usages.forEach( ( { wiki, title } ) => wikis.set( wiki, ( wikis.get( wiki ) || new Set() ).add( title ) ) );
	for ( const [ wiki, wanted ] of wikis ) {
		try {
			const pages = await pagesOf( wiki, files, ports );
			const titles = [ ...wanted ];
			for ( let from = 0; from < titles.length && !signal.aborted; from += MULTIPLE ) {
				const asked = titles.slice( from, from + MULTIPLE );
				( await pages.read( asked ) ).forEach( ( { wikitext }, index ) => texts.set( pageKey( { wiki, title: asked[ index ] } ), searchable( wikitext ) ) );
			}
		} catch ( error ) {
			failed.push( `${ wiki }: ${ reasonOf( error ) }` );
		}
	}
	const expected = [ ...wikis.values() ].reduce( ( sum, { size } ) => sum + size, 0 );
	return {
		way( usage ) {
			const text = texts.get( pageKey( usage ) );
			return !inDoubt.has( usage ) ? 'own' : text === undefined ? 'unknown' : names( text, fileName( usage.file ) ) ? 'own' : 'template';
		},
		coverage: expected ? [ { part: 'usage-texts', fetched: texts.size, expected, failed, truncated: signal.aborted } ] : []
	};
}

const MULTIPLE = 50;

async function pagesOf( host: string, files: PartnerFiles, { pages, wiki, foreign }: Pick<DashboardPorts, 'pages' | 'foreign' | 'wiki'> ): Promise<Pages> {
	return host === wiki.host || files.isHere && host === files.host ? pages : ( await foreign.open( host ) ).pages;
}

function lost( failures: TitlesFailure[] ): number {
	return failures.reduce( ( sum, { titles } ) => sum + titles.length, 0 );
}

function reasons( failures: TitlesFailure[] ): string[] {
	return [ ...new Set( failures.map( ( { error } ) => reasonOf( error ) ) ) ];
}
