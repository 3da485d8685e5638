import type { ComponentChildren } from 'preact';
import type { PlaybookEntry } from '../../../domain/movement/playbooks';
import type { Translate } from '../../text';
import { effortWord, typeWord } from './words';

export interface PlaybookCardProps {
	t: Translate;
	entry: PlaybookEntry;
	startUrl: string;
	pageUrl( title: string ): string;
	languageName( code: string ): string;
}

/** One playbook: what it is, for whom, how much work, who tried it, and the way to begin from it. */
export function PlaybookCard( { t, entry, startUrl, pageUrl, languageName }: PlaybookCardProps ) {
	const { name, title, lead, effort, languages, triedBy } = entry;
	return <li class="partnerkit-playbooks__entry" data-playbook={ name }>
		<h2><a href={ pageUrl( title ) }><bdi>{ name }</bdi></a></h2>
		{ lead && <p><bdi>{ lead }</bdi></p> }
		<dl class="partnerkit-playbooks__facts">
			<Fact label={ t( 'partnerkit-playbooks-for' ) }>{ entry.for.map( ( one ) => typeWord( t, one ) ) }</Fact>
			<Fact label={ t( 'partnerkit-playbooks-effort' ) }>{ effort ? [ effortWord( t, effort ) ] : [] }</Fact>
			<Fact label={ t( 'partnerkit-playbooks-language' ) }>{ languages.map( languageName ) }</Fact>
			<Fact label={ t( 'partnerkit-playbooks-tried' ) }>{ triedBy.map( ( tried ) => tried.title === undefined ? tried.name : <a href={ pageUrl( tried.title ) }>{ tried.name }</a> ) }</Fact>
		</dl>
		<p><a class="cdx-button cdx-button--fake-button cdx-button--fake-button--enabled cdx-button--action-progressive" href={ startUrl } aria-label={ t( 'partnerkit-playbooks-start-from', name ) }>{ t( 'partnerkit-playbooks-start' ) }</a></p>
	</li>;
}

/** What the page says of something; nothing where it says nothing. */
function Fact( { label, children }: { label: string; children: ComponentChildren[] } ) {
	return children.length ? <div><dt>{ label }</dt>{ children.map( ( one, index ) => <dd key={ index }><bdi>{ one }</bdi></dd> ) }</div> : null;
}
