import { partnershipTitle } from '../../../domain/partnership/config';
import { userName } from '../../../domain/partnership/participant';
import { obstacleTo, type PlanGround, type Wish } from '../../../domain/tracking/edit-plan';
import { placed } from '../../../ui/text';
import type { ActView, LinkView, WhyView } from '../../../ui/tracking/edits/view';
import type { Pages } from '../../../wiki/ports';
import { isOrganiser, type Ground } from './ground';
import { proofText, proofViews, windowText, type Case } from './proofs';
import type { Opened } from './props';
import { chipOf, telling } from './words';

/** What can be asked for from an answer. */
export type OnWish = ( wish: Wish ) => void;

/** Whether and why an edit counts, whom it is credited to, and what can be done about it. */
export function whyView( given: Case, onWish: OnWish ): WhyView {
	const { attribution, contribution, opened, messages } = given;
	return {
		kind: chipOf( attribution, contribution, given.ground, opened.me, messages ).kind,
		headline: headline( given ), lead: lead( given ), proofs: proofViews( given ), credit: attribution.counted ? credit( given ) : [],
		remedies: remedies( given ), acts: actsOf( given, onWish ), links: linksOf( given )
	};
}

/** What keeps the reader from making the edit count. */
export function obstacleFor( { contribution, opened, ground }: Pick<Case, 'contribution' | 'opened' | 'ground'> ): ReturnType<typeof obstacleTo> {
	const { name } = ground.context.partnership;
	return obstacleTo( contribution, name, planGround( opened, new Map( [ [ name, ground ] ] ) ) );
}

/** What a plan rests on, for what the reader wants. */
export function planGround( { mayTag, me }: Opened, grounds: Map<string, Ground> ): PlanGround {
	return {
		contexts: new Map( [ ...grounds ].map( ( [ name, { context } ] ) => [ name, context ] ) ),
		mayTag, person: me, mayOverrule: ( name ) => isOrganiser( grounds.get( name )!, me )
	};
}

function headline( { attribution: { counted, proof, excludedBy, unresolved }, contribution: { user }, opened: { me }, messages: { text } }: Case ): string {
	if ( counted ) {
		return text( `partnerkit-why-counts-${ proof }` );
	}
	if ( excludedBy ) {
		const by = userName( excludedBy.by );
		return text( `partnerkit-why-out-${ by === userName( me ) ? 'own' : by === userName( user ) ? 'author' : by === '' ? 'nobody' : 'other' }`, placed( by ) );
	}
	return unresolved ? text( user === me ? 'partnerkit-why-choose' : 'partnerkit-why-choose-other' ) : text( 'partnerkit-why-counts-not' );
}

function lead( given: Case ): string {
	const { attribution, messages: { text } } = given;
	if ( attribution.excludedBy ) {
		const { reason } = attribution.excludedBy;
		return reason ? text( 'partnerkit-why-wrote', placed( reason ) ) : text( 'partnerkit-why-no-reason' );
	}
	const evidence = telling( attribution, given.contribution, given.ground.context );
	if ( !evidence ) {
		return text( 'partnerkit-why-nothing' );
	}
	switch ( evidence.reason ) {
		case 'outside-window':
			return windowText( evidence, given );
		case 'slip':
			return `${ text( 'partnerkit-why-slip-lead', placed( evidence.found! ), placed( `#${ evidence.hashtag }` ) ) } ${ proofText( evidence, given ) }`;
		default:
			return proofText( evidence, given );
	}
}

function credit( { attribution: { partners, proofs }, ground: { context }, messages: { text } }: Case ): string[] {
	const events = new Set( proofs.filter( ( { state } ) => state === 'holds' ).flatMap( ( one ) => one.events ) );
	return [
		...partners.length ? partners.map( placed ) : [ text( 'partnerkit-why-credit-whole', placed( context.partnership.label ) ) ],
		...context.events.filter( ( { id } ) => events.has( id ) ).map( ( { name } ) => text( 'partnerkit-why-credit-event', placed( name ) ) ),
		text( partners.length > 1 ? 'partnerkit-why-credit-several' : 'partnerkit-why-credit-once' )
	];
}

