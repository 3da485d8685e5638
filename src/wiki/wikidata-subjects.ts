import { readSubject } from '../domain/movement/topics/subject';
import { COUNTRY_CODE, field, readEntity, term, texts } from '../domain/partnership/item';
import { WikiError } from './error';
import { sleep } from './json-get';
import type { Subjects } from './ports-topics';
import { createService, type ServiceOptions } from './service';

export interface SubjectsOptions extends ServiceOptions {
	/** The reader's, in the order of preference. */
	languages: string[];
}

/** Seconds by which Wikidata's copies may be behind: what is in no hurry waits then, as it asks for. */
const MAXLAG = 5;

/** How often it is asked again after that. */
const AGAIN = 3;

/** Items as Wikidata's API tells of them. Without an account, and without saying where from. */
export function createSubjects( { languages, ...options }: SubjectsOptions ): Subjects {
	const ask = createService( options );
	const { wait = sleep } = options;
	return {
		subjects: ( ids, signal ) => read( ids, { props: 'claims' }, readSubject, signal ),
		codes: ( ids, signal ) => read( ids, { props: 'claims' }, ( entity ) => {
			const [ code = '' ] = texts( entity, COUNTRY_CODE );
			return /^[A-Z]{2}$/.test( code ) ? code : '';
		}, signal ),
		labels: ( ids, signal ) => read( ids, { props: 'labels', languages: languages.join( '|' ), languagefallback: 1 }, ( entity, id ) => term( field( entity, 'labels' ), languages ) || id, signal )
	};

	async function read<Value>( ids: string[], query: Record<string, string | number>, valueOf: ( entity: unknown, id: string ) => Value, signal?: AbortSignal ): Promise<Map<string, Value>> {
		const answer = await patiently( { action: 'wbgetentities', ids: ids.join( '|' ), redirects: 'yes', ...query, maxlag: MAXLAG }, signal );
		const entities = field( answer, 'entities' );
		if ( typeof entities !== 'object' || entities === null || Array.isArray( entities ) || ids.some( ( id ) => field( entities, id ) === undefined ) ) {
			throw new WikiError( 'http' );
		}
		return new Map( ids.map( ( id ): [ string, Value ] => [ id, valueOf( readEntity( answer, id ), id ) ] ) );
	}

	async function patiently( query: Record<string, string | number>, signal?: AbortSignal ): Promise<unknown> {
		for ( let attempt = 0; ; attempt++ ) {
			try {
				return await ask( query, signal );
			} catch ( error ) {
				if ( !( error instanceof WikiError && error.code === 'maxlag' ) || attempt === AGAIN ) {
					throw error;
				}
				await wait( 1000 * MAXLAG, signal );
			}
		}
	}
}
