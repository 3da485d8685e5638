import { duplicateParams, findTemplates } from '../wikitext';
import type { Config, TemplateKey } from './config';
import { findMapped, type Mapped } from './mapped';
import { EVENT_FIELDS, GOAL_FIELDS, PARTNER_FIELDS, RECORD_FIELDS, noFields, readFields, type FieldKinds, type Fields } from './record-fields';

/** A partner, a goal or an event in a form. */
export interface Row {
	/** Tells it from the others of the form, as long as the form is there. */
	key: string;
	/** Which of its kind it is on the page, counted from 0; undefined for one that is new. */
	at?: number;
	fields: Fields;
	/** What Wikidata says of it, as far as it was asked. */
	known?: Fields;
}

export interface RecordForm {
	fields: Fields;
	partners: Row[];
	goals: Row[];
}

/** Whether a row is to be written anew; one without a word is none yet. */
export function isAdded( { at, fields }: Row ): boolean {
	return at === undefined && Object.keys( fields ).some( ( name ) => fields[ name ].trim() !== '' );
}

/** The record of a page, as a form shows it; an empty form where there is none. */
export function readRecordForm( wikitext: string, config: Config ): RecordForm {
	const record = findRecord( wikitext, config );
	return {
		fields: record ? readFields( record, RECORD_FIELDS ) : noFields( RECORD_FIELDS ),
		partners: rows( record ? partsOf( wikitext, record, config, 'partner' ) : [], PARTNER_FIELDS ),
		goals: rows( record ? partsOf( wikitext, record, config, 'goal' ) : [], GOAL_FIELDS )
	};
}

export function readEventRows( wikitext: string, config: Config ): Row[] {
	return rows( findMapped( findTemplates( wikitext ), config, 'event' ), EVENT_FIELDS );
}

/** What the record says twice, by the template's names: the last one is used, by the wiki and here. */
export function duplicatesOf( wikitext: string, config: Config ): string[] {
	const record = findRecord( wikitext, config );
	return record ? duplicateParams( record.template ) : [];
}

/** How many records the page holds; the first one is the partnership's. */
export function countRecords( wikitext: string, config: Config ): number {
	return findMapped( findTemplates( wikitext ), config, 'partnership' ).length;
}

export function findRecord( wikitext: string, config: Config ): Mapped | undefined {
	return findMapped( findTemplates( wikitext ), config, 'partnership' )[ 0 ];
}

/** The partners or goals inside a record. */
export function partsOf( wikitext: string, { template }: Mapped, config: Config, key: TemplateKey ): Mapped[] {
	return findMapped( findTemplates( wikitext ).filter( ( one ) => one.start > template.start && one.end < template.end ), config, key );
}

function rows( found: Mapped[], kinds: FieldKinds ): Row[] {
	return found.map( ( record, at ) => ( { key: `r${ at }`, at, fields: readFields( record, kinds ) } ) );
}
