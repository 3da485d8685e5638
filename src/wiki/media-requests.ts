import type { DayService } from './ports-impact';
import { createRestDays, type RestOptions } from './rest-days';

/**
 * Requests for files by people, wherever these were shown, as Wikimedia's REST API tells them. The name of a file is its
 * path, such as `/wikipedia/commons/a/a9/Example.jpg`.
 */
export function createMediaRequests( options: RestOptions ): DayService {
	return createRestDays( {
		...options, first: '2015-01-01', field: 'requests',
		path: ( { name }, from, to ) => [ 'mediarequests', 'per-file', 'all-referers', 'user', name, 'daily', from, to ]
	} );
}
