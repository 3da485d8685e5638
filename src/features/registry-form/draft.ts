import { EVENT_FIELDS, GOAL_FIELDS, noFields, PARTNER_FIELDS, RECORD_FIELDS, type FieldKinds, type Fields } from '../../domain/partnership/record-fields';
import type { Row } from '../../domain/partnership/record-form';
import type { PartnershipForm } from '../../domain/partnership/record-merge';

/** What somebody typed, and the form as it stood before: others may have changed the pages since. */
export interface Draft {
	was: PartnershipForm;
	mine: PartnershipForm;
}

/** A draft as an earlier version may have left it; undefined where it is none. */
export function readDraft( draft: unknown ): Draft | undefined {
	const { was, mine } = Object( draft ) as Partial<Record<keyof Draft, unknown>>;
	return was && mine ? { was: readForm( was ), mine: readForm( mine ) } : undefined;
}

function readForm( form: unknown ): PartnershipForm {
	const { fields, partners, goals, events } = Object( form ) as Record<string, unknown>;
	return { fields: readFields( fields, RECORD_FIELDS ), partners: readRows( partners, PARTNER_FIELDS ), goals: readRows( goals, GOAL_FIELDS ), events: readRows( events, EVENT_FIELDS ) };
}

function readRows( rows: unknown, kinds: FieldKinds ): Row[] {
	return ( Array.isArray( rows ) ? rows : [] ).map( ( row: unknown, index ) => {
		const { key, at, fields, known } = Object( row ) as Record<string, unknown>;
		return {
			key: typeof key === 'string' ? key : `d${ index }`, at: typeof at === 'number' ? at : undefined, fields: readFields( fields, kinds ),
			...known ? { known: readFields( known, { ...kinds, logo: 'text' } ) } : {}
		};
	} );
}

function readFields( fields: unknown, kinds: FieldKinds ): Fields {
	const read = noFields( kinds );
	Object.keys( kinds ).forEach( ( name ) => {
		const value = ( Object( fields ) as Record<string, unknown> )[ name ];
		read[ name ] = typeof value === 'string' ? value : '';
	} );
	return read;
}
