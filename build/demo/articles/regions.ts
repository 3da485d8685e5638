/**
 * Where the articles of the demo are set. Countries are real; villages, rivers, publishers and people are made up,
 * so that no sentence says anything about a real place or person.
 */
export interface Region {
	/** In the middle of a sentence: `the Netherlands`. */
	country: string;
	/** Alone: `Netherlands`. */
	shortCountry: string;
	/** Adjective of the country, with its article. */
	a: string;
	adjective: string;
	/** Settlements; those that have an article of their own get linked. */
	towns: string[];
	/** Rivers, lakes and inlets, with their article. */
	waters: string[];
	surnames: string[];
	women: string[];
	men: string[];
	publishers: string[];
	archive: string;
	/** What people there lived on. */
	trades: string[];
	/** The first year that its made-up records reach. */
	records: number;
}

function region( country: string, adjective: string, rest: Omit<Region, 'country' | 'shortCountry' | 'adjective' | 'a'> ): Region {
	return { country, shortCountry: country.replace( /^the /, '' ), adjective, a: `${ /^[AEIO]/.test( adjective ) ? 'an' : 'a' } ${ adjective }`, ...rest };
}

export const REGIONS = {
	england: region( 'England', 'English', {
		towns: [ 'Wendmoor', 'Tollerby', 'Ashby Fen', 'Saltmarsh Point' ], waters: [ 'the River Wend', 'the River Tolle' ],
		surnames: [ 'Harrowgate', 'Pellew-Marsh', 'Thornaby', 'Wexcombe' ], women: [ 'Edith', 'Harriet', 'Agnes' ], men: [ 'Josiah', 'Edmund', 'Walter' ],
		publishers: [ 'Wendmoor Historical Society', 'Fenland Press' ], archive: 'Wend Valley Record Office', trades: [ 'wool', 'barley', 'eel fishing' ], records: 1742
	} ),
	wales: region( 'Wales', 'Welsh', {
		towns: [ 'Llanfedwen', 'Cwm Celyn', 'Pentre Isaf' ], waters: [ 'the Afon Celyn', 'the Afon Wen' ],
		surnames: [ 'Prydderch', 'Madog', 'Ceredwyn' ], women: [ 'Gwenllian', 'Morfudd', 'Angharad' ], men: [ 'Iorwerth', 'Ifor', 'Emrys' ],
		publishers: [ 'Gwasg Celyn', 'Celyn Valley History Group' ], archive: 'Celyn Valley Archive', trades: [ 'slate', 'sheep farming', 'weaving' ], records: 1742
	} ),
	netherlands: region( 'the Netherlands', 'Dutch', {
		towns: [ 'Zandhoven aan de Vliet', 'Oosterwoude', 'Koornwijk' ], waters: [ 'the Koornwijk Canal', 'the Zandvliet' ],
		surnames: [ 'van der Akkerbeek', 'Koornstra', 'Zandwijk' ], women: [ 'Wilhelmina', 'Aaltje', 'Cornelia' ], men: [ 'Dirk', 'Hendrick', 'Barend' ],
		publishers: [ 'Stichting Oud-Koornwijk', 'De Vlietpers' ], archive: 'Koornwijk Municipal Archive', trades: [ 'linen bleaching', 'tile making', 'market gardening' ], records: 1742
	} ),
	portugal: region( 'Portugal', 'Portuguese', {
		towns: [ 'Porto Sereno', 'Vale da Giesta', 'Ribeira Velha' ], waters: [ 'the Ribeira da Giesta', 'the Rio Sereno' ],
		surnames: [ 'Giesteira', 'Serenho', 'Valbom da Ribeira' ], women: [ 'Leonor', 'Beatriz', 'Amélia' ], men: [ 'Duarte', 'Jacinto', 'Baltasar' ],
		publishers: [ 'Edições da Ribeira', 'Associação de Porto Sereno' ], archive: 'Porto Sereno District Archive', trades: [ 'sardine fishing', 'cork', 'salt' ], records: 1742
	} ),
	usa: region( 'the United States', 'American', {
		towns: [ 'Cedar Bluff Landing', 'Juniper Flats', 'Ottersford' ], waters: [ 'the Otter Fork', 'Juniper Creek' ],
		surnames: [ 'Hollisbrook', 'Tarrington', 'Quillfeather' ], women: [ 'Adelaide', 'Ruth', 'Clementine' ], men: [ 'Ezra', 'Amos', 'Lucius' ],
		publishers: [ 'Otter Fork Historical Association', 'Juniper University Press' ], archive: 'Otter Fork County Archives', trades: [ 'timber', 'apple growing', 'river freight' ], records: 1742
	} ),
	canada: region( 'Canada', 'Canadian', {
		towns: [ 'Port Ansel', 'Gull Narrows', 'Sable Landing', 'Tamarack Siding' ], waters: [ 'the Ansel River', 'the Little Tamarack River' ],
		surnames: [ 'Anselgrave', 'MacQuarrell', 'Beaudrillard' ], women: [ 'Flora', 'Mathilde', 'Eunice' ], men: [ 'Angus', 'Théophile', 'Silas' ],
		publishers: [ 'Port Ansel Marine Society', 'Narrows Books' ], archive: 'Port Ansel City Archives', trades: [ 'cod fishing', 'boat building', 'lumber' ], records: 1742
	} ),
	australia: region( 'Australia', 'Australian', {
		towns: [ 'Banksia Heads', 'Merri Inlet', 'Wattle Junction' ], waters: [ 'the Merri Inlet', 'Banksia Creek' ],
		surnames: [ 'Penhallurick', 'Dunmorrow', 'Castellain' ], women: [ 'Isobel', 'Mabel', 'Dorothea' ], men: [ 'Archibald', 'Clarence', 'Leith' ],
		publishers: [ 'Banksia Coast Historical Society', 'Inlet Press' ], archive: 'Banksia Coast Local Studies Library', trades: [ 'oyster farming', 'dairying', 'coastal shipping' ], records: 1742
	} ),
	malawi: region( 'Malawi', 'Malawian', {
		towns: [ 'Ndowa', 'Chisale', 'Mtundumba' ], waters: [ 'the Chisale River', 'Lake Chisale' ],
		surnames: [ 'Mkwezalamba', 'Namakhwa-Phiri', 'Chisalembe' ], women: [ 'Thandizo', 'Atupele', 'Mphatso' ], men: [ 'Kondwani', 'Limbikani', 'Yohane' ],
		publishers: [ 'Ndowa District Council', 'Chisale Readers’ Club' ], archive: 'Radio Ndowa sound archive', trades: [ 'groundnuts', 'fishing', 'maize' ], records: 1896
	} ),
	tanzania: region( 'Tanzania', 'Tanzanian', {
		towns: [ 'Nyala ya Ziwa', 'Mbuyuni Juu', 'Kisiwa cha Nyala' ], waters: [ 'Lake Nyala', 'the Mto Mbuyu' ],
		surnames: [ 'Mwanambuyu', 'Kinyalazi', 'Shekimbuyu' ], women: [ 'Neema', 'Zawadi', 'Rehema' ], men: [ 'Juma', 'Baraka', 'Hamisi' ],
		publishers: [ 'Lake Nyala Village Archive', 'Mbuyuni School' ], archive: 'Lake Nyala Village Archive', trades: [ 'fishing', 'beekeeping', 'sisal' ], records: 1892
	} ),
	argentina: region( 'Argentina', 'Argentine', {
		towns: [ 'San Lorenzo del Río', 'Colonia Ceibal', 'Paso del Junco' ], waters: [ 'the Arroyo del Junco', 'the Río Ceibal' ],
		surnames: [ 'Etchegoyán', 'Ceibalino', 'Del Junco' ], women: [ 'Ofelia', 'Delmira', 'Rosalía' ], men: [ 'Anselmo', 'Fermín', 'Eusebio' ],
		publishers: [ 'Editorial del Río', 'Junta de Estudios Históricos de Ceibal' ], archive: 'Archivo Histórico de San Lorenzo del Río', trades: [ 'cattle', 'flax', 'river trade' ], records: 1742
	} ),
	paraguay: region( 'Paraguay', 'Paraguayan', {
		towns: [ 'Arroyo Verá', 'Tapé Porá', 'Costa Yvoty' ], waters: [ 'the Arroyo Verá', 'the Yvoty Stream' ],
		surnames: [ 'Verá Ayala', 'Yvotyrá', 'Cañete Verá' ], women: [ 'Ramona', 'Asunción', 'Petrona' ], men: [ 'Crisanto', 'Eligio', 'Narciso' ],
		publishers: [ 'Museo del Ñandutí de Arroyo Verá', 'Ediciones Yvoty' ], archive: 'Arroyo Verá parish archive', trades: [ 'cotton', 'lace making', 'citrus' ], records: 1742
	} ),
	jordan: region( 'Jordan', 'Jordanian', {
		towns: [ 'Wadi al-Zaytun', 'Ain al-Safsaf', 'Khirbat al-Tin' ], waters: [ 'the Ain al-Safsaf spring', 'the Wadi al-Tin' ],
		surnames: [ 'al-Zaytuni', 'al-Safsafi', 'al-Tinawi' ], women: [ 'Nahla', 'Widad', 'Samiha' ], men: [ 'Khalil', 'Fawzi', 'Ibrahim' ],
		publishers: [ 'Wadi al-Zaytun Heritage Association', 'Dar al-Safsaf' ], archive: 'Wadi al-Zaytun Archive', trades: [ 'olives', 'figs', 'glass blowing' ], records: 1742
	} ),
	china: region( 'China', 'Chinese', {
		towns: [ 'Qingyun Town', 'Baishixi', 'Yunshan Village' ], waters: [ 'the Qingyun River', 'the Baishi Stream' ],
		surnames: [ 'Baishi', 'Yunshan', 'Qingxi' ], women: [ 'Lady Lan', 'Lady Mei' ], men: [ 'Master Song', 'Master Zhu' ],
		publishers: [ 'Qingyun County Library', 'Yunshan Local History Office' ], archive: 'Qingyun County Library', trades: [ 'tea', 'bamboo paper', 'silk' ], records: 1742
	} ),
	india: region( 'India', 'Indian', {
		towns: [ 'Kaverinagar', 'Devanahosur', 'Tamburgudi' ], waters: [ 'the Tambura', 'the Devanahalla' ],
		surnames: [ 'Devanahosur', 'Tamburgudi', 'Kaveripattan' ], women: [ 'Savitramma', 'Kamalakshi', 'Meenakshiamma' ], men: [ 'Narayanappa', 'Venkoba', 'Subbaraya' ],
		publishers: [ 'Kaveri Institute of Textile Arts', 'Deccan Handloom Archive' ], archive: 'Deccan Handloom Archive', trades: [ 'cotton weaving', 'indigo dyeing', 'rice' ], records: 1742
	} ),
	ghana: region( 'Ghana', 'Ghanaian', {
		towns: [ 'Nsuano', 'Abenkwa', 'Odumase Falls' ], waters: [ 'the Nsuano Lagoon', 'the Abenkwa River' ],
		surnames: [ 'Abenkwa-Mensah', 'Nsuanoba', 'Odumasi' ], women: [ 'Akosua', 'Esi', 'Efua' ], men: [ 'Kwabena', 'Kojo', 'Yaw' ],
		publishers: [ 'Nsuano Youth and Culture Club', 'Lagoon Books' ], archive: 'Nsuano Community Library', trades: [ 'fishing', 'cocoa', 'salt' ], records: 1890
	} )
} satisfies Record<string, Region>;

export type RegionName = keyof typeof REGIONS;
