import type { Contribution } from '../impact/contribution';
import { byUser, isAbout, sourcesOf, type AttributionContext } from './attribution-context';
import { creditedPartners } from './attribution-credit';
import type { Attribution } from './attribution-evidence';
import { weigh, type Case } from './attribution-proofs';
import type { Decision } from './decision';
import { isSamePartnership } from './marks';
import { userName } from './participant';

export type { AttributionContext, Scope, Wiki } from './attribution-context';
export { PROOFS, type Attribution, type Evidence, type Proof, type Reason } from './attribution-evidence';

/** Decides about single edits. */
export type Attribute = ( contribution: Contribution ) => Attribution;

/**
 * Which edits of one wiki count for a partnership: each that is not left out and for which at least one proof
 * holds. A proof for an event asks for the event's own time and wikis.
 */
export function createAttribution( context: AttributionContext ): Attribute {
	const sources = sourcesOf( context, context.wiki );
	const lines = byUser( context.participants );
	const decisions = decisionsByRevision( context );
	const rivals = context.others.map( ( scope ) => ( {
		name: scope.partnership.name, sources: sourcesOf( scope, context.wiki ), lines: byUser( scope.participants )
	} ) );
	return ( contribution ) => {
		const author = userName( contribution.user );
		return judge( {
			contribution, author, context, sources, rivals,
			own: lines.get( author ) || [],
			marks: ( context.marks.get( contribution.title ) || [] ).filter( ( mark ) => isSamePartnership( mark.partnership, context.partnership.name ) ),
			decisions: decisions.get( contribution.revisionId ) || []
		} );
	};
}

function judge( given: Case ): Attribution {
	const { contribution, context, own, marks, decisions } = given;
	const proofs = weigh( given );
	const excludedBy = decisions.find( ( { decision } ) => decision === 'exclude' );
	if ( excludedBy ) {
		return { counted: false, partners: [], proofs, excludedBy };
	}
	const deciding = proofs.find( ( { state } ) => state === 'holds' );
	if ( !deciding ) {
		return { counted: false, partners: [], proofs, unresolved: proofs.find( ( { reason } ) => reason === 'unresolved' )?.partnerships };
	}
	return {
		counted: true, proof: deciding.proof, event: deciding.events[ 0 ], proofs,
		partners: creditedPartners( context.partnership, own, marks, proofs, contribution.time )
	};
}

function decisionsByRevision( { decisions, wiki }: AttributionContext ): Map<number, Decision[]> {
	const found = new Map<number, Decision[]>();
	decisions.filter( ( decision ) => isAbout( decision, wiki ) )
		.forEach( ( decision ) => found.set( decision.revisionId, [ ...found.get( decision.revisionId ) || [], decision ] ) );
	return found;
}
