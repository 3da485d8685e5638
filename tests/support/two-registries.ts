import { ORGANISER } from '../../build/local-wiki/instance';
import { makeEdits, type PastEdit } from './edits';
import type { TestWiki } from './wiki';

const DAY = 24 * 60 * 60 * 1000;
const noon = ( days: number ): string => new Date( Math.floor( Date.now() / DAY + days ) * DAY + DAY / 2 ).toISOString();
const edit = ( days: number, user: string, title: string, text: string, summary = '' ): PastEdit => ( { user, title, text, summary, time: noon( days ) } );

const HOME = 'Project:Partnerships';

/** Of the partnership that both wikis keep; the archive is in another one too. */
const LAKES = partner( 'Q1', 'archive' ) + partner( 'Q3', 'library' );

/** Partnerships as they are on two wikis: one by its partner's item and its name, one by a language link; and one of the other wiki alone. */
export const TOGETHER = {
	names: [ 'Lake Archives', 'River Museum', 'Musée du Lac' ],
	/** Different edits, and what the rows count. */
	edits: 8, sum: 9, rows: { 'Lake Archives': 3, 'River Museum': 2, 'Musée du Lac': 4 } as Record<string, number>,
	/** Without the other wiki's partnerships. */
	here: { edits: 3, rows: { 'Lake Archives': 2, 'River Museum': 1 } as Record<string, number> }
};

/** What is on their pages, as far as it decides what counts: for each wiki the lists of both registries that count there, by the name of the row. */
export const LISTS = {
	partnerships: { 'Lake Archives': { hashtag: 'Lake2026', counting: 'marked' }, 'River Museum': { hashtag: 'River2026', counting: 'marked' }, 'Archives du fleuve': { hashtag: 'Fleuve2026', counting: 'marked' }, 'Musée du Lac': { hashtag: '', counting: 'all' } } as Record<string, { hashtag: string; counting: string }>,
	here: { 'Lake Archives': [ 'Asha' ], 'River Museum': [ 'Rami' ] } as Record<string, string[]>,
	there: { 'Lake Archives': [ 'Asha', 'Juma' ], 'Archives du fleuve': [ 'Bilal' ], 'Musée du Lac': [ 'Asha', 'Léa' ] } as Record<string, string[]>,
	partners: { 'Lake Archives': [ 'Q1', 'Q3' ], 'River Museum': [ 'Q5', 'Q6', 'Q7', 'people of the river' ], 'Musée du Lac': [ 'Q2', 'Q1', 'Q4' ] } as Record<string, string[]>
};

/** Fills a wiki, and a French one whose partnerships it looks at too. Gives the revision there that its ledger leaves out. */
export function fillTwoRegistries( wiki: TestWiki, sister: TestWiki, registries: string[] = [ 'frlakes' ] ): number {
	makeEdits( sister, [
		edit( -9, 'Asha', 'Lac', 'un lac', '#Lake2026' ),
		edit( -8, 'Juma', 'Rivage', 'un rivage', '#lake2026' ),
		...[ 'une salle', 'deux salles', 'trois salles' ].map( ( text, index ) => edit( -7 + index / 10, 'Léa', 'Musée', text ) ),
		edit( -6, 'Bilal', 'Fleuve', 'un fleuve', '#Fleuve2026' )
	] );
	const [ left ] = makeEdits( sister, [ edit( -5, 'Juma', 'Rivage', 'laissé de côté', '#Lake2026' ) ] );
	makeEdits( sister, [
		...partnership( 'Lake Archives', 'Archives du lac', '|hashtag=Lake2026', LAKES, [ 'Juma' ] ),
		edit( -1, ORGANISER, `${ HOME }/Lake Archives/Ledger`, `* {{Partnership decision|rev=${ left }|decision=exclude|by=Juma}}` ),
		...partnership( 'Musée du Lac', 'Musée du Lac', '|counting=all|contact=[[User:Léa]]', partner( 'Q2', 'museum' ) + partner( 'Q1', 'archive' ) + partner( 'Q4', 'university' ), [ 'Asha', 'Léa' ] ),
		...partnership( 'Archives du fleuve', 'Archives du fleuve', '|hashtag=Fleuve2026', '', [ 'Bilal' ] )
	] );
	makeEdits( wiki, [
		edit( -9, 'Asha', 'Lake', 'a lake', '#Lake2026' ),
		edit( -8, 'Asha', 'Lake', 'a large lake' ),
		edit( -7, 'Rami', 'River', 'a river', '#River2026' ),
		edit( -1, ORGANISER, 'MediaWiki:Partnerkit-config.json', JSON.stringify( { wikis: { frlakes: sister.apiUrl }, registries, services: { wikidata: '/services/wikidata/w/api.php' } } ) ),
		...partnership( 'Lake Archives', 'Lakes', `|hashtag=Lake2026|wikis=127.0.0.1:${ wiki.port }, frlakes`, LAKES, [ 'Asha' ] ),
		...partnership( 'River Museum', 'River Museum', '|hashtag=River2026', partner( 'Q5', 'museum' ) + partner( 'Q6', 'library' ) + partner( 'Q7', 'museum' ) + '{{Partnership partner|name=People of the river|type=community}}', [ 'Rami' ], '\n[[fr:Project:Partnerships/Archives du fleuve]]' )
	] );
	return left;
}

function partner( item: string, type: string ): string {
	return `{{Partnership partner|wikidata=${ item }|name=${ item }|type=${ type }|country=FR}}`;
}

function partnership( name: string, label: string, more: string, partners: string, users: string[], after = '' ): PastEdit[] {
	return [
		edit( -1, ORGANISER, `${ HOME }/${ name }`, `{{Partnership|name=${ label }|status=active|start=${ noon( -20 ).slice( 0, 10 ) }${ more }|partners=${ partners }}}${ after }` ),
		edit( -1, ORGANISER, `${ HOME }/${ name }/Participants`, users.map( ( user ) => `* {{Partnership participant|user=${ user }}}` ).join( '\n' ) )
	];
}
