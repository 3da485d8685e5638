import type { PartnershipSpec } from './spec';

export const EUROPE: PartnershipSpec[] = [ {
	name: 'British Library', continent: 'Europe', status: 'active',
	partners: [ { wikidata: 'Q23308', name: 'British Library', type: 'library', country: 'GB', size: 'large', role: 'host', url: 'https://www.bl.uk/' } ],
	affiliates: 'Wendmoor Wiki Group', start: -520, hashtag: 'BritishLibrary{year}', agreement: 'Memorandum of understanding, reviewed every spring',
	categories: [ 'Files from the British Library partnership' ],
	goals: [ { metric: 'pages-created', target: 12, by: 120 }, { metric: 'references-net', target: 150, by: 120, unit: 'references' } ],
	summary: 'Articles on the towns, papers and people of the Wend valley, from maps and newspapers that readers can see online.',
	prose: [
		'== Why ==\nMany small places are only described in county maps and local newspapers. Librarians know where these are; editors know how to write. Both sides meet every month.',
		'== What each side brings ==\n* The library finds sources, checks shelf marks and opens a reading room for events.\n* Editors write, cite and answer questions of new people.',
		'== Lessons ==\nShort lists work better than long ones: at the first event nobody got beyond the third line of the list.'
	],
	contacts: [ 'Organiser', 'Editor' ], people: [ 'Organiser', 'Editor', 'Partner', 'Fatoumata D.', 'Maple Ledger', 'Kwasi maps', 'Mererid y Llyfrgell' ], staff: { Partner: 'British Library' },
	events: [
		{ id: 'river-trade-maps', name: 'Maps of the River Trade', start: -431, days: 1, hashtag: 'RiverTradeMaps{year}', place: 'Reading room, Wendmoor', people: [ 'Editor', 'Partner', 'Fatoumata D.', 'Organiser' ] },
		{ id: 'letters-and-ledgers', name: 'Letters and Ledgers', start: -160, days: 7, hashtag: 'LettersLedgers{year}', place: 'London', online: true, people: [ 'Editor', 'Partner', 'Kwasi maps', 'Maple Ledger', 'Mererid y Llyfrgell' ] }
	],
	topics: [
		{ title: 'Wendmoor', kind: 'settlement', region: 'england' }, { title: 'Tollerby', kind: 'settlement', region: 'england' },
		{ title: 'Tollerby Psalter', kind: 'manuscript', region: 'england' }, { title: 'Wendmoor Courier', kind: 'newspaper', region: 'england' },
		{ title: 'Ashby Fen windmill', kind: 'building', region: 'england' }, { title: 'Edith Pellew-Marsh', kind: 'botanist', region: 'england' },
		{ title: 'River Wend', kind: 'water', region: 'england' }, { title: 'Saltmarsh Point lighthouse', kind: 'building', region: 'england' }
	],
	wanted: [ 'Tollerby market charter', 'Wend valley enclosure maps', 'Harriet Thornaby' ],
	report: { until: -90, prose: 'The week of letters and ledgers brought new people who stayed. The maps of the river trade took longer than planned, since most of them had to be described first.' }
}, {
	name: 'Rijksmuseum', continent: 'Europe', status: 'active',
	partners: [ { wikidata: 'Q190804', name: 'Rijksmuseum', type: 'museum', country: 'NL', size: 'large', role: 'partner', url: 'https://www.rijksmuseum.nl/' } ],
	start: -480, hashtag: 'Rijksmuseum{year}', categories: [ 'Files from the Rijksmuseum partnership' ],
	goals: [ { metric: 'pages-edited', target: 20, by: 60 }, { metric: 'new-editors', target: 10, by: 60, unit: 'people' } ],
	summary: 'Printmakers, tiles and sketchbooks: writing about makers who are named in few books.',
	prose: [ '== How we work ==\nA list of makers is agreed in advance. Curators answer questions on the talk pages, where everybody can read the answers.' ],
	contacts: [ 'Joost van de Prenten' ], people: [ 'Joost van de Prenten', 'Annelies aan de kade', 'Editor', 'Hedda leest', 'Marlies tekent', 'Tomasz z Wierzbna' ],
	events: [
		{ id: 'prints-and-patterns', name: 'Prints and Patterns', start: -300, days: 1, hashtag: 'PrintsPatterns{year}', place: 'Amsterdam', people: [ 'Joost van de Prenten', 'Annelies aan de kade', 'Hedda leest', 'Editor' ] },
		{ id: 'summer-of-sketches', name: 'Summer of Sketches', start: -112, days: 30, counting: 'all', online: true, people: [ 'Joost van de Prenten', 'Annelies aan de kade', 'Marlies tekent' ] }
	],
	topics: [
		{ title: 'Wilhelmina van der Akkerbeek', kind: 'printmaker', region: 'netherlands' }, { title: 'Dirk Koornstra', kind: 'printmaker', region: 'netherlands' },
		{ title: 'Oosterwoude pattern book', kind: 'manuscript', region: 'netherlands' }, { title: 'Zandhoven aan de Vliet', kind: 'settlement', region: 'netherlands' },
		{ title: 'Koornwijk Canal', kind: 'water', region: 'netherlands' }, { title: 'Atlas of the Zandvliet', kind: 'manuscript', region: 'netherlands' }
	],
	wanted: [ 'Aaltje Zandwijk', 'Koornwijk bleaching fields' ],
	report: { until: -75, prose: 'In summer every edit of those taking part counted, so that nobody had to think of a hashtag. It also means that small repairs are in the figures.' }
}, {
	name: 'National Library of Wales', continent: 'Europe', status: 'active',
	partners: [ { wikidata: 'Q666063', name: 'National Library of Wales', type: 'library', country: 'GB', size: 'large', role: 'host', url: 'https://www.library.wales/' } ],
	start: -700, hashtag: 'LlyfrgellWici', agreement: 'Exchange of letters', categories: [ 'Files from the National Library of Wales partnership' ],
	goals: [ { metric: 'words-net', target: 8000, by: 200, unit: 'words' } ],
	summary: 'Newspapers and songbooks of the Celyn valley, in English and Welsh.',
	prose: [ '== Languages ==\nSources are mostly in Welsh. Names stay as they are written there; a translation is given once.', '== Meetings ==\nFirst Thursday of the month, half an hour, notes on the talk page.' ],
	contacts: [ 'Mererid y Llyfrgell', 'Organiser' ], people: [ 'Mererid y Llyfrgell', 'Organiser', 'Ledgerlines', 'Gethin87', 'Inês da Ribeira' ],
	events: [ { id: 'newspaper-weekend', name: 'Newspaper Weekend', start: -220, days: 2, hashtag: 'PapurauCelyn{year}', place: 'Llanfedwen school', people: [ 'Mererid y Llyfrgell', 'Gethin87', 'Ledgerlines' ] } ],
	topics: [
		{ title: 'Llanfedwen', kind: 'settlement', region: 'wales' }, { title: 'Y Wawr Wen', kind: 'newspaper', region: 'wales' },
		{ title: 'Afon Celyn', kind: 'water', region: 'wales' }, { title: 'Gwenllian Prydderch', kind: 'poet', region: 'wales' },
		{ title: 'Pont Celyn bridge', kind: 'building', region: 'wales' }, { title: 'Cwm Celyn songbook', kind: 'manuscript', region: 'wales' }
	],
	wanted: [ 'Ifor Madog', 'Celyn valley slate railway', 'Eisteddfod Llanfedwen' ]
}, {
	name: 'UNESCO', continent: 'Europe', status: 'active',
	partners: [ { wikidata: 'Q7809', name: 'UNESCO', type: 'other', country: 'FR', size: 'large', role: 'partner', url: 'https://www.unesco.org/' } ],
	start: -400, end: 90, hashtag: 'LivingHeritage{year}',
	goals: [ { metric: 'pages-created', target: 15, by: 90 }, { metric: 'editors', target: 25, by: 90, unit: 'people' } ],
	summary: 'Festivals and crafts that are alive: how they are done, by whom, and who wrote about them.',
	prose: [ '== Care ==\nThe people whose custom it is decide what is shown. Nothing is photographed that is not meant for guests.' ],
	contacts: [ 'Inês da Ribeira', 'Fatoumata D.' ], people: [ 'Inês da Ribeira', 'Fatoumata D.', 'Wanjiru K.', 'Editor' ],
	events: [ { id: 'languages-month', name: 'Languages Month', start: -270, days: 28, hashtag: 'LanguagesMonth{year}', online: true, people: [ 'Inês da Ribeira', 'Fatoumata D.', 'Wanjiru K.' ] } ],
	topics: [
		{ title: 'Boat Blessing of Porto Sereno', kind: 'festival', region: 'portugal' }, { title: 'Porto Sereno', kind: 'settlement', region: 'portugal' },
		{ title: 'Nsuano Lagoon Festival', kind: 'festival', region: 'ghana' }, { title: 'Abenkwa strip cloth', kind: 'craft', region: 'ghana' },
		{ title: 'Leonor Giesteira', kind: 'teacher', region: 'portugal' }
	],
	wanted: [ 'Salt harvest of Ribeira Velha' ]
}, {
	name: 'Open Heritage Coalition', continent: 'Europe', status: 'active',
	partners: [
		{ wikidata: 'Q6373', name: 'British Museum', type: 'museum', country: 'GB', size: 'large', role: 'partner', url: 'https://www.britishmuseum.org/' },
		{ wikidata: 'Q190804', name: 'Rijksmuseum', type: 'museum', country: 'NL', size: 'large', role: 'partner', url: 'https://www.rijksmuseum.nl/' },
		{ name: 'Museo del Ñandutí de Arroyo Verá', type: 'museum', country: 'PY', size: 'small', role: 'lead' }
	],
	start: -200, end: 165, hashtag: 'OpenHeritage{year}', agreement: 'Joint letter of the three partners', categories: [ 'Files from the Open Heritage Coalition' ],
	goals: [ { metric: 'files-uploaded', target: 40, by: 165, unit: 'files' }, { metric: 'pages-improved', target: 20, by: 165 } ],
	summary: 'Three museums of very different size describe the same kinds of objects together. The smallest of them leads.',
	prose: [ '== Who does what ==\nThe museum in Arroyo Verá chooses the objects. The two large museums scan, translate and lend their reading rooms.' ],
	contacts: [ 'Karai Ñandu', 'Joost van de Prenten', 'Organiser' ],
	people: [ 'Karai Ñandu', 'Joost van de Prenten', 'Organiser', 'Marlies tekent', 'Ayelén traduce', 'Editor', 'Kwasi maps' ],
	staff: { 'Karai Ñandu': 'Museo del Ñandutí de Arroyo Verá', 'Joost van de Prenten': 'Rijksmuseum' },
	events: [ { id: 'objects-that-travelled', name: 'Objects That Travelled', start: -3, days: 15, hashtag: 'ObjectsTravelled{year}', online: true, people: [ 'Karai Ñandu', 'Joost van de Prenten', 'Marlies tekent', 'Ayelén traduce', 'Editor' ] } ],
	topics: [
		{ title: 'Lace Collection of Tapé Porá', kind: 'collection', region: 'paraguay' }, { title: 'Cornelia Zandwijk', kind: 'weaver', region: 'netherlands' },
		{ title: 'Costa Yvoty', kind: 'settlement', region: 'paraguay' }, { title: 'Tolle Valley needlework', kind: 'craft', region: 'england' }
	],
	wanted: [ 'Petrona Yvotyrá', 'Spider web pattern (lace)' ]
} ];
