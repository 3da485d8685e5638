import type { Words } from './titles';
import { normalizeTitle } from './titles';

/** The accounts that a text links to, where it is nothing but such links between commas; undefined where it says more. */
export function readContacts( source: string, { namespaces }: Words ): string[] | undefined {
	const parts = source.split( /[,;،、\n]|\s+(?=\[\[)/ ).map( ( part ) => part.replace( /^\s*\*/, '' ).trim() ).filter( ( part ) => part !== '' );
	const names = parts.map( ( part ) => accountIn( part, namespaces.user ) );
	return names.includes( '' ) ? undefined : names;
}

/** Links to accounts, as a parameter holds them; what cannot be one is left out. */
export function writeContacts( names: string[] ): string {
	return names.filter( isAccountName ).map( normalizeTitle ).filter( ( name ) => name !== '' ).map( ( name ) => `[[User:${ name }|${ name }]]` ).join( ', ' );
}

/** Whether an account may be called so. */
export function isAccountName( name: string ): boolean {
	return !/[#<>[\]{}|/\u0000-\u001F\u007F]/.test( name );
}

/** The account of a link whose text, where it has one, is the account's name; else ''. */
function accountIn( part: string, userNames: string[] ): string {
	const [ , namespace = '', name = '', text = name ] = /^\[\[\s*:?\s*([^:[\]|]+):([^[\]|]+)(?:\|([^[\]|]+))?\]\]$/.exec( part ) || [];
	const isUser = [ 'user', ...userNames ].includes( normalizeTitle( namespace ).toLowerCase() );
	return isUser && normalizeTitle( text ) === normalizeTitle( name ) && isAccountName( name ) ? normalizeTitle( name ) : '';
}
