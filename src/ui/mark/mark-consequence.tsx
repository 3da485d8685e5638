import { Diff, type DiffLine } from '../diff';
import { Fragment } from '../fragment';
import { Progress } from '../progress';
import type { Translate } from '../text';

export interface MarkConsequenceProps {
	t: Translate;
	chosen: boolean;
	/** `ask`: a request is written. */
	act: 'put' | 'remove' | 'ask';
	/** The page that will be changed. */
	title: string;
	preview?: { diff: DiffLine[]; rendered?: DocumentFragment };
	unchanged: boolean;
	/** The wiki could not tell; the error is shown elsewhere. */
	failed: boolean;
	checks: Array<{ sound: boolean; text: string }>;
	/** On a phone: what it looks like before the wikitext. */
	resultFirst: boolean;
}

/** What saving will do, before it is done. */
export function MarkConsequence( { t, chosen, act, title, preview, unchanged, failed, checks, resultFirst }: MarkConsequenceProps ) {
	if ( !chosen ) {
		return <p class="partnerkit-subtle">{ t( 'partnerkit-mark-choose' ) }</p>;
	}
	if ( unchanged ) {
		return <p>{ t( 'partnerkit-mark-nothing' ) }</p>;
	}
	if ( !preview ) {
		return failed ? null : <Progress label={ t( 'partnerkit-mark-previewing' ) } />;
	}
	const result = preview.rendered && <section key="result">
		<h3>{ t( 'partnerkit-mark-look' ) }</h3>
		<Fragment of={ preview.rendered } />
	</section>;
	const diff = <section key="diff">
		<h3>{ t( `partnerkit-mark-will-${ act }`, title ) }</h3>
		<Diff t={ t } lines={ preview.diff } />
		<p class="partnerkit-small">{ t( 'partnerkit-mark-nothing-else' ) }</p>
	</section>;
	return <>
		{ resultFirst ? [ result, diff ] : [ diff, result ] }
		{ checks.length > 0 && <section>
			<h3>{ t( 'partnerkit-mark-checked' ) }</h3>
			<ul class="partnerkit-checks">
				{ checks.map( ( check ) => <li key={ check.text } class={ check.sound ? 'partnerkit-checks__sound' : 'partnerkit-checks__look' }>
					<span class="partnerkit-hidden">{ t( check.sound ? 'partnerkit-check-sound' : 'partnerkit-check-look' ) } </span>{ check.text }
				</li> ) }
			</ul>
		</section> }
	</>;
}
