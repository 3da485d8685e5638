import { useId } from 'preact/hooks';
import { Button } from '../button';
import { Diff, type DiffLine } from '../diff';
import { TextField } from '../field';
import { Fragment } from '../fragment';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';

/** How the tag stands, and who may do what with it. */
export interface TagView {
	state: 'ready' | 'inactive' | 'undefined' | 'taken';
	groups: Record<'apply' | 'change' | 'manage', string[]>;
	may: Record<'apply' | 'change' | 'manage', boolean>;
}

/** What is written on the page where tags are asked for. */
export interface RequestView {
	/** Title of the page, with its address and that of the wiki's own form for a new section; undefined: none is named in the settings. */
	venue?: { title: string; url: string; formUrl: string };
	/** Why the reader cannot write there, in the wiki's words; empty where nothing stands in the way. */
	obstacles: string[];
	heading: string;
	body: string;
	summary: string;
	/** What saving changes; undefined: not known yet; none: it is asked for already. */
	diff?: DiffLine[];
	preview?: DocumentFragment;
	isCopied: boolean;
	saved?: { url: string };
}

export interface TagPanelProps {
	t: Translate;
	tag: string;
	/** undefined: not read (yet). */
	view?: TagView;
	request?: RequestView;
	/** What goes into the wiki's log. */
	reason: string;
	isWorking: boolean;
	/** It has just been made. */
	isMade: boolean;
	error?: string;
	onReason( reason: string ): void;
	onMake(): void;
	onHeading( heading: string ): void;
	onBody( body: string ): void;
	onSummary( summary: string ): void;
	onAsk(): void;
	onCopy(): void;
	onRetry(): void;
}

/** Whether edits can carry the change tag on this wiki, who may use it, and how it comes to be. */
export function TagPanel( props: TagPanelProps ) {
	const { t, tag, view, isMade, error, isWorking, onRetry } = props;
	const id = useId();
	return <section class="partnerkit-tag" aria-labelledby={ id } aria-busy={ !view && !error || isWorking }>
		<h2 id={ id }>{ t( 'partnerkit-tag' ) } <bdi>{ tag }</bdi></h2>
		{ error && <Notice kind="error"><p>{ error }</p><p><Button onClick={ onRetry }>{ t( 'partnerkit-retry' ) }</Button></p></Notice> }
		{ !view && !error && <Progress label={ t( 'partnerkit-tag-looking' ) } /> }
		{ isMade && <Notice kind="success">{ t( 'partnerkit-tag-made', tag ) }</Notice> }
		{ view && <>
			<p>{ t( `partnerkit-tag-${ view.state }` ) }</p>
			{ view.state !== 'taken' && <Who { ...props } view={ view } /> }
			{ view.state !== 'ready' && <p>{ t( 'partnerkit-tag-without' ) }</p> }
			{ ( view.state === 'undefined' || view.state === 'inactive' ) && ( view.may.manage ? <Make { ...props } view={ view } /> : <Ask { ...props } /> ) }
		</> }
	</section>;
}

function Who( { t, view }: TagPanelProps & { view: TagView } ) {
	const lists = ( [ 'apply', 'change', 'manage' ] as const ).map( ( kind ) => ( { kind, names: view.groups[ kind ], may: view.may[ kind ] } ) );
	return <dl>{ lists.map( ( { kind, names, may } ) => <div key={ kind }>
		<dt>{ t( `partnerkit-tag-who-${ kind }` ) }</dt>
		<dd>{ names.length ? names.map( ( name, index ) => <span key={ name }>{ index > 0 && ' · ' }<bdi>{ name }</bdi></span> ) : t( 'partnerkit-tag-nobody' ) } { t( may ? 'partnerkit-tag-you-may' : 'partnerkit-tag-you-may-not' ) }</dd>
	</div> ) }</dl>;
}

/** For those who have the right: one log entry, whose words are seen before. */
function Make( { t, tag, view, reason, isWorking, onReason, onMake }: TagPanelProps & { view: TagView } ) {
	const act = view.state === 'inactive' ? 'activate' : 'create';
	return <>
		<p>{ t( `partnerkit-tag-will-${ act }`, tag ) }</p>
		<TextField t={ t } label={ t( 'partnerkit-tag-reason' ) } value={ reason } disabled={ isWorking } onInput={ onReason } />
		<p><Button kind="primary" disabled={ isWorking } onClick={ onMake }>{ t( `partnerkit-tag-${ act }`, tag ) }</Button></p>
	</>;
}

/** For everybody else: the request is written here, seen, and saved on the page where the wiki wants it. */
function Ask( props: TagPanelProps ) {
	const { t, request, isWorking, onHeading, onBody, onSummary, onAsk, onCopy } = props;
	const id = useId();
	if ( !request ) {
		return <Progress label={ t( 'partnerkit-tag-looking' ) } />;
	}
	const { venue, obstacles, heading, body, summary, diff, preview, isCopied, saved } = request;
	if ( saved ) {
		return <Notice kind="success">{ t( 'partnerkit-tag-asked', venue!.title ) } <a href={ saved.url }>{ t( 'partnerkit-tag-see' ) }</a></Notice>;
	}
	const isAsked = diff !== undefined && !diff.length;
	const canSave = venue !== undefined && !obstacles.length && !isAsked;
	return <>
		<p>{ venue ? <>{ t( 'partnerkit-tag-ask-on' ) } <a href={ venue.url }><bdi>{ venue.title }</bdi></a></> : t( 'partnerkit-tag-no-venue' ) }</p>
		{ obstacles.length > 0 && <Notice kind="warning"><p>{ t( 'partnerkit-tag-cannot-write' ) } { t( 'partnerkit-error-says', obstacles[ obstacles.length - 1 ] ) }</p></Notice> }
		<TextField t={ t } label={ t( 'partnerkit-tag-heading' ) } value={ heading } disabled={ isWorking } onInput={ onHeading } />
		<div class="partnerkit-field">
			<label for={ id }>{ t( 'partnerkit-tag-words' ) }</label>
			<textarea id={ id } class="cdx-text-area__textarea" dir="auto" rows={ 5 } disabled={ isWorking } value={ body } onInput={ ( event ) => onBody( event.currentTarget.value ) } />
		</div>
		{ isAsked && <p>{ t( 'partnerkit-tag-asked-before' ) }</p> }
		{ canSave && <>
			<h3>{ t( 'partnerkit-tag-will-save' ) }</h3>
			{ diff ? <Diff t={ t } lines={ diff } /> : <Progress label={ t( 'partnerkit-tag-comparing' ) } /> }
			{ preview && <details><summary>{ t( 'partnerkit-tag-preview' ) }</summary><Fragment of={ preview } /></details> }
			<TextField t={ t } label={ t( 'partnerkit-summary' ) } value={ summary } disabled={ isWorking } onInput={ onSummary } />
		</> }
		<p class="partnerkit-save__buttons">
			{ canSave && <Button kind="primary" disabled={ !diff || isWorking } onClick={ onAsk }>{ t( 'partnerkit-tag-ask' ) }</Button> }
			<Button onClick={ onCopy }>{ t( 'partnerkit-tag-copy' ) }</Button>
			<span role="status">{ isCopied && t( 'partnerkit-tag-copied' ) }</span>
		</p>
		{ venue && <p class="partnerkit-small"><a href={ venue.formUrl }>{ t( 'partnerkit-tag-own-form' ) }</a></p> }
	</>;
}
