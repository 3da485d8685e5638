import type { PartnershipSpec } from './spec';

export const AMERICAS: PartnershipSpec[] = [ {
	name: 'Smithsonian Institution', continent: 'North America', status: 'paused',
	partners: [ { wikidata: 'Q131626', name: 'Smithsonian Institution', type: 'museum', country: 'US', size: 'large', role: 'partner', url: 'https://www.si.edu/' } ],
	start: -450, hashtag: 'FieldNotebooks{year}',
	goals: [ { metric: 'pages-created', target: 10 } ],
	summary: 'Field notebooks and those who kept them. Paused until the reading room opens again.',
	prose: [ '== Pause ==\nThe room where the notebooks are read is being rebuilt. What was begun may be finished by anybody.' ],
	contacts: [ 'Fieldnotes Rosa' ], people: [ 'Fieldnotes Rosa', 'Oriole in May', 'Maple Ledger' ],
	events: [ { id: 'field-notebooks', name: 'Field Notebooks Afternoon', start: -330, days: 1, hashtag: 'NotebooksAfternoon{year}', place: 'Washington', people: [ 'Fieldnotes Rosa', 'Oriole in May' ] } ],
	topics: [
		{ title: 'Adelaide Tarrington', kind: 'botanist', region: 'usa' }, { title: 'Otter Fork Survey', kind: 'manuscript', region: 'usa' },
		{ title: 'Cedar Bluff Landing', kind: 'settlement', region: 'usa' }, { title: 'Quillfeather Herbal', kind: 'manuscript', region: 'usa' }
	],
	wanted: [ 'Lucius Hollisbrook' ], quietSince: -210
}, {
	name: 'Prairie Rivers Museum', continent: 'North America', status: 'active',
	partners: [ { name: 'Prairie Rivers Museum', type: 'museum', country: 'CA', size: 'small', role: 'host' } ],
	start: -540, hashtag: 'PrairieRivers{year}',
	goals: [ { metric: 'pages-created', target: 8, by: -180 } ],
	summary: 'Sidings, slipways and photographs along the Little Tamarack River.',
	prose: [ '== Plan ==\nA spring event for schools, then every month an evening at the museum.' ],
	contacts: [], people: [ 'Prairie sedge', 'Maple Ledger' ],
	events: [ { id: 'sidings-day', name: 'Sidings Day', start: -500, days: 1, hashtag: 'SidingsDay{year}', place: 'Tamarack Siding', people: [ 'Prairie sedge', 'Maple Ledger' ] } ],
	topics: [
		{ title: 'Tamarack Siding', kind: 'settlement', region: 'canada' }, { title: 'Little Tamarack River', kind: 'water', region: 'canada' },
		{ title: 'Mathilde Beaudrillard', kind: 'photographer', region: 'canada' }, { title: 'Tamarack school', kind: 'building', region: 'canada' }
	],
	wanted: [ 'Tamarack ferry', 'Eunice Anselgrave' ], quietSince: -402
}, {
	name: 'Harbour City Archives', continent: 'North America', status: 'completed',
	partners: [ { name: 'Harbour City Archives', type: 'archive', country: 'CA', size: 'medium', role: 'host', url: 'https://archives.example.org/' } ],
	start: -530, end: -250, hashtag: 'HarbourCity{year}', agreement: 'One-year agreement', categories: [ 'Files from the Harbour City Archives partnership' ],
	goals: [ { metric: 'pages-created', target: 14, by: -250 }, { metric: 'files-used', target: 6, by: -250, unit: 'files' } ],
	summary: 'The working harbour of Port Ansel: boats, canneries and those who photographed them. Completed as planned.',
	prose: [ '== What came of it ==\nFifteen articles, a finding aid that names Wikipedia, and two volunteers who now help at the archive.', '== What we would do differently ==\nAsk for scans first and plan the event afterwards.' ],
	contacts: [ 'Harbour Nell', 'Maple Ledger' ], people: [ 'Harbour Nell', 'Maple Ledger', 'Oriole in May', 'Editor' ], left: { Editor: -330 },
	events: [
		{ id: 'harbour-day', name: 'Harbour Day', start: -470, days: 1, hashtag: 'HarbourDay{year}', place: 'Port Ansel', people: [ 'Harbour Nell', 'Maple Ledger', 'Editor' ] },
		{ id: 'logbook-week', name: 'Logbook Week', start: -304, days: 6, hashtag: 'LogbookWeek{year}', online: true, people: [ 'Harbour Nell', 'Oriole in May', 'Maple Ledger' ] }
	],
	topics: [
		{ title: 'Port Ansel', kind: 'settlement', region: 'canada' }, { title: 'Gull Narrows', kind: 'settlement', region: 'canada' }, { title: 'Sable Landing', kind: 'settlement', region: 'canada' },
		{ title: 'Gull Narrows lighthouse', kind: 'building', region: 'canada' }, { title: 'Anselgrave cannery', kind: 'building', region: 'canada' }, { title: 'Port Ansel market hall', kind: 'building', region: 'canada' },
		{ title: 'Sable Landing slipway', kind: 'building', region: 'canada' }, { title: 'Narrows Gazette', kind: 'newspaper', region: 'canada' }, { title: 'Logbook of the Flora MacQuarrell', kind: 'manuscript', region: 'canada' },
		{ title: 'Silas Anselgrave', kind: 'photographer', region: 'canada' }, { title: 'Flora MacQuarrell', kind: 'teacher', region: 'canada' }, { title: 'Ansel River', kind: 'water', region: 'canada' },
		{ title: 'Anselgrave Collection', kind: 'collection', region: 'canada' }, { title: 'Lantern Regatta', kind: 'festival', region: 'canada' }, { title: 'Port Ansel post office', kind: 'building', region: 'canada' }
	],
	oldMarks: true, quietSince: -245,
	report: { until: -250, prose: 'All goals but one were reached. The regatta still has no picture, since the only one that is known belongs to a family that wishes to keep it.' }
}, {
	name: 'Universidad de San Lorenzo del Río', continent: 'South America', status: 'active',
	partners: [ { name: 'Universidad de San Lorenzo del Río', type: 'university', country: 'AR', size: 'medium', role: 'host' } ],
	start: -290, hashtag: 'SanLorenzo{year}',
	goals: [ { metric: 'pages-created', target: 8, by: 75 }, { metric: 'retained', target: 5, by: 75, unit: 'people' } ],
	summary: 'Students of translation write about the river towns, from books that exist in Spanish only.',
	prose: [ '== In the course ==\nEach student translates one source, writes one article and reviews another. The mark does not depend on what stays on the wiki.' ],
	contacts: [ 'Profe Lisandro' ], people: [ 'Profe Lisandro', 'Ayelén traduce', 'Estudiante Flor', 'Karai Ñandu' ], staff: { 'Profe Lisandro': 'Universidad de San Lorenzo del Río' },
	events: [ { id: 'translation-seminar', name: 'Translation Seminar', start: -260, days: 110, hashtag: 'SeminarioTraduccion{year}', place: 'Room 12', people: [ 'Profe Lisandro', 'Ayelén traduce', 'Estudiante Flor' ] } ],
	topics: [
		{ title: 'San Lorenzo del Río', kind: 'settlement', region: 'argentina' }, { title: 'Colonia Ceibal', kind: 'settlement', region: 'argentina' },
		{ title: 'El Eco del Junco', kind: 'newspaper', region: 'argentina' }, { title: 'Delmira Etchegoyán', kind: 'poet', region: 'argentina' },
		{ title: 'Arroyo del Junco', kind: 'water', region: 'argentina' }, { title: 'Fiesta del Lino', kind: 'festival', region: 'argentina' }
	],
	wanted: [ 'Rosalía Del Junco', 'Paso del Junco ferry', 'Anselmo Ceibalino' ]
}, {
	name: 'Museo del Ñandutí de Arroyo Verá', continent: 'South America', status: 'active',
	partners: [ { name: 'Museo del Ñandutí de Arroyo Verá', type: 'museum', country: 'PY', size: 'small', role: 'host' } ],
	start: -350, hashtag: 'Ñandutí{year}', categories: [ 'Files from the Museo del Ñandutí' ],
	goals: [ { metric: 'pages-illustrated', target: 6, by: 30 } ],
	summary: 'Lace makers tell how lace is made, and we write it down with them.',
	prose: [ '== Names ==\nWho made a piece is named if she wishes so, and only then.' ],
	contacts: [ 'Karai Ñandu' ], people: [ 'Karai Ñandu', 'Ayelén traduce', 'Profe Lisandro' ],
	events: [ { id: 'tejiendo', name: 'Tejiendo Wikipedia', start: -130, days: 2, hashtag: 'TejiendoÑandutí{year}', place: 'Arroyo Verá', people: [ 'Karai Ñandu', 'Ayelén traduce', 'Profe Lisandro' ] } ],
	topics: [
		{ title: 'Arroyo Verá', kind: 'settlement', region: 'paraguay' }, { title: 'Ramona Verá Ayala', kind: 'weaver', region: 'paraguay' },
		{ title: 'Arroyo Verá lace', kind: 'craft', region: 'paraguay' }, { title: 'Guava Blossom Fair', kind: 'festival', region: 'paraguay' }, { title: 'Tapé Porá', kind: 'settlement', region: 'paraguay' }
	],
	wanted: [ 'Lace of Costa Yvoty' ],
	report: { until: -40, prose: 'Two days in the weaving room brought more talk than text, which was right: most was written down in the weeks after. Names of living lace makers stand nowhere without their word.' }
} ];
