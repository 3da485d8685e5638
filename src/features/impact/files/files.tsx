import { useEffect, useRef, useState } from 'preact/hooks';
import type { CategoryTree } from '../../../domain/impact/files/category-tree';
import { categoriesTo, circles, levels, overshoots } from '../../../domain/impact/files/category-tree';
import type { PartCoverage } from '../../../domain/impact/coverage';
import { FILE_METRICS, type Figure, type NoValue } from '../../../domain/impact/figure';
import { fileFigures } from '../../../domain/impact/files/usage';
import { FilesSection, type FilesSectionProps } from '../../../ui/files/files-section';
import { WikiError, type DepthMemory, type Messages, type PartnerFiles, type PartnerFilesOpening } from '../../../wiki/ports';
import type { DashboardPorts } from '../dashboard-ports';
import { isCancelled, reasonOf } from '../parts';
import { readUse, TREE, type FilesRead } from './use-reading';

export interface FilesProps {
	/** Name of the partnership, and the categories that it names. */
	name: string;
	categories: string[];
	ports: Pick<DashboardPorts, 'pages' | 'foreign' | 'wiki'>;
	opening: PartnerFilesOpening;
	memory: DepthMemory;
	messages: Messages;
	onFigures( figures: Figure[] ): void;
	/** Told of what was read, for those who count readers. */
	onRead( read: FilesRead, home: PartnerFiles ): void;
	/** Told that it is not known (yet), and why. */
	onNone( reason: 'not-read' | 'not-asked' ): void;
}

/** What is read of files at most. */
const MOST_FILES = 5000;

/** Files that are counted without anybody asking for it, where nothing looks wrong. */
const BY_ITSELF = 500;

const WIDTH = 300;

const READING: NoValue = { state: 'pending', reason: 'reading' };

/** Looks into the partner's categories, counts by itself where that is little, and shows the files. */
export function Files( { name, categories, ports, opening, memory, messages, onFigures, onRead, onNone }: FilesProps ) {
	const [ phase, setPhase ] = useState<FilesSectionProps[ 'phase' ]>( categories.length ? 'looking' : 'none' );
	const [ error, setError ] = useState<string>();
	const [ home, setHome ] = useState<PartnerFiles>();
	const [ tree, setTree ] = useState<CategoryTree>();
	const [ depth, setDepth ] = useState( 0 );
	const [ progress, setProgress ] = useState<FilesSectionProps[ 'progress' ]>( { done: 0 } );
	const [ read, setRead ] = useState<FilesRead>();
	const current = useRef<AbortController>( undefined );

	const all = ( value: NoValue, coverage: PartCoverage[] = [] ): void => onFigures( FILE_METRICS.map( ( metric ) => ( { metric, coverage, ...value } ) ) );
	const none = ( reason: 'not-read' | 'not-asked', coverage?: Pick<PartCoverage, 'failed' | 'truncated'> ): void => {
		all( { state: 'unknown', reason }, coverage && [ { part: 'usage', fetched: 0, ...coverage } ] );
		onNone( reason );
	};
	/** Runs what may be cancelled by the next, or when nobody looks any more. */
	const run = ( work: ( signal: AbortSignal ) => Promise<void> ): void => {
		current.current?.abort();
		const controller = current.current = new AbortController();
		setError( undefined );
		work( controller.signal ).catch( ( reason ) => {
			if ( current.current === controller ) {
				setPhase( isCancelled( reason ) ? 'cancelled' : 'failed' );
				setError( isCancelled( reason ) ? undefined : explained( reason, messages ) );
				none( 'not-read', isCancelled( reason ) ? { failed: [], truncated: true } : { failed: [ reasonOf( reason ) ], truncated: false } );
			}
		} );
	};
	const look = (): void => run( async ( signal ) => {
		setPhase( 'looking' );
		all( READING );
		const opened = await opening.open( categories, signal );
		const found = await opened.tree( categories, { ...TREE, signal } );
		const remembered = memory.load( name );
		const chosen = Math.min( remembered ?? Infinity, Math.max( levels( found ).length - 1, 0 ) );
		setHome( opened );
		setTree( found );
		setDepth( chosen );
		if ( isSmall( found, chosen ) && ( remembered !== undefined || !isOdd( found ) ) ) {
			await count( opened, found, chosen, signal );
		} else {
			setPhase( 'choosing' );
			none( 'not-asked' );
		}
	} );
	const count = async ( files: PartnerFiles, of: CategoryTree, to: number, signal: AbortSignal ): Promise<void> => {
		setPhase( 'reading' );
		setProgress( { done: 0 } );
		all( READING );
		const found = await readUse( files, categoriesTo( of, to ), ports, {
			limit: MOST_FILES, width: WIDTH, signal,
			// What was cancelled may still have something to say.
			onProgress: ( next ) => signal.aborted || setProgress( next )
		} );
		setRead( found );
		setPhase( 'done' );
		onFigures( fileFigures( found.use, found.coverage ) );
		onRead( found, files );
	};
	const countAgain = (): void => {
		memory.save( name, depth );
		run( ( signal ) => count( home!, tree!, depth, signal ) );
	};

	useEffect( () => {
		if ( categories.length ) {
			look();
		}
		return () => current.current?.abort();
	}, [ categories.join( '|' ) ] );

	return <FilesSection
		t={ messages.text } number={ messages.number } day={ messages.day }
		phase={ phase } error={ error } progress={ progress } preview={ tree && { tree, depth, limit: MOST_FILES, onDepth: setDepth } }
		read={ read && { ...read, coverage: [ ...read.coverage, read.uploads ], pictures: read.thumbnails } }
		url={ ( title ) => home ? home.url( title ) : ports.pages.url( title ) } searchUrl={ ( words ) => ports.pages.url( 'Special:Search', { search: words } ) }
		onCount={ countAgain } onCancel={ () => current.current?.abort() } onRetry={ tree ? countAgain : look }
	/>;
}

/** Whether somebody should look at the tree before it is counted. */
function isOdd( tree: CategoryTree ): boolean {
	return tree.isCut || circles( tree ).length > 0 || overshoots( tree ).some( ( { why } ) => why === 'most' );
}

function isSmall( tree: CategoryTree, depth: number ): boolean {
	const level = levels( tree )[ depth ];
	return level !== undefined && level.filesSoFar <= BY_ITSELF;
}

function explained( error: unknown, messages: Messages ): string {
	return error instanceof WikiError && [ 'network', 'timeout' ].includes( error.code ) ? messages.text( 'partnerkit-files-error-network' ) : messages.text( 'partnerkit-files-error', reasonOf( error ) );
}
