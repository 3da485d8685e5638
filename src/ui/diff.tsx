import type { Translate } from './text';

/** A line of a difference: what the wiki's own comparison gives, in one column. */
export interface DiffLine {
	kind: 'context' | 'added' | 'removed' | 'gap';
	parts: Array<{ text: string; changed: boolean }>;
}

const SIGNS = { context: '', added: '+', removed: '−', gap: '' };

/** A difference in one column. It can be told without colour: by its signs, and by words for screen readers (in `<bdi>`: the wikitext alone decides the direction). */
export function Diff( { lines, t }: { lines: DiffLine[]; t: Translate } ) {
	return <div class="partnerkit-diff" dir="auto" tabIndex={ 0 } role="group" aria-label={ t( 'partnerkit-diff-label' ) }>
		{ lines.map( ( line, index ) => line.kind === 'gap' ?
			<div key={ index } class="partnerkit-diff__gap" aria-hidden="true">⋯</div> :
			<div key={ index } class={ `partnerkit-diff__line partnerkit-diff__line--${ line.kind }` }>
				<span class="partnerkit-diff__sign" aria-hidden="true">{ SIGNS[ line.kind ] }</span>
				{ line.kind !== 'context' && <bdi class="partnerkit-hidden">{ t( `partnerkit-diff-${ line.kind }` ) }</bdi> }
				<code>{ line.parts.map( ( part, at ) => part.changed ? <mark key={ at }>{ part.text }</mark> : part.text ) }</code>
			</div>
		) }
	</div>;
}
