import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../button';
import { Fragment } from '../fragment';
import { Notice } from '../notice';
import type { Translate } from '../text';

/** What the wiki asks before it saves. */
export interface AskedQuestion {
	id: string;
	question?: DocumentFragment;
	picture?: string;
	/** An answer was given before, and was not right. */
	isAgain: boolean;
	value: string;
	onInput( value: string ): void;
	/** The person is through with it. */
	onEnter(): void;
}

export interface ObstacleProps {
	t: Translate;
	kind: 'warning' | 'error';
	/** What happened, what is safe, what to do now. */
	sentences: string[];
	/** The wiki's own words. */
	words?: DocumentFragment | string;
	question?: AskedQuestion;
	/** Seconds until it can be tried again; undefined where nothing is to be waited for. */
	left?: number;
	/** What to do elsewhere. */
	links: Array<{ label: string; href: string; isHere?: boolean }>;
	/** Where the words can be taken along. */
	onCopy?(): Promise<boolean>;
}

/** What keeps a step from being saved, at its place, and the way on. */
export function Obstacle( { t, kind, sentences, words, question, left, links, onCopy }: ObstacleProps ) {
	const [ copied, setCopied ] = useState<boolean>();
	const root = useRef<HTMLDivElement>( null );
	// On a phone the acts stand over the end of the step.
	useEffect( () => root.current!.scrollIntoView?.( { block: 'center' } ), [] );
	return <div ref={ root } class="partnerkit-obstacle">
		<Notice kind={ kind }>
			{ sentences.map( ( sentence ) => <p key={ sentence }>{ sentence }</p> ) }
			{ words && <>
				<p>{ t( 'partnerkit-obstacle-says' ) }</p>
				<blockquote class="partnerkit-wizard__quote" dir="auto">{ typeof words === 'string' ? <bdi>{ words }</bdi> : <Fragment of={ words } /> }</blockquote>
			</> }
		</Notice>
		{ question && <Question key={ question.id } t={ t } { ...question } /> }
		{ left !== undefined && <>
			{ left > 0 && <p class="partnerkit-obstacle__left" aria-hidden="true">{ t( 'partnerkit-obstacle-left', left ) }</p> }
			<p class="partnerkit-small" role="status">{ left > 0 ? '' : t( 'partnerkit-obstacle-over' ) }</p>
		</> }
		{ ( onCopy || links.length > 0 ) && <p class="partnerkit-obstacle__ways">
			{ onCopy && <Button onClick={ () => {
				void onCopy().then( setCopied );
			} }>{ t( 'partnerkit-obstacle-copy' ) }</Button> }
			{ links.map( ( { label, href, isHere } ) => <a key={ href } class="cdx-button cdx-button--fake-button cdx-button--fake-button--enabled" href={ href } target={ isHere ? undefined : '_blank' } rel="noopener">{ label }</a> ) }
			<span class="partnerkit-small" role="status">{ copied === undefined ? '' : t( copied ? 'partnerkit-obstacle-copied' : 'partnerkit-obstacle-not-copied' ) }</span>
		</p> }
	</div>;
}

function Question( { t, question, picture, isAgain, value, onInput, onEnter }: AskedQuestion & { t: Translate } ) {
	const id = useId();
	const field = useRef<HTMLInputElement>( null );
	// Each question is a new one: who has just pressed the button is to answer it.
	useEffect( () => field.current!.focus(), [] );
	const shown: ComponentChildren = question ? <Fragment of={ question } /> : <img src={ picture } alt={ t( 'partnerkit-obstacle-picture' ) } />;
	return <div class="partnerkit-wizard__field">
		<div id={ `${ id }-question` } class="partnerkit-obstacle__question">{ shown }</div>
		{ isAgain && <p id={ `${ id }-wrong` } class="partnerkit-small partnerkit-warning">{ t( 'partnerkit-obstacle-wrong' ) }</p> }
		<label id={ `${ id }-label` } class="cdx-label__label" for={ id }>{ t( picture ? 'partnerkit-obstacle-letters' : 'partnerkit-obstacle-answer' ) }</label>
		<div class="cdx-text-input"><input
			ref={ field } id={ id } class="cdx-text-input__input" type="text" dir="auto" autocomplete="off" autocapitalize="off" spellcheck={ false } value={ value } aria-describedby={ `${ id }-question${ isAgain ? ` ${ id }-wrong` : '' }` }
			onInput={ ( event ) => onInput( event.currentTarget.value ) }
			onKeyDown={ ( event ) => {
				if ( event.key === 'Enter' && value !== '' ) {
					onEnter();
				}
			} }
		/></div>
	</div>;
}
