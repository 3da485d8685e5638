import type { WikiPage } from '../../pages/wiki-page';
import { BELOW } from './files';
import { WIZARD } from './wizard';

const BOX = 'box-sizing:border-box; margin:0 0 1em 1em; float:right; clear:right; width:16em; max-width:100%; padding:0.5em; border:1px solid var(--border-color-base, #a2a9b1); background:var(--background-color-neutral-subtle, #f8f9fa); color:var(--color-base, #202122); font-size:0.875em;';
const BANNER = 'box-sizing:border-box; margin:0.25em 0; padding:0.25em 0.75em; border:1px solid var(--border-color-subtle, #c8ccd1); background:var(--background-color-neutral-subtle, #f8f9fa); color:var(--color-base, #202122);';

/** The wiki has had a banner of its own for long; and its files have a field for the partnership. */
const CONFIG = {
	templates: {
		contribution: [ 'Partnership contribution', { title: 'GLAM project', parameters: { partnership: 'project', partner: 'institution', date: 'since' } } ]
	},
	fileFields: { Information: 'partnership' },
	// Where the local server serves what stands for Wikidata and for the services that count readers.
	services: { wikidata: '/services/wikidata/w/api.php', pageviews: '/services', mediaRequests: '/services' }
};

/** The wiki's own templates and pages as they stood before the demo's time begins: short ones, good enough to read. */
export const SITE: WikiPage[] = [
	page( 'Main Page', [
		'This is a demonstration wiki for partnerships between the Wikimedia movement and institutions.',
		'* [[Project:Partnerships|All partnerships]]\n* [[Special:RecentChanges|What happens here]]\n* [[Special:RandomPage|Any article]]',
		'== About what stands here ==\nPlaces, people, sources and figures are made up. Institutions that exist are named as examples only: none of them has agreed to anything that is written here, or taken part in it.'
	].join( '\n\n' ) ),
	page( 'Template:Information', table( 'Description of the file', [ [ 'Description', 'description' ], [ 'Date', 'date' ], [ 'Source', 'source' ], [ 'Author', 'author' ], [ 'Permission', 'permission' ], [ 'Partnership', 'partnership' ] ] ) ),
	page( 'Template:Reflist', '<includeonly><references /></includeonly><noinclude>The list of the sources of a page.</noinclude>' ),
	page( 'Template:Cite web', cite( '{{#if:{{{url|}}}|[{{{url}}} {{#if:{{{title|}}}|{{{title}}}|{{{url}}}}}]|{{{title|}}}}}', [ 'website', 'publisher', 'date', 'access-date' ] ) ),
	page( 'Template:Cite book', cite( "''{{{title|}}}''", [ 'publisher', 'year', 'page' ] ) ),
	...[ 'settlement', 'building', 'person', 'work', 'event' ].map( ( kind ) => page( `Template:Infobox ${ kind }`, infobox( kind ) ) ),
	page( 'Template:Cc-by-sa-4.0', 'This file may be shared and changed under the [https://creativecommons.org/licenses/by-sa/4.0/ Creative Commons Attribution-ShareAlike 4.0] licence.' ),
	page( 'Template:More citations needed', `<div class="demo-notice" role="note" style="${ BANNER }">This article needs more sources. You can help by adding them.</div><includeonly>[[Category:Articles that need more sources]]</includeonly>` ),
	page( 'Template:WikiProject banner shell', `<includeonly><div class="wpbs" role="note" style="${ BANNER }"><div>This article is rated '''{{{class|unassessed}}}''' and is of interest to these WikiProjects:</div>\n{{{1|}}}</div></includeonly><noinclude>Holds the banners of WikiProjects: <code><nowiki>{{WikiProject banner shell|class=|1=…}}</nowiki></code></noinclude>` ),
	...[ 'Local history', 'Crafts', 'Libraries' ].map( ( name ) => page( `Template:WikiProject ${ name }`, `<includeonly><div class="wpb" style="${ BANNER }">'''WikiProject ${ name }'''{{#if:{{{importance|}}}|&#32;· {{{importance}}} importance}}</div>[[Category:WikiProject ${ name } articles]]</includeonly><noinclude>Banner of WikiProject ${ name }.</noinclude>` ) ),
	page( 'Template:GLAM project', `<includeonly><div class="glam-project" role="note" style="${ BANNER }">This article was improved by the project '''{{{project|}}}'''{{#if:{{{institution|}}}|&#32;with {{{institution}}}}}{{#if:{{{since|}}}|, since {{{since}}}}}{{#if:{{{from|}}}|, since {{{from}}}}}.</div>[[Category:Articles of GLAM projects]]</includeonly><noinclude>The older banner of this wiki for work with institutions.\n<templatedata>\n{ "description": "Marks an article that was improved in a project with an institution.", "format": "inline", "params": { "project": { "label": "Project", "type": "line", "required": true }, "institution": { "label": "Institution", "type": "line" }, "since": { "label": "Since", "type": "date", "aliases": [ "from" ] } } }\n</templatedata></noinclude>` ),
	page( 'Template:Partnership mark', '#REDIRECT [[Template:Partnership contribution]]' ),
	page( 'MediaWiki:Partnerkit-config.json', JSON.stringify( CONFIG, null, '\t' ) ),
	WIZARD,
	...[ 'Local history', 'Crafts', 'Libraries' ].map( ( name ) => page( `Category:WikiProject ${ name } articles`, `Talk pages of the articles that WikiProject ${ name } looks after.` ) ),
	...Object.entries( BELOW ).map( ( [ above, below ] ) => page( `Category:${ below }`, `[[Category:${ above }]]` ) ),
	page( 'Category:All topics', 'What the articles of this wiki are about.' ),
	page( 'Category:Articles of GLAM projects', 'Articles that carry [[Template:GLAM project]].' ),
	page( 'Category:Articles that need more sources', 'Articles that carry [[Template:More citations needed]].' )
];

