import { facts, type Topic } from './material';
import type { Random } from '../random';

/** A source that an article cites. */
export interface Source {
	/** For `<ref name=…>`. */
	id: string;
	/** As it is cited with care. */
	full: string;
	/** As it is cited in a hurry, before somebody formats it. */
	bare: string;
}

/** Four to six made-up sources on the topic: books, an archive's papers, a newspaper, websites under example.org. */
export function sources( topic: Topic, random: Random ): Source[] {
	const f = facts( topic, random );
	const { region } = f;
	const short = topic.title.split( ' ' )[ 0 ];
	const slug = topic.title.normalize( 'NFD' ).replace( /[^A-Za-z]+/g, '-' ).replace( /^-|-$/g, '' ).toLowerCase() || 'item';
	const publisher = random.pick( region.publishers );
	const year = random.int( 1962, 2016 );
	const paper = random.int( 1891, 1938 );
	const record = random.int( 120, 4800 );
	const page = random.int( 9, 212 );
	const site = `https://records.example.org/${ slug }/${ record }`;
	const news = `https://news.example.org/${ random.int( 2009, 2021 ) }/${ slug }`;
	const all: Source[] = [ {
		id: 'history',
		full: `{{Cite book |last=${ f.surname } |first=${ f.man } |title=${ f.town }: Places and People |year=${ year } |publisher=${ publisher } |page=${ page }}}`,
		bare: `${ f.surname }, ${ f.town }: Places and People, p. ${ page }.`
	}, {
		id: 'record',
		full: `{{Cite web |url=${ site } |title=${ topic.title } |publisher=${ region.archive }}}`,
		bare: site
	}, {
		id: 'papers',
		full: `${ region.archive }, papers of the ${ f.surname } family, folder ${ random.int( 2, 31 ) }.`,
		bare: `${ region.archive }, ${ f.surname } papers`
	}, {
		id: 'news',
		full: `{{Cite web |url=${ news } |title=New light on ${ short } |publisher=${ region.adjective } Regional News}}`,
		bare: news
	}, {
		id: 'notes',
		full: `{{Cite book |last=${ random.pick( region.surnames ) } |first=${ f.woman } |title=Notes from ${ f.otherTown } |year=${ paper } |publisher=${ random.pick( region.publishers ) } |page=${ random.int( 3, 88 ) }}}`,
		bare: `Notes from ${ f.otherTown } (${ paper })`
	}, {
		id: 'handbook',
		full: `{{Cite book |title=Handbook of ${ region.adjective } Local History |year=${ random.int( 1985, 2019 ) } |publisher=Commons Hill Press |page=${ random.int( 30, 700 ) }}}`,
		bare: `Handbook of ${ region.adjective } Local History`
	} ];
	return random.sample( all, random.int( 4, 6 ) );
}
