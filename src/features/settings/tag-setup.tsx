import { useEffect, useRef, useState } from 'preact/hooks';
import type { Config } from '../../domain/partnership/config';
import { sectionText, withTagRequest, type TagRequest } from '../../domain/tracking/tag-request';
import { copyText } from '../../ui/copy-text';
import { TagPanel, type RequestView, type TagView } from '../../ui/settings/tag-panel';
import { WikiError, type Messages, type TagSetup } from '../../wiki/ports';
import { useWhileShown } from '../while-shown';
import type { SettingsPorts } from './settings';

export interface TagSetupProps {
	ports: SettingsPorts & { tagSetup: TagSetup };
	/** What is in force. */
	config: Config;
	messages: Messages;
	explain( error: unknown ): string;
}

/** Key of the draft of a request. */
const DRAFT = 'tag-request';

/** Milliseconds without typing after which the wiki is asked. */
const SETTLED = 500;

/** The wiki remembers for a moment what its tags were: so often it is looked, with so many milliseconds between. */
const MOST_LOOKS = 5;
const MOMENT = 1000;

/** Looks how the change tag stands, makes it for those who may, and writes the request of those who may not. */
export function TagSetupPanel( { ports, config: { tag, tagVenue }, messages, explain }: TagSetupProps ) {
	const { tagSetup } = ports;
	const [ view, setView ] = useState<TagView>();
	const [ reason, setReason ] = useState( messages.inContentLanguage( 'partnerkit-tag-log-reason' ) );
	const [ outcome, setOutcome ] = useState<{ isWorking?: boolean; isMade?: boolean; error?: string }>( {} );
	const whileShown = useWhileShown( ( error ) => setOutcome( { error: explain( error ) } ) );
	const look = (): void => {
		setOutcome( {} );
		whileShown( tagSetup.look( tag ), setView );
	};
	useEffect( look, [] );
	const mustAsk = view !== undefined && !view.may.manage && ( view.state === 'undefined' || view.state === 'inactive' );
	const { request, ...acts } = useRequest( mustAsk, { tag, tagVenue, ports, messages, whileShown, setOutcome } );

	const make = (): void => {
		setOutcome( { isWorking: true } );
		whileShown( makeTag( tagSetup, tag, view!.state === 'inactive' ? 'activate' : 'create', reason ), ( now ) => {
			setView( now );
			setOutcome( { isMade: true } );
		} );
	};
	return <TagPanel
		t={ messages.text } tag={ tag } view={ view } request={ request } reason={ reason } isWorking={ outcome.isWorking === true } isMade={ outcome.isMade === true } error={ outcome.error }
		onReason={ setReason } onMake={ make } onRetry={ look } { ...acts }
	/>;
}

/** Makes it, and looks what has become of it: an answer may be lost, and somebody else may have been faster. */
async function makeTag( tagSetup: TagSetup, tag: string, operation: 'create' | 'activate', reason: string ): Promise<TagView> {
	let failure: unknown;
	try {
		await tagSetup.make( tag, operation, reason );
	} catch ( error ) {
		failure = error;
	}
	for ( let looks = 1; ; looks++ ) {
		const now = await tagSetup.look( tag ).catch( ( error ) => {
			throw failure ?? error;
		} );
		if ( now.state === 'ready' ) {
			return now;
		}
		if ( looks === MOST_LOOKS ) {
			throw failure ?? new WikiError( 'unknownerror' );
		}
		await new Promise( ( resolve ) => setTimeout( resolve, MOMENT ) );
	}
}

interface RequestParts {
	tag: string;
	tagVenue: string;
	ports: SettingsPorts;
	messages: Messages;
	whileShown: ReturnType<typeof useWhileShown>;
	setOutcome( outcome: { isWorking?: boolean } ): void;
}

/** The request as it is written, with what saving it does. What is typed is kept until it is saved. */
function useRequest( isWanted: boolean, { tag, tagVenue, ports, messages, whileShown, setOutcome }: RequestParts ) {
	const { pages, edits, drafts } = ports;
	const words = ( key: string ): string => messages.inContentLanguage( `partnerkit-tag-request-${ key }`, tag );
	const [ written, setWritten ] = useState<Written>( () => ( { heading: words( 'heading' ), body: words( 'body' ), summary: words( 'summary' ), ...readDraft( drafts.load( DRAFT ) ) } ) );
	const [ effect, setEffect ] = useState<Pick<RequestView, 'obstacles' | 'diff' | 'preview'>>( { obstacles: [] } );
	const [ done, setDone ] = useState<{ isCopied?: boolean; saved?: { url: string } }>( {} );
	const wanted = JSON.stringify( [ isWanted, written.heading, written.body ] );
	const current = useRef( wanted );
	current.current = wanted;
	useEffect( () => {
		if ( !isWanted || tagVenue === '' ) {
			return undefined;
		}
		setEffect( ( { obstacles } ) => ( { obstacles } ) );
		const timer = setTimeout( () => whileShown( effectOf( ports, tagVenue, written ), ( found ) => current.current === wanted && setEffect( found ) ), SETTLED );
		return () => clearTimeout( timer );
	}, [ wanted ] );

	const change = ( next: Partial<Written> ): void => {
		setWritten( { ...written, ...next } );
		setDone( {} );
		drafts.save( DRAFT, { ...written, ...next } );
	};
	const ask = (): void => {
		setOutcome( { isWorking: true } );
		whileShown( edits.save( { title: tagVenue, summary: written.summary, tags: [], transform: ( wikitext ) => withTagRequest( wikitext, written ) } ), ( saved ) => {
			drafts.clear( DRAFT );
			setDone( { saved: { url: pages.url( saved.title, saved.outcome === 'saved' ? { diff: String( saved.revisionId ) } : {} ) } } );
			setOutcome( {} );
		} );
	};
	const venue = tagVenue === '' ? undefined : {
		title: tagVenue, url: pages.url( tagVenue ), formUrl: pages.url( tagVenue, { action: 'edit', section: 'new', preloadtitle: written.heading } )
	};
	return {
		request: isWanted ? { venue, ...written, ...effect, isCopied: done.isCopied === true, saved: done.saved } : undefined,
		onHeading: ( heading: string ) => change( { heading } ), onBody: ( body: string ) => change( { body } ), onSummary: ( summary: string ) => change( { summary } ),
		onAsk: ask, onCopy: () => whileShown( copyText( sectionText( written ) ), ( isCopied ) => setDone( { isCopied } ) )
	};
}

type Written = TagRequest & { summary: string };

/** A draft as an earlier version may have left it. */
function readDraft( draft: unknown ): Partial<Written> {
	const known = Object( draft ) as Record<string, unknown>;
	return Object.fromEntries( [ 'heading', 'body', 'summary' ].filter( ( key ) => typeof known[ key ] === 'string' ).map( ( key ) => [ key, known[ key ] ] ) );
}

async function effectOf( { pages, rendering }: SettingsPorts, venue: string, request: TagRequest ): Promise<Pick<RequestView, 'obstacles' | 'diff' | 'preview'>> {
	const [ [ page ], obstacles ] = await Promise.all( [ pages.read( [ venue ] ), pages.obstacles( venue ) ] );
	const next = withTagRequest( page.wikitext, request );
	const [ diff, preview ] = next === undefined ? [ [] ] : await Promise.all( [ rendering.compare( page.revisionId, next ), rendering.preview( page.title, sectionText( request ) ) ] );
	return { obstacles, diff, preview };
}
