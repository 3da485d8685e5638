import { useEffect, useState } from 'preact/hooks';
import { linksOf, type Link } from '../../../domain/movement/coalitions/coalitions';
import type { Topics } from '../../../domain/movement/coalitions/topics';
import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import type { Messages, Pages } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import { readInstitutions } from '../institutions';
import type { Names } from '../names';
import { readTopics } from './read-topics';
import { CoalitionsView } from './view';

export interface CoalitionsProps {
	pages: Pages;
	messages: Messages;
	/** The reader's language, and that of the wiki. */
	names: Names;
	open(): Promise<Config>;
	explain( error: unknown ): string;
	startUrl: string;
	/** Waits until the page has done what it has to do. */
	pause(): Promise<void>;
}

/** Who works with whom: partners and affiliates of the same partnerships. */
export function CoalitionsScreen( { pages, messages, names, open, explain, startUrl, pause }: CoalitionsProps ) {
	const { text } = messages;
	const [ read, setRead ] = useState<{ config: Config; links: Link[]; topics: Topics }>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const begin = (): void => {
		setError( undefined );
		whileShown( ( async () => {
			const config = await open();
			const { partnerships, institutions } = await readInstitutions( pages, config, names );
			return { config, links: linksOf( partnerships, institutions ), topics: await readTopics( pages, config, partnerships ) };
		} )(), setRead );
	};
	useEffect( begin, [] );
	return <div class="partnerkit-coalitions" data-partnerkit="coalitions" aria-busy={ !read && !error }>
		{ error && <Notice kind="error"><p>{ error }</p><Button onClick={ begin }>{ text( 'partnerkit-retry' ) }</Button></Notice> }
		{ !read && !error && <><p>{ text( 'partnerkit-coalitions-reading' ) }</p><Progress label={ text( 'partnerkit-coalitions-reading' ) } /></> }
		{ read && ( read.links.length ?
			<CoalitionsView messages={ messages } links={ read.links } topics={ read.topics } others={ read.config.registries } urlOf={ ( name ) => pages.url( partnershipTitle( read.config, name ) ) } pause={ pause } /> :
			<><p>{ text( 'partnerkit-coalitions-nobody' ) }</p><p><a href={ startUrl }>{ text( 'partnerkit-coalitions-begin' ) }</a></p></> ) }
	</div>;
}
