import schema from '../../../docs/schemas/wizard-1.json';
import { nonsenseIn, type Nonsense } from './community-sense';
import { flawsOfShape, type Schema } from './community-shape';
import { readTree, type Flaw, type Tree } from './community-tree';
import { textsOf, type PageField, type WizardPage } from './community-page';
import type { Definition, Field } from './definition';
import { placesIn } from './places';

/** Where the wizards of a wiki are. */
export const WIZARD_PAGES = 'MediaWiki:Partnerkit-wizards/';

/** Paths that come with Partnerkit: an address with one of these never leads to a page. */
const BUILT_IN_IDS = [ 'edit', 'interest', 'staff', 'organise', 'handover', 'giveback', 'preflight', 'join', 'start' ];

export function isReserved( id: string ): boolean {
	return BUILT_IN_IDS.includes( id );
}

/** Why a page is refused. */
export interface Defect {
	/** Offset in UTF-16 units. */
	at: number;
	/** From 1, columns in UTF-16 units. */
	line: number;
	column: number;
	code: string;
	parameters: Array<string | number>;
}

/** A wizard that a community wrote, found to be in order. */
export interface CommunityWizard {
	page: WizardPage;
	definition: Definition;
}

/**
 * Reads the JSON page of a wizard: all of it is in order, or it is refused with everything that is wrong with its shape;
 * where that is right, with everything that cannot be meant. In the order of the lines.
 */
export function readWizard( json: string, id: string ): { wizard?: CommunityWizard; defects: Defect[] } {
	const { tree, flaws } = readTree( json );
	const reserved: Flaw[] = isReserved( id ) ? [ { at: 0, code: 'reserved', parameters: [ id ] } ] : [];
	const found = [ ...reserved, ...tree && !flaws.length ? flawsOfShape( tree, schema as Schema ) : flaws ];
	if ( !tree || found.length ) {
		return { defects: placed( json, found ) };
	}
	const page = JSON.parse( json ) as WizardPage;
	const nonsense = nonsenseIn( page ).map( ( one ) => flawAt( tree, one ) );
	return nonsense.length ? { defects: placed( json, nonsense ) } : { wizard: { page, definition: definitionOf( page, id ) }, defects: [] };
}

/** The texts of a wizard in the first of the languages that has them, one by one; else as they are in its steps. */
export function wordsOf( page: WizardPage, languages: string[] ): ( key: string ) => string {
	const own = textsOf( page );
	const translations = languages.slice( 0, [ ...languages, page.language ].indexOf( page.language ) ).map( ( language ) => new Map( Object.entries( new Map( Object.entries( page.texts || {} ) ).get( language ) || {} ) ) );
	return ( key ) => translations.map( ( texts ) => texts.get( key ) ).find( ( text ) => text !== undefined ) ?? own.get( key ) ?? '';
}

/** What the machine of paths needs of a page whose steps are in order. */
export function definitionOf( { version, start, steps }: WizardPage, id: string ): Definition {
	return {
		id: `wizard:${ id }`, version, start,
		steps: steps.map( ( { id: step, kind, options, optional, least, fields, effect, pages, next } ) => ( {
			id: step, kind, optional: optional || kind === 'edit' || kind === 'guide', least, next, effect: effect?.do,
			options: options?.map( ( { value } ) => value ) || pages, fields: fields?.map( fieldOf )
		} ) )
	};
}

function fieldOf( { id, kind, optional, least, most, options }: PageField ): Field {
	return { id, kind, optional, least, most, options: options?.map( ( { value } ) => value ) };
}

function flawAt( tree: Tree, { path, code, parameters }: Nonsense ): Flaw {
	let node = tree;
	let at = tree.at;
	for ( const key of path ) {
		const entry = node.kind === 'object' ? node.entries.find( ( one ) => one.key === key ) : undefined;
		const next = node.kind === 'array' ? node.items[ Number( key ) ] : entry?.value;
		if ( !next ) {
			break;
		}
		// Of what has a name, the name is pointed at.
		at = entry ? entry.at : next.at;
		node = next;
	}
	return { at, code, parameters };
}

function placed( json: string, flaws: Flaw[] ): Defect[] {
	const places = placesIn( json );
	return [ ...flaws ].sort( ( one, other ) => one.at - other.at ).map( ( flaw ) => ( { ...flaw, ...places( flaw.at ) } ) );
}
