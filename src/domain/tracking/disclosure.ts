import type { Config, Disclosure, DisclosureKey } from '../partnership/config';
import type { Day } from '../partnership/dates';
import { findMapped, type Mapped } from '../partnership/mapped';
import { isSamePartnership } from '../partnership/marks';
import { oneOf, type Partner, type Partnership } from '../partnership/record';
import { normalizeTitle } from '../partnership/titles';
import { findTemplates } from '../wikitext';

/** What a wiki may choose: summaries say nothing, say it on every edit for the partnership, or on pages about the institution. */
export const DISCLOSURES: readonly Disclosure[] = [ 'off', 'on', 'institution' ];

export const DISCLOSURE_KEYS: readonly DisclosureKey[] = [ 'paid', 'employed', 'volunteer', 'affiliated' ];

/** Paid for contributions; works there, but is paid for something else; neither. */
export const PAID = [ 'yes', 'employed', 'no' ] as const;

/** What somebody says on the own user page of how they are connected with a partner. Empty strings where it says nothing. */
export interface Affiliation {
	/** Name of the partnership. */
	partnership: string;
	partner: string;
	/** What the person does there. */
	role: string;
	paid?: typeof PAID[ number ];
	/** Who pays, where it is not the partner. */
	employer: string;
	/** For whom, where it is neither. */
	client: string;
	since?: Day;
	/** Last day of the connection. */
	until?: Day;
}

/** The affiliations of a user page, in its order. */
export function readAffiliations( wikitext: string, config: Config ): Affiliation[] {
	return findMapped( findTemplates( wikitext ), config, 'affiliation' ).map( readAffiliation );
}

export function readAffiliation( record: Mapped ): Affiliation {
	return {
		partnership: record.text( 'partnership' ),
		partner: record.text( 'partner' ),
		role: record.text( 'role' ),
		paid: oneOf( PAID, record.text( 'paid' ) ),
		employer: record.text( 'employer' ),
		client: record.text( 'client' ),
		since: record.day( 'since' ),
		until: record.day( 'until' )
	};
}

/** The page that is edited, and when. */
export interface EditedPage {
	/** Title of the page; of a talk page, that of the page that it discusses. */
	subject: string;
	/** The Wikidata item of the page, such as `Q23308`; '' where it is not known. */
	item: string;
	/** Day of the edit. */
	day: Day;
}

/** Partnerkit's own words in the wiki's language, with the names of the institution and of the client. */
export type Wording = ( kind: DisclosureKey | 'paid-client' | 'employed-client', institution: string, client: string ) => string;

/**
 * What the summary of an edit says of how its author is connected, such as `paid by Lake Museum`; '' where none is due:
 * the wiki does not ask for it, or nothing that the person has disclosed has to do with the partnership or the page.
 *
 * @param affiliations What the author's user page says
 * @param partnership For which the edit is made
 * @param config
 * @param page
 * @param wording
 */
export function disclosureWords( affiliations: Affiliation[], partnership: Partnership, config: Config, page: EditedPage, wording: Wording ): string {
	const isDue = ( one: Affiliation ): boolean => holdsOn( one, page.day ) && (
		config.disclosure === 'on' && isSamePartnership( one.partnership, partnership.name ) ||
		config.disclosure !== 'off' && isAbout( page, institutionsOf( one, partnership ) )
	);
	const words = affiliations.filter( isDue ).map( ( one ) => wordsFor( one, config, wording ) ).filter( ( one ) => one !== '' );
	return [ ...new Set( words ) ].join( '; ' );
}

/** Whether the affiliation is one on that day. */
export function holdsOn( { since, until }: Affiliation, day: Day ): boolean {
	return ( !since || since <= day ) && ( !until || day <= until );
}

/** The partner whose own article the page is; whoever is connected with it is asked to be careful there. */
export function institutionAt( page: Pick<EditedPage, 'subject' | 'item'>, { partners }: Partnership ): Partner | undefined {
	return partners.find( ( partner ) => isAbout( page, [ partner ] ) );
}

type Institution = Pick<Partner, 'name' | 'wikidata'>;

/** The institutions that an affiliation names, with their items where the partnership knows them. */
function institutionsOf( { partnership: name, partner, employer, client }: Affiliation, { name: of, partners }: Partnership ): Institution[] {
	const named = [ partner, employer, client ].filter( ( one ) => one !== '' );
	const known = ( one: string ): Institution => partners.find( ( { name: theirs } ) => isSame( theirs, one ) ) || { name: one, wikidata: '' };
	// Who names none is connected with the partnership as a whole.
	return named.length || !isSamePartnership( name, of ) ? named.map( known ) : partners;
}

/** The item decides where both have one: pages about different things may have the same name. */
function isAbout( { subject, item }: Pick<EditedPage, 'subject' | 'item'>, institutions: Institution[] ): boolean {
	return institutions.some( ( { name, wikidata } ) => item !== '' && wikidata !== '' ? item === wikidata : isSame( name, subject ) );
}

/** Whether it is the same name, an explanation in brackets left out. */
function isSame( one: string, other: string ): boolean {
	const plain = ( name: string ): string => normalizeTitle( name.replace( /\s*[(（][^()（）]*[)）]\s*$/, '' ) ).toLowerCase();
	return one !== '' && plain( one ) === plain( other );
}

function wordsFor( { partner, employer, client, paid }: Affiliation, { summaries: own }: Config, wording: Wording ): string {
	const kind: DisclosureKey = paid === 'yes' ? 'paid' : paid === 'employed' ? 'employed' : paid === 'no' ? 'volunteer' : 'affiliated';
	// Whoever is not paid has no employer to name.
	const [ institution, on ] = kind === 'paid' || kind === 'employed' ? [ employer || partner, client ] : [ partner || employer, '' ];
	if ( institution === '' ) {
		return '';
	}
	const behalf = on !== '' && !isSame( on, institution ) ? on : '';
	return own[ kind ] ?
		own[ kind ].replace( /\$([12])/g, ( _, which ) => which === '1' ? institution : behalf ).trim() :
		wording( behalf && ( kind === 'paid' || kind === 'employed' ) ? `${ kind }-client` as 'paid-client' : kind, institution, behalf );
}
