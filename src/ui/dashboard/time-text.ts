import type { Words } from './view';

/** A moment as day and minute, in UTC. */
export function timeText( time: number, { day }: Pick<Words, 'day'> ): string {
	const written = new Date( time ).toISOString();
	return `${ day( written.slice( 0, 10 ) ) }, ${ written.slice( 11, 16 ) } UTC`;
}
