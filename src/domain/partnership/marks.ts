import { findTemplates } from '../wikitext';
import { parameterName, type Config, type TemplateMapping } from './config';
import type { Day } from './dates';
import { findMapped, type Mapped } from './mapped';
import { paramSource } from './params';
import { normalizeTitle } from './titles';

/** What a page's mark for a partnership says: `{{Partnership contribution}}` on a talk page or a file page. */
export interface Mark {
	/** Name of the partnership. */
	partnership: string;
	/** Id of the event, or ''. */
	event: string;
	/** From this day on, edits of participants count by the mark; undefined: any day. */
	date?: Day;
	/** Name of the partner whom it is credited to, or '' for the partnership as a whole. */
	partner: string;
	/** The partner's own number for the source, or ''. */
	identifier: string;
	/**
	 * Wikitext of what else the call says, by the template's own names: parameters that Partnerkit does not know, and a
	 * date that is no day. Where a mark is written, '' takes a parameter away, and what is not named here stays.
	 */
	other?: Record<string, string>;
}

/** A mark's fields that are parameters by Partnerkit's names. */
export const MARK_FIELDS = [ 'partnership', 'event', 'date', 'partner', 'identifier' ] as const;
export type MarkField = typeof MARK_FIELDS[ number ];

/** The field that a template's parameter holds, or undefined. */
export function markField( mapping: TemplateMapping, name: string ): MarkField | undefined {
	return MARK_FIELDS.find( ( field ) => parameterName( mapping, field ) === name );
}

/** The marks of a page, in its order. */
export function readMarks( wikitext: string, config: Config ): Mark[] {
	return findMarks( wikitext, config ).map( readMark );
}

/** The page's mark for this partnership, the first where there are several, or undefined. */
export function findMark( wikitext: string, partnership: string, config: Config ): Mark | undefined {
	return readMarks( wikitext, config ).find( ( mark ) => isSamePartnership( mark.partnership, partnership ) );
}

export function isSamePartnership( one: string, other: string ): boolean {
	return normalizeTitle( one ) === normalizeTitle( other );
}

/** The calls of templates that are marks. */
export function findMarks( wikitext: string, config: Config ): Mapped[] {
	return findMapped( findTemplates( wikitext ), config, 'contribution' );
}

export function readMark( record: Mapped ): Mark {
	const date = record.day( 'date' );
	const other = readOther( record, date !== undefined );
	return {
		partnership: record.text( 'partnership' ),
		event: record.text( 'event' ),
		date,
		partner: record.text( 'partner' ),
		identifier: record.text( 'identifier' ),
		...Object.keys( other ).length ? { other } : {}
	};
}

function readOther( { template, mapping }: Mapped, hasDay: boolean ): Record<string, string> {
	const other: Record<string, string> = {};
	template.params.forEach( ( { name } ) => {
		const field = markField( mapping, name );
		const source = paramSource( template, name );
		if ( source !== '' && name !== '__proto__' && ( !field || field === 'date' && !hasDay ) ) {
			other[ name ] = source;
		}
	} );
	return other;
}
