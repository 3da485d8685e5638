import type { ComponentChildren } from 'preact';
import type { MovementTotals } from '../../../domain/movement/totals';
import type { Words } from '../../dashboard/view';
import type { Member } from './view';

export interface TotalsProps extends Words {
	/** The partnerships that are looked at. */
	members: Member[];
	/** How many institutions are partners in them. */
	partners: number;
	/** In how many countries those are. */
	countries: number;
	/** undefined as long as none of them is read. */
	totals?: MovementTotals;
	/** Whether it is known what became of pages. */
	hasStates: boolean;
	/** Further totals. */
	children?: ComponentChildren;
}

/** What the partnerships that are looked at come to together: each edit, account and page once. */
export function Totals( props: TotalsProps ) {
	const { members, totals, hasStates, children, t, number } = props;
	const known = ( value: number | undefined ): number | undefined => hasStates ? value : undefined;
	return <section class="partnerkit-totals" aria-label={ t( 'partnerkit-portfolio-totals' ) }>
		<Total { ...props } figure="partnerships" value={ members.length } className="partnerkit-total partnerkit-total--wide">
			<p>{ summary( props ) }</p>
		</Total>
		<Total { ...props } figure="edits" value={ totals?.edits } className="partnerkit-total partnerkit-total--wide" beside={ totals && totals.sum > totals.edits && <Subtraction { ...props } totals={ totals } /> }>
			<p>{ totals?.shared.length ? sharedText( totals, props ) : t( 'partnerkit-portfolio-edits-line' ) }</p>
			<SoFar { ...props } />
		</Total>
		<Total { ...props } figure="editors" value={ totals?.editors } className="partnerkit-total">
			<p>{ [
				t( 'partnerkit-portfolio-editors-line' ),
				...totals?.editorsInSeveral ? [ t( 'partnerkit-portfolio-editors-several', number( totals.editorsInSeveral ), totals.editorsInSeveral ) ] : [],
				...totals?.temporaryEditors ? [ t( 'partnerkit-portfolio-editors-temporary', number( totals.temporaryEditors ), totals.temporaryEditors ) ] : []
			].join( ' ' ) }</p>
		</Total>
		<Total { ...props } figure="pages-edited" value={ totals?.pagesEdited } className="partnerkit-total">
			<p>
				<Small figure="pages-created" value={ known( totals?.pagesCreated ) } { ...props } /> · <Small figure="pages-improved" value={ known( totals?.pagesImproved ) } { ...props } />
			</p>
			<p>{ t( 'partnerkit-portfolio-pages-line' ) }</p>
		</Total>
		{ children }
	</section>;
}

/** How values are held for those who read the page by program. */
export function figureState( value: number | undefined ): { 'data-value': number } | { 'data-state': 'pending' } {
	return value === undefined ? { 'data-state': 'pending' } : { 'data-value': value };
}

/** A number, or a dash where it is not known yet. */
export function NumberOrDash( { value, t, number }: Words & { value: number | undefined } ) {
	return value === undefined ? <><span aria-hidden="true">—</span><span class="partnerkit-hidden">{ t( 'partnerkit-portfolio-no-value' ) }</span></> : <>{ number( value ) }</>;
}

interface TotalProps extends Words {
	figure: 'partnerships' | 'edits' | 'editors' | 'pages-edited';
	value: number | undefined;
	className: string;
	beside?: ComponentChildren;
	children: ComponentChildren;
}

function Total( { figure, value, className, beside, children, ...words }: TotalProps ) {
	return <div class={ className } data-figure={ figure } { ...figureState( value ) }>
		<h2>{ words.t( `partnerkit-portfolio-figure-${ figure }` ) }</h2>
		<div class="partnerkit-total__row">
			<p class="partnerkit-total__value"><NumberOrDash value={ value } { ...words } /></p>
			{ beside }
		</div>
		{ children }
	</div>;
}

function Small( { figure, value, t, number }: Words & { figure: 'pages-created' | 'pages-improved'; value: number | undefined } ) {
	return <span data-figure={ figure } { ...figureState( value ) }>{ t( `partnerkit-portfolio-${ figure }`, value === undefined ? '—' : number( value ), value ?? 0 ) }</span>;
}

/** The sum of the rows, what is in it more than once, and what is left. */
function Subtraction( { totals, members, t, number }: TotalsProps & { totals: MovementTotals } ) {
	return <table class="partnerkit-subtraction">
		<tbody>
			<tr><th scope="row">{ t( 'partnerkit-portfolio-sum', number( members.length ), members.length ) }</th><td>{ number( totals.sum ) }</td></tr>
			<tr><th scope="row">{ t( 'partnerkit-portfolio-more-than-once' ) }</th><td>−{ number( totals.sum - totals.edits ) }</td></tr>
			<tr><th scope="row">{ t( 'partnerkit-portfolio-different' ) }</th><td>{ number( totals.edits ) }</td></tr>
		</tbody>
	</table>;
}

function sharedText( { shared }: MovementTotals, { t, number }: Words ): string {
	return shared.map( ( { partnerships, edits } ) => t( 'partnerkit-portfolio-shared', number( edits ), edits, number( partnerships ) ) ).join( ' ' );
}

/** What is missing from the totals, next to them. */
function SoFar( { members, t, number }: TotalsProps ) {
	const of = ( state: Member[ 'state' ] ): number => members.filter( ( member ) => member.state === state ).length;
	const pending = of( 'pending' );
	const partly = of( 'partly' );
	return <>
		{ pending > 0 && <p class="partnerkit-warning">{ t( 'partnerkit-portfolio-so-far', number( members.length - pending ), number( members.length ), members.length ) }</p> }
		{ partly > 0 && <p class="partnerkit-warning">{ t( 'partnerkit-portfolio-partly', number( partly ), partly ) }</p> }
	</>;
}

/** In which statuses are counted: those that go on first. */
const ORDER = [ 'active', 'paused', 'proposed', 'completed' ] as const;

/** How many of each status, how many institutions in how many countries. */
function summary( { members, partners, countries, t, number }: TotalsProps ): string {
	const statuses = ORDER.map( ( status ) => ( { status, count: members.filter( ( { facts } ) => facts.partnership.status === status ).length } ) ).filter( ( { count } ) => count > 0 );
	const institutions = t( 'partnerkit-portfolio-partners', number( partners ), partners );
	return [
		statuses.map( ( { status, count } ) => t( `partnerkit-portfolio-count-${ status }`, number( count ), count ) ).join( t( 'partnerkit-portfolio-comma' ) ),
		// Records that name no country do not say that there is none.
		partners ? countries ? t( 'partnerkit-portfolio-partners-countries', institutions, t( 'partnerkit-portfolio-countries', number( countries ), countries ) ) : `${ institutions }.` : ''
	].filter( Boolean ).join( '. ' );
}
