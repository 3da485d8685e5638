/** Texts by language code. */
type Terms = Record<string, string>;

/** What a statement says; a plain text is an ordinary statement with this value. */
export type Value = string | { value?: string; rank?: 'preferred' | 'normal' | 'deprecated'; snaktype?: 'value' | 'somevalue' | 'novalue'; until?: string };

/** An item as it is written down here. Statements by property; a value `Q…` is another item. */
export interface Item {
	id: string;
	/** Where another item has taken its place. */
	redirect?: string;
	labels: Terms;
	descriptions?: Terms;
	aliases?: Record<string, string[]>;
	claims?: Record<string, Value[]>;
	/** Titles by site, such as `enwiki`. */
	sitelinks?: Record<string, string>;
}

/**
 * The institutions of the demo that exist, and a few others, with their items' true ids; what is said of them is a
 * small part of what Wikidata says, for a machine without a network.
 */
export const ITEMS: Item[] = [
	{
		id: 'Q23308', labels: { en: 'British Library', fr: 'British Library', ar: 'المكتبة البريطانية', nl: 'British Library' }, aliases: { en: [ 'BL' ] },
		descriptions: { en: 'national library of the United Kingdom', fr: 'bibliothèque nationale du Royaume-Uni', ar: 'المكتبة الوطنية للمملكة المتحدة' },
		claims: { P31: [ 'Q22806', 'Q856234' ], P17: [ 'Q145' ], P856: [ 'https://www.bl.uk/' ], P154: [ 'British Library logo.svg' ] }, sitelinks: { enwiki: 'British Library', frwiki: 'British Library' }
	},
	{
		id: 'Q190804', labels: { en: 'Rijksmuseum', fr: 'Rijksmuseum Amsterdam', nl: 'Rijksmuseum', ar: 'متحف ريكز' }, aliases: { en: [ 'Rijksmuseum Amsterdam', 'National Museum of the Netherlands' ] },
		descriptions: { en: 'museum in Amsterdam, Netherlands', fr: 'musée à Amsterdam, aux Pays-Bas', ar: 'متحف في أمستردام، هولندا' },
		claims: { P31: [ 'Q17431399', { value: 'Q207694', rank: 'preferred' } ], P17: [ { value: 'Q29999', until: '1815' }, 'Q55' ], P856: [ { value: 'http://rijksmuseum.example/old', rank: 'deprecated' }, 'https://www.rijksmuseum.nl/' ], P154: [ 'Logo Rijksmuseum.svg' ] },
		sitelinks: { enwiki: 'Rijksmuseum', nlwiki: 'Rijksmuseum (Amsterdam)' }
	},
	{
		id: 'Q666063', labels: { en: 'National Library of Wales', cy: 'Llyfrgell Genedlaethol Cymru', fr: 'Bibliothèque nationale du pays de Galles' },
		descriptions: { en: 'library in Aberystwyth, Wales', cy: 'llyfrgell yn Aberystwyth' },
		claims: { P31: [ 'Q22806' ], P17: [ 'Q145' ], P856: [ 'https://www.library.wales/' ] }
	},
	{
		id: 'Q7809', labels: { en: 'UNESCO', fr: 'UNESCO', ar: 'يونسكو' }, aliases: { en: [ 'United Nations Educational, Scientific and Cultural Organization' ] },
		descriptions: { en: 'specialised agency of the United Nations for education, science and culture', fr: 'institution spécialisée de l’ONU' },
		claims: { P31: [ 'Q15925165' ], P17: [ { snaktype: 'novalue' } ], P856: [ 'https://www.unesco.org/' ], P154: [ 'UNESCO logo English.svg' ] }
	},
	{
		id: 'Q6373', labels: { en: 'British Museum', fr: 'British Museum', nl: 'British Museum', ar: 'المتحف البريطاني' },
		descriptions: { en: 'national museum in London, United Kingdom', fr: 'musée à Londres, au Royaume-Uni' },
		claims: { P31: [ 'Q17431399' ], P17: [ 'Q145' ], P856: [ 'https://www.britishmuseum.org/' ] }
	},
	{
		id: 'Q131626', labels: { en: 'Smithsonian Institution', fr: 'Smithsonian Institution' }, aliases: { en: [ 'The Smithsonian' ] },
		descriptions: { en: 'group of museums and research centres in the United States' },
		claims: { P31: [ 'Q31855' ], P17: [ 'Q30' ], P856: [ 'https://www.si.edu/' ] }
	},
	{
		id: 'Q623578', labels: { en: 'National Library of Australia', fr: 'Bibliothèque nationale d’Australie' }, aliases: { en: [ 'NLA' ] },
		descriptions: { en: 'national library in Canberra, Australia' },
		claims: { P31: [ 'Q22806' ], P17: [ 'Q408' ], P856: [ { snaktype: 'somevalue' }, 'https://www.library.gov.au/' ] }
	},
	{
		id: 'Q131454', labels: { en: 'Library of Congress', fr: 'Bibliothèque du Congrès' }, descriptions: { en: 'library of the United States Congress, in Washington, D.C.' },
		claims: { P31: [ 'Q22806' ], P17: [ 'Q30' ], P856: [ 'https://www.loc.gov/' ] }
	},
	{
		id: 'Q193563', labels: { en: 'Bibliothèque nationale de France', fr: 'Bibliothèque nationale de France', mul: 'Bibliothèque nationale de France' }, aliases: { en: [ 'BnF', 'National Library of France' ] },
		descriptions: { en: 'national library of France, in Paris', fr: 'bibliothèque nationale de la République française' },
		claims: { P31: [ 'Q22806' ], P17: [ 'Q142' ], P856: [ 'https://www.bnf.fr/' ] }
	},
	{
		id: 'Q9531', labels: { en: 'BBC', fr: 'BBC' }, aliases: { en: [ 'British Broadcasting Corporation' ] }, descriptions: { en: 'British public service broadcaster' },
		claims: { P31: [ 'Q15265344' ], P17: [ 'Q145' ], P856: [ 'https://www.bbc.com/' ] }
	},
	{
		id: 'Q34433', labels: { en: 'University of Oxford', fr: 'université d’Oxford', cy: 'Prifysgol Rhydychen' }, descriptions: { en: 'university in Oxford, England' },
		claims: { P31: [ 'Q875538' ], P17: [ 'Q145' ], P856: [ 'https://www.ox.ac.uk/' ] }
	},
	{ id: 'Q22806', labels: { en: 'national library', fr: 'bibliothèque nationale' }, claims: { P279: [ 'Q7075' ] } },
	{ id: 'Q856234', labels: { en: 'academic library', fr: 'bibliothèque universitaire' }, claims: { P279: [ 'Q7075' ] } },
	{ id: 'Q7075', labels: { en: 'library', fr: 'bibliothèque' } },
	{ id: 'Q17431399', labels: { en: 'national museum', fr: 'musée national' }, claims: { P279: [ 'Q33506' ] } },
	{ id: 'Q207694', labels: { en: 'art museum', fr: 'musée d’art' }, claims: { P279: [ 'Q33506' ] } },
	{ id: 'Q33506', labels: { en: 'museum', fr: 'musée' } },
	{ id: 'Q31855', labels: { en: 'research institute', fr: 'institut de recherche' } },
	{ id: 'Q15925165', labels: { en: 'specialized agency of the United Nations', fr: 'institution spécialisée des Nations unies' } },
	{ id: 'Q15265344', labels: { en: 'broadcaster', fr: 'radiodiffuseur' } },
	{ id: 'Q875538', labels: { en: 'public university', fr: 'université publique' }, claims: { P279: [ 'Q3918' ] } },
	{ id: 'Q145', labels: { en: 'United Kingdom', fr: 'Royaume-Uni', ar: 'المملكة المتحدة' }, claims: { P297: [ 'GB' ] } },
	{ id: 'Q55', labels: { en: 'Netherlands', fr: 'Pays-Bas', ar: 'هولندا' }, claims: { P297: [ 'NL' ] } },
	{ id: 'Q29999', labels: { en: 'Kingdom of the Netherlands' } },
	{ id: 'Q30', labels: { en: 'United States', fr: 'États-Unis', ar: 'الولايات المتحدة' }, claims: { P297: [ 'US' ] } },
	{ id: 'Q142', labels: { en: 'France', fr: 'France', ar: 'فرنسا' }, claims: { P297: [ 'FR' ] } },
	{ id: 'Q408', labels: { en: 'Australia', fr: 'Australie', ar: 'أستراليا' }, claims: { P297: [ 'AU' ] } }
];
