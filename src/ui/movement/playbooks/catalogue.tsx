import { ANY_PLAYBOOK, fittingPlaybooks, playbookChoices, writePlaybookWish, type PlaybookEntry, type PlaybookWish } from '../../../domain/movement/playbooks';
import { Button } from '../../button';
import { Notice } from '../../notice';
import type { Translate } from '../../text';
import { PlaybookCard, type PlaybookCardProps } from './entry';
import { PlaybookFilters } from './filters';

export interface CatalogueProps extends Pick<PlaybookCardProps, 'pageUrl' | 'languageName'> {
	t: Translate;
	number( value: number ): string;
	entries: PlaybookEntry[];
	wish: PlaybookWish;
	/** Where somebody writes down what worked. */
	giveBackUrl: string;
	/** Where there is an answer for an institution that asks why it should. */
	valueUrl: string;
	startUrl( name: string ): string;
	/** The whole address that looks for the same. */
	link: string;
	onWish( wish: PlaybookWish ): void;
}

/** All playbooks, looked through; where there is none, what to do about it. */
export function Catalogue( { t, number, entries, wish, giveBackUrl, valueUrl, startUrl, link, onWish, ...card }: CatalogueProps ) {
	const fitting = fittingPlaybooks( entries, wish );
	const isLooking = writePlaybookWish( wish ) !== '';
	const giveBack = <a href={ giveBackUrl }>{ t( 'partnerkit-playbooks-give-back' ) }</a>;
	if ( !entries.length ) {
		return <Notice kind="notice"><p>{ t( 'partnerkit-playbooks-none' ) }</p><p>{ giveBack }</p></Notice>;
	}
	return <>
		<p>{ t( 'partnerkit-playbooks-lead' ) }</p>
		<PlaybookFilters t={ t } wish={ wish } choices={ playbookChoices( entries ) } languageName={ card.languageName } onWish={ onWish } />
		<p class="partnerkit-playbooks__count">
			<span role="status">{ t( isLooking ? 'partnerkit-playbooks-fitting' : 'partnerkit-playbooks-count', number( fitting.length ), fitting.length, number( entries.length ) ) }</span>
			{ isLooking && <><Button kind="quiet" onClick={ () => onWish( ANY_PLAYBOOK ) }>{ t( 'partnerkit-playbooks-all' ) }</Button> <a href={ link }>{ t( 'partnerkit-playbooks-link' ) }</a></> }
		</p>
		{ fitting.length ?
			<ul class="partnerkit-playbooks__list">{ fitting.map( ( entry ) => <PlaybookCard key={ entry.title } t={ t } entry={ entry } startUrl={ startUrl( entry.name ) } { ...card } /> ) }</ul> :
			<Notice kind="notice"><p>{ t( 'partnerkit-playbooks-none-fits' ) }</p></Notice> }
		<p class="partnerkit-playbooks__give">{ t( 'partnerkit-playbooks-give' ) } { giveBack }</p>
		<p class="partnerkit-playbooks__give">{ t( 'partnerkit-playbooks-why' ) } <a href={ valueUrl }>{ t( 'partnerkit-playbooks-value' ) }</a></p>
	</>;
}
