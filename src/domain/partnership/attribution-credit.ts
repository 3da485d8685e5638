import type { Evidence } from './attribution-evidence';
import { dayOf } from './dates';
import type { Mark } from './marks';
import { takesPartAt, type Participant } from './participant';
import type { Partner, Partnership } from './record';
import { normalizeTitle } from './titles';

/**
 * The partners whom a counted edit is credited to: those that the author represents and those that the page is
 * marked for. Where it counts for events alone, lines for other events give no credit; so a proof more only adds.
 * In the order of the partnership's page, then by name.
 */
export function creditedPartners( { partners }: Partnership, lines: Participant[], marks: Mark[], proofs: Evidence[], time: number ): string[] {
	const holding = proofs.filter( ( { state } ) => state === 'holds' );
	const fitting = lines.filter( ( line ) => takesPartAt( line, time ) )
		.filter( ( { event } ) => event === '' || holding.some( ( { events, isWhole } ) => isWhole || events.includes( event ) ) );
	const due = marks.filter( ( { date } ) => date === undefined || dayOf( time ) >= date );
	const given = [ ...fitting, ...due ].map( ( { partner } ) => partner ).filter( ( partner ) => partner !== '' );
	const credited = new Set( given.map( ( name ) => partners.find( ( partner ) => isNamed( partner, name ) )?.name || name ) );
	const known = partners.map( ( { name } ) => name );
	const rank = ( name: string ): number => known.includes( name ) ? known.indexOf( name ) : known.length;
	return [ ...credited ].sort( ( one, other ) => rank( one ) - rank( other ) || ( one < other ? -1 : 1 ) );
}

function isNamed( partner: Partner, name: string ): boolean {
	return normalizeTitle( partner.name ) === normalizeTitle( name ) || partner.wikidata !== '' && partner.wikidata === name.toUpperCase();
}
