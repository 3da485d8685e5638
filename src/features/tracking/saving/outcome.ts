import { partnershipTitle } from '../../../domain/partnership/config';
import { readDecisions, type Decision } from '../../../domain/partnership/decision';
import { hashtagsIn } from '../../../domain/partnership/hashtag';
import type { Clock, Contribution, OwnEdits, Pages, RevisionTags, SavedEdit, SaveNote } from '../../../wiki/ports';
import { decide, LEDGER, type DecidePorts } from './decide';
import type { RuleBook, Rules } from './rules';

export interface OutcomePorts extends DecidePorts {
	pages: Pages;
	rules: RuleBook;
	user: string;
	ownEdits: OwnEdits;
	revisionTags: Pick<RevisionTags, 'change'>;
	clock: Clock;
}

/** What became of an edit. */
export interface Outcome {
	revisionId: number;
	/** `noted`: the ledger says that it counts. */
	counts: 'marked' | 'noted' | 'no';
	/** The wiki refused the tag. */
	tagRefused: boolean;
	/** How many edits of today count for the same; undefined where that is not known. */
	today?: number;
}

/** A save takes a moment, and clocks tell seconds. */
const SLACK = 10_000;

/**
 * Looks what the wiki has taken, puts on what could not go along, and counts. undefined where nothing was saved: the
 * form was left, or changed nothing.
 */
export async function findOutcome( ports: OutcomePorts, edit: SavedEdit, note: SaveNote ): Promise<Outcome | undefined> {
	const { edits, now, isCut } = await ports.ownEdits.latest();
	const isThis = edit.revisionId ?
		( one: Contribution ) => one.revisionId === edit.revisionId :
		( one: Contribution ) => one.title === edit.title && now - one.time <= edit.age + SLACK;
	const saved = edits.find( isThis );
	if ( !saved && !edit.revisionId ) {
		return undefined;
	}
	const revisionId = saved?.revisionId || edit.revisionId;
	if ( !note.counts ) {
		return { revisionId, counts: 'no', tagRefused: false };
	}
	const rules = await ports.rules.find( note.working.partnership );
	const names = ( { comment }: Contribution ): boolean => hashtagsIn( comment, [ note.working.hashtag ] ).length > 0;
	const isTagged = Boolean( saved?.tags.includes( rules.config.tag ) ) || await tagAfter( ports, revisionId, note );
	const isNamed = saved ? names( saved ) : note.isNamed;
	const mustBeNoted = edit.tagRefused || note.ledger || !isTagged && !isNamed;
	if ( mustBeNoted ) {
		await decide( ports, note.working.partnership, decisionOn( ports, revisionId, 'count', edit.tagRefused || note.tagAfter !== '' ? 'tag' : 'room', rules ), rules.config );
	}
	const midnight = new Date( now ).setHours( 0, 0, 0, 0 );
	const ofToday = edits.filter( ( one ) => one.time >= midnight );
	const isWhole = isNamed && !( isCut && ofToday.length === edits.length );
	return {
		revisionId, counts: mustBeNoted ? 'noted' : 'marked', tagRefused: edit.tagRefused,
		today: isWhole ? await countOf( ports, ofToday.filter( names ), note.working.partnership, rules ) : undefined
	};
}

/** A decision of the person at the keyboard, made now. */
export function decisionOn( { user, clock, messages }: OutcomePorts, revisionId: number, decision: Decision[ 'decision' ], why: 'tag' | 'room' | 'own', { config }: Rules ): Decision {
	return {
		revisionId, wiki: '', decision, by: user, date: new Date( clock.now() ).toISOString().slice( 0, 10 ),
		reason: why === 'tag' ? messages.inContentLanguage( 'partnerkit-saved-reason-tag', config.tag ) : messages.inContentLanguage( why === 'room' ? 'partnerkit-saved-reason-room' : 'partnerkit-saved-reason-own' )
	};
}

/** Puts the tag on an edit whose editor had no place for it. Whether it is on it then. */
async function tagAfter( { revisionTags, messages }: OutcomePorts, revisionId: number, { tagAfter: tag, working }: SaveNote ): Promise<boolean> {
	if ( tag === '' ) {
		return false;
	}
	const [ { outcome } ] = await revisionTags.change( { revisionIds: [ revisionId ], tag, act: 'add', reason: messages.inContentLanguage( 'partnerkit-saved-summary-tag', working.partnership ) } );
	return outcome === 'changed' || outcome === 'unchanged';
}

/** How many of the edits nobody has left out. */
async function countOf( { pages }: OutcomePorts, edits: Contribution[], partnership: string, { config }: Rules ): Promise<number | undefined> {
	try {
		const [ ledger ] = await pages.read( [ partnershipTitle( config, partnership, LEDGER ) ] );
		const out = new Set( readDecisions( ledger.wikitext, config ).filter( ( { decision, wiki } ) => decision === 'exclude' && wiki === '' ).map( ( { revisionId } ) => revisionId ) );
		return edits.filter( ( { revisionId } ) => !out.has( revisionId ) ).length;
	} catch ( error ) {
		return undefined;
	}
}
