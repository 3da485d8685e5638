import type { PartCoverage } from '../coverage';
import { FILE_METRICS, type Figure } from '../figure';

/** That a page shows a file. */
export interface Usage {
	/** Title of the file's page. */
	file: string;
	/** Host of the wiki. */
	wiki: string;
	/** Title of the page that shows it. */
	title: string;
	namespace: number;
	/** Whether the page is content of its wiki. */
	isContent: boolean;
	/** Address of the page, where it is another wiki's. */
	url?: string;
}

/** How a file comes to a page; `unknown`: what the page says could not be read. */
export type Way = 'own' | 'template' | 'unknown';

/** Namespace of templates, the same on every wiki. */
const TEMPLATE = 10;

/** Names one page of one wiki. */
export function pageKey( { wiki, title }: Pick<Usage, 'wiki' | 'title'> ): string {
	return `${ wiki }\n${ title }`;
}

/**
 * The usages of which the text of the page has to tell whether they came through a template: those on content pages, of
 * files that a template of the same wiki shows.
 */
export function doubtful( usages: Usage[] ): Usage[] {
	const byTemplate = new Set( usages.filter( ( { namespace } ) => namespace === TEMPLATE ).map( ( { wiki, file } ) => `${ wiki }\n${ file }` ) );
	return usages.filter( ( { wiki, file, isContent } ) => isContent && byTemplate.has( `${ wiki }\n${ file }` ) );
}

/** A file with its use. */
export interface FileUse {
	file: string;
	/** Content pages that name it themselves, and the wikis that these are of. */
	pages: number;
	wikis: number;
	/** Content pages that have it through a template alone. */
	throughTemplates: number;
}

export interface UseOfFiles {
	/** Most pages first; those that nothing shows at the end, by name. */
	files: FileUse[];
	/** Usages on content pages that name the file themselves, each once. */
	usages: Usage[];
	throughTemplates: number;
	/** Usages of which it could not be told. */
	unknown: number;
}

/** @param way How a usage comes about; asked for those on content pages */
export function useOfFiles( files: string[], usages: Usage[], way: ( usage: Usage ) => Way ): UseOfFiles {
	const use = new Map( files.map( ( file ) => [ file, { pages: new Set<string>(), wikis: new Set<string>(), throughTemplates: new Set<string>() } ] ) );
	const own: Usage[] = [];
	let unknown = 0;
	usages.filter( ( { isContent } ) => isContent ).forEach( ( usage ) => {
		const of = use.get( usage.file );
		const page = pageKey( usage );
		if ( !of || of.pages.has( page ) || of.throughTemplates.has( page ) ) {
			return;
		}
		switch ( way( usage ) ) {
			case 'own':
				of.pages.add( page );
				of.wikis.add( usage.wiki );
				own.push( usage );
				break;
			case 'template':
				of.throughTemplates.add( page );
				break;
			default:
				unknown++;
		}
	} );
	const list = [ ...use ].map( ( [ file, of ] ): FileUse => ( { file, pages: of.pages.size, wikis: of.wikis.size, throughTemplates: of.throughTemplates.size } ) );
	return {
		files: list.sort( ( one, other ) => other.pages - one.pages || other.throughTemplates - one.throughTemplates || ( one.file < other.file ? -1 : 1 ) ),
		usages: own,
		throughTemplates: list.reduce( ( sum, one ) => sum + one.throughTemplates, 0 ),
		unknown
	};
}

/** The figures of the files. Without any part that was read, none has a value. */
export function fileFigures( { files, usages, throughTemplates }: UseOfFiles, coverage: PartCoverage[] ): Figure[] {
	const used = files.filter( ( { pages } ) => pages ).length;
	const onlyThrough = files.filter( ( { pages, throughTemplates: through } ) => !pages && through ).length;
	const isRead = coverage.every( ( { fetched, expected } ) => fetched > 0 || expected === 0 );
	const values: Record<typeof FILE_METRICS[ number ], { value: number; of?: number; apart?: number }> = {
		'files-used': { value: used, of: files.length, apart: onlyThrough || undefined },
		'file-usages': { value: usages.length, apart: throughTemplates || undefined },
		'pages-illustrated': { value: new Set( usages.map( pageKey ) ).size },
		'wikis-illustrated': { value: new Set( usages.map( ( { wiki } ) => wiki ) ).size }
	};
	return FILE_METRICS.map( ( metric ): Figure => isRead ? { metric, coverage, ...values[ metric ] } : { metric, coverage, state: 'unknown', reason: 'not-read' } );
}
