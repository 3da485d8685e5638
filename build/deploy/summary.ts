import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../local-wiki/paths';

/** What every edit summary of a deploy begins with. */
export const SOURCE_NAME = 'Partnerkit';

/** Name and version of what stands in this folder: `Partnerkit 0.1.0 (1208ca5)`; the commit where git knows it. */
export function sourceName(): string {
	const { version } = JSON.parse( readFileSync( join( root, 'package.json' ), 'utf8' ) ) as { version: string };
	const git = spawnSync( 'git', [ 'describe', '--always', '--dirty', '--match', '' ], { cwd: root, encoding: 'utf8' } );
	const commit = git.status === 0 ? ` (${ git.stdout.trim() })` : '';
	return `${ SOURCE_NAME } ${ version }${ commit }`;
}
