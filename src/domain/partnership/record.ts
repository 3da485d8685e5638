import { findTemplates } from '../wikitext';
import type { Config } from './config';
import type { Day, Window } from './dates';
import { findMapped, type Mapped } from './mapped';

export const STATUSES = [ 'proposed', 'active', 'paused', 'completed' ] as const;
export type Status = typeof STATUSES[ number ];

/** Which edits of participants count without a mark of their own. */
export const COUNTINGS = [ 'marked', 'all', 'worklist' ] as const;
export type Counting = typeof COUNTINGS[ number ];

/** A partnership as its page tells it. Empty strings and lists where it tells nothing. */
export interface Partnership extends Window {
	/** The last part of the page's title: what other pages name it by. */
	name: string;
	/** Whether a page records it. */
	isRegistered: boolean;
	/** What it calls itself, where that differs. */
	label: string;
	status?: Status;
	partners: Partner[];
	affiliates: string[];
	/** Without `#`. */
	hashtag: string;
	counting: Counting;
	/** Categories of the partner's files or pages. */
	categories: string[];
	/** Database names or hosts; empty: the wiki where the page is. */
	wikis: string[];
	goals: Goal[];
	summary: string;
	contact: string;
}

export interface Partner {
	/** Item that identifies the institution, or ''. */
	wikidata: string;
	name: string;
	type: string;
	country: string;
	size: string;
	role: string;
	url: string;
}

export interface Goal {
	metric: string;
	target?: number;
	by?: Day;
	unit: string;
}

/** The partnership that a page records, or undefined where it records none. */
export function readPartnership( name: string, wikitext: string, config: Config ): Partnership | undefined {
	const templates = findTemplates( wikitext );
	const [ record ] = findMapped( templates, config, 'partnership' );
	if ( !record ) {
		return undefined;
	}
	const inside = templates.filter( ( template ) => template.start > record.template.start && template.end < record.template.end );
	return {
		name,
		isRegistered: true,
		label: record.text( 'name' ) || name,
		status: oneOf( STATUSES, record.text( 'status' ) ),
		partners: findMapped( inside, config, 'partner' ).map( readPartner ),
		affiliates: record.list( 'affiliates' ),
		start: record.day( 'start' ),
		end: record.day( 'end' ),
		hashtag: readHashtag( record ),
		counting: oneOf( COUNTINGS, record.text( 'counting' ) ) || 'marked',
		categories: record.list( 'categories' ),
		wikis: record.list( 'wikis' ),
		goals: findMapped( inside, config, 'goal' ).map( readGoal ),
		summary: record.source( 'summary' ),
		contact: record.source( 'contact' )
	};
}

/** A partnership that is named somewhere and recorded nowhere. */
export function unregistered( name: string ): Partnership {
	return {
		name, isRegistered: false, label: name, partners: [], affiliates: [], hashtag: '', counting: 'marked', categories: [], wikis: [], goals: [],
		summary: '', contact: ''
	};
}

/** A hashtag as a parameter gives it, without its sign. */
export function readHashtag( record: Mapped ): string {
	return record.text( 'hashtag' ).replace( /^[#＃]/, '' );
}

export function oneOf<Value extends string>( values: readonly Value[], text: string ): Value | undefined {
	return values.find( ( value ) => value === text.toLowerCase() );
}

function readPartner( record: Mapped ): Partner {
	const wikidata = record.text( 'wikidata' ).toUpperCase();
	return {
		wikidata: /^Q[1-9]\d*$/.test( wikidata ) ? wikidata : '',
		name: record.text( 'name' ),
		type: record.text( 'type' ).toLowerCase(),
		country: record.text( 'country' ),
		size: record.text( 'size' ).toLowerCase(),
		role: record.text( 'role' ),
		url: record.text( 'url' )
	};
}

function readGoal( record: Mapped ): Goal {
	const target = Number( record.text( 'target' ).replace( /[\s,']/g, '' ) || NaN );
	return {
		metric: record.text( 'metric' ),
		target: Number.isFinite( target ) ? target : undefined,
		by: record.day( 'by' ),
		unit: record.text( 'unit' )
	};
}
