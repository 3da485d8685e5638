import type { Trace } from '../../domain/wizard/state';
import { WikiError, type Edit, type Edits, type Saved } from '../../wiki/ports';
import type { Work } from './writer';

/** An edit, and the revision of its page that the person has seen it on; 0 where there was none. */
export interface SeenEdit {
	edit: Edit;
	base: number;
}

interface Sought {
	title: string;
	base: number;
	summary: string;
}

/** One edit or several, one after the other, as what a step confirms. What came of it are their revisions, 0 where nothing was to be changed. */
export function editWork( edits: Edits, list: SeenEdit[] ): Work {
	const found = ( { title, base, summary }: Sought ): Promise<Saved | undefined> => edits.find( title, base, summary );
	return {
		trace: traceOf( list ),
		async write( earlier ) {
			const revisions: number[] = [];
			for ( const { edit } of list ) {
				let saved: Saved | undefined;
				for ( const one of earlier.reduce<Sought[]>( ( all, trace ) => [ ...all, ...sought( trace ) ], [] ) ) {
					saved = saved || ( one.title === edit.title && one.summary === edit.summary ? await found( one ) : undefined );
				}
				revisions.push( revisionOf( saved || await edits.save( edit ).catch( ( error: unknown ) => {
					throw told( error, revisions.filter( Boolean ).length );
				} ) ) );
			}
			return revisions.join( ' ' );
		},
		async find( trace ) {
			const all: Array<Saved | undefined> = [];
			for ( const one of sought( trace ) ) {
				all.push( await found( one ) );
			}
			return all.every( Boolean ) ? all.map( ( one ) => revisionOf( one! ) ).join( ' ' ) : undefined;
		}
	};
}

/** A refusal says how many of the edits before it are there. */
function told( error: unknown, saved: number ): unknown {
	return error instanceof WikiError && saved ? new WikiError( error.code, error.text, error.retryAfter, { ...error.more, saved } ) : error;
}

function revisionOf( saved: Saved ): number {
	return saved.outcome === 'saved' ? saved.revisionId : 0;
}

function traceOf( list: SeenEdit[] ): Trace {
	return list.reduce<Trace>( ( trace, { edit: { title, summary }, base }, at ) => ( { ...trace, [ `title${ at }` ]: title, [ `base${ at }` ]: base, [ `summary${ at }` ]: summary } ), {} );
}

function sought( trace: Trace ): Sought[] {
	const all: Sought[] = [];
	for ( let at = 0; `title${ at }` in trace; at++ ) {
		all.push( { title: String( trace[ `title${ at }` ] ), base: Number( trace[ `base${ at }` ] ), summary: String( trace[ `summary${ at }` ] ) } );
	}
	return all;
}
