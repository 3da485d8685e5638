import type { Contribution } from '../../domain/impact/contribution';
import { createNumberSet } from '../../domain/impact/row-index';
import { createAttribution, type Attribution, type AttributionContext, type Scope } from '../../domain/partnership/attribution';
import type { Ledger } from '../../domain/partnership/ledger';
import type { Mark } from '../../domain/partnership/marks';
import { userName } from '../../domain/partnership/participant';

/** Takes the contributions of one wiki as they come, and puts what is decided about them into the ledger. */
export interface Counting {
	take( contributions: Contribution[] ): void;
	/** Those of the revisions that have not come yet. */
	missing( revisionIds: number[] ): number[];
	/** Titles of edited pages whose marks have to be read first. */
	markedTitles(): string[];
	/** Whether edits carry the tag alone, so that the other partnerships have to be read first. */
	needsOthers(): boolean;
	/** Decides about the contributions that had to wait, with a pause now and then. */
	settle( marks: Map<string, Mark[]>, others: Scope[], pause: () => Promise<void> ): Promise<void>;
	readonly excluded: number;
	readonly unresolved: number;
	/** Editors with a counted edit who are not on the list of participants. */
	readonly unlisted: Set<string>;
}

/** Contributions that are decided about at a time: some milliseconds. */
export const PIECE = 100;

/** @param isMarked Whether the page of that title, or its talk page, carries a mark */
export function createCounting( context: AttributionContext, ledger: Pick<Ledger, 'take'>, isMarked: ( title: string ) => boolean ): Counting {
	const seen = createNumberSet();
	const listed = new Set( context.participants.map( ( { user } ) => user ) );
	const unlisted = new Set<string>();
	const forMarks: Contribution[] = [];
	const forOthers: Contribution[] = [];
	const attribute = createAttribution( context );
	let excluded = 0;
	let unresolved = 0;

	const decide = ( contribution: Contribution, attribution: Attribution ): void => {
		excluded += attribution.excludedBy ? 1 : 0;
		unresolved += attribution.unresolved ? 1 : 0;
		ledger.take( context.wiki.id, contribution, context.partnership.name, attribution );
		if ( attribution.counted && contribution.user !== '' && !listed.has( userName( contribution.user ) ) ) {
			unlisted.add( contribution.user );
		}
	};
	const takeOne = ( contribution: Contribution ): void => {
		const isOnMarked = isMarked( contribution.title );
		const attribution = contribution.tags.includes( context.tag ) || !isOnMarked ? attribute( contribution ) : undefined;
		if ( attribution?.proofs.some( ( { reason } ) => reason === 'tag-alone' ) ) {
			forOthers.push( contribution );
		} else if ( isOnMarked || !attribution ) {
			forMarks.push( contribution );
		} else {
			decide( contribution, attribution );
		}
	};

	return {
		take( contributions ) {
			contributions.filter( ( { revisionId } ) => seen.add( revisionId ) ).forEach( takeOne );
		},
		missing: ( revisionIds ) => revisionIds.filter( ( id ) => !seen.has( id ) ),
		markedTitles: () => [ ...new Set( [ ...forMarks, ...forOthers ].map( ( { title } ) => title ).filter( isMarked ) ) ],
		needsOthers: () => forOthers.length > 0,
		async settle( marks, others, pause ) {
			const informed = createAttribution( { ...context, marks, others } );
			const waiting = [ ...forMarks.splice( 0 ), ...forOthers.splice( 0 ) ];
			for ( let from = 0; from < waiting.length; from += PIECE ) {
				waiting.slice( from, from + PIECE ).forEach( ( contribution ) => decide( contribution, informed( contribution ) ) );
				await pause();
			}
		},
		get excluded() {
			return excluded;
		},
		get unresolved() {
			return unresolved;
		},
		unlisted
	};
}
