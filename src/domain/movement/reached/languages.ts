/** Kinds of wikis whose database names begin with a language. */
const OF_LANGUAGE = /^([a-z]{2,3}(?:_[a-z]+)*|simple)(?:wiki|wiktionary|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikivoyage)$/;

const HOST = /^(?:https?:\/\/)?([a-z-]+)\.(?:m\.)?(?:wikipedia|wiktionary|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikivoyage)\.org\b/;

/** Wikis in many languages. */
const SHARED = /^(?:(?:commons|wikidata|meta|species|mediawiki|sources|incubator)(?:wiki)?|(?:https?:\/\/)?(?:www\.|commons\.|meta\.|species\.|incubator\.)?(?:wikidata|mediawiki|wikimedia)\.org\b.*)$/;

/** Wikis whose names are older than the codes. */
const OLDER: Record<string, string> = { simple: 'en', 'zh-min-nan': 'nan', 'zh-yue': 'yue', 'zh-classical': 'lzh', 'be-x-old': 'be-tarask', 'bat-smg': 'sgs', 'fiu-vro': 'vro', 'roa-rup': 'rup', no: 'nb', als: 'gsw' };

/** Of several languages. */
export const MANY = 'mul';

/** The language of a wiki, by its database name or host; '' where that does not tell. */
export function languageOfWiki( wiki: string ): string {
	const name = wiki.trim().toLowerCase();
	const [ , given = '' ] = OF_LANGUAGE.exec( name ) || HOST.exec( name ) || [];
	const code = given.replace( /_/g, '-' );
	return SHARED.test( name ) ? MANY : ( Object.prototype.hasOwnProperty.call( OLDER, code ) ? OLDER[ code ] : code );
}
