import type { Contribution } from '../../../domain/impact/contribution';
import { dayOf } from '../../../domain/partnership/dates';
import { attributionIn, planEdit, type PlannedEdit, type Wish } from '../../../domain/tracking/edit-plan';
import { jobOf, type Job } from '../../../domain/tracking/job';
import { placed } from '../../../ui/text';
import { WikiError, type Messages } from '../../../wiki/ports';
import { previewLedgers, type LedgerPreview } from './act';
import { planGround } from './answer';
import { readGround, withMarks, type Ground } from './ground';
import type { EditsPorts, Opened } from './props';

/** What a person has asked for: a wish, or a job as it was planned before. */
export type Request = { contributions: Contribution[] } & ( { wish: Wish } | { undo: Job; grounds: Map<string, Ground> } );

/** All that is known before it is written. */
export interface Prepared {
	grounds: Map<string, Ground>;
	planned: PlannedEdit[];
	job: Job;
	ledgers: LedgerPreview[];
}

/**
 * Reads what the plan rests on: the partnerships that the wish is about, and those among which an edit has to be decided.
 *
 * @param ports
 * @param opened
 * @param here What is known of one of them already
 * @param request
 */
export async function readGrounds( ports: EditsPorts, opened: Opened, here: Ground | undefined, request: Request ): Promise<Map<string, Ground>> {
	if ( 'undo' in request ) {
		return request.grounds;
	}
	const { wish, contributions } = request;
	const grounds = new Map<string, Ground>();
	const read = async ( name: string ): Promise<Ground> => {
		const ground = here && name === here.context.partnership.name ? here : await readGround( ports, opened, name );
		if ( typeof ground === 'string' ) {
			throw new WikiError( 'missingtitle' );
		}
		const known = await withMarks( ports, opened, ground, contributions.map( ( { title } ) => title ) );
		grounds.set( name, known );
		return known;
	};
	const first = await read( wish.partnership );
	const rivals = contributions.flatMap( ( one ) => attributionIn( first.context )( one ).unresolved || [] );
	const second = wish.act === 'move' ? await read( wish.to ) : undefined;
	rivals.push( ...second ? contributions.flatMap( ( one ) => attributionIn( second.context )( one ).unresolved || [] ) : [] );
	for ( const name of new Set( rivals ) ) {
		await ( grounds.has( name ) ? undefined : read( name ) );
	}
	return grounds;
}

/** The plan for a request with this reason, and what it does to each ledger page. */
export async function prepare( ports: EditsPorts, opened: Opened, grounds: Map<string, Ground>, request: Request, reason: string, messages: Messages, now: number ): Promise<Prepared> {
	const planned = 'undo' in request ? [] : request.contributions.map( ( one ) => planEdit( one, request.wish, planGround( opened, grounds ) ) );
	const job = 'undo' in request ? request.undo : jobOf( planned, { wiki: opened.wiki.isHome ? '' : opened.wiki.id, by: opened.me, reason, date: dayOf( now ) } );
	return { grounds, planned, job, ledgers: await previewLedgers( { ports, opened, messages, grounds, reason }, job ) };
}

/** What will happen, in sentences. */
export function effectsOf( { job, grounds }: Prepared, { config }: Opened, { text }: Messages ): string[] {
	const tag = placed( config.tag );
	return [
		...( [ 'add', 'remove' ] as const ).filter( ( act ) => job[ act ].length ).map( ( act ) => text( `partnerkit-edits-effect-${ act }`, job[ act ].length, tag ) ),
		...job.ledgers.flatMap( ( { partnership, put, drop } ) => {
			const label = placed( grounds.get( partnership )!.context.partnership.label );
			const lines = ( [ 'count', 'exclude' ] as const ).map( ( verdict ) => [ verdict, put.filter( ( { decision } ) => decision === verdict ).length ] as const ).filter( ( [ , count ] ) => count > 0 );
			return [
				...lines.map( ( [ verdict, count ] ) => text( `partnerkit-edits-effect-${ verdict }`, count, label ) ),
				...drop.length ? [ text( 'partnerkit-edits-effect-drop', drop.length, label ) ] : []
			];
		} ),
		text( 'partnerkit-edits-effect-rest' )
	];
}
