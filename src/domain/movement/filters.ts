import { readHashFields, writeHashFields } from '../hash-fields';
import { oneOf, STATUSES, type Partner } from '../partnership/record';
import { CONDITIONS, isToLookAt, type Condition } from './condition';
import { valuesOf, type MemberFacts, type PartnershipFacts } from './facts';
import { PERIODS, type MovementPeriod } from './period';

/** Which partnerships are looked at, and in which time; '': all. */
export interface MovementFilters {
	search: string;
	status: string;
	/** Of a partner. */
	type: string;
	size: string;
	country: string;
	/** Host of a wiki that keeps it. */
	registry: string;
	/** A condition, or `attention`: any that somebody has to look at. */
	health: string;
	period: MovementPeriod;
}

export const NO_FILTERS: MovementFilters = { search: '', status: '', type: '', size: '', country: '', registry: '', health: '', period: 'whole' };

/** Stands for all conditions that somebody has to look at. */
export const ATTENTION = 'attention';

/** What there is to choose in each field but the one for words: besides everything in all but the period. */
export type Choices = Record<Exclude<keyof MovementFilters, 'search' | 'period'>, readonly string[]> & { period: readonly MovementPeriod[] };

export function choicesIn( facts: PartnershipFacts[], registries: string[] ): Choices {
	return {
		period: PERIODS, status: STATUSES,
		type: valuesOf( facts, ( { type } ) => type ), size: valuesOf( facts, ( { size } ) => size ), country: valuesOf( facts, ( { country } ) => country ),
		registry: registries, health: [ ATTENTION, ...CONDITIONS ]
	};
}

/** What one choice leads to: another period, a field less, or another value. */
export function nearest( filters: MovementFilters, { period, ...others }: Choices ): MovementFilters[] {
	const fields = Object.keys( others ) as Array<keyof typeof others>;
	return ( [] as MovementFilters[] ).concat(
		period.map( ( one ) => ( { ...filters, period: one } ) ),
		...fields.map( ( field ) => [ '', ...others[ field ] ].map( ( value ) => ( { ...filters, [ field ]: value } ) ) )
	);
}

export function isFiltered( filters: MovementFilters ): boolean {
	return writeFilters( filters ) !== '';
}

/** One partnership with all that is looked in. */
export interface Candidate {
	facts: MemberFacts;
	conditions: Condition[];
}

/** @param countryName A country in the reader's words, so that it can be looked for by them */
export function fitsFilters( { facts, conditions }: Candidate, filters: MovementFilters, countryName: ( country: string ) => string ): boolean {
	const { partnership: { status, partners }, keptAt } = facts;
	return ( filters.status === '' || status === filters.status ) &&
		// One and the same partner is all of it.
		( filters.type + filters.size + filters.country === '' || partners.some( ( partner ) => fitsPartner( partner, filters ) ) ) &&
		( filters.registry === '' || keptAt.some( ( { wiki } ) => wiki === filters.registry ) ) &&
		( filters.health === '' || conditions.some( ( one ) => filters.health === ATTENTION ? isToLookAt( one ) : one.what === filters.health ) ) &&
		fitsSearch( facts, filters.search, countryName );
}

function fitsPartner( partner: Partner, { type, size, country }: MovementFilters ): boolean {
	return ( type === '' || partner.type === type ) && ( size === '' || partner.size === size ) && ( country === '' || partner.country === country );
}

function fitsSearch( { partnership: { name, label, partners }, places }: PartnershipFacts, search: string, countryName: ( country: string ) => string ): boolean {
	if ( search.trim() === '' ) {
		return true;
	}
	const text = plain( [ name, label, ...places, ...partners.map( ( partner ) => `${ partner.name }\n${ countryName( partner.country ) }` ) ].join( '\n' ) );
	return plain( search ).split( /\s+/ ).every( ( word ) => text.includes( word ) );
}

/** Without what is lost when somebody types in a hurry: capital letters, accents. */
function plain( text: string ): string {
	return text.normalize( 'NFD' ).replace( /[\u0300-\u036F]/g, '' ).toLowerCase().trim();
}

/** What begins the part of the address that holds filters. */
const START = 'partnerships';

/** The part of an address after `#` that shows this again; '' for everything. */
export function writeFilters( filters: MovementFilters ): string {
	return writeHashFields( START, FIELDS.map( ( field ) => [ field, filters[ field ] === NO_FILTERS[ field ] ? undefined : filters[ field ] ] ) );
}

/**
 * What the part of an address after `#` asks for: everything, where it is none of ours. What nobody understands is
 * left out.
 *
 * @param hash Without `#`
 */
export function readFilters( hash: string ): MovementFilters {
	const filters = { ...NO_FILTERS };
	readHashFields( START, hash ).forEach( ( [ name, value ] ) => {
		const field = oneOf( FIELDS, name );
		if ( field && value && isKnown( field, value ) ) {
			filters[ field ] = value as never;
		}
	} );
	return filters;
}

const FIELDS = [ 'search', 'status', 'type', 'size', 'country', 'registry', 'health', 'period' ] as const;

/** Types, sizes and countries can be any word: records hold what people wrote. Registries are as the wiki names them. */
function isKnown( field: typeof FIELDS[ number ], value: string ): boolean {
	const known: Partial<Record<typeof field, readonly string[]>> = { status: STATUSES, health: [ ATTENTION, ...CONDITIONS ], period: PERIODS };
	return !known[ field ] || known[ field ].includes( value );
}
