import { useId } from 'preact/hooks';
import { Diff, type DiffLine } from '../diff';
import { Fragment } from '../fragment';
import { Progress } from '../progress';
import type { Translate } from '../text';

export const TABS = [ 'page', 'wikitext', 'changes' ] as const;
export type Tab = typeof TABS[ number ];

/** A page as it would be. */
export interface WrittenPageView {
	title: string;
	/** The wikitext, and where it can be edited. */
	text: string;
	editUrl: string;
	rendered?: DocumentFragment;
	diff?: DiffLine[];
}

export interface WrittenPageProps {
	t: Translate;
	tab: Tab;
	pages: WrittenPageView[];
	/** Nothing differs from what the wiki has. */
	unchanged: boolean;
	/** The wiki could not tell; the error is shown elsewhere. */
	failed: boolean;
	onTab( tab: Tab ): void;
}

/** The page that is being written, as it will look, as wikitext, and what changes. */
export function WrittenPage( { t, tab, pages, unchanged, failed, onTab }: WrittenPageProps ) {
	const id = useId();
	const move = ( event: KeyboardEvent & { currentTarget: HTMLElement } ): void => {
		const forward = getComputedStyle( event.currentTarget ).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
		const step = event.key === forward ? 1 : [ 'ArrowLeft', 'ArrowRight' ].includes( event.key ) ? -1 : 0;
		if ( step ) {
			const next = TABS[ ( TABS.indexOf( tab ) + step + TABS.length ) % TABS.length ];
			onTab( next );
			event.currentTarget.querySelector<HTMLElement>( `[data-tab="${ next }"]` )?.focus();
			event.preventDefault();
		}
	};
	return <section class="partnerkit-written" aria-labelledby={ `${ id }-heading` }>
		<div class="partnerkit-written__head">
			<div>
				<h2 id={ `${ id }-heading` }>{ t( 'partnerkit-written-title' ) }</h2>
				<p class="partnerkit-small">{ t( unchanged ? 'partnerkit-written-unchanged' : 'partnerkit-written-unsaved' ) }</p>
			</div>
			<div class="cdx-tabs__list partnerkit-written__tabs" role="tablist" aria-labelledby={ `${ id }-heading` } onKeyDown={ move }>
				{ TABS.map( ( one ) => <button
					key={ one } type="button" role="tab" id={ `${ id }-${ one }` } data-tab={ one } aria-selected={ one === tab } aria-controls={ `${ id }-panel` } tabIndex={ one === tab ? 0 : -1 } onClick={ () => onTab( one ) }
				>{ t( `partnerkit-written-${ one }` ) }</button> ) }
			</div>
		</div>
		<div class="partnerkit-written__panel" role="tabpanel" id={ `${ id }-panel` } aria-labelledby={ `${ id }-${ tab }` } tabIndex={ 0 }>
			{ tab === 'changes' && unchanged && <p>{ t( 'partnerkit-written-nothing' ) }</p> }
			{ !pages.length && tab !== 'changes' && <p class="partnerkit-subtle">{ t( 'partnerkit-written-empty' ) }</p> }
			{ pages.map( ( page ) => <PageView key={ page.title } t={ t } tab={ tab } page={ page } failed={ failed } hidden={ tab === 'changes' && unchanged } /> ) }
		</div>
	</section>;
}

function PageView( { t, tab, page, failed, hidden }: { t: Translate; tab: Tab; page: WrittenPageView; failed: boolean; hidden: boolean } ) {
	const { title, text, editUrl, rendered, diff } = page;
	const waiting = failed ? null : <Progress label={ t( 'partnerkit-written-asking' ) } />;
	return hidden ? null : <div class="partnerkit-written__page">
		<p class="partnerkit-written__name"><bdi>{ title }</bdi></p>
		{ tab === 'page' && ( rendered ? <Fragment of={ rendered } /> : waiting ) }
		{ tab === 'changes' && ( diff ? <Diff t={ t } lines={ diff } /> : waiting ) }
		{ tab === 'wikitext' && <>
			<pre class="partnerkit-written__source" dir="auto">{ text }</pre>
			<p><a href={ editUrl } target="_blank" rel="noopener">{ t( 'partnerkit-written-edit' ) }</a></p>
		</> }
	</div>;
}
