/** A wiki's name as it is compared: a database name or a host, in lower case, without what else an address has. */
export function wikiName( text: string ): string {
	return text.trim().toLowerCase().replace( /^(?:https?:)?\/\/|\/.*$/g, '' );
}

/** Where somebody is who names a wiki. */
export interface Here {
	/** Addresses of `api.php` that the wiki's configuration gives to names. */
	wikis: Record<string, string>;
	/** Host of this wiki. */
	host: string;
}

/**
 * Address of the `api.php` of a wiki that a record names: the configuration's, else that at the usual place on the host
 * of that name. On Wikimedia's wikis, the database names of the others are known. undefined where the name leads nowhere.
 */
export function wikiAddress( name: string, { wikis, host }: Here ): string | undefined {
	const wanted = wikiName( name );
	const names = Object.keys( wikis );
	// A wiki is known by its host too, wherever its `api.php` is there.
	const configured = names.find( ( one ) => wikiName( one ) === wanted ) ?? names.find( ( one ) => wanted !== '' && wikiName( wikis[ one ] ) === wanted );
	if ( configured !== undefined ) {
		return wikis[ configured ];
	}
	const found = isHost( wanted ) ? wanted : isOfWikimedia( host ) ? wikimediaHost( wanted ) : undefined;
	return found && `https://${ found }/w/api.php`;
}

/** A domain name with a dot, perhaps with a port. */
function isHost( text: string ): boolean {
	return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9](?::\d{1,5})?$/.test( text );
}

/** Whether it is one of Wikimedia's wikis. */
export function isOfWikimedia( host: string ): boolean {
	return /\.(?:wik(?:ipedia|tionary|ibooks|inews|iquote|isource|iversity|ivoyage|imedia|idata)|mediawiki)\.org$/.test( `.${ host }` );
}

/** Wikis whose database is not named by a language. */
const SPECIAL: Record<string, string> = { commons: 'commons.wikimedia.org', meta: 'meta.wikimedia.org', species: 'species.wikimedia.org', wikidata: 'www.wikidata.org', mediawiki: 'www.mediawiki.org' };

/** By database name: the language with `_` for `-`, then the project. */
function wikimediaHost( database: string ): string | undefined {
	const [ , language = '', project = '' ] = /^([a-z][a-z_]*)(wiki|wiktionary|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikivoyage)$/.exec( database ) || [];
	if ( !project ) {
		return undefined;
	}
	const special = project === 'wiki' && Object.keys( SPECIAL ).find( ( one ) => one === language );
	return special ? SPECIAL[ special ] : `${ language.replace( /_/g, '-' ) }.${ project === 'wiki' ? 'wikipedia' : project }.org`;
}
