import type { PartnershipSpec } from './spec';

export const OCEANIA: PartnershipSpec[] = [ {
	name: 'National Library of Australia', continent: 'Oceania', status: 'active',
	partners: [ { wikidata: 'Q623578', name: 'National Library of Australia', type: 'library', country: 'AU', size: 'large', role: 'host', url: 'https://www.library.gov.au/' } ],
	start: -390, hashtag: 'CoastalPapers{year}', counting: 'worklist', agreement: 'Letter of intent',
	goals: [ { metric: 'pages-edited', target: 12, by: 160 }, { metric: 'references-net', target: 60, by: 160, unit: 'references' } ],
	summary: 'A short list of coastal pages, looked after from digitised newspapers. Work on the list counts, with or without a hashtag.',
	prose: [ '== The list ==\nNew pages are proposed on the talk page and added on the first of the month.' ],
	contacts: [ 'Bluegum archivist', 'Comma Chameleon 7' ], people: [ 'Bluegum archivist', 'Comma Chameleon 7', 'Talia at the reef', 'Reefwalker Ana' ],
	events: [ { id: 'coastal-stories', name: 'Coastal Stories', start: -180, days: 5, hashtag: 'CoastalStories{year}', place: 'Banksia Heads', people: [ 'Bluegum archivist', 'Talia at the reef', 'Reefwalker Ana' ] } ],
	topics: [
		{ title: 'Banksia Heads', kind: 'settlement', region: 'australia' }, { title: 'Merri Inlet', kind: 'water', region: 'australia' },
		{ title: 'Inlet Observer', kind: 'newspaper', region: 'australia' }, { title: 'Isobel Penhallurick', kind: 'photographer', region: 'australia' }, { title: 'Banksia Heads lighthouse', kind: 'building', region: 'australia' }
	],
	wanted: [ 'Wattle Junction', 'Leith Castellain' ]
}, {
	name: 'Pacific Voices Trust', continent: 'Oceania', status: 'proposed',
	partners: [ { name: 'Pacific Voices Trust', type: 'ngo', country: 'FJ', size: 'small', role: 'lead' } ],
	goals: [],
	summary: 'Recordings of stories, if the families agree. Nothing is decided yet.',
	prose: [ '== Questions ==\n* Who may give permission for a story?\n* Can recordings be shown without being free to reuse?' ],
	contacts: [ 'Talia at the reef' ], people: [ 'Talia at the reef', 'Sitiveni W' ],
	events: [], topics: []
} ];
