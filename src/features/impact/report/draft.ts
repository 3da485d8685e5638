import { PART_KINDS, type PartKind, type ReportPart } from '../../../domain/impact/report/report';
import type { Result } from '../../../domain/impact/result';
import type { Messages } from '../../../wiki/ports';

/** What somebody put together and did not publish yet. */
export interface Draft {
	period: string;
	parts: ReportPart[];
}

/** Parts that a report begins with, in the wiki's language: empty ones ask for words, and are left out as long as they are empty. */
export function firstParts( { partnership }: Pick<Result, 'partnership'>, { inContentLanguage: text }: Messages ): ReportPart[] {
	const partners = partnership.partners.map( ( { name, wikidata } ) => name || wikidata ).join( ', ' );
	const parts: Array<Partial<ReportPart> & { kind: PartKind }> = [
		{ kind: 'text', text: text( 'partnerkit-report-draft-lead', partnership.label, partners || partnership.label ) },
		{ kind: 'text', heading: text( 'partnerkit-report-draft-aims' ), text: partnership.summary },
		{ kind: 'figures', heading: text( 'partnerkit-report-draft-outcome' ) },
		{ kind: 'chart', metrics: [ 'edits' ] },
		{ kind: 'quote', heading: text( 'partnerkit-report-draft-words' ) },
		{ kind: 'text', heading: text( 'partnerkit-report-draft-failed' ) },
		{ kind: 'text', heading: text( 'partnerkit-report-draft-next' ) },
		{ kind: 'thanks', heading: text( 'partnerkit-report-draft-thanks' ), text: partners && text( 'partnerkit-report-draft-thanked', partners ) },
		{ kind: 'made', heading: text( 'partnerkit-report-draft-made' ) }
	];
	return parts.map( ( part, index ) => ( { ...EMPTY, ...part, id: `p${ index + 1 }` } ) );
}

/** A new part, with an id of its own. */
export function newPart( kind: PartKind, parts: ReportPart[] ): ReportPart {
	const highest = Math.max( 0, ...parts.map( ( { id } ) => Number( id.slice( 1 ) ) || 0 ) );
	return { ...EMPTY, kind, id: `p${ highest + 1 }`, metrics: kind === 'chart' || kind === 'sentence' ? [ 'edits' ] : [] };
}

/** A draft as an earlier version may have left it; undefined where it is none. */
export function readDraft( draft: unknown ): Draft | undefined {
	const { period, parts } = Object( draft ) as Partial<Record<keyof Draft, unknown>>;
	return typeof period === 'string' && Array.isArray( parts ) ? { period, parts: parts.map( readPart ).filter( ( part ): part is ReportPart => part !== undefined ) } : undefined;
}

const EMPTY: Omit<ReportPart, 'id' | 'kind'> = { heading: '', text: '', who: '', consent: '', metrics: [] };

function readPart( given: unknown, index: number ): ReportPart | undefined {
	const { kind, metrics, ...rest } = Object( given ) as Record<string, unknown>;
	const known = PART_KINDS.find( ( one ) => one === kind );
	const text = ( name: string ): string => typeof rest[ name ] === 'string' ? rest[ name ] as string : '';
	return known && {
		id: `p${ index + 1 }`, kind: known, heading: text( 'heading' ), text: text( 'text' ), who: text( 'who' ), consent: text( 'consent' ),
		metrics: Array.isArray( metrics ) ? metrics.filter( ( one ): one is string => typeof one === 'string' ) : []
	};
}
