import { useState } from 'preact/hooks';
import { Button } from '../button';
import { Dialog } from '../dialog';
import { TextField } from '../field';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';
import { Anchored } from './anchored';
import { CurrentChoice, type CurrentChoiceProps } from './current-choice';

/** A partnership or an event in the list. */
export interface OfferRow {
	key: string;
	label: string;
	/** Whose it is, with whom, until when. */
	detail: string;
	/** Why it cannot be chosen. */
	hindrance?: string;
}

export interface OfferGroup {
	id: 'running' | 'joined' | 'recent' | 'found';
	rows: OfferRow[];
}

export interface ChooserProps {
	t: Translate;
	anchor: Element;
	stage: 'reading' | 'failed' | 'empty' | 'ready';
	/** What went wrong, and what to do. */
	error?: string;
	current?: Omit<CurrentChoiceProps, 't' | 'onStop'>;
	/** What has ended by itself, and what one can go on with. */
	stopped?: { text: string; again?: OfferRow };
	groups: OfferGroup[];
	query: string;
	/** Where the partnerships are listed. */
	homeUrl: string;
	onQuery( query: string ): void;
	onChoose( key: string ): void;
	onStop(): void;
	onRetry(): void;
	onClose(): void;
}

/** The menu of what one can work for. */
export function Chooser( { t, anchor, stage, error, current, stopped, groups, query, homeUrl, onQuery, onChoose, onStop, onRetry, onClose }: ChooserProps ) {
	return <Dialog screen="choose" title={ t( current ? 'partnerkit-choose-current' : 'partnerkit-choose-nothing' ) } busy={ stage === 'reading' } onClose={ onClose } t={ t }>
		<Anchored anchor={ anchor } onClose={ onClose }>
			{ current && <CurrentChoice t={ t } { ...current } onStop={ onStop } /> }
			{ stopped && <section><Notice kind="notice">
				<p>{ stopped.text }</p>
				{ stopped.again && <Button onClick={ () => onChoose( stopped.again!.key ) }>{ t( 'partnerkit-choose-again', stopped.again.label ) }</Button> }
			</Notice></section> }
			{ error !== undefined && <section><Notice kind="error">
				<p>{ error }</p>
				<Button onClick={ onRetry }>{ t( 'partnerkit-retry' ) }</Button>
			</Notice></section> }
			{ stage === 'reading' && <section><Progress label={ t( 'partnerkit-choose-reading' ) } /><p class="partnerkit-small">{ t( 'partnerkit-choose-reading' ) }</p></section> }
			{ stage === 'empty' && <section><p>{ t( 'partnerkit-choose-empty' ) } <a href={ homeUrl }>{ t( 'partnerkit-choose-home' ) }</a></p></section> }
			{ stage === 'ready' && groups.map( ( group ) => <Group key={ group.id } t={ t } { ...group } isSwitch={ current !== undefined } onChoose={ onChoose } /> ) }
			<section>
				{ stage === 'ready' && <TextField label={ t( 'partnerkit-choose-find' ) } type="search" value={ query } t={ t } onInput={ onQuery } /> }
				<p class="partnerkit-small">{ t( 'partnerkit-choose-stops' ) }</p>
			</section>
		</Anchored>
	</Dialog>;
}

/** Rows that are shown at first: with few, all groups are seen at once. */
const FEW = 4;

interface GroupProps extends OfferGroup {
	t: Translate;
	isSwitch: boolean;
	onChoose( key: string ): void;
}

function Group( { t, id, rows, isSwitch, onChoose }: GroupProps ) {
	const [ isWhole, setWhole ] = useState( false );
	const shown = isWhole || rows.length <= FEW + 1 ? rows : rows.slice( 0, FEW );
	const more = rows.length - shown.length;
	if ( !rows.length && id !== 'found' ) {
		return null;
	}
	return <section>
		<h3>{ t( `partnerkit-choose-${ id }`, rows.length ) }</h3>
		<ul>{ shown.map( ( { key, label, detail, hindrance } ) => <li key={ key } class="partnerkit-choose__offer">
			<div>
				<div class={ hindrance && 'partnerkit-subtle' }><bdi>{ label }</bdi></div>
				{ detail && <div class="partnerkit-small">{ detail }</div> }
				{ hindrance && <div class="partnerkit-small">{ hindrance }</div> }
			</div>
			{ !hindrance && <Button onClick={ () => onChoose( key ) }>
				{ t( isSwitch ? 'partnerkit-choose-switch' : 'partnerkit-choose-choose' ) }<span class="partnerkit-hidden">{ ` ${ label }` }</span>
			</Button> }
		</li> ) }</ul>
		{ more > 0 && <button type="button" class="partnerkit-link" onClick={ () => setWhole( true ) }>{ t( 'partnerkit-choose-more', more ) }</button> }
	</section>;
}
