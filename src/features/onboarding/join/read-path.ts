import type { Config } from '../../../domain/partnership/config';
import type { Locks, Pages, WizardStores } from '../../../wiki/ports';
import { pathOpening } from '../open-path';
import { joinPath } from './definition';
import { pathName, readInvitation } from './invitation';
import type { Read } from './props';

export interface ReadingParts {
	pages: Pages;
	stores: WizardStores;
	locks: Locks;
	/** Reads the wiki's configuration. */
	loadConfig(): Promise<Config>;
	/** Milliseconds since 1970. */
	now: number;
}

/**
 * What an invitation is about, and the path to which it leads, with the partners that one may work for.
 *
 * @param about What the address invites to
 * @param parts
 * @throws WikiError
 */
export async function readPath( about: string, parts: ReadingParts ): Promise<Read> {
	const config = await parts.loadConfig();
	const invitation = await readInvitation( parts.pages, config, about, parts.now );
	if ( !invitation || invitation.closed ) {
		return { config, invitation };
	}
	const partners = invitation.partnership.partners.map( ( { name } ) => name ).filter( Boolean );
	return { config, invitation, path: pathOpening( joinPath( pathName( invitation ), partners ), parts ) };
}
