import { useId, useState } from 'preact/hooks';
import { isWhole, type PartCoverage } from '../../domain/impact/coverage';
import { Button } from '../button';
import type { Words } from '../dashboard/view';
import { CoverageLines } from '../files/coverage-lines';
import { Progress } from '../progress';

/** A page with its views, as far as they are known. */
export interface ViewsRow {
	title: string;
	/** Host of its wiki. */
	wiki: string;
	/** Its address. */
	url?: string;
	views: number;
	/** Days that are known, of those that count. */
	known: number;
	expected: number;
}

export interface ReachSectionProps extends Words {
	/** `none`: nothing here counts readers; `waiting`: for what comes before; `asking`: it takes long, somebody has to say so. */
	phase: 'none' | 'waiting' | 'asking' | 'reading' | 'done' | 'cancelled';
	/** Requests that it takes (still), and how long that is at the pace of the services, in seconds. */
	requests: number;
	seconds: number;
	progress: { done: number; expected?: number };
	/** Most views first. */
	pages: ViewsRow[];
	coverage: PartCoverage[];
	/** Whether some pages are of other wikis. */
	isOnSeveral: boolean;
	onRead(): void;
	onCancel(): void;
}

const FIRST = 10;
const MORE = 50;

/** Who reads it: what that takes before it begins, how far it is, and the pages that are read most. */
export function ReachSection( props: ReachSectionProps ) {
	const { phase, progress, pages, coverage, t, number, onCancel } = props;
	const id = useId();
	return <section class="partnerkit-reach" aria-labelledby={ id } aria-busy={ phase === 'reading' || phase === 'waiting' } data-part="reach">
		<h3 id={ id }>{ t( 'partnerkit-reach' ) }</h3>
		{ phase === 'none' && <p class="partnerkit-subtle">{ t( 'partnerkit-reach-none' ) }</p> }
		{ phase === 'waiting' && <p class="partnerkit-subtle">{ t( 'partnerkit-reach-waiting' ) }</p> }
		{ phase === 'reading' && <div class="partnerkit-reading">
			<span>{ t( 'partnerkit-reach-reading', number( progress.done ), number( progress.expected ?? 0 ), progress.expected ?? 0 ) }</span>
			<Progress label={ t( 'partnerkit-reach-progress' ) } value={ progress.expected ? progress.done / progress.expected : undefined } />
			<Button kind="quiet" onClick={ onCancel }>{ t( 'partnerkit-cancel' ) }</Button>
		</div> }
		<Plan { ...props } />
		{ phase !== 'reading' && <CoverageLines t={ t } number={ number } coverage={ coverage } /> }
		{ phase === 'done' && !pages.length && coverage.every( isWhole ) && <p class="partnerkit-subtle">{ t( 'partnerkit-reach-no-pages' ) }</p> }
		{ pages.length > 0 && <ViewsTable { ...props } /> }
	</section>;
}

/** What is still to be read: how much that is, and when it begins. */
function Plan( { phase, requests, seconds, t, number, onRead }: ReachSectionProps ) {
	const minutes = Math.ceil( seconds / 60 );
	const length = (): string => t( seconds < 60 ? 'partnerkit-reach-plan-seconds' : 'partnerkit-reach-plan', number( requests ), requests, number( seconds < 60 ? seconds : minutes ), seconds < 60 ? seconds : minutes );
	if ( phase === 'asking' ) {
		return <p>{ length() } <Button kind="primary" onClick={ onRead }>{ t( 'partnerkit-reach-read' ) }</Button></p>;
	}
	const isOpen = requests > 0 && ( phase === 'cancelled' || phase === 'done' );
	return isOpen ? <p>{ phase === 'cancelled' && t( 'partnerkit-reach-cancelled' ) } { length() } <Button onClick={ onRead }>{ t( phase === 'cancelled' ? 'partnerkit-reach-resume' : 'partnerkit-retry' ) }</Button></p> : null;
}

function ViewsTable( { pages, isOnSeveral, t, number }: ReachSectionProps ) {
	const [ most, setMost ] = useState( FIRST );
	const largest = Math.max( ...pages.slice( 0, 1 ).map( ( { views } ) => views ), 1 );
	return <div class="partnerkit-data partnerkit-views">
		<table>
			<caption>{ t( 'partnerkit-reach-most-viewed' ) }</caption>
			<thead><tr>
				<th scope="col">{ t( 'partnerkit-reach-page' ) }</th>
				{ isOnSeveral && <th scope="col">{ t( 'partnerkit-reach-wiki' ) }</th> }
				<th scope="col" class="partnerkit-data__number">{ t( 'partnerkit-reach-views' ) }</th>
			</tr></thead>
			<tbody>
				{ pages.slice( 0, most ).map( ( page ) => <tr key={ `${ page.wiki }/${ page.title }` }>
					<th scope="row">{ page.url ? <a href={ page.url }><bdi>{ page.title }</bdi></a> : <bdi>{ page.title }</bdi> }</th>
					{ isOnSeveral && <td><bdi>{ page.wiki }</bdi></td> }
					<td class="partnerkit-data__number"><Views page={ page } largest={ largest } t={ t } number={ number } /></td>
				</tr> ) }
			</tbody>
		</table>
		{ pages.length > most && <button type="button" class="partnerkit-link" onClick={ () => setMost( most + MORE ) }>{ t( 'partnerkit-reach-show-more', number( Math.min( MORE, pages.length - most ) ), Math.min( MORE, pages.length - most ) ) }</button> }
	</div>;
}

function Views( { page: { views, known, expected }, largest, t, number }: { page: ViewsRow; largest: number; t: Words[ 't' ]; number: Words[ 'number' ] } ) {
	if ( !known ) {
		return <><span aria-hidden="true">—</span> <span class="partnerkit-subtle">{ t( expected ? 'partnerkit-reach-no-data' : 'partnerkit-reach-no-day' ) }</span></>;
	}
	return <>
		<meter class="partnerkit-views__bar" aria-hidden="true" min={ 0 } max={ largest } value={ views } />
		<span class="partnerkit-views__number">{ number( views ) }</span>
		{ known < expected && <div class="partnerkit-warning"> { t( 'partnerkit-reach-days-missing', number( expected - known ), expected - known, number( expected ) ) }</div> }
	</>;
}
