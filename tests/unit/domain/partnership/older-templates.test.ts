import { describe, expect, it } from 'vitest';
import type { Config } from '../../../../src/domain/partnership/config';
import { readConfig } from '../../../../src/domain/partnership/config-read';
import { readDecisions } from '../../../../src/domain/partnership/decision';
import { readEvents } from '../../../../src/domain/partnership/event';
import { putMark, removeMark } from '../../../../src/domain/partnership/mark-writing';
import { readMarks } from '../../../../src/domain/partnership/marks';
import { readParticipants } from '../../../../src/domain/partnership/participant';
import { readPartnership } from '../../../../src/domain/partnership/record';

/** A wiki that had its own templates, in its own language, before Partnerkit came. */
const { config: configured, problems } = readConfig( JSON.stringify( {
	home: 'Projet:Partenariats',
	templates: {
		partnership: { title: 'Partenariat', parameters: { name: 'nom', status: 'statut', partners: 'institutions', start: 'début', end: 'fin', hashtag: 'mot-dièse', counting: 'décompte' }, values: { status: { active: 'actif', completed: 'terminé' }, counting: { all: 'tout' } } },
		partner: { title: 'Institution', parameters: { name: 'nom', type: 'genre' }, values: { type: { museum: 'musée' } } },
		participant: { title: 'Participant', parameters: { user: '1', left: 'départ' } },
		event: { title: 'Atelier', parameters: { id: 'code', name: 'titre', start: 'début', online: 'en ligne' }, values: { online: { yes: 'oui' } } },
		contribution: [ 'Partnership contribution', { title: 'Article du partenariat', parameters: { partnership: '1', date: 'depuis', partner: 'institution' }, values: { partnership: { 'Bibliothèque du Lac': 'BdL' } } } ],
		decision: { title: 'Décision', parameters: { rev: 'modif', decision: 'avis', by: 'par' }, values: { decision: { exclude: 'non', count: 'oui' } } }
	}
} ) );
const config: Config = {
	...configured,
	words: {
		namespaces: { user: [ 'utilisateur', 'utilisatrice', 'user' ], template: [ 'modèle', 'template' ], category: [ 'catégorie', 'category' ], file: [ 'fichier', 'file' ] },
		months: [ 'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre' ]
	}
};

describe( 'a wiki with templates of its own', () => {
	it( 'is configured without a problem', () => {
		expect( problems ).toEqual( [] );
	} );

	it( 'has its records read: names, values and dates', () => {
		expect( readPartnership( 'Bibliothèque du Lac', [
			'{{Modèle:partenariat', '| nom = La Bibliothèque', '| statut = Actif', '| institutions = {{Institution|nom=Bibliothèque|genre=musée}} {{Modèle:institution|nom=Autre|genre=archive}}',
			'| début = 1er mars 2025', '| fin = 2026-02-28', '| mot-dièse = #BdL2025', '| décompte = tout', '}}'
		].join( '\n' ), config ) ).toMatchObject( {
			label: 'La Bibliothèque', status: 'active', start: '2025-03-01', end: '2026-02-28', hashtag: 'BdL2025', counting: 'all',
			partners: [ { name: 'Bibliothèque', type: 'museum' }, { name: 'Autre', type: 'archive' } ]
		} );
		expect( readParticipants( '* {{participant|Utilisatrice:Awa}}\n* {{Participant|juma|départ=2 mai 2025}}', config ) ).toMatchObject( [ { user: 'Awa', left: undefined }, { user: 'Juma', left: '2025-05-02' } ] );
		expect( readEvents( '{{Atelier|code=lac|titre=Au lac|début=2025-3-1|en ligne=Oui}}', config ) ).toMatchObject( [ { id: 'lac', name: 'Au lac', start: '2025-03-01', online: true } ] );
		expect( readDecisions( '{{Décision|modif=12|avis=non|par=User:awa}}', config ) ).toMatchObject( [ { revisionId: 12, decision: 'exclude', by: 'Awa' } ] );
	} );

	it( 'may go on using Partnerkit’s words in its templates', () => {
		expect( readPartnership( 'X', '{{Partenariat|statut=active|décompte=worklist}}', config ) ).toMatchObject( { status: 'active', counting: 'worklist' } );
	} );

	const talk = '{{modèle:Article du partenariat|BdL|depuis= 1 mars 2025 <!-- l’atelier -->|institution=Le Lac}}\n== Bonjour ==';

	it( 'has its marks read by the name of the partnership’s page, and changed where they stand', () => {
		const [ mark ] = readMarks( talk, config );
		expect( mark ).toEqual( { partnership: 'Bibliothèque du Lac', event: '', date: '2025-03-01', partner: 'Le Lac', identifier: '' } );
		expect( putMark( talk, { ...mark, partner: 'Autre' }, 'talk', config ) ).toBe( talk.replace( 'Le Lac', 'Autre' ) );
		expect( putMark( talk, { ...mark, date: '2025-04-02' }, 'talk', config ) ).toBe( talk.replace( '1 mars 2025 <!-- l’atelier -->', '2025-04-02' ) );
		expect( removeMark( talk, 'Bibliothèque du Lac', config ) ).toBe( '== Bonjour ==' );
	} );

	it( 'keeps a date that cannot be read', () => {
		const page = talk.replace( '1 mars 2025', '03/04/2025' );
		const [ mark ] = readMarks( page, config );
		expect( mark.date ).toBeUndefined();
		expect( putMark( page, { ...mark, partner: 'Autre' }, 'talk', config ) ).toBe( page.replace( 'Le Lac', 'Autre' ) );
	} );

	it( 'gets new marks in the first of its templates, with its names and words', () => {
		const first = { ...config, templates: { ...config.templates, contribution: [ config.templates.contribution[ 1 ] ] } };
		const mark = { partnership: 'Bibliothèque du Lac', event: '', date: '2025-03-01', partner: 'A|b', identifier: '' };
		const page = putMark( '', mark, 'talk', first );
		expect( page ).toBe( '{{Article du partenariat|1=BdL|depuis=2025-03-01|institution=A&#124;b}}' );
		expect( readMarks( page, first ) ).toEqual( [ mark ] );
	} );

	it.each( [ 'Modèle:Article du partenariat', ':Modèle:article_du_partenariat', 'Template:Article du partenariat', ' MODÈLE : Article  du partenariat ', 'article du partenariat' ] )( 'has its template found as %j', ( name ) => {
		expect( readMarks( `{{${ name }|BdL}}`, config ) ).toHaveLength( 1 );
	} );

	it.each( [ ':Article du partenariat', 'Vorlage:Article du partenariat', 'Article du partenariat/doc', 'Modèle:Modèle:Article du partenariat' ] )( 'does not have %j taken for its template', ( name ) => {
		expect( readMarks( `{{${ name }|BdL}}`, config ) ).toEqual( [] );
	} );
} );
