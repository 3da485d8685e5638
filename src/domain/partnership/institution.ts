import { COUNTRY, COUNTRY_CODE, INSTANCE_OF, LONGEST, field, isItemId, items, list, plain, readEntity, term, texts } from './item';
import { typeOfClass } from './institution-types';

/** An item that a search found. */
export interface FoundItem {
	id: string;
	label: string;
	description: string;
}

/** What Wikidata knows of an institution. Empty strings where it knows nothing. */
export interface Institution {
	/** Of the item itself, where the one asked for leads to it. */
	id: string;
	/** The title of its page on this wiki, else its label. */
	name: string;
	description: string;
	/** One of the types that partners have, else what Wikidata calls its class. */
	type: string;
	/** Code of two letters, from ISO 3166-1. */
	country: string;
	/** What records call it. */
	countryName: string;
	/** Official website, of `http` or `https`. */
	url: string;
	/** Name of a file on Wikimedia Commons. */
	logo: string;
}

/** In whose words the answer is wanted, each in the order of preference. */
export interface Words {
	/** The reader's languages. */
	reader: string[];
	/** Those of what is written to the wiki. */
	content: string[];
	/** Wikidata's name of this wiki, such as `enwiki`. */
	site: string;
}

const [ SUBCLASS_OF, WEBSITE, LOGO ] = [ 'P279', 'P856', 'P154' ];

/** The items in an answer of `wbsearchentities`; what is none is left out. */
export function readFound( answer: unknown ): FoundItem[] {
	return list( field( answer, 'search' ) ).filter( ( one ) => isItemId( field( one, 'id' ) ) ).map( ( one ) => {
		const id = field( one, 'id' ) as string;
		const display = field( one, 'display' );
		return {
			id,
			label: plain( field( field( display, 'label' ), 'value' ) ) || plain( field( one, 'label' ) ) || id,
			description: plain( field( field( display, 'description' ), 'value' ) ) || plain( field( one, 'description' ) )
		};
	} );
}

/** The items that say what an institution is and where. */
export function referredItems( entity: unknown ): string[] {
	const ids = [ INSTANCE_OF, COUNTRY ].map( ( property ) => items( entity, property ) ).reduce( ( all, some ) => [ ...all, ...some ] );
	return ids.filter( ( id, index ) => ids.indexOf( id ) === index );
}

/** @param referred An answer of `wbgetentities` with {@link referredItems} */
export function readInstitution( entity: unknown, referred: unknown, { reader, content, site }: Words ): Institution {
	const [ country = '' ] = items( entity, COUNTRY );
	const classes = items( entity, INSTANCE_OF );
	const about = ( id: string ): unknown => readEntity( referred, id );
	const code = texts( about( country ), COUNTRY_CODE )[ 0 ] || '';
	return {
		id: field( entity, 'id' ) as string,
		name: plain( field( field( field( entity, 'sitelinks' ), site ), 'title' ) ) || term( field( entity, 'labels' ), reader ),
		description: term( field( entity, 'descriptions' ), reader ),
		type: typeFrom( classes, about ) || term( field( about( classes[ 0 ] ), 'labels' ), content ),
		country: /^[A-Z]{2}$/.test( code ) ? code : '',
		countryName: term( field( about( country ), 'labels' ), content ),
		url: texts( entity, WEBSITE ).filter( ( address ) => /^https?:\/\/[^\s@<>"{}|\\^`[\]]+$/i.test( address ) && address.length <= 2000 )[ 0 ] || '',
		logo: texts( entity, LOGO ).filter( ( name ) => !/[#<>[\]|{}/\u0000-\u001F\u007F]/.test( name ) && name.length <= LONGEST )[ 0 ] || ''
	};
}

/** The type of one of the classes, else of one that these are directly part of. */
function typeFrom( classes: string[], about: ( id: string ) => unknown ): string | undefined {
	const above = classes.map( ( id ) => items( about( id ), SUBCLASS_OF ) ).reduce( ( all, some ) => [ ...all, ...some ], [] );
	return [ ...classes, ...above ].map( typeOfClass ).filter( Boolean )[ 0 ];
}
