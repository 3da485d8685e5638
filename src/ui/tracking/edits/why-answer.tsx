import { useId } from 'preact/hooks';
import type { Letters } from '../../../domain/tracking/slip';
import { Button } from '../../button';
import { Diff } from '../../diff';
import { Progress } from '../../progress';
import type { Translate } from '../../text';
import type { DiffState, ProofView, WhyView } from './view';

export interface WhyAnswerProps {
	t: Translate;
	view: WhyView;
	diff: DiffState;
	/** Asks for the difference that the edit made. */
	onDiff(): void;
}

/** Why an edit counts or not: every proof in its order, whom it is credited to, and how to put it right. */
export function WhyAnswer( { t, view, diff, onDiff }: WhyAnswerProps ) {
	const { kind, headline, lead, proofs, credit, remedies, acts, links } = view;
	const id = useId();
	return <section class={ `partnerkit-why partnerkit-why--${ kind }` } data-state={ kind } aria-labelledby={ id }>
		<div class="partnerkit-why__reasons">
			<h3 id={ id }>{ headline }</h3>
			<p>{ lead }</p>
			<details open={ kind !== 'counted' }>
				<summary>{ t( 'partnerkit-why-proofs' ) }</summary>
				<table class="partnerkit-why__proofs">
					<thead class="partnerkit-hidden"><tr>{ [ 'name', 'state', 'words' ].map( ( column ) => <th key={ column } scope="col">{ t( `partnerkit-why-column-${ column }` ) }</th> ) }</tr></thead>
					<tbody>{ proofs.map( ( proof ) => <Proof key={ proof.proof } proof={ proof } /> ) }</tbody>
				</table>
			</details>
			<details onToggle={ ( event ) => event.currentTarget.open && diff === undefined && onDiff() }>
				<summary>{ t( 'partnerkit-why-diff' ) }</summary>
				<DiffPart t={ t } diff={ diff } onDiff={ onDiff } />
			</details>
		</div>
		<div class="partnerkit-why__right">
			{ credit.length > 0 && <>
				<h4>{ t( 'partnerkit-why-credit' ) }</h4>
				{ credit.map( ( line ) => <p key={ line }>{ line }</p> ) }
			</> }
			<h4>{ t( credit.length ? 'partnerkit-why-wrong' : 'partnerkit-why-right' ) }</h4>
			{ remedies.map( ( line ) => <p key={ line }>{ line }</p> ) }
			{ acts.length > 0 && <div class="partnerkit-why__acts">
				{ acts.map( ( act ) => <Button key={ act.id } kind={ act.kind } onClick={ act.onClick }>{ act.label }</Button> ) }
			</div> }
			<ul class="partnerkit-why__links">{ links.map( ( { label, url } ) => <li key={ label }><a href={ url }>{ label }</a></li> ) }</ul>
		</div>
	</section>;
}

function Proof( { proof: { proof, name, state, stateText, text, letters, link } }: { proof: ProofView } ) {
	return <tr class={ `partnerkit-why__proof partnerkit-why__proof--${ state }` } data-proof={ proof } data-state={ state }>
		<th scope="row">{ name }</th>
		<td class="partnerkit-why__state">{ stateText }</td>
		<td>
			{ letters && <div class="partnerkit-why__letters">
				<p>{ letters.foundLabel } <Word letters={ letters.found } /></p>
				<p>{ letters.wantedLabel } <Word letters={ letters.wanted } /></p>
			</div> }
			{ text }{ link && <> <a href={ link.url }>{ link.label }</a></> }
		</td>
	</tr>;
}

/** A word whose letters that are amiss are underlined. */
function Word( { letters }: { letters: Letters[] } ) {
	return <bdi><code>{ letters.map( ( { text, amiss }, index ) => amiss ? <mark key={ index }>{ text }</mark> : text ) }</code></bdi>;
}

function DiffPart( { t, diff, onDiff }: Pick<WhyAnswerProps, 't' | 'diff' | 'onDiff'> ) {
	if ( diff === undefined || diff === 'reading' ) {
		return <Progress label={ t( 'partnerkit-why-diff-reading' ) } />;
	}
	if ( 'error' in diff ) {
		return <p role="alert">{ diff.error } <Button onClick={ onDiff }>{ t( 'partnerkit-retry' ) }</Button></p>;
	}
	return diff.lines.length ? <Diff t={ t } lines={ diff.lines } /> : <p>{ t( 'partnerkit-why-diff-empty' ) }</p>;
}
