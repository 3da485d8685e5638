import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { withGenerated } from '../../domain/movement/generated-page';
import { Button } from '../../ui/button';
import { Diff } from '../../ui/diff';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { placed } from '../../ui/text';
import type { AnsweredEdits, DiffLine, Messages, Pages, Reader, Rendering } from '../../wiki/ports';
import type { RefusedProps } from '../onboarding/refused';
import type { ShownObstacle } from '../onboarding/use-obstacle';
import { useWhileShown } from '../while-shown';

/** What publishing a page needs of the wiki. */
export interface PublishingProps {
	ports: { pages: Pages; edits: AnsweredEdits; rendering: Rendering };
	reader: Reader;
	messages: Messages;
	explain( error: unknown ): string;
	/** What explains why the wiki refused a write, and how it is overcome. It comes when it is needed. */
	refused(): Promise<ComponentType<RefusedProps>>;
}

export interface PublishedPage {
	/** Undefined: it is not known yet what it is called, or it cannot be called so. */
	title: string | undefined;
	/** Generated parts with what stands around them on a new page. */
	wikitext: string;
	summary: string;
	/** Keys of what is said where people have changed what was generated, and where there is no title. */
	says: { touched: string; untitled: string };
}

/** The page as it would be saved. `touched`: people have changed what was generated, so that it is not made anew. */
type Seen = { state: 'touched'; title: string } | { state: 'ready'; title: string; diff: DiffLine[]; obstacles: string[] };

interface Failure {
	error: unknown;
	/** Undefined where it does not come: the failure is told in a sentence then. */
	Refused?: ComponentType<RefusedProps>;
}

/** Saves generated parts as a page of the wiki, once it was seen what that changes. */
export function PublishPart( { ports, reader, messages: { text: t }, explain, refused, title, wikitext, summary, says }: PublishingProps & PublishedPage ) {
	const { pages, edits, rendering } = ports;
	const [ seen, setSeen ] = useState<Seen>();
	const [ stage, setStage ] = useState<'rest' | 'looking' | 'saving' | 'saved'>( 'rest' );
	const [ failure, setFailure ] = useState<Failure>();
	const fail = ( next: Failure ): void => {
		setStage( 'rest' );
		setFailure( next );
	};
	const whileShown = useWhileShown( ( error ) => fail( { error } ) );
	const look = (): void => {
		setFailure( undefined );
		setStage( 'looking' );
		whileShown( readSeen( title! ), ( found ) => {
			setSeen( found );
			setStage( 'rest' );
		} );
	};
	const save = (): void => {
		setStage( 'saving' );
		const saving = edits.save( { title: title!, summary, tags: [], transform: ( now ) => {
			const next = withGenerated( now, wikitext );
			return next === now ? undefined : next;
		} } );
		const saved = saving.then( (): undefined => undefined, ( error ): Promise<Failure> => refused().then( ( Refused ) => ( { error, Refused } ), () => ( { error } ) ) );
		whileShown( saved, ( next ) => next ? fail( next ) : setStage( 'saved' ) );
	};
	return <div class="partnerkit-value__publish">
		<h2>{ t( 'partnerkit-value-publish' ) }</h2>
		{ stage === 'saved' ? <Notice kind="success"><p>{ t( 'partnerkit-value-saved' ) } <a href={ pages.url( title! ) }><bdi>{ title }</bdi></a></p></Notice> :
			reader.user === undefined ? <p>{ t( 'partnerkit-value-account' ) }</p> :
				title === undefined ? <p>{ t( says.untitled ) }</p> :
					failure?.Refused ? <failure.Refused error={ failure.error } t={ t } ports={ ports } title={ title } text={ wikitext } onTry={ save }>{ open }</failure.Refused> : open() }
		{ stage === 'looking' || stage === 'saving' ? <Progress label={ t( `partnerkit-value-${ stage }` ) } /> : '' }
	</div>;

	async function readSeen( of: string ): Promise<Seen> {
		const [ [ page ], obstacles ] = await Promise.all( [ pages.read( [ of ] ), pages.obstacles( of ) ] );
		const next = withGenerated( page.wikitext, wikitext );
		return next === undefined ? { state: 'touched', title: page.title } : { state: 'ready', title: page.title, diff: await rendering.compare( page.revisionId, next ), obstacles };
	}

	/** What is to be seen before it is saved. */
	function open( obstacle?: ShownObstacle ) {
		return <>
			{ obstacle ? obstacle.shown : failure && <Notice kind="error"><p>{ explain( failure.error ) }</p></Notice> }
			{ seen ? shown( seen, obstacle ) : <p><Button disabled={ stage !== 'rest' } onClick={ look }>{ t( 'partnerkit-value-look' ) }</Button></p> }
		</>;
	}

	function shown( found: Seen, obstacle?: ShownObstacle ) {
		if ( found.state === 'touched' ) {
			return <Notice kind="warning"><p>{ t( says.touched, placed( found.title ) ) }</p></Notice>;
		}
		const cannot = stage !== 'rest' || !found.diff.length || found.obstacles.length > 0;
		return <>
			<p><bdi>{ found.title }</bdi></p>
			{ found.diff.length ? <details><summary>{ t( 'partnerkit-value-changes' ) }</summary><Diff t={ t } lines={ found.diff } /></details> : <p>{ t( 'partnerkit-value-same' ) }</p> }
			<p class="partnerkit-small">{ t( 'partnerkit-summary' ) }: <bdi>{ summary }</bdi></p>
			{ found.obstacles.length > 0 && <Notice kind="warning"><p>{ t( 'partnerkit-value-forbidden' ) }</p>{ found.obstacles.map( ( reason ) => <p key={ reason }><bdi>{ reason }</bdi></p> ) }</Notice> }
			<p>{ obstacle ?
				<Button kind="primary" disabled={ cannot || obstacle.isDisabled } onClick={ obstacle.onTry }>{ obstacle.label }</Button> :
				<Button kind="primary" disabled={ cannot } onClick={ save }>{ t( 'partnerkit-value-save' ) }</Button> }</p>
			<p class="partnerkit-small">{ t( 'partnerkit-value-save-means' ) }</p>
		</>;
	}
}
