import type { Partner } from '../movement';
import type { PartnershipSpec } from './spec';

/** Of many institutions each, for a few months, long ago: records that tell who was there, and little else. All are made up. */
export const FINISHED: PartnershipSpec[] = [ {
	name: 'Reading Room Exchange', continent: 'Africa', status: 'completed',
	partners: [
		...of( 'library', 'small', 'MW Ndowa Reading Room', 'TZ Maktaba ya Mbuyuni', 'GH Odumase Falls Library', 'AR Biblioteca Popular del Junco', 'PY Biblioteca de Costa Yvoty', 'IN Tamburgudi Reading Room' ),
		...of( 'archive', 'small', 'MW Chisale District Archive', 'GH Abenkwa Records Room', 'AR Archivo Parroquial de Ceibal', 'CA Little Tamarack Archive', 'GB Wend Valley Record Office' )
	],
	start: -470, end: -380, hashtag: 'ReadingRooms{year}',
	goals: [ { metric: 'pages-improved', target: 10, by: -380 } ],
	summary: 'Small libraries and archives lent each other books by post, and wrote down what they learned. Completed as planned.',
	prose: [ '== What came of it ==\nMost of it happened by letter. Three of the reading rooms still meet.' ],
	contacts: [ 'Maple Ledger', 'Harbour Nell' ], people: [ 'Maple Ledger', 'Harbour Nell' ], events: [], topics: [], quietSince: -375
}, {
	name: 'Radio Memory Days', continent: 'South America', status: 'completed',
	partners: [
		...of( 'broadcaster', 'medium', 'TZ Redio Nyala', 'GH Radio Lagoon', 'AR Radio del Ceibal', 'PY Radio Yvoty', 'US Otter Fork Community Radio' ),
		...of( 'university', 'medium', 'IN Devanahosur College', 'AR Instituto de Letras del Junco', 'GH Nsuano Training College', 'US Juniper University' ),
		...of( 'museum', 'medium', 'NL Museum Oud-Koornwijk', 'GB Fenland Museum', 'PY Museo de la Radio de Tapé Porá' )
	],
	start: -430, end: -340, hashtag: 'RadioMemory{year}',
	goals: [ { metric: 'files-uploaded', target: 8, by: -340, unit: 'files' } ],
	summary: 'Stations and those who keep old recordings listened to them together. Completed; the recordings stay with the stations.',
	prose: [ '== What came of it ==\nA list of what there is to hear, and where. Nothing was uploaded, since the speakers could not be asked.' ],
	contacts: [ 'Karai Ñandu', 'Profe Lisandro' ], people: [ 'Karai Ñandu', 'Profe Lisandro' ], events: [], topics: [], quietSince: -335
} ];

/** @param names Each with the code of its country before it */
function of( type: string, size: Partner[ 'size' ], ...names: string[] ): Partner[] {
	return names.map( ( name ) => ( { name: name.slice( 3 ), type, country: name.slice( 0, 2 ), size, role: 'partner' } ) );
}
