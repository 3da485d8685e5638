import { corpus } from '../support/corpus';

/** Real pages where they are to be had, else pages made to look like them. */
export function benchPages(): { what: string; pages: string[] } {
	const real = corpus().map( ( page ) => page.wikitext );
	return real.length ?
		{ what: `${ real.length } pages of Wikipedias`, pages: real } :
		{ what: 'generated pages', pages: [ 20, 100, 400, 1500 ].map( madePage ) };
}

/** An article with an infobox and a citation, perhaps with one in another, to each paragraph. */
function madePage( paragraphs: number ): string {
	const fields = Array.from( { length: 25 }, ( _, index ) => `| field ${ index } = value ${ index } of [[page ${ index }|it]]\n` ).join( '' );
	const body = Array.from( { length: paragraphs }, ( _, index ) => (
		`Sentence ${ index } about [[page ${ index }]], which is longer than most and says little.` +
		`<ref name="r${ index }">{{cite web |url=https://site.example/${ index } |title=Title ${ index } |date={{date|2026|1|${ index % 28 + 1 }}} |language=en}}</ref> ` +
		`It has {{convert|${ index }|km|mi}} <!-- to be checked --> and '''bold''' words.\n${ index % 8 ? '' : `\n== Section ${ index } ==\n` }`
	) ).join( '' );
	return `{{Short description|A page}}\n{{Infobox place\n${ fields }}}\n${ body }{{Navbox|list={{a}} {{b|c}}}}\n[[Category:Pages]]\n`;
}