function page( title: string, content: string ): WikiPage {
	return { title, content };
}

function infobox( kind: string ): string {
	const rows = [ 'country', 'location', 'place', 'population', 'census year', 'elevation', 'length', 'basin', 'built', 'builder', 'restored', 'birth date', 'birth place', 'death date', 'occupation', 'editor', 'date', 'material', 'extent', 'month', 'since' ]
		.map( ( name ) => `{{#if:{{{${ name }|}}}|<tr><th scope="row" style="text-align:start; vertical-align:top;">${ name[ 0 ].toUpperCase() }${ name.slice( 1 ) }</th><td>{{{${ name }|}}}</td></tr>}}` );
	return `<includeonly><table class="infobox infobox-${ kind }" style="${ BOX }"><caption><b>{{{name|{{PAGENAME}}}}}</b></caption>${ rows.join( '' ) }</table></includeonly><noinclude>The main facts about a ${ kind }, beside the text.</noinclude>`;
}

function table( what: string, rows: Array<[ string, string ]> ): string {
	return `<includeonly><table class="wikitable">${ rows.map( ( [ label, name ] ) => `{{#if:{{{${ name }|}}}|<tr><th scope="row" style="text-align:start; vertical-align:top;">${ label }</th><td>{{{${ name }|}}}</td></tr>}}` ).join( '' ) }</table></includeonly><noinclude>${ what }.</noinclude>`;
}

function cite( title: string, rest: string[] ): string {
	const after = rest.map( ( name ) => `{{#if:{{{${ name }|}}}|. ${ name === 'page' ? 'p.&#160;' : name === 'access-date' ? 'Retrieved ' : '' }{{{${ name }|}}}}}` ).join( '' );
	return `<includeonly>{{#if:{{{last|}}}|{{{last}}}{{#if:{{{first|}}}|, {{{first}}}}}.&#32;}}${ title }${ after }.</includeonly><noinclude>How a source is cited.</noinclude>`;
}
