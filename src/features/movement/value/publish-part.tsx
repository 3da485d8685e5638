import { useState } from 'preact/hooks';
import { withStatement } from '../../../domain/movement/value-writing';
import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import { Button } from '../../../ui/button';
import { Diff } from '../../../ui/diff';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { placed } from '../../../ui/text';
import type { DiffLine } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import type { Stated, ValueProps } from './props';

/** The page as it would be saved. `touched`: people have changed what was generated, so that it is not made anew. */
type Seen = { state: 'touched'; title: string } | { state: 'ready'; title: string; diff: DiffLine[]; obstacles: string[] };

/** Saves the statement as a page of the wiki, once it was seen what that changes. */
export function PublishPart( { ports: { pages, edits, rendering }, reader, messages: { text: t, inContentLanguage }, explain, config, stated: { asking, wikitext } }: ValueProps & { config: Config; stated: Stated } ) {
	const [ seen, setSeen ] = useState<Seen>();
	const [ stage, setStage ] = useState<'rest' | 'looking' | 'saving' | 'saved'>( 'rest' );
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => {
		setStage( 'rest' );
		setError( explain( reason ) );
	} );
	const name = asking.name.trim();
	const title = name === '' || name.includes( '/' ) ? undefined : pages.normalize( partnershipTitle( config, 'Value statements', name ) );
	const summary = inContentLanguage( 'partnerkit-value-summary', name );
	const look = (): void => {
		setError( undefined );
		setStage( 'looking' );
		whileShown( readSeen( title! ), ( found ) => {
			setSeen( found );
			setStage( 'rest' );
		} );
	};
	const save = (): void => {
		setError( undefined );
		setStage( 'saving' );
		whileShown( edits.save( { title: title!, summary, tags: [], transform: ( now ) => {
			const next = withStatement( now, wikitext );
			return next === now ? undefined : next;
		} } ), () => setStage( 'saved' ) );
	};
	return <div class="partnerkit-value__publish">
		<h2>{ t( 'partnerkit-value-publish' ) }</h2>
		{ error !== undefined && <Notice kind="error"><p>{ error }</p></Notice> }
		{ stage === 'saved' ? <Notice kind="success"><p>{ t( 'partnerkit-value-saved' ) } <a href={ pages.url( title! ) }><bdi>{ title }</bdi></a></p></Notice> :
			reader.user === undefined ? <p>{ t( 'partnerkit-value-account' ) }</p> :
				title === undefined ? <p>{ t( 'partnerkit-value-needs-name' ) }</p> :
					seen ? shown( seen ) : <p><Button disabled={ stage !== 'rest' } onClick={ look }>{ t( 'partnerkit-value-look' ) }</Button></p> }
		{ stage === 'looking' || stage === 'saving' ? <Progress label={ t( `partnerkit-value-${ stage }` ) } /> : '' }
	</div>;

	async function readSeen( of: string ): Promise<Seen> {
		const [ [ page ], obstacles ] = await Promise.all( [ pages.read( [ of ] ), pages.obstacles( of ) ] );
		const next = withStatement( page.wikitext, wikitext );
		return next === undefined ? { state: 'touched', title: page.title } : { state: 'ready', title: page.title, diff: await rendering.compare( page.revisionId, next ), obstacles };
	}

	function shown( found: Seen ) {
		if ( found.state === 'touched' ) {
			return <Notice kind="warning"><p>{ t( 'partnerkit-value-touched', placed( found.title ) ) }</p></Notice>;
		}
		return <>
			<p><bdi>{ found.title }</bdi></p>
			{ found.diff.length ? <details><summary>{ t( 'partnerkit-value-changes' ) }</summary><Diff t={ t } lines={ found.diff } /></details> : <p>{ t( 'partnerkit-value-same' ) }</p> }
			<p class="partnerkit-small">{ t( 'partnerkit-summary' ) }: <bdi>{ summary }</bdi></p>
			{ found.obstacles.length > 0 && <Notice kind="warning"><p>{ t( 'partnerkit-value-forbidden' ) }</p>{ found.obstacles.map( ( reason ) => <p key={ reason }><bdi>{ reason }</bdi></p> ) }</Notice> }
			<p><Button kind="primary" disabled={ stage !== 'rest' || !found.diff.length || found.obstacles.length > 0 } onClick={ save }>{ t( 'partnerkit-value-save' ) }</Button></p>
			<p class="partnerkit-small">{ t( 'partnerkit-value-save-means' ) }</p>
		</>;
	}
}
