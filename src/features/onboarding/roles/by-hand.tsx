import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import type { Translate } from '../../../ui/text';
import type { Pages } from '../../../wiki/ports';
import type { PreparedInterest } from './interest-writing';

export interface ByHandProps {
	t: Translate;
	prepared: PreparedInterest;
	pages: Pages;
	copy( text: string ): Promise<boolean>;
	/** Looks whether it stands there now. */
	onLook(): void;
}

/** The wiki's own form, with the text to be put there: it can show what this cannot, such as a captcha. */
export function ByHand( { t, prepared: { page, heading, body }, pages, copy, onLook }: ByHandProps ) {
	const [ isCopied, setCopied ] = useState( false );
	const talk = pages.talkTitle( page.title );
	const form = { action: 'edit', section: 'new', preloadtitle: heading };
	return <div class="partnerkit-roles__by-hand">
		<h3>{ t( 'partnerkit-interest-by-hand' ) }</h3>
		<ol>
			<li>
				{ t( 'partnerkit-interest-by-hand-copy' ) } <Button onClick={ () => {
					void copy( body ).then( setCopied );
				} }>{ t( 'partnerkit-interest-copy' ) }</Button> <span role="status">{ isCopied ? t( 'partnerkit-interest-copied' ) : '' }</span>
				<pre dir="auto" tabIndex={ 0 }>{ body }</pre>
			</li>
			<li><a href={ pages.url( page.title, form ) }>{ t( 'partnerkit-interest-by-hand-form' ) }</a>{ talk && <> · <a href={ pages.url( talk, form ) }>{ t( 'partnerkit-interest-by-hand-talk' ) }</a></> }</li>
			<li>{ t( 'partnerkit-interest-by-hand-back' ) } <Button onClick={ onLook }>{ t( 'partnerkit-interest-look' ) }</Button></li>
		</ol>
	</div>;
}
