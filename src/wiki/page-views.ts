import type { DayAnswer, DayRow } from '../domain/impact/reach/days';
import { dayOf } from '../domain/partnership/dates';
import type { Api } from './api';
import { list, objectAt, text } from './contribution-rows';
import { WikiError } from './error';
import type { DayQuestion, DayService } from './ports-impact';
import { createRestDays, type RestOptions } from './rest-days';

/** Views of pages by people, as Wikimedia's REST API tells them, of all wikis. */
export function createPageViews( options: RestOptions ): DayService {
	return createRestDays( {
		...options, first: '2015-07-01', field: 'views',
		path: ( { wiki, name }, from, to ) => [ 'pageviews', 'per-article', wiki, 'all-access', 'user', name.replace( / /g, '_' ), 'daily', from, to ]
	} );
}

/** What the wiki's own extension has: days back from yesterday, pages in a request. */
const MOST_DAYS = 60;
const TOGETHER = 5;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Views as the extension PageViewInfo of a wiki tells them, of this wiki alone.
 *
 * @param api
 * @param host Of the wiki
 * @param now Milliseconds since 1970
 */
export function createPageViewInfo( api: Api, host: string, now: () => number ): DayService {
	const since = ( time: number ): string => dayOf( time - MOST_DAYS * DAY );
	return {
		together: TOGETHER,
		since,
		async ask( questions, signal ) {
			const views = new Map<string, DayRow[]>();
			try {
				// In an answer, only some of the pages have their views: the rest comes with what follows.
				await api.each( { prop: 'pageviews', titles: questions.filter( ( { wiki } ) => wiki === host ).map( ( { name } ) => name ), pvipdays: MOST_DAYS }, ( answer ) => {
					list( answer, 'query', 'pages' ).filter( ( { pageviews } ) => pageviews ).forEach( ( page ) => views.set( text( page.title ), rowsOf( objectAt( page.pageviews ) ) ) );
				}, signal );
			} catch ( error ) {
				if ( !( error instanceof WikiError ) || error.code === 'cancelled' ) {
					throw error;
				}
				return questions.map( () => error );
			}
			return questions.map( ( question ) => answerTo( question, question.wiki === host ? views.get( question.name ) : undefined, since( now() ) ) );
		}
	};
}

/** The extension knows each of its days, or says that it does not: nothing is empty. */
function answerTo( { span }: DayQuestion, rows: DayRow[] | undefined, since: string ): DayAnswer | WikiError {
	return rows ? { rows: rows.filter( ( { day } ) => day >= span.from && day <= span.to && day >= since ), isEmpty: false } : new WikiError( 'missing-views' );
}

function rowsOf( days: Record<string, unknown> ): DayRow[] {
	return Object.keys( days ).map( ( day ) => ( { day, count: days[ day ] } ) ).filter( ( row ): row is DayRow => typeof row.count === 'number' );
}

/** Whether the wiki has the extension. */
export async function hasPageViewInfo( api: Api, signal?: AbortSignal ): Promise<boolean> {
	const answer = await api.get( { meta: 'siteinfo', siprop: 'extensions' }, signal );
	return list( answer, 'query', 'extensions' ).some( ( { name } ) => /^PageViewInfo$/i.test( text( name ) ) );
}
