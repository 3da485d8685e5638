import type { Partner, Partnership } from '../../domain/partnership/record';
import type { Translate } from '../text';
import { isolate } from './isolate';
import { webAddress } from './web-address';
import type { DashboardView, Words } from './view';

/** What it is the figures of: status, time, partners; and which edits count. */
export function Head( { view, t, number, day }: Words & { view: DashboardView } ) {
	const { partnership, wikis } = view;
	return <div class="partnerkit-dashboard__head">
		<p>
			{ partnership.status && <span class={ `partnerkit-chip${ partnership.status === 'paused' ? ' partnerkit-chip--warning' : '' }` }>{ t( `partnerkit-status-${ partnership.status }` ) }</span> }
			{ ' ' }
			<span>{ period( partnership, t, day ) }</span>
			{ partnership.partners.length > 0 && <> · <Partners t={ t } partners={ partnership.partners } /></> }
		</p>
		<details class="partnerkit-dashboard__counting">
			<summary>{ counting( view, t ) }{ wikis > 1 && ` ${ t( 'partnerkit-dashboard-wikis', number( wikis ), wikis ) }` } <span class="partnerkit-dashboard__which">{ t( 'partnerkit-dashboard-which' ) }</span></summary>
			<ul>
				{ rules( view ).map( ( rule ) => <li key={ rule }>{ t( `partnerkit-dashboard-rule-${ rule }`, isolate( `#${ partnership.hashtag }` ), isolate( view.tag ) ) }</li> ) }
			</ul>
		</details>
	</div>;
}

function Partners( { t, partners }: { t: Translate; partners: Partner[] } ) {
	return <>{ partners.map( ( partner, index ) => <span key={ index }>
		{ index > 0 && t( 'partnerkit-dashboard-comma' ) }
		<PartnerName partner={ partner } />
		{ partner.role && <span class="partnerkit-subtle"> (<bdi>{ partner.role }</bdi>)</span> }
	</span> ) }</>;
}

function PartnerName( { partner: { name, wikidata, url } }: { partner: Partner } ) {
	const address = webAddress( url );
	const label = <bdi>{ name || wikidata }</bdi>;
	return address ? <a href={ address } rel="nofollow noopener" class="external">{ label }</a> : label;
}

function period( { start, end }: Partnership, t: Translate, day: Words[ 'day' ] ): string {
	if ( start && end ) {
		return t( 'partnerkit-dashboard-period', day( start ), day( end ) );
	}
	return start ? t( 'partnerkit-dashboard-period-from', day( start ) ) : end ? t( 'partnerkit-dashboard-period-until', day( end ) ) : t( 'partnerkit-dashboard-period-open' );
}

function counting( { partnership: { counting: by, hashtag }, tag }: DashboardView, t: Translate ): string {
	const key = `partnerkit-dashboard-counted-${ by }`;
	return hashtag ? t( key, isolate( tag ), isolate( `#${ hashtag }` ) ) : t( `${ key }-no-hashtag`, isolate( tag ) );
}

function rules( { partnership: { counting: by, hashtag } }: DashboardView ): string[] {
	return [
		hashtag ? 'tag' : 'tag-alone', ...hashtag ? [ 'hashtag' ] : [], 'template', ...by === 'marked' ? [] : [ by ], 'window', 'excluded'
	];
}
