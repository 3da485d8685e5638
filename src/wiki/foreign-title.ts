/** What another wiki says of itself, as far as titles and names need it: `meta=siteinfo` with namespaces and their aliases. */
export interface SiteWords {
	namespaces: Array<{ id: number; name: string; canonical: string; isFirstLarge: boolean; isContent: boolean }>;
	aliases: Array<{ id: number; name: string }>;
}

/** The part of `mw.Title` that {@link createPages} uses, for titles of another wiki. */
export interface ForeignTitle {
	getPrefixedText(): string;
	getMainText(): string;
	getNamespaceId(): number;
	isTalkPage(): boolean;
	getTalkPage(): ForeignTitle | null;
	getSubjectPage(): ForeignTitle | null;
}

/** Reads titles as another wiki does: by its own names of namespaces. */
export function createTitles( words: SiteWords ): { new( text: string ): ForeignTitle; newFromText( text: string, namespace?: number ): ForeignTitle | null } {
	const known = ( id: number ): SiteWords[ 'namespaces' ][ number ] | undefined => words.namespaces.find( ( one ) => one.id === id );

	function titleIn( id: number, name: string ): ForeignTitle {
		const isTalk = id > 0 && id % 2 === 1;
		const beside = ( other: number ): ForeignTitle | null => known( other ) ? titleIn( other, name ) : null;
		const prefix = known( id )?.name;
		return {
			getMainText: () => name,
			getPrefixedText: () => prefix ? `${ prefix }:${ name }` : name,
			getNamespaceId: () => id,
			isTalkPage: () => isTalk,
			getTalkPage: () => id < 0 ? null : isTalk ? titleIn( id, name ) : beside( id + 1 ),
			getSubjectPage: () => isTalk ? beside( id - 1 ) : titleIn( id, name )
		};
	}

	function newFromText( text: string, namespace = 0 ): ForeignTitle | null {
		const clean = text.replace( /[_ \u00A0]+/g, ' ' ).trim();
		const [ , prefix = '', rest = '' ] = /^:?([^:]*):([^]*)$/.exec( clean ) || [];
		const found = namespaceNamed( words, prefix.trim() );
		const id = found ?? namespace;
		const name = ( found === undefined ? clean : rest ).trim();
		if ( name === '' || /[<>[\]{}|#\u0000-\u001F\u007F\uFFFD]/.test( name ) ) {
			return null;
		}
		return titleIn( id, known( id )?.isFirstLarge === false ? name : name[ 0 ].toUpperCase() + name.slice( 1 ) );
	}

	// What is given back by a constructor is what `new` makes.
	function Title( text: string ): ForeignTitle | null {
		return newFromText( text );
	}
	return Object.assign( Title, { newFromText } ) as unknown as ReturnType<typeof createTitles>;
}

/** Names of namespaces, lower case with `_`, as the front end has them of its own wiki. */
export function namespaceIds( { namespaces, aliases }: SiteWords ): Record<string, number> {
	const ids: Record<string, number> = {};
	[ ...aliases, ...namespaces.map( ( { id, canonical } ) => ( { id, name: canonical } ) ), ...namespaces ].forEach( ( { id, name } ) => {
		ids[ name.toLowerCase().replace( / /g, '_' ) ] = id;
	} );
	return ids;
}

function namespaceNamed( words: SiteWords, prefix: string ): number | undefined {
	const ids = namespaceIds( words );
	const key = prefix.toLowerCase().replace( / /g, '_' );
	return key !== '' && Object.prototype.hasOwnProperty.call( ids, key ) ? ids[ key ] : undefined;
}
