import { useEffect, useRef, useState } from 'preact/hooks';
import { restingOn } from '../../../domain/impact/combine';
import { eachPartOnce, isWhole, type PartCoverage } from '../../../domain/impact/coverage';
import { REACH_METRICS, type Figure, type Metric } from '../../../domain/impact/figure';
import type { Result } from '../../../domain/impact/result';
import { monthsFigure } from '../../../domain/impact/reach/impact-months';
import { spanFrom } from '../../../domain/impact/reach/span';
import { ReachSection, type ReachSectionProps } from '../../../ui/reach/reach-section';
import type { Messages, PartnerFiles } from '../../../wiki/ports';
import type { DashboardPorts } from '../dashboard-ports';
import type { FilesRead } from '../files/use-reading';
import { isCancelled } from '../parts';
import { createReachJob, secondsFor, type ReachJob, type ReachPorts, type ReachState } from './reach-job';
import { targetsOf } from './targets';

export interface ReachProps {
	result: Result;
	ports: DashboardPorts & ReachPorts;
	messages: Messages;
	/** What is known of the partner's files; undefined as long as that may still come. */
	files: KnownFiles | undefined;
	onFigures( figures: Figure[] ): void;
}

export interface KnownFiles {
	read?: FilesRead;
	home?: PartnerFiles;
	/** Why nothing was read; undefined: there is nothing to read. */
	why?: 'not-read' | 'not-asked';
}

/** More requests than this are made only when somebody says so. */
const BY_ITSELF = 200;

/** Milliseconds between two states that are shown. */
const BETWEEN = 500;

/** Says what counting readers takes, counts by itself where that is little, and shows the pages that are read most. */
export function Reach( { messages, ...props }: ReachProps ) {
	const { ports } = props;
	const { state, ...reading } = useReading( props );
	return <ReachSection
		t={ messages.text } number={ messages.number } day={ messages.day } { ...reading } seconds={ secondsFor( reading.requests ) }
		pages={ state.pages.map( ( page ) => ( { ...page, url: page.wiki === ports.wiki.host ? ports.pages.url( page.title ) : addressOf( page.wiki, page.title ) } ) ) }
		coverage={ eachPartOnce( state.figures.flatMap( ( { coverage } ) => coverage ) ) } isOnSeveral={ state.pages.some( ( { wiki } ) => wiki !== ports.wiki.host ) }
	/>;
}

interface Reading extends Pick<ReachSectionProps, 'phase' | 'progress' | 'requests' | 'onRead' | 'onCancel'> {
	state: ReachState;
}

