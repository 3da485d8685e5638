import { useEffect, useState } from 'preact/hooks';
import type { While } from '../../while-shown';
import type { HandoverPorts } from './props';

/** What the wiki says of accounts, as far as it has told. */
export interface Accounts {
	/** Names that no account has, or that cannot be written to any more. */
	missing: Set<string>;
	/** In milliseconds since 1970; 0: never. */
	lastEdits: Map<string, number>;
	/** Of all names it has told. */
	isKnown: boolean;
	/** Asks once more for what it has not told. */
	again(): void;
}

/** Milliseconds without typing after which the wiki is asked. */
const SETTLED = 400;

interface Told {
	isThere: boolean;
	lastEdit: number;
}

/** Looks whether there are such accounts, and when each edited last; each name once. */
export function useAccounts( { users, accounts }: HandoverPorts, names: string[], whileShown: While ): Accounts {
	const [ told, setTold ] = useState<Record<string, Told>>( {} );
	const [ attempt, setAttempt ] = useState( 0 );
	const unknown = names.filter( ( name ) => told[ name ] === undefined );
	useEffect( () => {
		if ( !unknown.length ) {
			return undefined;
		}
		const timer = setTimeout( () => whileShown( users.look( unknown ).then( ( states ) => Promise.all( unknown.map( async ( name ): Promise<[ string, Told ]> => {
			const isThere = states.get( name )?.kind === 'account';
			return [ name, { isThere, lastEdit: isThere ? await accounts.lastEdit( name ) : 0 } ];
		} ) ) ), ( found ) => setTold( ( before ) => found.reduce( ( all, [ name, one ] ) => ( { ...all, [ name ]: one } ), before ) ) ), SETTLED );
		return () => clearTimeout( timer );
	}, [ unknown.join( '|' ), attempt ] );
	const known = names.filter( ( name ) => told[ name ] !== undefined );
	return {
		isKnown: unknown.length === 0, again: () => setAttempt( attempt + 1 ),
		missing: new Set( known.filter( ( name ) => !told[ name ].isThere ) ),
		lastEdits: new Map( known.filter( ( name ) => told[ name ].isThere ).map( ( name ) => [ name, told[ name ].lastEdit ] ) )
	};
}
