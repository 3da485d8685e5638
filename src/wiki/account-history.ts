import type { Api, Query } from './api';
import { list, text, timeOf, type Row } from './contribution-rows';
import type { AccountHistory } from './ports';

/** Names that a request takes from an account without higher limits. */
const AT_ONCE = 50;

export function createAccountHistory( api: Api ): AccountHistory {
	return {
		async registrations( users, signal ) {
			const times = new Map<string, number>();
			for ( let from = 0; from < users.length; from += AT_ONCE ) {
				const asked = users.slice( from, from + AT_ONCE );
				// A wiki that does not know the second list answers the first.
				const answer = await api.postRead( { list: [ 'users', 'globalusers' ], ususers: asked, usprop: 'registration', gususers: asked, gusprop: 'registration' }, signal );
				[ ...list( answer, 'query', 'users' ), ...list( answer, 'query', 'globalusers' ) ].forEach( ( row ) => {
					const time = registered( row );
					const name = text( row.name );
					if ( time !== undefined && !( times.get( name )! <= time ) ) {
						times.set( name, time );
					}
				} );
			}
			return times;
		},
		async lastEdit( user, namespace, signal ) {
			const [ edit ] = await edits( { ucuser: [ user ], ucnamespace: namespace, uclimit: 1 }, signal );
			return edit ? timeOf( edit.timestamp ) : 0;
		},
		editsIn: async ( user, from, to, most, signal ) => ( await edits( {
			ucuser: [ user ], ucdir: 'newer', ucstart: new Date( from ).toISOString(), ucend: new Date( to - 1000 ).toISOString(), uclimit: most
		}, signal ) ).length
	};

	async function edits( query: Query, signal?: AbortSignal ): Promise<Row[]> {
		return list( await api.get( { list: 'usercontribs', ucprop: 'timestamp', ...query }, signal ), 'query', 'usercontribs' );
	}
}

/** Old accounts have no time, those that are not there no field for it. */
function registered( row: Row ): number | undefined {
	return row.registration === null ? 0 : timeOf( row.registration ) || undefined;
}
