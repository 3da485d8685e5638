import type { Answer, Api, Query } from './api';
import type { Survey, SurveyedPage } from './ports';

/** Values that a request takes from an account without higher limits. */
const AT_ONCE = 50;

/** Namespaces of the wiki's messages, templates and modules. */
const CODE = [ 8, 10, 828 ];

interface ApiPage {
	pageid?: number;
	title: string;
	ns: number;
	missing?: boolean;
	actions?: { edit?: boolean };
	revisions?: Array<{ timestamp: string; slots?: { main?: { content?: string } } }>;
}

const MONTHS = [ 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december' ];

export function createSurvey( api: Api ): Survey {
	return {
		async list( templates, signal ) {
			const found = new Set<number>();
			for ( const template of templates ) {
				await api.each( { list: 'embeddedin', eititle: template, eilimit: 'max' }, ( answer ) => {
					const { query = {} } = answer as { query?: { embeddedin?: Array<{ pageid: number; ns: number }> } };
					( query.embeddedin || [] ).filter( ( { ns } ) => !CODE.includes( ns ) ).forEach( ( { pageid } ) => found.add( pageid ) );
				}, signal );
			}
			return [ ...found ];
		},

		async read( pageIds, onPages, signal ) {
			for ( const pageids of inFifties( pageIds ) ) {
				await eachPage( { pageids, prop: [ 'revisions', 'info' ], rvprop: [ 'timestamp', 'content' ], rvslots: 'main', intestactions: 'edit' }, onPages, signal );
			}
		},

		async states( titles, signal ) {
			const found = new Map<string, Pick<SurveyedPage, 'lastDay' | 'mayEdit'>>();
			for ( const some of inFifties( titles ) ) {
				await eachPage( { titles: some, prop: [ 'revisions', 'info' ], rvprop: 'timestamp', intestactions: 'edit' }, ( pages ) => {
					pages.forEach( ( page ) => found.set( page.title, page ) );
				}, signal );
			}
			return found;
		},

		async missingAccounts( names, signal ) {
			const missing: string[] = [];
			for ( const ususers of inFifties( names ) ) {
				const { query = {} } = await api.postRead( { list: 'users', ususers }, signal ) as { query?: { users?: Array<{ name: string; missing?: boolean; invalid?: boolean }> } };
				// They are told in the order in which they were asked for.
				( query.users || [] ).forEach( ( user, index ) => ( user.missing || user.invalid ) && missing.push( ususers[ index ] ) );
			}
			return missing;
		},

		async months( signal ) {
			const keys = [ MONTHS, MONTHS.map( ( name ) => `${ name }-gen` ), MONTHS.map( ( name ) => name === 'may' ? 'may' : name.slice( 0, 3 ) ) ];
			const { query = {} } = await api.get( { meta: 'allmessages', ammessages: [ ...new Set( keys.flat() ) ], amlang: 'content' }, signal ) as
				{ query?: { allmessages?: Array<{ name: string; content?: string }> } };
			const words = new Map( ( query.allmessages || [] ).map( ( { name, content } ) => [ name, content ?? '' ] ) );
			return keys.map( ( form ) => form.map( ( key ) => words.get( key ) || '' ) ).filter( ( form ) => form.every( ( name ) => name !== '' ) );
		}
	};

	/** An answer that would be too long leaves the content of some pages for the next. */
	async function eachPage( query: Query, onPages: ( pages: SurveyedPage[] ) => void, signal?: AbortSignal ): Promise<void> {
		const mayEdit = new Map<number, boolean>();
		const seen = new Set<number>();
		await api.each( query, ( answer: Answer ) => {
			const { query: { pages = [] } = {} } = answer as { query?: { pages?: ApiPage[] } };
			pages.forEach( ( { pageid = 0, actions } ) => actions && mayEdit.set( pageid, actions.edit !== false ) );
			const whole = pages.filter( ( { pageid = 0, missing, revisions } ) => !missing && revisions && revisions.length > 0 && !seen.has( pageid ) );
			whole.forEach( ( { pageid } ) => seen.add( pageid! ) );
			onPages( whole.map( ( { pageid = 0, title, ns, revisions } ) => ( {
				pageId: pageid, title, namespace: ns, wikitext: revisions![ 0 ].slots?.main?.content ?? '', lastDay: revisions![ 0 ].timestamp.slice( 0, 10 ), mayEdit: mayEdit.get( pageid ) ?? true
			} ) ) );
		}, signal );
	}
}

function inFifties<Value>( values: Value[] ): Value[][] {
	return Array.from( { length: Math.ceil( values.length / AT_ONCE ) }, ( _, index ) => values.slice( index * AT_ONCE, ( index + 1 ) * AT_ONCE ) );
}
