import type { Account } from './movement';

/** The four that people log in with; the installer has made Organiser already. */
export const DEMO_ACCOUNTS: Array<{ name: string; groups: string[] }> = [
	{ name: 'Organiser', groups: [ 'sysop', 'interface-admin', 'bureaucrat' ] },
	{ name: 'Editor', groups: [] },
	{ name: 'Newcomer', groups: [] },
	{ name: 'Partner', groups: [] }
];

/** Who brings pages of other wikis in. */
export const IMPORTER = 'Page import';

/** `forgetful`: now and then a hashtag, often none, sometimes one with a slip in it. */
export type Habit = 'hashtag' | 'tag' | 'both' | 'forgetful';

export interface Person {
	name: string;
	/** Days before now; `event` people register in the room instead. */
	registered?: number;
	event?: { partnership: string; id: string };
	/** Hours from UTC to the person's own time. */
	utcOffset: number;
	/** How much the person edits, compared to others. */
	activity: number;
	/** Looks after everybody's pages: links, categories, reverts. */
	patrols?: boolean;
	/** Of those who began at an event: whether they edited after it. */
	stayed?: boolean;
	/** How the person marks edits for a partnership; drawn by lot where it is absent. */
	habit?: Habit;
}

export const PEOPLE: Person[] = [
	{ name: 'Organiser', registered: 3100, utcOffset: 1, activity: 3 },
	{ name: 'Editor', registered: 1480, utcOffset: 0, activity: 9 },
	{ name: 'Partner', registered: 505, utcOffset: 0, activity: 2 },
	{ name: 'Newcomer', registered: 2, utcOffset: 0, activity: 0 },
	// Long here, at home in recent changes.
	{ name: 'Ledgerlines', registered: 4410, utcOffset: 0, activity: 8, patrols: true },
	{ name: 'Tomasz z Wierzbna', registered: 3650, utcOffset: 1, activity: 9, patrols: true },
	{ name: 'Oriole in May', registered: 2890, utcOffset: -5, activity: 7, patrols: true },
	{ name: 'Библиотекарша', registered: 2702, utcOffset: 3, activity: 5, patrols: true },
	{ name: 'Comma Chameleon 7', registered: 1960, utcOffset: 10, activity: 10, patrols: true },
	// Work with one or more partners.
	{ name: 'Mererid y Llyfrgell', registered: 2050, utcOffset: 0, activity: 7 },
	{ name: 'Joost van de Prenten', registered: 1710, utcOffset: 1, activity: 7 },
	{ name: 'Annelies aan de kade', registered: 890, utcOffset: 1, activity: 4 },
	{ name: 'Priya of the looms', registered: 1130, utcOffset: 5, activity: 8 },
	{ name: 'Vasanthi R', registered: 700, utcOffset: 5, activity: 5, habit: 'tag' },
	{ name: 'Dakkhani', registered: 1580, utcOffset: 5, activity: 4 },
	{ name: 'عمر الزيتوني', registered: 980, utcOffset: 3, activity: 6 },
	{ name: 'Salma writes', registered: 610, utcOffset: 3, activity: 3 },
	{ name: '青云小雨', registered: 940, utcOffset: 8, activity: 6 },
	{ name: '山中读书人', registered: 560, utcOffset: 8, activity: 3 },
	{ name: 'Thandi on air', registered: 590, utcOffset: 2, activity: 5 },
	{ name: 'Mlembi', registered: 1240, utcOffset: 2, activity: 4 },
	{ name: 'Bibi Nyala', registered: 430, utcOffset: 3, activity: 4 },
	{ name: 'Wanjiru K.', registered: 1820, utcOffset: 3, activity: 6 },
	{ name: 'Profe Lisandro', registered: 860, utcOffset: -3, activity: 6 },
	{ name: 'Ayelén traduce', registered: 300, utcOffset: -3, activity: 5 },
	{ name: 'Karai Ñandu', registered: 770, utcOffset: -3, activity: 5 },
	{ name: 'Bluegum archivist', registered: 1390, utcOffset: 10, activity: 6 },
	{ name: 'Talia at the reef', registered: 520, utcOffset: 12, activity: 3 },
	{ name: 'Sitiveni W', registered: 415, utcOffset: 12, activity: 2 },
	{ name: 'Maple Ledger', registered: 2333, utcOffset: -5, activity: 7 },
	{ name: 'Prairie sedge', registered: 640, utcOffset: -6, activity: 4 },
	{ name: 'Harbour Nell', registered: 1015, utcOffset: -4, activity: 5 },
	{ name: 'Fieldnotes Rosa', registered: 745, utcOffset: -5, activity: 4 },
	{ name: 'Fatoumata D.', registered: 1120, utcOffset: 0, activity: 4 },
	{ name: 'Inês da Ribeira', registered: 930, utcOffset: 0, activity: 4 },
	// Registered at an event.
	{ name: 'Kwasi maps', event: { partnership: 'British Library', id: 'letters-and-ledgers' }, utcOffset: 0, activity: 2, stayed: true },
	{ name: 'Hedda leest', event: { partnership: 'Rijksmuseum', id: 'prints-and-patterns' }, utcOffset: 1, activity: 2 },
	{ name: 'Marlies tekent', event: { partnership: 'Rijksmuseum', id: 'summer-of-sketches' }, utcOffset: 1, activity: 3, stayed: true },
	{ name: 'Gethin87', event: { partnership: 'National Library of Wales', id: 'newspaper-weekend' }, utcOffset: 0, activity: 2 },
	{ name: 'Lakshmi weaves', event: { partnership: 'Kaveri Institute of Textile Arts', id: 'threads-of-the-south' }, utcOffset: 5, activity: 3, stayed: true },
	{ name: 'Arjun T', event: { partnership: 'Deccan Handloom Archive', id: 'threads-of-the-south-archive' }, utcOffset: 5, activity: 2 },
	{ name: 'Chikumbutso M', event: { partnership: 'Radio Ndowa', id: 'voices-on-the-air' }, utcOffset: 2, activity: 3, stayed: true },
	{ name: 'Estudiante Flor', event: { partnership: 'Universidad de San Lorenzo del Río', id: 'translation-seminar' }, utcOffset: -3, activity: 4 },
	{ name: 'Reefwalker Ana', event: { partnership: 'National Library of Australia', id: 'coastal-stories' }, utcOffset: 10, activity: 2, stayed: true }
];

/** Addresses that are reserved for examples: edits by people without an account. */
export const ADDRESSES = [ '192.0.2.14', '192.0.2.203', '198.51.100.7', '198.51.100.88', '203.0.113.5', '203.0.113.141' ];

export function accountOf( person: Person, registered: string ): Account {
	const demo = DEMO_ACCOUNTS.find( ( account ) => account.name === person.name );
	return { name: person.name, registered, ...demo && { login: true, groups: demo.groups } };
}
