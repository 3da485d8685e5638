import type { Material } from './material';

/** An article while it is being written. */
export interface Draft {
	material: Material;
	/** How many of the infobox's parameters are filled in; 0: no infobox. */
	infobox: number;
	/** The lead first, under no heading. */
	parts: Part[];
	images: Image[];
	gallery: Image[];
	categories: string[];
	/** A notice at the top that something is wanting. */
	notice?: string;
}

export interface Part {
	heading?: string;
	/** Written so far. */
	lines: Line[];
	/** Not yet written. */
	waiting: string[];
}

export interface Line {
	text: string;
	/** The same with a slip of the pen, until somebody mends it. */
	slip?: string;
	/** Source of `<ref>`; `bare` where it waits to be formatted; `again` where it only names a source cited before. */
	ref?: { id: string; content: string; bare?: string; again?: boolean };
	/** Taken out; may come back. */
	removed?: boolean;
}

export interface Image {
	file: string;
	caption: string;
}

export function blank( material: Material ): Draft {
	return {
		material, infobox: 0, images: [], gallery: [], categories: [],
		parts: [ { lines: [], waiting: [ ...material.lead ] }, ...material.sections.map( ( { heading, sentences } ) => ( { heading, lines: [], waiting: [ ...sentences ] } ) ) ]
	};
}

/** The wikitext of the article as far as it is written. */
export function render( draft: Draft ): string {
	const { material: { language }, parts: [ lead, ...sections ] } = draft;
	const body = [
		paragraph( lead ),
		...sections.filter( ( part ) => shown( part ).length ).map( ( part ) => `== ${ part.heading } ==\n${ paragraph( part ) }` ),
		draft.gallery.length ? `== Gallery ==\n<gallery>\n${ draft.gallery.map( ( image ) => `${ image.file }|${ image.caption }` ).join( '\n' ) }\n</gallery>` : '',
		draft.parts.some( ( part ) => shown( part ).some( ( line ) => line.ref ) ) ? `== ${ language?.references ?? 'References' } ==\n{{Reflist}}` : ''
	].filter( Boolean ).join( '\n\n' );
	return [
		draft.notice,
		infobox( draft ),
		...draft.images.map( ( image ) => `[[${ image.file }|thumb|${ image.caption }]]` ),
		language ? `<div lang="${ language.code }" dir="${ language.dir }">\n${ body }\n</div>` : body,
		draft.categories.length ? `\n${ draft.categories.map( ( name ) => `[[Category:${ name }]]` ).join( '\n' ) }` : ''
	].filter( Boolean ).join( '\n' );
}

export function shown( part: Part ): Line[] {
	return part.lines.filter( ( line ) => !line.removed );
}

function paragraph( part: Part ): string {
	const joint = /[。]$/.test( part.lines[ 0 ]?.text ?? '' ) ? '' : ' ';
	return shown( part ).map( ( line ) => ( line.slip ?? line.text ) + reference( line ) ).join( joint );
}

function reference( { ref }: Line ): string {
	if ( !ref ) {
		return '';
	}
	return ref.again ? `<ref name="${ ref.id }" />` : ref.bare ? `<ref>${ ref.bare }</ref>` : `<ref name="${ ref.id }">${ ref.content }</ref>`;
}

function infobox( { material, infobox: count }: Draft ): string {
	if ( !material.infobox || !count ) {
		return '';
	}
	const { template, params } = material.infobox;
	return `{{${ template }\n${ params.slice( 0, count ).map( ( [ name, value ] ) => `| ${ name } = ${ value }` ).join( '\n' ) }\n}}`;
}
