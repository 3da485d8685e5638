import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Ending as Over } from '../../domain/tracking/working';
import type { Ending } from '../../domain/tracking/summary';
import type { Translate } from '../text';
import { HOLES, Sentence } from './sentence';

export interface SaveLineProps {
	t: Translate;
	/** What the edit counts for. */
	label: string;
	/** The partnership, where that is an event of it; else ''. */
	partnership: string;
	ticked: boolean;
	/** Why it is over; then there is nothing to tick. */
	over?: Over;
	/** Without sign. */
	hashtag: string;
	/** What becomes of the hashtag: it is added, stands there already, has no room, or is not to be there. */
	hashtagIs: 'added' | 'there' | 'no-room' | 'none';
	/** '' for none. */
	tag: string;
	/** The tag comes right after the save. */
	tagAfter: boolean;
	/** The ledger will say that it counts. */
	ledger: boolean;
	/** What the summary says of the person's connection; '' for nothing. */
	disclosure: string;
	disclosureFits: boolean;
	ending: Ending;
	links: { tag: string; ledger: string; why: string };
	onTick( ticked: boolean ): void;
	onChange(): void;
}

/** One line by the summary: whether the edit counts, for what, and exactly what is added to it. */
export function SaveLine( props: SaveLineProps ) {
	const { t, label, partnership, ticked, over, onTick, onChange } = props;
	const id = useId();
	const counts = <Sentence text={ t( partnership ? 'partnerkit-save-counts-event' : 'partnerkit-save-counts', ...HOLES.slice( 0, partnership ? 2 : 1 ) ) } parts={ [
		<bdi key="label" class="partnerkit-save-line__label">{ label }</bdi>, <bdi key="partnership">{ partnership }</bdi>
	] } />;
	return <div class="partnerkit-save-line" data-partnerkit="save-line">
		<div class="partnerkit-save-line__head">
			{ over ?
				<span>{ t( `partnerkit-save-over-${ over }`, label ) }</span> :
				<label class="partnerkit-save-line__tick">
					<input type="checkbox" checked={ ticked } aria-describedby={ id } onChange={ ( event ) => onTick( event.currentTarget.checked ) } />
					<span>{ counts }</span>
				</label> }
			<button type="button" class="partnerkit-link" onClick={ onChange }>{ t( 'partnerkit-save-change' ) }</button>
		</div>
		<div id={ id } class="partnerkit-save-line__consequence" role="status">
			<Consequence { ...props } />
		</div>
	</div>;
}

function Consequence( props: SaveLineProps ) {
	const { t, ticked, over, hashtag, hashtagIs, disclosure, disclosureFits, links } = props;
	const link = ( href: string, text: ComponentChildren ) => <OutLink href={ href }>{ text }</OutLink>;
	return <>
		{ over || !ticked ?
			<p>{ hashtagIs === 'there' ?
				<Sentence text={ t( 'partnerkit-save-named', HOLES[ 0 ] ) } parts={ [ <Hashtag key="0" hashtag={ hashtag } /> ] } /> :
				t( 'partnerkit-save-left-out' ) }</p> :
			<Added { ...props } /> }
		{ disclosure && <p class={ disclosureFits ? undefined : 'partnerkit-warning' }>
			<Sentence text={ disclosureFits ? t( 'partnerkit-save-disclosure', HOLES[ 0 ] ) : t( 'partnerkit-save-disclosure-no-room', HOLES[ 0 ] ) } parts={ [ <i key="0"><bdi>{ disclosure }</bdi></i> ] } />
			{ ' ' }{ link( links.why, t( 'partnerkit-save-why' ) ) }
		</p> }
	</>;
}

function Added( { t, hashtag, hashtagIs, tag, tagAfter, ledger, ending, links }: SaveLineProps ) {
	const chip = <Hashtag key="hashtag" hashtag={ hashtag } comment={ ending === 'comment' && hashtagIs === 'added' } />;
	const tagLink = <OutLink key="tag" href={ links.tag }>{ tag }</OutLink>;
	const hashtagText = hashtagIs === 'none' ? undefined :
		hashtagIs === 'no-room' ? t( 'partnerkit-save-no-room', HOLES[ 0 ] ) :
			hashtagIs === 'there' ? t( 'partnerkit-save-said', HOLES[ 0 ] ) :
				ending === 'comment' ? t( 'partnerkit-save-comment', HOLES[ 0 ] ) : t( 'partnerkit-save-hashtag', HOLES[ 0 ] );
	const isOneSentence = hashtagIs === 'added' && tag !== '' && ending === 'words' && !tagAfter;
	if ( isOneSentence ) {
		return <p><Sentence text={ t( 'partnerkit-save-both', HOLES[ 0 ], HOLES[ 1 ] ) } parts={ [ chip, tagLink ] } /></p>;
	}
	return <>
		{ hashtagText && <p class={ hashtagIs === 'no-room' ? 'partnerkit-warning' : undefined }><Sentence text={ hashtagText } parts={ [ chip ] } /></p> }
		{ tag && <p><Sentence text={ tagAfter ? t( 'partnerkit-save-tag-after', HOLES[ 0 ] ) : t( 'partnerkit-save-tag', HOLES[ 0 ] ) } parts={ [ tagLink ] } /></p> }
		{ ledger && <p><Sentence text={ t( 'partnerkit-save-ledger', HOLES[ 0 ] ) } parts={ [ <OutLink key="0" href={ links.ledger }>{ t( 'partnerkit-save-ledger-name' ) }</OutLink> ] } /></p> }
	</>;
}

function Hashtag( { hashtag, comment }: { hashtag: string; comment?: boolean } ) {
	return <code class="partnerkit-save-line__hashtag"><bdi>{ comment ? `<!-- #${ hashtag } -->` : `#${ hashtag }` }</bdi></code>;
}

/** In a tab of its own: what is being written stays. */
function OutLink( { href, children }: { href: string; children: ComponentChildren } ) {
	return <a href={ href } target="_blank" rel="noopener">{ children }</a>;
}
