import { useState } from 'preact/hooks';
import type { Answer } from '../../domain/health/defect';
import type { Translate } from '../text';
import { QuestionField } from './question-field';
import type { CaseLines } from './view';

/** Pages shown at once; more on demand. */
const SHOWN = 50;

export interface PageListProps {
	t: Translate;
	cases: CaseLines[];
	partnerships: string[];
	/** Key of the defect that is looked at. */
	current?: string;
	onPage( key: string ): void;
	onChoose( pages: string[], chosen: boolean ): void;
	onAnswer( caseKey: string, answer: Answer | undefined ): void;
}

/** What is wrong in each case, the question about it, and its pages. */
export function PageList( { t, cases, partnerships, current, onPage, onChoose, onAnswer }: PageListProps ) {
	const [ shown, setShown ] = useState( SHOWN );
	let left = shown;
	const total = cases.reduce( ( sum, { pages } ) => sum + pages.length, 0 );
	return <div class="partnerkit-health__pages">
		{ cases.map( ( one ) => {
			const pages = one.pages.slice( 0, Math.max( left, 0 ) );
			left -= one.pages.length;
			return pages.length > 0 && <section key={ one.key } class="partnerkit-health__case">
				<p>{ one.sentence }</p>
				{ one.question && <QuestionField t={ t } question={ one.question } partnerships={ partnerships } answer={ one.answer } onAnswer={ ( answer ) => onAnswer( one.key, answer ) } /> }
				<ul>{ pages.map( ( { key, page, chosen, locked } ) => <li key={ key } data-page={ page } class={ key === current ? 'partnerkit-health__page partnerkit-health__page--current' : 'partnerkit-health__page' }>
					<input type="checkbox" class="partnerkit-health__check" checked={ chosen } disabled={ locked } aria-label={ t( 'partnerkit-health-select-page', page ) } onChange={ ( event ) => onChoose( [ page ], event.currentTarget.checked ) } />
					<span>
						<button type="button" class="partnerkit-link" aria-current={ key === current } onClick={ () => onPage( key ) }><bdi>{ page }</bdi></button>
						{ locked && <span class="partnerkit-small">{ t( 'partnerkit-health-locked' ) }</span> }
					</span>
				</li> ) }</ul>
			</section>;
		} ) }
		{ total > shown && <button type="button" class="partnerkit-link" onClick={ () => setShown( shown + SHOWN ) }>{ t( 'partnerkit-health-more', Math.min( SHOWN, total - shown ) ) }</button> }
	</div>;
}
