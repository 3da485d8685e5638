import type { Figure } from '../../domain/impact/figure';
import { FigureCard, type FigureCardProps } from './figure-card';
import type { Words } from './view';

/** What is seen at once, in this order. What is made last comes last, so that nothing moves when it comes. */
const HEADLINES: string[] = [ 'edits', 'editors', 'bytes-added', 'pages-created', 'pages-improved', 'retained', 'files-used', 'views-created' ];

export interface FigureGridProps extends Words, Pick<FigureCardProps, 'start' | 'isReading'> {
	figures: Figure[];
	/** The same figures of the time before. */
	before: Figure[];
	/** Whether those that are no headlines are seen. */
	isOpen: boolean;
	onOpen( isOpen: boolean ): void;
}

/** The headlines; the rest stands behind them. */
export function FigureGrid( { figures, before, isOpen, onOpen, ...rest }: FigureGridProps ) {
	const place = ( { metric }: Figure ): number => HEADLINES.indexOf( metric );
	const isBefore = ( figure: Figure ) => ( one: Figure ): boolean => one.metric === figure.metric && one.variant === figure.variant;
	const cards = ( list: Figure[] ) => <div class="partnerkit-figures">
		{ list.map( ( figure ) => <FigureCard key={ `${ figure.metric } ${ figure.variant }` } { ...rest } figure={ figure } before={ before.find( isBefore( figure ) ) } /> ) }
	</div>;
	const others = figures.filter( ( figure ) => place( figure ) < 0 );
	return <>
		{ cards( figures.filter( ( figure ) => place( figure ) >= 0 ).sort( ( one, other ) => place( one ) - place( other ) ) ) }
		{ others.length > 0 && <details class="partnerkit-more" open={ isOpen } onToggle={ ( { currentTarget } ) => currentTarget.open !== isOpen && onOpen( currentTarget.open ) }>
			<summary>{ rest.t( 'partnerkit-figures-more', rest.number( others.length ), others.length ) }</summary>
			{ cards( others ) }
		</details> }
	</>;
}
