import { isWhole, type PartCoverage } from '../../domain/impact/coverage';
import type { Words } from '../dashboard/view';

/** What is missing from figures, part by part, with the reasons. */
export function CoverageLines( { coverage, t, number }: Pick<Words, 't' | 'number'> & { coverage: PartCoverage[] } ) {
	return <>{ coverage.filter( ( part ) => !isWhole( part ) ).map( ( { part, fetched, expected, failed, truncated } ) => <p key={ part } class="partnerkit-warning">
		{ expected !== undefined && fetched < expected && t( `partnerkit-missing-${ part }`, number( expected - fetched ), expected - fetched, number( expected ) ) }
		{ truncated && <> { t( `partnerkit-missing-stopped-${ part === 'files' ? 'files' : 'reading' }`, number( fetched ) ) }</> }
		{ failed.length > 0 && <> (<bdi>{ failed.join( ' · ' ) }</bdi>)</> }
	</p> ) }</>;
}
