import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder. */
export const root = dirname( dirname( dirname( fileURLToPath( import.meta.url ) ) ) );

/** Everything fetched or made on this machine; ignored by git, safe to delete. */
export const local = join( root, '.local' );