/** What would put it right, and whether the person can do it. */
function remedies( given: Case ): string[] {
	const { attribution, contribution: { user }, opened: { me }, messages: { text } } = given;
	if ( attribution.counted ) {
		return [ text( user === me ? 'partnerkit-why-remedy-own' : 'partnerkit-why-remedy-other' ) ];
	}
	const { refused, decision } = obstacleFor( given ) || {};
	if ( refused ) {
		return [ text( `partnerkit-why-remedy-${ refused }`, placed( decision?.by ?? '' ) ) ];
	}
	const { reason = 'none' } = telling( attribution, given.contribution, given.ground.context ) || {};
	return [
		...[ 'slip', 'unresolved', 'not-listed', 'left', 'before-mark' ].includes( reason ) && !attribution.excludedBy ? [ text( `partnerkit-why-remedy-${ reason }` ) ] : [],
		...reason === 'unresolved' ? [] : [ text( user === me ? 'partnerkit-why-remedy-add-own' : 'partnerkit-why-remedy-add-other' ) ]
	];
}

function actsOf( given: Case, onWish: OnWish ): ActView[] {
	const { attribution, ground: { context }, opened, messages: { text } } = given;
	const { name, label } = context.partnership;
	const act = ( id: string, kind: ActView[ 'kind' ], key: string, wish: Wish, ...parameters: string[] ): ActView => ( { id, kind, label: text( key, ...parameters ), onClick: () => onWish( wish ) } );
	const move = opened.scopes.length > 1 ? [ act( 'move', 'quiet', 'partnerkit-edits-act-move', { act: 'move', partnership: name, to: '' } ) ] : [];
	if ( attribution.unresolved ) {
		return [
			...attribution.unresolved.map( ( one ) => act( `choose:${ one }`, 'normal', 'partnerkit-edits-act-choose', { act: 'count', partnership: one }, placed( labelOf( opened, one ) ) ) ),
			act( 'exclude', 'quiet', 'partnerkit-edits-act-exclude', { act: 'exclude', partnership: name } )
		];
	}
	if ( attribution.counted ) {
		return [ act( 'exclude', 'normal', 'partnerkit-edits-act-exclude', { act: 'exclude', partnership: name } ), ...move ];
	}
	return [ ...!obstacleFor( given ) ? [ act( 'count', 'primary', 'partnerkit-edits-act-count', { act: 'count', partnership: name }, placed( label ) ) ] : [], ...move ];
}

function labelOf( { scopes }: Opened, name: string ): string {
	return scopes.find( ( { partnership } ) => partnership.name === name )?.partnership.label ?? name;
}

function linksOf( { attribution: { excludedBy }, contribution, ground, opened, pages, messages: { text } }: Case ): LinkView[] {
	const reply = excludedBy && replyLink( excludedBy.by, opened.me, pages );
	return [
		...reply ? [ { label: text( 'partnerkit-edits-reply-to', placed( excludedBy!.by ) ), url: reply } ] : [],
		{ label: text( 'partnerkit-why-link-diff' ), url: pages.url( `Special:Diff/${ contribution.revisionId }` ) },
		...organiserLinks( ground, opened, pages, text )
	];
}

function organiserLinks( { organisers, context }: Ground, { config, me }: Opened, pages: Pages, text: ( key: string, ...parameters: string[] ) => string ): LinkView[] {
	const others = organisers.filter( ( name ) => name !== me );
	return others.length ?
		others.map( ( name ) => ( { label: text( 'partnerkit-why-link-organiser', placed( name ) ), url: pages.url( `User talk:${ name }` ) } ) ) :
		[ { label: text( 'partnerkit-why-link-talk' ), url: pages.url( pages.talkTitle( partnershipTitle( config, context.partnership.name ) ) ?? '' ) } ];
}

/** Where to answer somebody: a new section of her talk page. */
export function replyLink( by: string, me: string, pages: Pages ): string | undefined {
	return by === '' || userName( by ) === userName( me ) ? undefined : pages.url( `User talk:${ by }`, { action: 'edit', section: 'new' } );
}
