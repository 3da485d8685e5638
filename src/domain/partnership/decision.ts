import { findTemplates } from '../wikitext';
import type { Config } from './config';
import type { Day } from './dates';
import { findMapped, type Mapped } from './mapped';
import { oneOf } from './record';
import { withoutNamespace } from './titles';

export const VERDICTS = [ 'count', 'exclude' ] as const;

/** A line of a partnership's Ledger: what somebody decided about one edit. */
export interface Decision {
	revisionId: number;
	/** Database name or host; '' for the wiki where the partnership's page is. */
	wiki: string;
	decision: typeof VERDICTS[ number ];
	by: string;
	reason: string;
	date?: Day;
}

/** The decisions of a Ledger page, in its order; lines that name no revision or decide nothing are left out. */
export function readDecisions( wikitext: string, config: Config ): Decision[] {
	return findMapped( findTemplates( wikitext ), config, 'decision' ).map( ( record ) => readDecision( record, config ) )
		.filter( ( decision ): decision is Decision => decision !== undefined );
}

/** What one line decides, or undefined where it names no revision or decides nothing. */
export function readDecision( record: Mapped, config: Config ): Decision | undefined {
	const revisionId = Number( /^[1-9]\d{0,15}$/.exec( record.text( 'rev' ) ) );
	const decision = oneOf( VERDICTS, record.text( 'decision' ) );
	return revisionId && decision ? {
		revisionId,
		wiki: record.text( 'wiki' ),
		decision,
		by: withoutNamespace( record.text( 'by' ), config.words.namespaces.user ),
		reason: record.text( 'reason' ),
		date: record.day( 'date' )
	} : undefined;
}
