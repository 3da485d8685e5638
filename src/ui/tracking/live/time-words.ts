import { inUnits } from '../../../domain/tracking/live-scope';
import { dayOf } from '../../../domain/partnership/dates';
import type { Words } from './view';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long ago, in a word or two. */
export function ago( milliseconds: number, time: number, { t, number, day }: Words ): string {
	const minutes = Math.floor( milliseconds / MINUTE );
	if ( minutes < 1 ) {
		return t( 'partnerkit-live-just-now' );
	}
	if ( milliseconds >= DAY ) {
		return day( dayOf( time ) );
	}
	return minutes < 60 ? t( 'partnerkit-live-minutes', number( minutes ) ) : t( 'partnerkit-live-hours', number( Math.floor( minutes / 60 ) ) );
}

/** How long something takes, in its two largest units. */
export function lasting( milliseconds: number, { t, number }: Words ): string {
	const { days, hours, minutes } = inUnits( milliseconds );
	const parts = [
		...days ? [ t( 'partnerkit-live-days', number( days ), days ) ] : [],
		...hours ? [ t( 'partnerkit-live-hours', number( hours ) ) ] : [],
		...minutes && !days || !days && !hours ? [ t( 'partnerkit-live-minutes', number( minutes ) ) ] : []
	];
	return parts.length > 1 ? t( 'partnerkit-live-and', parts[ 0 ], parts[ 1 ] ) : parts[ 0 ];
}
