import type { Item, Value } from './wikidata-items';

export interface Question {
	/** In the order of preference. */
	languages: string[];
	props: string[];
	/** Whether another language does where the one asked for has nothing. */
	fallback: boolean;
}

/** What other languages fall back to at last. */
const LAST = [ 'mul', 'en' ];

/** An item as `wbgetentities` gives it. */
export function entityJson( items: Item[], id: string, asked: Question ): unknown {
	const from = items.find( ( one ) => one.id === id );
	const item = from?.redirect ? items.find( ( one ) => one.id === from.redirect ) : from;
	if ( !item ) {
		return { id, missing: '' };
	}
	const { props } = asked;
	return {
		...item.id !== id ? { redirects: { from: id, to: item.id } } : {},
		type: 'item', id: item.id,
		...props.includes( 'labels' ) ? { labels: terms( item.labels, asked ) } : {},
		...props.includes( 'descriptions' ) ? { descriptions: terms( item.descriptions ?? {}, asked ) } : {},
		...props.includes( 'claims' ) ? { claims: Object.fromEntries( Object.entries( item.claims ?? {} ).map( ( [ property, values ] ) => [ property, values.map( ( value, index ) => statement( item.id, property, value, index ) ) ] ) ) } : {},
		...props.includes( 'sitelinks' ) ? { sitelinks: Object.fromEntries( Object.entries( item.sitelinks ?? {} ).map( ( [ site, title ] ) => [ site, { site, title, badges: [] } ] ) ) } : {}
	};
}

/** The items that `wbsearchentities` finds, exact matches first: by id, or by how a label or an alias begins. */
export function foundJson( items: Item[], search: string, { languages }: Question ): unknown[] {
	const wanted = search.trim().toLowerCase();
	const chain = [ ...languages, ...LAST ];
	const matches = items.flatMap( ( item ) => {
		if ( item.redirect || wanted === '' ) {
			return [];
		}
		const names = chain.flatMap( ( language ) => [ ...item.labels[ language ] ? [ { language, text: item.labels[ language ], type: 'label' } ] : [], ...( item.aliases?.[ language ] ?? [] ).map( ( text ) => ( { language, text, type: 'alias' } ) ) ] );
		const match = item.id.toLowerCase() === wanted ?
			{ type: 'entityId', text: item.id } :
			names.find( ( { text } ) => text.toLowerCase() === wanted ) ?? names.find( ( { text } ) => text.toLowerCase().startsWith( wanted ) );
		return match ? [ { item, match } ] : [];
	} );
	const exact = ( { match }: typeof matches[ number ] ): number => match.text.toLowerCase() === wanted ? 0 : 1;
	return matches.sort( ( a, b ) => exact( a ) - exact( b ) ).map( ( { item, match } ) => {
		const [ label, description ] = [ first( item.labels, chain ), first( item.descriptions ?? {}, chain ) ];
		return {
			id: item.id, title: item.id, pageid: Number( item.id.slice( 1 ) ), concepturi: `http://www.wikidata.org/entity/${ item.id }`, repository: 'wikidata', url: `//www.wikidata.org/wiki/${ item.id }`,
			display: { ...label ? { label } : {}, ...description ? { description } : {} },
			...label ? { label: label.value } : {}, ...description ? { description: description.value } : {}, match,
			...match.text === label?.value ? {} : { aliases: [ match.text ] }
		};
	} );
}

function terms( all: Record<string, string>, { languages, fallback }: Question ): unknown {
	return Object.fromEntries( languages.flatMap( ( language ) => {
		const found = first( all, fallback ? [ language, ...LAST ] : [ language ] );
		return found ? [ [ language, found.language === language ? found : { ...found, 'for-language': language } ] ] : [];
	} ) );
}

function first( all: Record<string, string>, languages: string[] ): { language: string; value: string } | undefined {
	const language = languages.find( ( one ) => all[ one ] !== undefined );
	return language === undefined ? undefined : { language, value: all[ language ] };
}

function statement( item: string, property: string, given: Value, index: number ): unknown {
	const { value = '', rank = 'normal', snaktype = 'value', until } = typeof given === 'string' ? { value: given } : given;
	return {
		mainsnak: { snaktype, property, hash: '', ...snaktype === 'value' ? { datavalue: datavalue( value ) } : {} },
		type: 'statement', id: `${ item }$${ property }-${ index }`, rank,
		...until ? { qualifiers: { P582: [ { snaktype: 'value', property: 'P582', datavalue: { type: 'time', value: { time: `+${ until }-00-00T00:00:00Z`, precision: 9 } } } ] }, 'qualifiers-order': [ 'P582' ] } : {}
	};
}

function datavalue( value: string ): unknown {
	return /^Q[1-9]\d*$/.test( value ) ?
		{ type: 'wikibase-entityid', value: { 'entity-type': 'item', 'numeric-id': Number( value.slice( 1 ) ), id: value } } :
		{ type: 'string', value };
}
