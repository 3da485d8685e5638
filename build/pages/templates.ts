import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../local-wiki/paths';
import type { WikiPage } from './wiki-page';

/** templates/templates.json: which file becomes which page. */
interface Index {
	/** Folder under templates/ → title. */
	templates: Record<string, string>;
	/** File under templates/parts/ → title of a template that the others use. */
	parts: Record<string, string>;
	/** Title → wikitext. */
	categories: Record<string, string>;
	/** File under templates/pages/ → title of a page that the wiki goes on writing by itself. */
	firstContent: Record<string, string>;
}

/** TemplateData as far as it is read here. */
interface TemplateData {
	params: Record<string, unknown>;
}

const folder = join( root, 'templates' );

/**
 * The templates, their documentation, the categories and the first text of the home pages, in the
 * order in which to save them: what a page transcludes comes before it, so that TemplateData is there
 * as soon as the template is. Examples on documentation pages show links to templates that came
 * later until the wiki has run its jobs.
 */
export function templatePages(): WikiPage[] {
	const index: Index = JSON.parse( read( 'templates.json' ) );
	const templates = Object.entries( index.templates );
	return [
		...Object.entries( index.categories ).map( ( [ title, content ] ) => ( { title, content } ) ),
		...Object.entries( index.parts ).map( ( [ file, title ] ) => ( { title, content: read( 'parts', `${ file }.wikitext` ) } ) ),
		...templates.map( ( [ slug, title ] ) => ( { title: `${ title }/doc`, content: documentation( slug, title ) } ) ),
		...templates.map( ( [ slug, title ] ) => ( { title, content: read( slug, 'template.wikitext' ) } ) ),
		...Object.entries( index.firstContent ).map( ( [ file, title ] ) => ( {
			title, content: read( 'pages', `${ file }.wikitext` ), onlyIfMissing: true
		} ) )
	];
}

function documentation( slug: string, title: string ): string {
	const example = read( slug, 'example.wikitext' );
	const templateData = read( slug, 'templatedata.json' );
	return [
		`<noinclude>Documentation of [[${ title }]].</noinclude>`,
		read( slug, 'doc.wikitext' ),
		'== Example ==',
		`<pre>\n${ example }\n</pre>`,
		withoutCategories( example, JSON.parse( templateData ) ),
		'== Parameters ==',
		`<templatedata>\n${ templateData }\n</templatedata>`,
		'== Translation ==',
		read( 'translating.wikitext' ),
		'<includeonly>[[Category:Partnership templates]]</includeonly>'
	].join( '\n' );
}

/** The example as it is shown, which must not put the documentation where real pages are. */
function withoutCategories( example: string, { params }: TemplateData ): string {
	return 'nocategory' in params ? example.replace( /\}\}$/, '|nocategory=yes}}' ) : example;
}

function read( ...path: string[] ): string {
	return readFileSync( join( folder, ...path ), 'utf8' ).trimEnd();
}
