import { useEffect, useState } from 'preact/hooks';
import type { Config } from '../../../domain/partnership/config';
import type { Trace } from '../../../domain/wizard/state';
import type { While } from '../../while-shown';
import type { StartPorts } from './props';
import { readSite, type Site } from './surroundings';

/** Milliseconds without typing after which the wiki is asked. */
const SETTLED = 400;

/**
 * The place under the name that is typed; undefined until the wiki has told.
 *
 * @param attempts Where earlier attempts to save are to be looked for: a record that one of them made is no other partnership's
 */
export function useSite( ports: StartPorts, config: Config | undefined, name: string, attempts: Trace[], whileShown: While ): { site?: Site; again(): void } {
	const [ site, setSite ] = useState<Site>();
	const [ attempt, setAttempt ] = useState( 0 );
	useEffect( () => {
		if ( !config ) {
			return undefined;
		}
		const timer = setTimeout( () => whileShown( readSite( ports, config, name ).then( ( found ) => withOwn( ports, found, attempts ) ), setSite ), site ? SETTLED : 0 );
		return () => clearTimeout( timer );
	}, [ config, name, attempt ] );
	return { site: site && site.name === name ? site : undefined, again: () => setAttempt( attempt + 1 ) };
}

/** The same place; free for her whose own record stands there, saved before something broke off. */
async function withOwn( { edits }: StartPorts, site: Site, attempts: Trace[] ): Promise<Site> {
	const { taken, ...free } = site;
	const own = attempts.filter( ( { title0 } ) => title0 === taken );
	for ( const { base0, summary0 } of taken ? own : [] ) {
		if ( await edits.find( taken!, Number( base0 ), String( summary0 ) ) ) {
			return free;
		}
	}
	return site;
}

/** Those of the names that are no accounts of this wiki, as far as it has told. */
export function useAccounts( ports: StartPorts, names: string[], whileShown: While ): string[] {
	const [ known, setKnown ] = useState<Record<string, boolean>>( {} );
	const unknown = names.filter( ( name ) => known[ name ] === undefined );
	useEffect( () => {
		if ( !unknown.length ) {
			return undefined;
		}
		const timer = setTimeout( () => whileShown( ports.users.look( unknown ), ( states ) => setKnown( ( before ) => {
			const told = { ...before };
			unknown.forEach( ( name ) => {
				told[ name ] = states.get( name )?.kind === 'account';
			} );
			return told;
		} ) ), SETTLED );
		return () => clearTimeout( timer );
	}, [ unknown.join( '|' ) ] );
	return names.filter( ( name ) => known[ name ] === false );
}
