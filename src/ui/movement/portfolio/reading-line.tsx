import { Button } from '../../button';
import { ageOf } from '../../dashboard/age-text';
import type { Words } from '../../dashboard/view';
import { Progress } from '../../progress';
import type { PortfolioView } from './view';

export interface PortfolioReadingProps extends Words {
	view: PortfolioView;
	/** Milliseconds since 1970. */
	now: number;
	onCancel(): void;
	onRead(): void;
}

/** How fresh it is, how much of it is read, and what could not be read of which partnership. */
export function PortfolioReading( { view: { phase, progress, members, readAt }, now, onCancel, onRead, ...words }: PortfolioReadingProps ) {
	const { t, number } = words;
	const isReading = phase === 'reading';
	const complete = members.filter( ( { state } ) => state === 'whole' || state === 'before' ).length;
	const partly = members.filter( ( { state } ) => state === 'partly' );
	const [ age, ...count ] = ageOf( readAt, now, words );
	return <div class="partnerkit-portfolio__reading">
		<div class="partnerkit-portfolio__state">
			<p role={ isReading ? undefined : 'status' }>
				{ readAt !== undefined && <>{ t( `partnerkit-portfolio-read-${ age }`, ...count ) } </> }
				{ isReading && <>{ t( readAt === undefined ? 'partnerkit-portfolio-reading' : 'partnerkit-portfolio-reading-new' ) } </> }
				{ phase === 'cancelled' && <span class="partnerkit-warning">{ t( readAt === undefined ? 'partnerkit-portfolio-cancelled' : 'partnerkit-portfolio-stopped' ) } </span> }
				{ t( 'partnerkit-portfolio-complete', number( complete ), number( members.length ), members.length ) }
			</p>
			{ /* One button: whoever pressed it by keyboard stays on it. */ }
			<Button kind="quiet" onClick={ isReading ? onCancel : onRead }>{ t( isReading ? 'partnerkit-cancel' : phase === 'cancelled' ? 'partnerkit-portfolio-go-on' : 'partnerkit-portfolio-read-again' ) }</Button>
		</div>
		{ isReading && <Progress label={ t( 'partnerkit-portfolio-progress' ) } value={ progress } /> }
		{ partly.length > 0 && <details class="partnerkit-portfolio__gaps">
			<summary class="partnerkit-warning">{ t( 'partnerkit-portfolio-partly', number( partly.length ), partly.length ) }</summary>
			<ul>
				{ partly.map( ( { facts: { key, partnership }, gaps } ) => <li key={ key }>
					<bdi>{ partnership.label }</bdi>: <bdi>{ gaps.map( ( { wiki, failed, part } ) => [ wiki, failed.join( ' · ' ) || part ].filter( Boolean ).join( ': ' ) ).join( '; ' ) }</bdi>
				</li> ) }
			</ul>
		</details> }
	</div>;
}
