import { useState } from 'preact/hooks';
import { Button } from '../button';
import type { Translate } from '../text';

export interface ShownCheck {
	key: string;
	id: string;
	state: 'fine' | 'look' | 'unknown';
	says: string;
	/** What to do; '' where nothing is to be done. */
	todo: string;
	link?: { href: string; text: string };
	request?: CopiedText;
}

/** A text to be copied, and where it goes. */
export interface CopiedText {
	text: string;
	href: string;
	page: string;
}

export interface CheckListProps {
	t: Translate;
	label: string;
	checks: ShownCheck[];
	onCopy( text: string ): Promise<boolean>;
}

const STATES = {
	fine: [ 'is-true', 'partnerkit-check-sound' ], look: [ 'is-open', 'partnerkit-check-look' ], unknown: [ 'is-unknown', 'partnerkit-preflight-unknown' ]
} as const;

/** What was looked at, each with what to do about it. */
export function CheckList( { t, label, checks, onCopy }: CheckListProps ) {
	return <ul class="partnerkit-wizard__facts partnerkit-checks" aria-label={ label }>
		{ checks.map( ( { key, id, state, says, todo, link, request } ) => <li key={ key } class={ STATES[ state ][ 0 ] } data-check={ id } data-state={ state }>
			<p><span class="partnerkit-hidden">{ t( STATES[ state ][ 1 ] ) } </span><bdi>{ says }</bdi></p>
			{ todo && <p class="partnerkit-small"><bdi>{ todo }</bdi></p> }
			{ link && <p><a href={ link.href }>{ link.text }</a></p> }
			{ request && <TextToCopy t={ t } label={ t( 'partnerkit-preflight-request' ) } { ...request } onCopy={ onCopy } /> }
		</li> ) }
	</ul>;
}

export function TextToCopy( { t, label, text, href, page, onCopy }: CopiedText & Pick<CheckListProps, 't' | 'onCopy' | 'label'> ) {
	const [ isCopied, setCopied ] = useState( false );
	return <details>
		<summary>{ label }</summary>
		<pre dir="auto" tabIndex={ 0 } role="group" aria-label={ label }>{ text }</pre>
		<p class="partnerkit-checks__acts">
			<Button onClick={ () => {
				onCopy( text ).then( setCopied, () => {} );
			} }>{ t( 'partnerkit-preflight-copy' ) }</Button>
			<a href={ href } target="_blank">{ t( 'partnerkit-preflight-ask', page ) }</a>
			<span role="status">{ isCopied ? t( 'partnerkit-preflight-copied' ) : '' }</span>
		</p>
	</details>;
}
