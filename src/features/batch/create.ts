import { newBatch, type BatchSpec } from '../../domain/batch/batch';
import type { BatchStore } from '../../wiki/ports';

export interface CreatePorts {
	batches: BatchStore;
	/** Milliseconds since 1970. */
	now(): number;
}

/**
 * Keeps a batch in this browser; nothing is read or saved yet. The screen `batch:<id>` tries it out.
 *
 * @return Its id
 * @throws WikiError `storage-full` or `storage-refused`
 */
export async function createBatch( { batches, now }: CreatePorts, spec: BatchSpec ): Promise<string> {
	const created = now();
	// Several may be made within a millisecond, in several tabs.
	const id = `${ created.toString( 36 ) }-${ Math.random().toString( 36 ).slice( 2, 8 ) }`;
	const { batch, items } = newBatch( spec, id, created );
	await batches.create( batch, items );
	return id;
}
