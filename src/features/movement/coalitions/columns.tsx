import type { Link, Member } from '../../../domain/movement/coalitions/coalitions';
import type { Column } from '../../../ui/dashboard/data-table';
import type { Messages } from '../../../wiki/ports';

/** Partnerships that a row names; of more it is told how many. */
const FEW = 2;

export function columnsOf( t: Messages[ 'text' ], number: Messages[ 'number' ], urlOf: ( name: string ) => string ): Array<Column<Link>> {
	const member = ( { name, kind }: Member ) => <span title={ name }><bdi>{ name }</bdi>{ kind === 'affiliate' && <span class="partnerkit-subtle"> { t( 'partnerkit-coalitions-is-affiliate' ) }</span> }</span>;
	return [
		{ id: 'one', label: t( 'partnerkit-coalitions-one' ), cell: ( { one } ) => member( one ), value: ( { one } ) => one.name },
		{ id: 'other', label: t( 'partnerkit-coalitions-other' ), cell: ( { other } ) => member( other ), value: ( { other } ) => other.name },
		{
			id: 'partnerships', label: t( 'partnerkit-coalitions-partnerships' ), value: ( { partnerships: [ { label } ] } ) => label,
			cell: ( { partnerships } ) => <>
				{ partnerships.slice( 0, FEW ).map( ( { name, label }, index ) => <>{ index > 0 && ' · ' }<a href={ urlOf( name ) }><bdi>{ label }</bdi></a></> ) }
				{ partnerships.length > FEW && <> · { t( 'partnerkit-coalitions-more', partnerships.length - FEW ) }</> }
			</>
		},
		{ id: 'count', label: t( 'partnerkit-coalitions-count' ), isNumber: true, isMinor: true, cell: ( { partnerships } ) => number( partnerships.length ), value: ( { partnerships } ) => partnerships.length }
	];
}
