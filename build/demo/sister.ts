import { join } from 'node:path';
import { maintenance, ORGANISER, type Instance } from '../local-wiki/instance';
import { root } from '../local-wiki/paths';
import { makePlan } from './plan';
import { DAY, HOUR, iso, MINUTE, seconds } from './time';

/** The partnership that is on both wikis. */
const PARTNERSHIP = 'UNESCO';
const RECORD = `Project:Partnerships/${ PARTNERSHIP }`;
const CONFIG = 'MediaWiki:Partnerkit-config.json';

/** The prefix of links from the demo wiki to the sister wiki. */
export const SISTER_PREFIX = 'fr';

interface Edit { title: string; text: string; user: string; time: string; summary: string; tags?: string[] }

/** An article in the making: by whom, how many days ago, what was added, and with which summary; `#` is the hashtag. */
type Step = [ user: string, daysAgo: number, text: string, summary: string ];

const ARTICLES: Record<string, Step[]> = {
	'Bénédiction des bateaux de Porto Sereno': [
		[ 'Inês da Ribeira', 96, 'La bénédiction des bateaux de Porto Sereno est une fête de pêcheurs qui a lieu chaque mois de juin.', 'nouvel article #' ],
		[ 'Inês da Ribeira', 95, '\n\nLes barques sont décorées la veille ; on les bénit au lever du soleil.', 'déroulement #' ],
		[ 'Fatoumata D.', 88, '\n\n== Sources ==\n* Archives paroissiales de Porto Sereno, registre de 1874.', 'une source #' ],
		[ 'Passante', 60, '\n\nVoir aussi [[Porto Sereno]].', 'lien' ]
	],
	'Fête de la lagune de Nsuano': [
		[ 'Fatoumata D.', 84, 'La fête de la lagune de Nsuano marque la fin de la saison des pluies.', 'traduit de l’anglais #' ],
		[ 'Fatoumata D.', 84, '\n\nOn y porte le tissu à bandes d’Abenkwa.', 'tissu #' ],
		[ 'Wanjiru K.', 70, '\n\nLes chants sont transmis de mère en fille.', 'chants, voir https://exemple.example/#chants' ],
		[ 'Editor', 22, '\n\nLa lagune est interdite à la pêche durant neuf jours.', 'précision #' ]
	],
	'Tissu à bandes d’Abenkwa': [
		[ 'Fatoumata D.', 40, 'Le tissu à bandes d’Abenkwa est tissé sur des métiers étroits.', 'ébauche #' ],
		[ 'Wanjiru K.', 19, '\n\nChaque bande porte le nom d’un proverbe.', 'proverbes #' ],
		[ 'Inês da Ribeira', 12, '\n\n== Techniques ==\nLa chaîne est tendue par une pierre.', 'techniques #' ],
		[ 'Passante', 9, '\n\nLes bandes ont la largeur d’une main.', 'détail' ]
	],
	'Leonor Giesteira': [
		[ 'Inês da Ribeira', 15, 'Leonor Giesteira était institutrice à Porto Sereno.', 'nouvel article #' ],
		[ 'Editor', 6, '\n\nElle a noté les paroles de quarante chansons de pêche.', 'chansons #' ],
		[ 'Inês da Ribeira', 2, '\n\n== Œuvres ==\n* « Chansons du port », 1921.', 'œuvres #' ]
	]
};

/**
 * Fills a new wiki with edits in French by people of one partnership of the demo, in a few seconds.
 *
 * @param sister
 * @param now Nothing is later
 */
export function fillSister( sister: Instance, now: Date ): void {
	const { hashtag } = makePlan( 1, seconds( now ) ).partnerships.find( ( { spec } ) => spec.name === PARTNERSHIP )!;
	const edits: Edit[] = [];
	Object.entries( ARTICLES ).forEach( ( [ title, steps ] ) => steps.reduce( ( before, [ user, daysAgo, added, summary ], step ) => {
		const isMarked = summary.endsWith( '#' );
		edits.push( {
			title, user, text: before + added, time: iso( seconds( now ) - daysAgo * DAY + 9 * HOUR + step * 9 * MINUTE ), summary: isMarked ? `${ summary }${ hashtag }` : summary,
			...isMarked && user === 'Inês da Ribeira' && { tags: [ 'partnership' ] }
		} );
		return before + added;
	}, '' ) );
	edits.sort( ( one, other ) => one.time < other.time ? -1 : 1 );
	maintenance( sister, join( root, 'build/demo/edits.php' ), [], JSON.stringify( edits ) );
	save( sister, 'Accueil', 'Ce wiki est la petite sœur du wiki de démonstration : on y trouve quelques modifications du même partenariat.', 'bienvenue' );
}

/** Writes into the demo's record that the partnership is on both wikis, and into its configuration where the sister is. */
export function nameSister( home: Instance, sister: Instance ): void {
	const config = JSON.parse( read( home, CONFIG ) );
	save( home, CONFIG, JSON.stringify( { ...config, wikis: { [ sister.database ]: sister.apiUrl } }, null, '\t' ), 'where the sister wiki is' );
	const record = read( home, RECORD );
	if ( !/\|\s*wikis\s*=/.test( record ) ) {
		save( home, RECORD, record.replace( /^(\| (?:summary|goals) =)/m, `| wikis = ${ home.database }, ${ sister.database }\n$1` ), 'we write in French too' );
	}
}

function read( wiki: Instance, title: string ): string {
	return maintenance( wiki, 'getText', [ title ] );
}

function save( wiki: Instance, title: string, text: string, summary: string ): void {
	maintenance( wiki, 'edit', [ '--user', ORGANISER, '--summary', summary, title ], text );
}
