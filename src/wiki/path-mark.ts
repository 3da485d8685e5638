/** The words that the loader looks for. */
const KEY = 'partnerkit=join';

/** In seconds: a path that nobody goes on with costs no page view any more. */
const DAY = 24 * 3600;

/** That somebody is on a path in this browser, and at which page. */
export interface PathMark {
	/** What the invitation names: a partnership, perhaps with `/` and an event. */
	name: string;
	/** Its partners: the path depends on them. */
	partners: string[];
	/** Title of the page to be edited. */
	page: string;
}

export interface PathMarks {
	load(): PathMark | undefined;
	leave( mark: PathMark ): void;
	take(): void;
}

export function createPathMarks( { storage }: typeof mw ): PathMarks {
	return {
		load() {
			const { name, partners, page } = Object( storage.getObject( KEY ) ) as Record<keyof PathMark, unknown>;
			return typeof name === 'string' && typeof page === 'string' && Array.isArray( partners ) ? { name, page, partners: partners.map( String ) } : undefined;
		},
		leave( mark ) {
			storage.setObject( KEY, mark, DAY );
		},
		take() {
			storage.remove( KEY );
		}
	};
}
