import { useEffect, useRef, useState } from 'preact/hooks';
import { withValue } from '../../../domain/wizard/community-changes';
import type { Draft } from '../../../domain/wizard/community-draft';
import { Button } from '../../../ui/button';
import { copyText } from '../../../ui/copy-text';
import { Diff } from '../../../ui/diff';
import { TextField } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { isolated } from '../../../ui/text';
import type { DiffLine, Page, Saved } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import { PublishedNotice } from './published-notice';
import type { WizardEditorProps } from './props';
import type { Work, WorkActs } from './use-work';

/** Longest summary that MediaWiki takes, in characters. */
const SUMMARY_LENGTH = 500;

export interface PublishPartProps extends WizardEditorProps {
	acts: WorkActs;
	work: Work;
	draft: Draft;
	isLooking: boolean;
}

interface Stage {
	name: 'rest' | 'changes' | 'publish' | 'saving' | 'published';
	diff?: DiffLine[];
	/** The text to which the difference belongs. */
	of?: string;
	saved?: Saved;
	error?: string;
}

/** Shows what publishing changes, and publishes. */
export function PublishPart( props: PublishPartProps ) {
	const { ports: { edits, rendering }, tools, messages: { text: t, inContentLanguage }, id, explain, acts, work, draft, isLooking } = props;
	const { page, text, base, obstacles } = work;
	const [ stage, setStage ] = useState<Stage>( { name: 'rest' } );
	const [ summary, setSummary ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setStage( ( before ) => ( { ...before, name: before.name === 'saving' ? 'publish' : before.name, error: explain( reason ) } ) ) );
	const title = tools.titleOf( id );
	const isChanged = !page.exists || text.trim() !== page.wikitext.trim();
	const isReady = isChanged && !isLooking && !draft.defects.length && base === page.revisionId;
	const words = summary ?? inContentLanguage( page.exists ? 'partnerkit-editor-summary-change' : 'partnerkit-editor-summary-new', draft.shown?.page.title ?? id );

	const show = ( name: 'changes' | 'publish' ): void => {
		const raised = name === 'publish' ? withHigherVersion( props ) : text;
		if ( raised !== text ) {
			acts.change( raised );
		}
		setStage( { name, of: raised } );
		whileShown( rendering.compare( page.revisionId, raised, 'json' ), ( diff ) => setStage( ( before ) => before.of === raised ? { ...before, diff } : before ) );
	};
	const publish = (): void => {
		let theirs: Page | undefined;
		setStage( { ...stage, name: 'saving', error: undefined } );
		whileShown( edits.save( {
			title, summary: words, tags: [],
			transform( _, now ) {
				theirs = now.revisionId === base ? undefined : now;
				return theirs ? undefined : text;
			}
		} ), ( saved ) => {
			if ( theirs && saved.outcome === 'unchanged' ) {
				acts.meet( theirs );
				setStage( { name: 'rest' } );
			} else {
				acts.published();
				setSummary( undefined );
				setStage( { name: 'published', saved } );
			}
		} );
	};
	// A difference of an earlier text says nothing of this one.
	const isShown = [ 'changes', 'publish', 'saving' ].includes( stage.name ) && stage.of === text;
	return <section class="partnerkit-editor__publish" aria-labelledby="partnerkit-editor-publish" aria-busy={ stage.name === 'saving' }>
		<h2 id="partnerkit-editor-publish" class="partnerkit-hidden">{ t( 'partnerkit-editor-publish' ) }</h2>
		{ stage.name === 'published' && !isChanged && <PublishedNotice { ...props } saved={ stage.saved! } text={ text } onUndone={ () => setStage( { name: 'rest' } ) } /> }
		{ obstacles.length > 0 && <MayNot { ...props } title={ title } /> }
		{ isShown && <>
			<ChangesHeading key={ String( stage.name === 'changes' ) } text={ t( 'partnerkit-editor-changes', isolated( title ) ) } />
			{ stage.diff ? stage.diff.length ? <Diff t={ t } lines={ stage.diff } /> : <p>{ t( 'partnerkit-editor-unchanged' ) }</p> : stage.error === undefined && <Progress label={ t( 'partnerkit-editor-comparing' ) } /> }
			{ stage.name !== 'changes' && <TextField t={ t } label={ t( 'partnerkit-summary' ) } value={ words } maxLength={ SUMMARY_LENGTH } disabled={ stage.name === 'saving' } onInput={ setSummary } /> }
		</> }
		{ stage.error !== undefined && <Notice kind="error"><p>{ stage.error }</p></Notice> }
		<div class="partnerkit-editor__acts">
			{ obstacles.length === 0 && ( isShown && stage.name !== 'changes' ?
				<Button key="now" kind="primary" disabled={ !isReady || !stage.diff || stage.name === 'saving' } onClick={ publish }>{ t( 'partnerkit-editor-publish-now' ) }</Button> :
				<Button key="look" kind="primary" disabled={ !isReady } onClick={ () => show( 'publish' ) }>{ t( 'partnerkit-editor-publish-look' ) }</Button> ) }
			{ isShown ? <Button disabled={ stage.name === 'saving' } onClick={ () => setStage( { name: 'rest' } ) }>{ t( 'partnerkit-editor-hide' ) }</Button> :
				<Button disabled={ !isChanged } onClick={ () => show( 'changes' ) }>{ t( 'partnerkit-editor-show' ) }</Button> }
			{ work.at !== undefined && <Button kind="quiet" disabled={ stage.name === 'saving' } onClick={ acts.discard }>{ t( 'partnerkit-editor-discard' ) }</Button> }
			<p>{ stateText( props, isChanged, isShown && stage.name !== 'changes' ) }</p>
		</div>
	</section>;
}

