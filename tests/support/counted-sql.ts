import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../build/local-wiki/paths';
import type { TestWiki } from './wiki';

/** Columns and rows of a table that statements ask for. */
export interface Table { columns: string[]; rows: Array<Record<string, unknown>> }

/**
 * Runs statements on a wiki's database in SQLite.
 *
 * @param wiki
 * @param tables To be had besides the wiki's own
 * @param statements
 * @return The rows of the last one
 */
export function bySql<Row>( wiki: Pick<TestWiki, 'dir' | 'database'>, tables: Record<string, Table>, statements: string ): Row[] {
	const folder = mkdtempSync( join( tmpdir(), 'statements-' ) );
	try {
		const file = join( folder, 'statements.sql' );
		writeFileSync( file, statements );
		const { status, stdout, stderr } = spawnSync( 'php', [ join( root, 'tests/support/sql.php' ), join( wiki.dir, 'data', `${ wiki.database }.sqlite` ), file ], { input: JSON.stringify( tables ), encoding: 'utf8', maxBuffer: 1 << 28 } );
		if ( status !== 0 ) {
			throw new Error( stdout + stderr );
		}
		return JSON.parse( stdout );
	} finally {
		rmSync( folder, { recursive: true } );
	}
}

/** The same after it was found out which edits count: they are in `counted`. */
export function countedBySql<Row>( wiki: Pick<TestWiki, 'dir' | 'database'>, tables: Record<string, Table>, statements: string ): Row[] {
	const counting = readFileSync( join( root, 'src/domain/impact/sql/counted-edits.sql' ), 'utf8' );
	return bySql( wiki, tables, counting.slice( 0, counting.indexOf( 'SELECT \'all\' AS what' ) ) + statements );
}

/** When a day begins, or the day after it, as MediaWiki writes it. */
export function midnight( day: string | undefined, after = 0 ): string | null {
	return day ? new Date( Date.parse( day ) + after * 24 * 60 * 60 * 1000 ).toISOString().replace( /\D/g, '' ).slice( 0, 14 ) : null;
}
