import { partnershipTitle, type Config } from '../partnership/config';
import { readContacts, writeContacts } from '../partnership/contacts';
import { SIZES, TYPES } from '../partnership/partner-types';
import { dayOf, type Day } from '../partnership/dates';
import { writeBlock } from '../impact/report/markers';
import { escapeText } from '../wikitext';
import { readHashFields, writeHashFields } from '../hash-fields';
import { TRAITS, type Asking, type Example, type Ground, type Trait } from './value';

/** How the wiki's language says things. */
export interface ValueWords {
	/** What ends the key of a message `partnerkit-value-page-…`. */
	say( word: string, ...parameters: Array<string | number> ): string;
	day( day: Day ): string;
	/** What a country is called, of which a record has the code or the name. */
	country( said: string ): string;
	list( names: string[] ): string;
}

/** A page that answers “why should we?”, with all that it rests on: one generated part, so that people can write around it. */
export function writeStatement( asking: Asking, ground: Ground, words: ValueWords, config: Config ): string {
	return writeBlock( 'statement', 'statement', {}, `\n${ statement( asking, ground, words, config ) }\n` );
}

function statement( asking: Asking, ground: Ground, words: ValueWords, config: Config ): string {
	const { say } = words;
	return [
		say( 'lead', whoAsks( asking, words ) ),
		section( say( 'rests' ), restsOn( asking, ground, words ) ),
		section( say( ground.isSimilar ? 'similar' : 'others' ), ground.examples.map( ( one ) => example( one, words, config ) ).join( '\n\n' ) || say( 'nothing' ) ),
		section( say( 'sides' ), sides( words ) ),
		section( say( 'begin' ), begin( ground, words, config ) )
	].join( '\n\n' );
}

/** “Salt Museum (small museum, Portugal)”, as far as it is said. */
function whoAsks( { name, type, size, country }: Asking, words: ValueWords ): string {
	const kind = kindOf( { type: type || 'other', size, country }, words );
	return name.trim() === '' ? kind : words.say( 'named', escapeText( name.trim() ), kind );
}

function kindOf( { type, size, country }: Record<Exclude<Trait, 'region'>, string>, { say, country: nameOf }: ValueWords ): string {
	const what = TYPES.includes( type as never ) ? say( `type-${ type }` ) : escapeText( type );
	const sized = SIZES.includes( size as never ) ? say( `size-${ size }`, what ) : what;
	return country === '' ? sized : say( 'in', sized, escapeText( nameOf( country ) ) );
}

/** What is known, and what is not: counted, never rounded up. */
function restsOn( asking: Asking, { all, ofType, withFigures, inCountry, inRegion, isSimilar }: Ground, { say, country }: ValueWords ): string {
	return [
		isSimilar ? say( 'of-type', all, ofType, withFigures ) : say( 'none-of-type', all ),
		...asking.country === '' ? [] : [ inCountry ? say( 'in-country', inCountry, country( asking.country ) ) : say( 'none-in-country', country( asking.country ) ) ],
		...inRegion === undefined ? [] : [ say( 'in-region', inRegion ) ],
		say( 'apart' ), say( 'no-promise' )
	].map( ( one ) => `* ${ one }` ).join( '\n' );
}

function example( { partnership, partner, alike, unlike, frozen, figures }: Example, words: ValueWords, config: Config ): string {
	const { say, day, list } = words;
	const traits = ( of: Trait[] ): string => list( TRAITS.filter( ( trait ) => of.includes( trait ) ).map( ( trait ) => say( `trait-${ trait }` ) ) );
	const head = [
		`'''[[${ partnershipTitle( config, partnership.name ) }|${ escapeText( partnership.label ) }]]''': ${ kindOf( { type: partner.type || 'other', size: partner.size, country: partner.country }, words ) }.`,
		alike.length ? say( 'alike', traits( alike ) ) : '', unlike.length ? say( 'unlike', traits( unlike ) ) : ''
	].filter( Boolean ).join( ' ' );
	if ( !frozen ) {
		return `${ head } ${ say( 'unpublished' ) }`;
	}
	const { snapshot: { window, taken }, title } = frozen;
	const table = [ '{| class="wikitable"', ...figures.map( ( { id, value, of, isWhole } ) => `|-\n! scope="row" | ${ say( `figure-${ id }` ) }\n| ${ [ `{{formatnum:${ value }}}`, of === undefined ? '' : say( 'out-of', `{{formatnum:${ of }}}` ), isWhole ? '' : say( 'at-least' ) ].filter( Boolean ).join( ' ' ) }` ), '|}' ].join( '\n' );
	const span = window.from && window.to ? say( 'window', day( window.from ), day( window.to ) ) : window.from ? say( 'window-from', day( window.from ) ) : window.to ? say( 'window-to', day( window.to ) ) : say( 'window-unknown' );
	return `${ head }\n${ table }\n${ span } ${ taken === undefined ? say( 'taken-unknown' ) : say( 'taken', day( dayOf( taken ) ) ) } ${ say( 'report', `[[${ title }|${ escapeText( title.slice( title.lastIndexOf( '/' ) + 1 ) ) }]]` ) }`;
}

function sides( { say }: ValueWords ): string {
	return [ 'institution', 'wikimedia' ].map( ( side ) => `* '''${ say( side ) }'''\n${ [ 'gives', 'gains' ].map( ( what ) => `** ''${ say( what ) }:'' ${ say( `${ side }-${ what }` ) }` ).join( '\n' ) }` ).join( '\n' );
}

/** The playbook that fits, and whom to ask. */
function begin( { playbooks, examples }: Ground, { say }: ValueWords, config: Config ): string {
	const contacts = [ ...new Set( examples.reduce<string[]>( ( all, { partnership } ) => [ ...all, ...readContacts( partnership.contact, config.words ) ?? [] ], [] ) ) ].slice( 0, 4 );
	return [
		...playbooks.map( ( { title, name, lead } ) => `${ say( 'playbook', `[[${ title }|${ escapeText( name ) }]]` ) } ${ escapeText( lead ) }` ),
		...playbooks.length ? [] : [ say( 'no-playbook', `[[Special:PrefixIndex/${ partnershipTitle( config, 'Playbooks' ) }/|${ say( 'playbooks' ) }]]` ) ],
		...contacts.length ? [ say( 'ask', writeContacts( contacts ) ) ] : [],
		say( 'requests', `[[${ partnershipTitle( config, 'Requests' ) }]]` )
	].map( ( one ) => `* ${ one }` ).join( '\n' );
}

function section( heading: string, body: string ): string {
	return `== ${ heading } ==\n${ body }`;
}

const START = 'value';
const FIELDS = [ 'name', 'type', 'size', 'country' ] as const;

/** The part of an address after `#` that asks this again. */
export function writeAsking( asking: Asking ): string {
	return writeHashFields( START, FIELDS.map( ( name ) => [ name, asking[ name ] ] ) );
}

/** @param hash Without `#` */
export function readAsking( hash: string ): Asking {
	return readHashFields( START, hash ).reduce<Asking>( ( asking, [ name, value ] ) => ( FIELDS as readonly string[] ).includes( name ) && value ? { ...asking, [ name ]: value } : asking, { name: '', type: '', size: '', country: '' } );
}
