import { Button } from '../button';
import { Dialog } from '../dialog';
import { Diff, type DiffLine } from '../diff';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';
import { Anchored } from './anchored';

export interface JoinStepProps {
	t: Translate;
	anchor: Element;
	label: string;
	stage: 'reading' | 'ready' | 'saving' | 'failed';
	/** The list of participants. */
	page: { title: string; url: string };
	user?: string;
	/** Without `#`; '' where there is none. */
	hashtag: string;
	/** What is written, and with which summary. */
	diff: DiffLine[];
	summary: string;
	/** Why the person cannot be put on the list, in sentences. */
	refused?: string;
	error?: string;
	onJoin(): void;
	/** To work for it without being on the list. */
	onHashtagAlone(): void;
	onRetry(): void;
	onBack(): void;
	onClose(): void;
}

/** Before somebody is put on a list: what becomes public, and what exactly is written. */
export function JoinStep( { t, anchor, label, stage, page, user, hashtag, diff, summary, refused, error, onJoin, onHashtagAlone, onRetry, onBack, onClose }: JoinStepProps ) {
	const isStuck = refused !== undefined || stage === 'failed';
	const link = <a href={ page.url }><bdi>{ page.title }</bdi></a>;
	return <Dialog
		screen="choose" title={ t( 'partnerkit-choose-join-title', label ) } busy={ stage === 'reading' || stage === 'saving' } onBack={ onBack } onClose={ onClose } t={ t }
		footer={ <div class="partnerkit-choose__acts">
			{ isStuck ?
				hashtag && <Button kind="primary" onClick={ onHashtagAlone }>{ t( 'partnerkit-choose-alone' ) }</Button> :
				<Button kind="primary" disabled={ stage !== 'ready' } onClick={ onJoin }>{ t( stage === 'saving' ? 'partnerkit-choose-joining' : 'partnerkit-choose-join', label ) }</Button> }
			{ stage === 'failed' && <Button onClick={ onRetry }>{ t( 'partnerkit-retry' ) }</Button> }
			<Button kind="quiet" onClick={ onBack }>{ t( 'partnerkit-back' ) }</Button>
		</div> }
	>
		<Anchored anchor={ anchor } onClose={ onClose }>
			{ refused !== undefined && <section><Notice kind="warning"><p>{ refused }</p></Notice></section> }
			{ error !== undefined && <section><Notice kind="error"><p>{ error }</p></Notice></section> }
			{ isStuck && <section><p>{ hashtag ? t( 'partnerkit-choose-alone-text', `#${ hashtag }` ) : t( 'partnerkit-choose-no-hashtag' ) }</p></section> }
			{ !isStuck && <section>
				<p>{ t( 'partnerkit-choose-public' ) }</p>
				<ul class="partnerkit-choose__public">
					<li>{ t( 'partnerkit-choose-public-name', user ?? '' ) } { link }</li>
					<li>{ hashtag ? t( 'partnerkit-choose-public-edits', `#${ hashtag }` ) : t( 'partnerkit-choose-public-tag' ) }</li>
				</ul>
				<p class="partnerkit-small">{ t( 'partnerkit-choose-public-leave' ) }</p>
			</section> }
			{ stage === 'reading' && <section><Progress label={ t( 'partnerkit-choose-join-reading' ) } /></section> }
			{ diff.length > 0 && !isStuck && <section>
				<h3>{ t( 'partnerkit-choose-written' ) }</h3>
				<Diff lines={ diff } t={ t } />
				<p class="partnerkit-small">{ t( 'partnerkit-choose-once', summary ) }</p>
			</section> }
		</Anchored>
	</Dialog>;
}
