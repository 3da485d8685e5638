/** Variables and parser functions written without `#`, as MediaWiki and Wikimedia's extensions name them in English. */
const CASE_SENSITIVE = new Set( (
	'! = ' +
	'ARTICLEPAGENAME ARTICLEPAGENAMEE ARTICLESPACE ARTICLESPACEE BASEPAGENAME BASEPAGENAMEE CASCADINGSOURCES ' +
	'CONTENTLANG CONTENTLANGUAGE CURRENTDAY CURRENTDAY2 CURRENTDAYNAME CURRENTDOW CURRENTHOUR CURRENTMONTH ' +
	'CURRENTMONTH1 CURRENTMONTH2 CURRENTMONTHABBREV CURRENTMONTHNAME CURRENTMONTHNAMEGEN CURRENTTIME ' +
	'CURRENTTIMESTAMP CURRENTVERSION CURRENTWEEK CURRENTYEAR DEFAULTCATEGORYSORT DEFAULTSORT DEFAULTSORTKEY ' +
	'DIRECTIONMARK DIRMARK DISPLAYTITLE FULLPAGENAME FULLPAGENAMEE LOCALDAY LOCALDAY2 LOCALDAYNAME LOCALDOW ' +
	'LOCALHOUR LOCALMONTH LOCALMONTH1 LOCALMONTH2 LOCALMONTHABBREV LOCALMONTHNAME LOCALMONTHNAMEGEN LOCALTIME ' +
	'LOCALTIMESTAMP LOCALWEEK LOCALYEAR NAMESPACE NAMESPACEE NAMESPACENUMBER NOEXTERNALLANGLINKS ' +
	'NUMBEROFACTIVEUSERS NUMBEROFADMINS NUMBEROFARTICLES NUMBEROFEDITS NUMBEROFFILES NUMBEROFPAGES ' +
	'NUMBEROFUSERS NUMBEROFWIKIS NUMBERINGROUP NUMINGROUP PAGELANGUAGE PAGENAME PAGENAMEE PAGESINCAT ' +
	'PAGESINCATEGORY PAGESINNAMESPACE PAGESINNS PAGESIZE PROTECTIONEXPIRY PROTECTIONLEVEL REVISIONDAY ' +
	'REVISIONDAY2 REVISIONID REVISIONMONTH REVISIONMONTH1 REVISIONSIZE REVISIONTIMESTAMP REVISIONUSER ' +
	'REVISIONYEAR ROOTPAGENAME ROOTPAGENAMEE SITENAME SUBJECTPAGENAME SUBJECTPAGENAMEE SUBJECTSPACE ' +
	'SUBJECTSPACEE SUBPAGENAME SUBPAGENAMEE TALKPAGENAME TALKPAGENAMEE TALKSPACE TALKSPACEE TRANSLATIONLANGUAGE ' +
	'USERLANGUAGE #bcp47 #dir'
).split( ' ' ) );

/** The same, those that may be written in any case. */
const ANY_CASE = new Set( (
	'anchorencode articlepath bidi canonicalurl canonicalurle filepath formatnum fullurl fullurle gender grammar ' +
	'int lc lcfirst localurl localurle ns nse padleft padright pageid plural scriptpath server servername ' +
	'stylepath uc ucfirst urlencode #language'
).split( ' ' ) );

/** No such call is longer up to its colon; a title may be as long as the page, and is read once for each level of nesting. */
const LONGEST = 200;

const MODIFIERS = /^(?:safesubst:|subst:)?\s*(?:msgnw:|msg:|raw:)?\s*/i;

/** Whether `{{name|…}}` calls a parser function or a variable rather than transcluding a page. */
export function isFunction( name: string, hasParams: boolean ): boolean {
	const head = name.slice( 0, LONGEST );
	if ( !head.includes( ':' ) ) {
		// A variable takes no parameter: {{PAGENAME|x}} is the page Template:PAGENAME.
		return !hasParams && isKnown( head );
	}
	const call = head.replace( MODIFIERS, '' );
	const colon = call.indexOf( ':' );
	if ( colon < 0 ) {
		return !hasParams && isKnown( call );
	}
	const before = call.slice( 0, colon );
	return before.startsWith( '#' ) || isKnown( before );
}

function isKnown( word: string ): boolean {
	return CASE_SENSITIVE.has( word ) || ANY_CASE.has( word.toLowerCase() );
}
