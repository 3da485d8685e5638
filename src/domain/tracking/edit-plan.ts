import type { Contribution } from '../impact/contribution';
import { createAttribution, type Attribute, type AttributionContext } from '../partnership/attribution';
import { isAbout, isOpen, sourcesOf } from '../partnership/attribution-context';
import type { Decision } from '../partnership/decision';
import { userName } from '../partnership/participant';

/** What a person wants of an edit. */
export type Wish =
	| { act: 'count' | 'exclude'; partnership: string }
	| { act: 'move'; partnership: string; to: string };

/** Why it is not done. */
export type Refusal =
	/** It is so already. */
	| 'already'
	/** The edit is too early or too late, or on a wiki that is not the partnership's: nothing but its dates or wikis could change that. */
	| 'outside-window' | 'outside-wikis'
	/** Somebody who looks after the partnership took it away; its author left it out. */
	| 'taken-away' | 'left-out';

/** What is written for one edit: its tag, lines on ledger pages. */
export interface Change {
	tag?: 'add' | 'remove';
	lines: Array<{ partnership: string; verdict: Decision[ 'decision' ] }>;
}

export interface PlannedEdit {
	contribution: Contribution;
	/** Undefined where it is not done. */
	change?: Change;
	refused?: Refusal;
	/** The decision that stands in the way. */
	decision?: Decision;
}

/** What has to be known to plan. */
export interface PlanGround {
	/**
	 * By name, the partnerships that a wish is about and those among which its edit has to be decided; the others of each
	 * of them hold all others of the wiki.
	 */
	contexts: Map<string, AttributionContext>;
	/** Whether the person may put the tag on edits that are there already, and take it off. */
	mayTag: { add: boolean; remove: boolean };
	person: string;
	/** Whether she looks after the partnership: she may take back what others decided. */
	mayOverrule( partnership: string ): boolean;
}

/**
 * What has to be written so that an edit counts for a partnership, no longer counts for it, or counts for another
 * one instead, and nothing else changes. The tag is enough where by it the edit counts for exactly this partnership;
 * it is taken off by the author alone, since who took away somebody else's edit, and why, has to be told. For the rest
 * there is a line on the ledger page.
 */
export function planEdit( contribution: Contribution, wish: Wish, ground: PlanGround ): PlannedEdit {
	const steps = wish.act === 'move' ? planMove( contribution, wish, ground ) : wish.act === 'count' ?
		planCount( contribution, wish.partnership, ground ) :
		planExclude( contribution, wish.partnership, ground );
	return { contribution, ...steps };
}

export type Steps = Omit<PlannedEdit, 'contribution'>;

/** What keeps the person from making the edit count for the partnership, if anything does. */
export function obstacleTo( contribution: Contribution, partnership: string, ground: PlanGround ): Steps | undefined {
	const context = ground.contexts.get( partnership )!;
	const { counted, excludedBy } = attributionIn( context )( contribution );
	if ( counted ) {
		return { refused: 'already' };
	}
	const standing = excludedBy && context.decisions.filter( ( one ) => one.revisionId === contribution.revisionId && one.decision === 'exclude' && isAbout( one, context.wiki ) )
		.find( ( one ) => !mayTakeBack( one, contribution, partnership, ground ) );
	if ( standing ) {
		return { refused: userName( standing.by ) === userName( contribution.user ) ? 'left-out' : 'taken-away', decision: standing };
	}
	const sources = sourcesOf( context, context.wiki );
	if ( !sources.some( ( source ) => isOpen( source, contribution.time ) ) ) {
		return { refused: sources.some( ( { isOnWiki } ) => isOnWiki ) ? 'outside-window' : 'outside-wikis' };
	}
	return undefined;
}

function planCount( contribution: Contribution, partnership: string, ground: PlanGround ): Steps {
	const context = ground.contexts.get( partnership )!;
	const obstacle = obstacleTo( contribution, partnership, ground );
	if ( obstacle ) {
		return obstacle;
	}
	const attribute = attributionIn( context );
	if ( ground.mayTag.add && !contribution.tags.includes( context.tag ) && attribute( tagged( contribution, context.tag ) ).counted ) {
		return { change: { tag: 'add', lines: [] } };
	}
	// Where the tag may be for several, it is said of each of the others that it is not, unless the edit counts there anyway.
	const others = ( attribute( contribution ).unresolved || [] ).filter( ( name ) => name !== partnership && attributionIn( ground.contexts.get( name )! )( contribution ).unresolved );
	return { change: { lines: [ { partnership, verdict: 'count' }, ...others.map( ( name ) => ( { partnership: name, verdict: 'exclude' as const } ) ) ] } };
}

function planExclude( contribution: Contribution, partnership: string, { contexts, mayTag, person }: PlanGround ): Steps {
	const context = contexts.get( partnership )!;
	const attribute = attributionIn( context );
	const now = attribute( contribution );
	if ( !now.counted && !now.unresolved ) {
		return { refused: 'already' };
	}
	const isOwn = userName( contribution.user ) === userName( person );
	if ( isOwn && mayTag.remove && now.counted && contribution.tags.includes( context.tag ) && !attribute( untagged( contribution, context.tag ) ).counted ) {
		return { change: { tag: 'remove', lines: [] } };
	}
	return { change: { lines: [ { partnership, verdict: 'exclude' } ] } };
}

/** First taken away, then counted as what is left then. */
function planMove( contribution: Contribution, { partnership, to }: { partnership: string; to: string }, ground: PlanGround ): Steps {
	const away = planExclude( contribution, partnership, ground );
	const rest = away.change && away.change.tag === 'remove' ? untagged( contribution, ground.contexts.get( partnership )!.tag ) : contribution;
	const there = planCount( rest, to, ground );
	if ( there.refused === 'already' && away.change ) {
		return away;
	}
	if ( !there.change ) {
		return there;
	}
	const taken = away.change || { lines: [] };
	const lines = [ ...there.change.lines, ...taken.lines ].filter( ( line, index, all ) => all.map( ( one ) => one.partnership ).indexOf( line.partnership ) === index );
	return { change: { tag: there.change.tag || taken.tag, lines } };
}

/** What one decides oneself, one may take back; an author's word on her own edit stands. */
function mayTakeBack( { by }: Decision, { user }: Contribution, partnership: string, { person, mayOverrule }: PlanGround ): boolean {
	return userName( by ) === userName( person ) || userName( by ) !== userName( user ) && mayOverrule( partnership );
}

const known = new WeakMap<AttributionContext, Attribute>();

/** The rules in a context, made once: it may be asked about thousands of edits. */
export function attributionIn( context: AttributionContext ): Attribute {
	const attribute = known.get( context ) || createAttribution( context );
	known.set( context, attribute );
	return attribute;
}

export function tagged( contribution: Contribution, tag: string ): Contribution {
	return { ...contribution, tags: [ ...contribution.tags.filter( ( one ) => one !== tag ), tag ] };
}

export function untagged( contribution: Contribution, tag: string ): Contribution {
	return { ...contribution, tags: contribution.tags.filter( ( one ) => one !== tag ) };
}
