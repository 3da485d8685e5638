import type { Series, Step } from '../../domain/impact/result';
import { isolate } from './isolate';
import type { Words } from './view';

/** The days of a step as people read them. */
export function stepName( { from, to }: Step, unit: Series[ 'unit' ], { t, day }: Pick<Words, 't' | 'day'> ): string {
	return unit === 'day' || from === to ? day( from ) : t( 'partnerkit-dashboard-period', day( from, 'short' ), day( to ) );
}

/** What of a step was not read, as a sentence. */
export function missingText( { missing }: Step, { t }: Pick<Words, 't'> ): string {
	const hosts = missing.filter( Boolean ).map( isolate );
	return hosts.length ? t( 'partnerkit-chart-missing-wikis', hosts.join( t( 'partnerkit-dashboard-comma' ) ) ) : t( 'partnerkit-chart-missing' );
}
