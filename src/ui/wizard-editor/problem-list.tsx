import type { Translate } from '../text';

export interface ProblemView {
	at: number;
	line: number;
	text: string;
	/** What the button that puts it right says. */
	repair?: string;
}

export interface ProblemListProps {
	t: Translate;
	id: string;
	problems: ProblemView[];
	/** What is typed has not been looked at yet. */
	isLooking: boolean;
	onGo( problem: ProblemView ): void;
	onRepair( index: number ): void;
}

/** More of them help nobody at once. */
const MOST = 50;

/** What is wrong, line by line, each with a way to it. */
export function ProblemList( { t, id, problems, isLooking, onGo, onRepair }: ProblemListProps ) {
	return <section class="partnerkit-editor__problems" aria-labelledby={ id } aria-busy={ isLooking }>
		<h2 id={ id }><span role="status">{ problems.length ? t( 'partnerkit-editor-problems', problems.length ) : t( 'partnerkit-editor-no-problems' ) }</span></h2>
		{ problems.length > 0 && <ol>{ problems.slice( 0, MOST ).map( ( problem, index ) => <li key={ index }>
			<button type="button" class="partnerkit-link" onClick={ () => onGo( problem ) }>{ t( 'partnerkit-editor-line', problem.line ) }</button>
			<span>{ problem.text }</span>
			{ problem.repair !== undefined && <button type="button" class="partnerkit-link" disabled={ isLooking } onClick={ () => onRepair( index ) }>{ problem.repair }</button> }
		</li> ) }</ol> }
		{ problems.length > MOST && <p class="partnerkit-small">{ t( 'partnerkit-editor-more-problems', problems.length - MOST ) }</p> }
	</section>;
}
