import type { Mark } from '../../domain/partnership/marks';
import type { Intent } from './mark';

/** What the person has chosen and typed; kept as a draft until it is saved or cancelled. */
export interface Choice {
	mark?: Mark;
	act: Intent[ 'act' ];
	/** undefined: as proposed. */
	summary?: string;
}

/** A draft as an earlier version may have left it. To take a mark away is never resumed: that wants a fresh look. */
export function readDraft( draft: unknown ): Choice | undefined {
	const { mark, summary, act } = Object( draft ) as Partial<Record<keyof Choice, unknown>>;
	if ( typeof mark !== 'object' || mark === null || act !== 'put' ) {
		return undefined;
	}
	const field = ( name: keyof Mark ): string => {
		const value = ( mark as Partial<Record<keyof Mark, unknown>> )[ name ];
		return typeof value === 'string' ? value : '';
	};
	const other = Object.entries( Object( ( mark as { other?: unknown } ).other ) as object ).filter( ( [ , value ] ) => typeof value === 'string' );
	return {
		act,
		mark: {
			partnership: field( 'partnership' ), event: field( 'event' ), date: field( 'date' ) || undefined, partner: field( 'partner' ), identifier: field( 'identifier' ),
			...other.length ? { other: Object.fromEntries( other ) as Record<string, string> } : {}
		},
		summary: typeof summary === 'string' ? summary : undefined
	};
}
