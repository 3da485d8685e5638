import type { Topic } from '../articles/material';
import { AFRICA_AND_ASIA } from './africa-and-asia';
import { AMERICAS } from './americas';
import { EUROPE } from './europe';
import { FINISHED } from './finished';
import { OCEANIA } from './oceania';
import type { PartnershipSpec } from './spec';

export const PARTNERSHIPS: PartnershipSpec[] = [ ...EUROPE, ...AFRICA_AND_ASIA, ...AMERICAS, ...OCEANIA, ...FINISHED ];

/** Articles that no partnership is about: what counts has to be told apart from something. */
export const OTHER_TOPICS: Topic[] = [
	{ title: 'Pentre Isaf', kind: 'settlement', region: 'wales' },
	{ title: 'Oosterwoude', kind: 'settlement', region: 'netherlands' },
	{ title: 'Juniper Flats', kind: 'settlement', region: 'usa' },
	{ title: 'Juniper Creek bridge', kind: 'building', region: 'usa' },
	{ title: 'Ribeira Velha', kind: 'settlement', region: 'portugal' },
	{ title: 'Mtundumba', kind: 'settlement', region: 'malawi' },
	{ title: 'Paso del Junco', kind: 'settlement', region: 'argentina' },
	{ title: 'Wattle Junction cannery', kind: 'building', region: 'australia' },
	{ title: 'Tamburgudi', kind: 'settlement', region: 'india' },
	{ title: 'Nsuano', kind: 'settlement', region: 'ghana' },
	{ title: 'Wexcombe Almanac', kind: 'manuscript', region: 'england' },
	{ title: 'Emrys Ceredwyn', kind: 'poet', region: 'wales' }
];
