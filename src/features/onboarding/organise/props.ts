import type { Config } from '../../../domain/partnership/config';
import type { EventChecks, Messages, Pages, Reader, Tags } from '../../../wiki/ports';
import type { PathTools } from '../path-tools';

export interface OrganisePorts {
	pages: Pages;
	tags: Tags;
	checks: EventChecks;
}

export interface OrganiseProps {
	ports: OrganisePorts;
	tools: PathTools;
	reader: Reader;
	messages: Messages;
	/** The partnership's name. */
	about: string;
	/** Reads the wiki's configuration. */
	open(): Promise<Config>;
	/** How the wiki's language writes a day. */
	contentDay( day: string ): string;
	explain( error: unknown ): string;
	screenUrl( screen: 'registry' | 'participants' | 'worklist' | 'settings' | 'report' | 'edits' | 'wizard', about: string ): string;
	copy( text: string ): Promise<boolean>;
	/** Milliseconds since 1970. */
	now(): number;
}
