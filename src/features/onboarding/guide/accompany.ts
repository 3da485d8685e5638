import type { RevisionLookup, Pages, WizardStores, Locks } from '../../../wiki/ports';
import { answerKey } from '../../../domain/wizard/state';
import { readTyped, writeTyped, type Typed } from '../../../domain/onboarding/typed';
import { joinPath } from '../join/definition';
import { ownEdit } from '../join/practice';
import { openRun } from '../runner';

/** What somebody types into the page, in case that it is lost before it is saved. */
export interface TypedBefore {
	/** What was typed the last time, and was not saved. */
	kept: Typed | undefined;
	keep( typed: Typed | undefined ): void;
}

export interface Accompanied {
	stores: WizardStores;
	locks: Locks;
	pages: Pages;
	revisions: RevisionLookup;
	mark: { name: string; partners: string[]; page: string };
	user: string;
	/** Shows the guide, with what keeps what is typed. */
	guide( typed: TypedBefore ): void;
	/** Takes it away. */
	leave(): void;
	/** Shows the path, where it goes on after the edit. */
	show(): Promise<void>;
	/** Calls after each save on this page. */
	onSave( saved: () => void ): void;
}

/** The wiki may not show an edit at once; in milliseconds, and how often it is looked for. */
const AGAIN = 700;
const TIMES = 4;

/** Under this name what is typed is kept. */
const TYPED = 'typed';

/** A clock may be so wrong, in milliseconds. */
const SLACK = 5 * 60 * 1000;

/** Goes along with somebody on the page of the task: to the real edit, and on from there. Elsewhere on the path it keeps away. */
export async function accompany( { stores, locks, pages, revisions, mark, user, guide, leave, show, onSave }: Accompanied ): Promise<void> {
	const definition = joinPath( mark.name, mark.partners );
	const run = await openRun( definition, { store: stores.open( definition.id ), locks } );
	if ( run.place?.step.id !== 'edit' ) {
		run.close();
		return;
	}
	const since = run.state.place.at - SLACK;
	// Saving is told of, and looked for when the page opens: whichever comes first.
	let isThrough = false;
	const look = async ( times: number ): Promise<boolean> => {
		const revision = await ownEdit( revisions, pages, mark.page, user, since ).catch( () => 0 );
		if ( !revision && times > 1 ) {
			await new Promise( ( resolve ) => {
				setTimeout( resolve, AGAIN );
			} );
			return look( times - 1 );
		}
		if ( revision && !isThrough ) {
			isThrough = true;
			run.answer( '', String( revision ) );
			run.answer( TYPED, '' );
			run.next();
			await run.flush();
			run.close();
			leave();
			await show();
		}
		return revision > 0;
	};
	onSave( () => {
		look( TIMES ).catch( () => {} );
	} );
	if ( !await look( 1 ) ) {
		const { key } = run.place;
		// No answer to the step, which asks for a revision: words that wait beside it.
		guide( {
			kept: readTyped( String( run.state.answers[ answerKey( key, TYPED ) ]?.written[ 0 ]?.value ) ),
			keep: ( typed ) => run.answerAt( key, TYPED, typed ? writeTyped( typed ) : '' )
		} );
	}
}
