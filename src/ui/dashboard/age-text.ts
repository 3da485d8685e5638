import type { Words } from './view';

const MINUTE = 60_000;
/** From so many minutes on, hours or days are told. */
const HOURS = { minutes: 120, each: 60 };
const DAYS = { minutes: 48 * 60, each: 24 * 60 };

/** How long ago something was, as a message and its number: `now`, `ago`, `ago-hours` or `ago-days`. Not known is `now`. */
export function ageOf( at: number | undefined, now: number, { number }: Pick<Words, 'number'> ): [ key: 'now' | 'ago' | 'ago-hours' | 'ago-days', written: string, count: number ] {
	const minutes = at === undefined ? 0 : Math.max( Math.floor( ( now - at ) / MINUTE ), 0 );
	const [ key, count ] = !minutes ? [ 'now', 0 ] as const :
		minutes >= DAYS.minutes ? [ 'ago-days', Math.floor( minutes / DAYS.each ) ] as const :
			minutes >= HOURS.minutes ? [ 'ago-hours', Math.floor( minutes / HOURS.each ) ] as const : [ 'ago', minutes ] as const;
	return [ key, number( count ), count ];
}
