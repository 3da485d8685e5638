import type { PartnershipSpec } from './spec';

export const AFRICA_AND_ASIA: PartnershipSpec[] = [ {
	name: 'Radio Ndowa', continent: 'Africa', status: 'active',
	partners: [ { name: 'Radio Ndowa', type: 'broadcaster', country: 'MW', size: 'medium', role: 'host' } ],
	start: -280, hashtag: 'RadioNdowa{year}', categories: [ 'Files from Radio Ndowa' ],
	goals: [ { metric: 'pages-created', target: 6, by: 85 }, { metric: 'new-editors', target: 8, by: 85, unit: 'people' } ],
	summary: 'Listeners call in what they know; a team looks for sources and writes it up.',
	prose: [ '== On the air ==\nEvery second Friday the programme asks one question about a place. Calls are a hint where to look, never a source.' ],
	contacts: [ 'Thandi on air', 'Mlembi' ], people: [ 'Thandi on air', 'Mlembi', 'Chikumbutso M', 'Wanjiru K.' ], staff: { 'Thandi on air': 'Radio Ndowa' },
	events: [ { id: 'voices-on-the-air', name: 'Voices on the Air', start: -95, days: 3, hashtag: 'VoicesOnTheAir{year}', place: 'Studio 2, Ndowa', people: [ 'Thandi on air', 'Mlembi', 'Chikumbutso M' ] } ],
	topics: [
		{ title: 'Ndowa', kind: 'settlement', region: 'malawi' }, { title: 'Nkhani za Mudzi', kind: 'programme', region: 'malawi' },
		{ title: 'Lake Chisale', kind: 'water', region: 'malawi' }, { title: 'Thandizo Mkwezalamba', kind: 'teacher', region: 'malawi' }, { title: 'Chisale market hall', kind: 'building', region: 'malawi' }
	],
	wanted: [ 'Mtundumba drumming', 'Yohane Chisalembe' ]
}, {
	name: 'Lake Nyala Village Archive', continent: 'Africa', status: 'active',
	partners: [ { name: 'Lake Nyala Village Archive', type: 'archive', country: 'TZ', size: 'small', role: 'lead' } ],
	start: -150, hashtag: 'NyalaArchive', agreement: 'None in writing: a handshake at the village meeting',
	goals: [ { metric: 'files-uploaded', target: 10, by: 210, unit: 'files' } ],
	summary: 'Two shelves of photographs and the people who know who is in them.',
	prose: [ '== How it goes ==\nOn Sundays, one photograph at a time, with tea.' ],
	contacts: [ 'Bibi Nyala' ], people: [ 'Bibi Nyala', 'Wanjiru K.' ],
	events: [ { id: 'photographs-day', name: 'Elders’ Photographs Day', start: -60, days: 1, place: 'Nyala ya Ziwa', people: [ 'Bibi Nyala', 'Wanjiru K.' ] } ],
	topics: [
		{ title: 'Nyala ya Ziwa', kind: 'settlement', region: 'tanzania' }, { title: 'Lake Nyala', kind: 'water', region: 'tanzania' },
		{ title: 'Mbuyuni school', kind: 'building', region: 'tanzania' }, { title: 'Mwanambuyu photographs', kind: 'collection', region: 'tanzania' }
	]
}, {
	name: 'أرشيف وادي الزيتون', continent: 'Asia', status: 'active',
	partners: [ { name: 'أرشيف وادي الزيتون', type: 'archive', country: 'JO', size: 'small', role: 'host' } ],
	start: -320, hashtag: 'وادي_الزيتون{year}',
	goals: [ { metric: 'pages-created', target: 6, by: 45 } ],
	summary: 'رسائل وصور من القرية، ومقالات عنها بالعربية والإنجليزية. Letters and photographs of the village, with articles in Arabic and English.',
	prose: [ '== طريقة العمل ==\nنلتقي كل أسبوعين في المدرسة القديمة. نقرأ رسالة معًا ثم نبحث عن مصدر آخر.' ],
	contacts: [ 'عمر الزيتوني' ], people: [ 'عمر الزيتوني', 'Salma writes', 'Ledgerlines' ],
	events: [ { id: 'olive-week', name: 'أسبوع الزيتون', start: -190, days: 7, hashtag: 'أسبوع_الزيتون{year}', place: 'المدرسة القديمة', people: [ 'عمر الزيتوني', 'Salma writes' ] } ],
	topics: [
		{ title: 'وادي الزيتون', kind: 'script', region: 'jordan' }, { title: 'معصرة الحجر القديمة', kind: 'script', region: 'jordan' }, { title: 'دفتر الصفصافي', kind: 'script', region: 'jordan' },
		{ title: 'Ain al-Safsaf', kind: 'settlement', region: 'jordan' }, { title: 'Widad al-Safsafi', kind: 'poet', region: 'jordan' }
	],
	wanted: [ 'زجاج وادي الزيتون', 'Khirbat al-Tin' ]
}, {
	name: '青云县图书馆', continent: 'Asia', status: 'active',
	partners: [ { name: '青云县图书馆', type: 'library', country: 'CN', size: 'small', role: 'host' } ],
	start: -360, end: -10, hashtag: '青云图书馆{year}',
	goals: [ { metric: 'pages-created', target: 5, by: 5 } ],
	summary: '为青云县的桥、溪流和手工艺撰写条目。 Bridges, streams and crafts of the county, from its local history room.',
	prose: [ '== 做法 ==\n图书馆提供地方志和老照片，志愿者核对出处后撰写条目。' ],
	contacts: [ '青云小雨', '山中读书人' ], people: [ '青云小雨', '山中读书人', 'Comma Chameleon 7' ],
	events: [ { id: 'bridges', name: '青云古桥周末', start: -140, days: 2, hashtag: '青云古桥{year}', place: '县图书馆二楼', people: [ '青云小雨', '山中读书人' ] } ],
	topics: [
		{ title: '青云桥', kind: 'script', region: 'china' }, { title: '云山竹纸', kind: 'script', region: 'china' }, { title: '白石溪', kind: 'script', region: 'china' },
		{ title: 'Qingyun Town', kind: 'settlement', region: 'china' }, { title: 'Yunshan water survey', kind: 'manuscript', region: 'china' }
	],
	wanted: [ '青云县志', 'Baishixi water mills' ]
}, {
	name: 'Kaveri Institute of Textile Arts', formerly: 'Kaveri Textile Institute', continent: 'Asia', status: 'active',
	partners: [ { name: 'Kaveri Institute of Textile Arts', type: 'university', country: 'IN', size: 'medium', role: 'host' } ],
	start: -240, hashtag: 'KaveriTextiles{year}', categories: [ 'Files from the Kaveri Institute' ],
	goals: [ { metric: 'pages-improved', target: 10, by: 125 }, { metric: 'files-uploaded', target: 12, by: 125, unit: 'files' } ],
	summary: 'Students of textile design describe the cloths that they learn to weave.',
	prose: [ '== Together with the archive ==\nThe week of threads was held with the [[Project:Partnerships/Deccan Handloom Archive|Deccan Handloom Archive]]. Edits of that week may count for both; every total counts them once.' ],
	contacts: [ 'Priya of the looms', 'Vasanthi R' ], people: [ 'Priya of the looms', 'Vasanthi R', 'Lakshmi weaves', 'Arjun T', 'Dakkhani' ], staff: { 'Vasanthi R': 'Kaveri Institute of Textile Arts' }, left: { 'Vasanthi R': -20 },
	events: [ { id: 'threads-of-the-south', name: 'Threads of the South', start: -75, days: 7, hashtag: 'ThreadsOfTheSouth{year}', place: 'Weaving hall, Kaverinagar', people: [ 'Priya of the looms', 'Vasanthi R', 'Lakshmi weaves', 'Dakkhani' ] } ],
	topics: [
		{ title: 'Tamburgudi weaving', kind: 'craft', region: 'india' }, { title: 'Kaverinagar', kind: 'settlement', region: 'india' },
		{ title: 'Savitramma Devanahosur', kind: 'weaver', region: 'india' }, { title: 'तंबूरगुडी साड़ी', kind: 'script', region: 'india' }
	],
	wanted: [ 'Devanahosur indigo', 'Loom Festival of Kaverinagar' ], sharedWith: 'Deccan Handloom Archive'
}, {
	name: 'Deccan Handloom Archive', continent: 'Asia', status: 'active',
	partners: [ { name: 'Deccan Handloom Archive', type: 'ngo', country: 'IN', size: 'small', role: 'partner' } ],
	start: -260, hashtag: 'DeccanLooms{year}',
	goals: [ { metric: 'pages-created', target: 'half a dozen', by: 105 } ],
	summary: 'Account books and pattern cards of weaving families, read with them.',
	prose: [ '== Sources ==\nPattern cards are dated by the family; the date of the account book is given too where they differ.' ],
	contacts: [ 'Dakkhani' ], people: [ 'Dakkhani', 'Priya of the looms', 'Vasanthi R', 'Lakshmi weaves', 'Arjun T' ],
	events: [ { id: 'threads-of-the-south-archive', name: 'Threads of the South (archive)', start: -75, days: 7, place: 'Archive, Devanahosur', people: [ 'Dakkhani', 'Priya of the looms', 'Arjun T', 'Vasanthi R' ] } ],
	topics: [
		{ title: 'Devanahosur pattern ledger', kind: 'manuscript', region: 'india' }, { title: 'देवनहोसूर', kind: 'script', region: 'india' },
		{ title: 'Narayanappa Tamburgudi', kind: 'weaver', region: 'india' }, { title: 'Indigo vat of Devanahosur', kind: 'craft', region: 'india' }
	],
	wanted: [ 'Kamalakshi Kaveripattan' ], sharedWith: 'Kaveri Institute of Textile Arts'
} ];
