import { isWhole, type PartCoverage } from '../../domain/impact/coverage';
import { isolate } from './isolate';
import type { DashboardView, WikiView, Words } from './view';

/** Names shown of a list of people. */
const MOST_NAMES = 20;

/** What was read for the figures, and what was not, with the reasons. */
export function Receipt( { view, t, number, day }: Words & { view: DashboardView } ) {
	const { coverage, byWiki, excluded, unlisted, recentSince } = view;
	const parts = ( of: PartCoverage[] ) => of.map( ( part ) => <PartLine key={ part.part } part={ part } t={ t } number={ number } /> );
	const gaps = coverage.filter( ( part ) => !isWhole( part ) ).length;
	return <details class="partnerkit-receipt">
		<summary><h3>{ t( 'partnerkit-receipt' ) }</h3> <span class={ gaps ? 'partnerkit-warning' : 'partnerkit-subtle' }>{ gaps ? t( 'partnerkit-receipt-gaps', number( gaps ), gaps ) : view.phase === 'done' && t( 'partnerkit-receipt-whole' ) }</span></summary>
		<ul>
			{ byWiki.length ? <>
				{ parts( coverage.filter( ( { part } ) => part === 'wikis' ) ) }
				{ byWiki.map( ( wiki ) => <li key={ wiki.name }>
					<WikiLine wiki={ wiki } t={ t } number={ number } />
					<ul>{ parts( coverage.filter( ( part ) => part.part !== 'wikis' && ( wiki.isHome ? part.wiki === undefined : part.wiki === wiki.name ) ) ) }</ul>
				</li> ) }
			</> : parts( coverage ) }
			{ recentSince && <li>{ t( 'partnerkit-receipt-recent', day( recentSince ) ) }</li> }
			{ excluded > 0 && <li>{ t( 'partnerkit-receipt-excluded', number( excluded ), excluded ) }</li> }
			{ unlisted.length > 0 && <li>
				{ t( 'partnerkit-receipt-unlisted', number( unlisted.length ), unlisted.length ) }{ ' ' }
				{ unlisted.slice( 0, MOST_NAMES ).map( ( name, index ) => <span key={ name }>{ index > 0 && t( 'partnerkit-dashboard-comma' ) }<bdi>{ name }</bdi></span> ) }
				{ unlisted.length > MOST_NAMES && ' …' }
			</li> }
		</ul>
	</details>;
}

/** A wiki with what counts on it, or why it was not read. */
function WikiLine( { wiki: { name, edits, problem, reason }, t, number }: Pick<Words, 't' | 'number'> & { wiki: WikiView } ) {
	return edits === undefined ?
		<span class="partnerkit-warning">{ t( `partnerkit-receipt-wiki-${ problem }`, isolate( name ) ) }{ reason && <> (<bdi>{ reason }</bdi>)</> }</span> :
		<b>{ t( 'partnerkit-receipt-wiki', isolate( name ), number( edits ), edits ) }</b>;
}

function PartLine( { part: { part, fetched, expected, failed, truncated }, t, number }: Pick<Words, 't' | 'number'> & { part: PartCoverage } ) {
	return <li>
		{ t( `partnerkit-receipt-${ part }`, expected === undefined ? number( fetched ) : t( 'partnerkit-receipt-of', number( fetched ), number( expected ) ) ) }
		{ truncated && <span class="partnerkit-warning"> { t( 'partnerkit-receipt-truncated' ) }</span> }
		{ failed.length > 0 && <span class="partnerkit-warning"> { t( 'partnerkit-receipt-failed' ) } <bdi>{ failed.join( ' · ' ) }</bdi></span> }
	</li>;
}