/** Gone to when it is shown: the button that was pressed to see the changes stands below them now. */
function ChangesHeading( { text }: { text: string } ) {
	const heading = useRef<HTMLHeadingElement>( null );
	useEffect( () => heading.current!.focus(), [] );
	return <h3 ref={ heading } tabIndex={ -1 }>{ text }</h3>;
}

/** Why it can be published or not, and what becomes of it. */
function stateText( { messages: { text: t }, work: { page, base, obstacles }, draft: { defects } }: PublishPartProps, isChanged: boolean, isReview: boolean ): string {
	if ( obstacles.length ) {
		return '';
	}
	if ( defects.length ) {
		return t( 'partnerkit-editor-defects-first', defects.length );
	}
	return base !== page.revisionId ? t( 'partnerkit-editor-choose-first' ) : isReview ? t( 'partnerkit-editor-one-edit' ) : isChanged ? '' : t( 'partnerkit-editor-unchanged' );
}

/** Whoever is in the middle of a wizard is told apart by its version: it goes up with each change. */
function withHigherVersion( { tools: { readDraft }, id, draft, work: { page, text } }: PublishPartProps ): string {
	const published = page.exists ? readDraft( page.wikitext, id ).version ?? 0 : 0;
	return ( draft.version ?? 0 ) > published ? text : withValue( text, [ 'version' ], published + 1 );
}

/** For whoever may write, and not publish. */
function MayNot( { ports: { pages }, messages: { text: t }, title, work: { text, obstacles } }: PublishPartProps & { title: string } ) {
	const [ isCopied, setCopied ] = useState( false );
	const whileShown = useWhileShown( () => {} );
	const talk = pages.talkTitle( title )!;
	return <Notice kind="notice">
		<p>{ t( 'partnerkit-editor-may-not' ) }</p>
		<p class="partnerkit-editor__acts">
			<Button onClick={ () => whileShown( copyText( text ), setCopied ) }>{ t( 'partnerkit-editor-copy' ) }</Button>
			<a href={ pages.url( talk, { action: 'edit', section: 'new', preloadtitle: t( 'partnerkit-editor-ask-heading', title ) } ) }>{ t( 'partnerkit-editor-ask' ) }</a>
			<a href={ pages.url( 'Special:ListUsers', { group: 'interface-admin' } ) }>{ t( 'partnerkit-editor-who' ) }</a>
			<span role="status">{ isCopied && t( 'partnerkit-editor-copied' ) }</span>
		</p>
		<p class="partnerkit-small">{ t( 'partnerkit-error-says', obstacles[ obstacles.length - 1 ] ) }</p>
	</Notice>;
}