/** Prepares a reading when there is something to read, begins it where it is small, and can stop it and go on. */
function useReading( { result, ports, files, onFigures }: Omit<ReachProps, 'messages'> ): Reading {
	const [ phase, setPhase ] = useState<ReachSectionProps[ 'phase' ]>( 'waiting' );
	const [ progress, setProgress ] = useState<ReachSectionProps[ 'progress' ]>( { done: 0 } );
	const [ state, setState ] = useState<ReachState>( { figures: [], pages: [] } );
	const [ requests, setRequests ] = useState( 0 );
	const job = useRef<ReachJob>( undefined );
	/** Figures that are not read page by page. */
	const more = useRef<Figure[]>( [] );
	const current = useRef<AbortController>( undefined );
	const isCounting = ports.sources.pageViews !== undefined || ports.sources.mediaRequests !== undefined;

	const begin = (): AbortController => {
		current.current?.abort();
		current.current = new AbortController();
		return current.current;
	};
	const show = ( of: ReachJob, isStopped: boolean, isAsked = true ): void => {
		const next = of.state( isStopped );
		const figures = [ ...next.figures.map( ( figure ) => isAsked ? figure : unasked( figure ) ), ...more.current ];
		setState( { ...next, figures } );
		setRequests( of.requests() );
		tell( figures );
	};
	/** Hands figures on, each with what is missing from what it is of. */
	const tell = ( figures: Figure[] ): void => {
		const left = expectedOf( result, ports.sources ).filter( ( metric ) => !figures.some( ( figure ) => figure.metric === metric ) );
		onFigures( [
			...figures.map( ( figure ) => restingOn( [ figure ], groundOf( figure.metric, result, files?.read ) )[ 0 ] ),
			...left.map( ( metric ): Figure => ( { metric, coverage: groundOf( metric, result, files?.read ).filter( ( part ) => !isWhole( part ) ), ...files ? { state: 'unknown', reason: files.why || 'not-read' } : { state: 'pending', reason: 'reading' } } ) )
		] );
	};
	const read = async ( of: ReachJob, controller: AbortController ): Promise<void> => {
		const { signal } = controller;
		let shownAt = ports.now();
		setPhase( 'reading' );
		setProgress( { done: 0, expected: of.requests() } );
		try {
			await of.run( ( next ) => {
				if ( !signal.aborted && ports.now() - shownAt >= BETWEEN ) {
					shownAt = ports.now();
					setProgress( next );
				}
			}, signal );
		} catch ( error ) {
			if ( !isCancelled( error ) ) {
				throw error;
			}
		}
		// One that was given up for another has nothing more to say.
		if ( current.current === controller ) {
			show( of, signal.aborted );
			setPhase( signal.aborted ? 'cancelled' : 'done' );
		}
	};
	const prepare = async ( controller: AbortController ): Promise<void> => {
		const enrolled = await fromImpactMetrics( result, ports, files, controller.signal );
		const targets = await targetsOf( result, files?.read && isWhole( files.read.uploads ) ? { usages: files.read.use.usages, thumbnails: files.read.thumbnails } : undefined, ports );
		const next = await createReachJob( enrolled ? { ...targets, illustrated: undefined } : targets, result.window, ports );
		if ( current.current !== controller ) {
			return;
		}
		job.current = next;
		more.current = enrolled ? [ enrolled ] : [];
		if ( next.requests() > BY_ITSELF ) {
			show( next, true, false );
			setPhase( 'asking' );
		} else {
			tell( next.state( true ).figures.map( pending ) );
			await read( next, controller );
		}
	};

	useEffect( () => {
		if ( isCounting && !files ) {
			tell( [] );
		} else if ( isCounting && result.readAt !== undefined && files ) {
			const controller = begin();
			if ( result.figures.some( ( figure ) => 'reason' in figure && figure.reason === 'not-begun' ) ) {
				setPhase( 'done' );
				return;
			}
			setPhase( 'waiting' );
			prepare( controller ).catch( ( error ) => {
				if ( !isCancelled( error ) ) {
					throw error;
				}
			} );
		}
	}, [ isCounting, result.readAt, JSON.stringify( result.selection ), files ] );
	useEffect( () => () => current.current?.abort(), [] );

	return {
		phase: isCounting ? phase : 'none', progress, requests, state,
		onRead: () => {
			void read( job.current!, begin() );
		},
		onCancel: () => current.current?.abort()
	};
}

/** What readers can be counted of. */
function expectedOf( { partnership: { categories } }: Result, { pageViews, mediaRequests }: ReachPorts[ 'sources' ] ): Metric[] {
	return REACH_METRICS.filter( ( metric ) => ( metric === 'media-requests' ? mediaRequests : pageViews ) && ( categories.length || metric === 'views-created' || metric === 'views-improved' ) );
}

/** How whole is what readers are counted of. */
function groundOf( metric: Metric, { figures }: Result, files: FilesRead | undefined ): PartCoverage[] {
	const pages = metric === 'views-created' ? 'pages-created' : metric === 'views-improved' ? 'pages-improved' : undefined;
	return pages ? figures.find( ( figure ) => figure.metric === pages )?.coverage || [] : files ? [ ...files.coverage, files.uploads ] : [];
}

function pending( { metric, coverage }: Figure ): Figure {
	return { metric, coverage, state: 'pending', reason: 'reading' };
}

/** What would be asked for, had somebody said so. */
function unasked( figure: Figure ): Figure {
	return 'value' in figure ? figure : { ...figure, state: 'unknown', reason: 'not-asked' };
}

/** The views of pages with the partner's files, where the one category of these is enrolled there. */
async function fromImpactMetrics( { partnership, window }: Result, { sources, config, now }: ReachProps[ 'ports' ], files: ReachProps[ 'files' ], signal: AbortSignal ): Promise<Figure | undefined> {
	const home = files?.home;
	// Its categories are those of the wiki that others take files from: one of the same name elsewhere is another.
	const isShared = home && ( !home.isHere || home.isGlobal() ) || config.services.impactMetrics !== '';
	const span = window.from ? spanFrom( [], window, now() ) : undefined;
	if ( !sources.impactMetrics || !isShared || !span || partnership.categories.length !== 1 ) {
		return undefined;
	}
	try {
		const rows = await sources.impactMetrics.views( partnership.categories[ 0 ], span, signal );
		return rows && monthsFigure( rows, span );
	} catch ( error ) {
		if ( isCancelled( error ) ) {
			throw error;
		}
		// Then it is counted page by page.
		return undefined;
	}
}

function addressOf( host: string, title: string ): string {
	return `https://${ host }/wiki/${ encodeURIComponent( title.replace( / /g, '_' ) ).replace( /%3A/g, ':' ).replace( /%2F/g, '/' ) }`;
}
