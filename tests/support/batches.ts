import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { createBatch } from '../../src/features/batch/create';
import type { BatchPorts } from '../../src/features/batch/ports';
import { createSession, type Session } from '../../src/features/batch/session';
import { createAccount } from '../../src/wiki/account';
import { createApi } from '../../src/wiki/api';
import { createBulkPages } from '../../src/wiki/bulk-pages';
import { createBatchStore } from '../../src/wiki/database';
import { createEdits } from '../../src/wiki/edits';
import { createPages } from '../../src/wiki/pages';
import type { Locks, Messages } from '../../src/wiki/ports';
import type { BatchSpec } from '../../src/domain/batch/batch';
import type { NodeMediaWiki } from './node-mediawiki';

/** One tab. */
const alone: Locks = { hold: ( _name, work ) => work() };

const messages = { inContentLanguage: ( key: string, text: string ) => `${ key }: ${ text }` } as unknown as Messages;

/** Forgets all batches. */
export function forgetBatches(): void {
	globalThis.indexedDB = new IDBFactory();
}

/** A browser's side of batches, in Node. What it waits for takes no time. */
export class BatchDesk {
	readonly waits: number[] = [];
	readonly ports: BatchPorts;

	constructor( private readonly wiki: NodeMediaWiki ) {
		const { mediawiki } = wiki;
		const api = createApi( mediawiki );
		const pages = createPages( mediawiki, api );
		const wait = async ( milliseconds: number ): Promise<void> => {
			this.waits.push( milliseconds );
		};
		this.ports = {
			pages, edits: createEdits( mediawiki, api, pages, wait ), batches: createBatchStore( 'wiki', 'Editor' ), bulk: createBulkPages( mediawiki, api ),
			account: createAccount( api ), locks: alone
		} as unknown as BatchPorts;
	}

	create( spec: BatchSpec ): Promise<string> {
		return createBatch( { batches: this.ports.batches, now: Date.now }, spec );
	}

	/** What a tab does that opens the batch. */
	async open( id: string ): Promise<Session> {
		const loaded = ( await this.ports.batches.load( id ) )!;
		const session = createSession( {
			ports: this.ports, config: DEFAULT_CONFIG, messages, now: Date.now,
			sleep: async ( milliseconds ) => {
				this.waits.push( milliseconds );
			}
		}, loaded, await this.ports.account.allowance() );
		return session;
	}

	/** Number of requests of an action that were sent. */
	count( action: string ): number {
		return this.wiki.requests.filter( ( request ) => request.action === action ).length;
	}
}

/** Fulfilled when the batch rests in the phase. */
export async function until( session: Session, wanted: ( session: Session ) => boolean ): Promise<void> {
	for ( let tries = 0; !wanted( session ); tries++ ) {
		if ( tries > 3000 ) {
			throw new Error( `It never came: ${ JSON.stringify( [ session.book.batch, session.activity, String( session.error ), session.book.items.map( ( item ) => item.state ).slice( 0, 5 ) ] ) }` );
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 10 ) );
	}
}

export const resting = ( phase: string ) => ( { book, activity }: Session ): boolean => book.batch.phase === phase && activity.at === 'rest';
