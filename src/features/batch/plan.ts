import type { BatchSpec } from '../../domain/batch/batch';
import type { Config } from '../../domain/partnership/config';
import { readDay } from '../../domain/partnership/dates';
import type { PartnershipEvent } from '../../domain/partnership/event';
import { MARK_FIELDS, type Mark, type MarkField } from '../../domain/partnership/marks';
import type { Partnership } from '../../domain/partnership/record';
import { escapeText } from '../../domain/wikitext';
import type { BulkPages, Messages, Pages } from '../../wiki/ports';
import { targetTitle } from '../templates/mark';

/** A page that is to be marked, with what only its own row says. */
export interface Wanted {
	title: string;
	/** Line of the table, where it comes from one. */
	line?: number;
	/** Values by Partnerkit's names of fields. */
	fields: Partial<Record<MarkField, string>>;
	/** Values by the template's own names of parameters. */
	other: Record<string, string>;
}

/** What is to be done to all of them. */
export interface Plan {
	act: 'put' | 'remove';
	partnership: Partnership;
	events: PartnershipEvent[];
	event: string;
	partner: string;
	date: string;
	/** Whether the date was chosen, and does not only stand there to begin with. */
	dateChosen: boolean;
}

/** A row that cannot be used as it is. */
export interface Trouble {
	line?: number;
	title: string;
	why: 'date';
	value: string;
}

/** Those rows whose values cannot be what their field wants. */
export function troubles( wanted: Wanted[] ): Trouble[] {
	return wanted.flatMap( ( { title, line, fields } ): Trouble[] => fields.date && readDay( fields.date ) === undefined ? [ { title, line, why: 'date', value: fields.date } ] : [] );
}

/** Pages that are named more than once: the title, and how often. */
export function repeated( wanted: Wanted[], pages: Pages ): Array<{ title: string; lines: number[] }> {
	const places = new Map<string, number[]>();
	wanted.forEach( ( { title, line }, index ) => {
		const normal = pages.normalize( title ) ?? title;
		places.set( normal, [ ...places.get( normal ) ?? [], line ?? index + 1 ] );
	} );
	return [ ...places ].filter( ( [ , lines ] ) => lines.length > 1 ).map( ( [ title, lines ] ) => ( { title, lines } ) );
}

/** The batch: for each of the pages, what is to be done to the page that carries its mark. */
export function planBatch( wanted: Wanted[], plan: Plan, { namespaceOf }: Pick<BulkPages, 'namespaceOf'>, pages: Pages, messages: Messages, config: Config, tag: string | undefined ): BatchSpec {
	const { act, partnership } = plan;
	const items = wanted.map( ( one ) => {
		const title = pages.normalize( one.title ) ?? one.title;
		const target = targetTitle( pages, title, namespaceOf( title ), config.markOn ) ?? { title, placement: 'talk' as const };
		return { ...target, change: act === 'remove' ? { act, partnership: partnership.name } as const : { act, ...markOf( one, plan ) } as const };
	} );
	const event = plan.events.find( ( { id } ) => id === plan.event );
	const about = event ? messages.inContentLanguage( 'partnerkit-batch-summary-event', partnership.name, event.name ) : partnership.name;
	const hashtag = act === 'put' ? event && event.hashtag || partnership.hashtag : '';
	return {
		kind: act === 'put' ? 'mark' : 'unmark', minor: false, tag: act === 'put' ? tag : undefined, items,
		title: messages.text( act === 'put' ? 'partnerkit-batch-name-put' : 'partnerkit-batch-name-remove', partnership.label, messages.number( items.length ), items.length ),
		summary: messages.inContentLanguage( act === 'put' ? 'partnerkit-batch-summary-put' : 'partnerkit-batch-summary-remove', about ) + ( hashtag && ` #${ hashtag }` )
	};
}

/** The mark of one page; what neither its row nor the plan says stays as it is where the page has a mark. */
function markOf( { fields, other }: Wanted, plan: Plan ): { mark: Mark; keep: MarkField[] } {
	const { partnership, events } = plan;
	const value = ( field: 'event' | 'partner' | 'date' | 'identifier' ): string => fields[ field ] || ( field === 'identifier' ? '' : plan[ field ] );
	const named = value( 'event' );
	const event = events.find( ( one ) => one.id === named ) || events.find( ( one ) => one.name === named );
	const otherNames = Object.keys( other ).filter( ( name ) => other[ name ] !== '' );
	const mark: Mark = {
		partnership: partnership.name, event: event ? event.id : named, partner: value( 'partner' ), date: readDay( value( 'date' ) ), identifier: value( 'identifier' ),
		...otherNames.length ? { other: Object.fromEntries( otherNames.map( ( name ) => [ name, escapeText( other[ name ] ) ] ) ) } : {}
	};
	return { mark, keep: MARK_FIELDS.filter( ( field ) => field === 'date' ? !fields.date && !plan.dateChosen : !mark[ field ] ) };
}
