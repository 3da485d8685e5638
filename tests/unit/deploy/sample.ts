import type { DefinitionSection } from '../../../build/pages/definition';
import type { WikiPage } from '../../../build/pages/wiki-page';

/** A small invented bundle with one of everything: what a deploy has to cope with, and nothing more. */
export const PAGES: WikiPage[] = [
	{ title: 'MediaWiki:Gadget-sample.js', content: '// <nowiki>\nmw.loader.using( \'ext.gadget.sample-core\' );\n// </nowiki>\n' },
	{ title: 'MediaWiki:Gadget-sample.css', content: '.sample { color: inherit; }  \n' },
	{ title: 'MediaWiki:Gadget-sample-core.js', content: 'module.exports = { answer: 42 };\r\n' },
	{ title: 'MediaWiki:Sample-labels.json', content: '{"one":{"a":[1,2],"b":"ä / é"},"two":{}}' },
	{ title: 'Template:Sample', content: '<div class="sample">{{{name|}}}</div><noinclude>{{Documentation}} ~~<nowiki>~~</nowiki></noinclude>\n\n' },
	{ title: 'Template:Sample/doc', content: 'Cafe\u0301, written with a combining accent.' },
	{ title: 'Project:Sample home', content: 'Partnerships of this wiki:', onlyIfMissing: true }
];

export const DEFINITION: DefinitionSection = {
	section: 'sample-section',
	lines: [
		'* sample[ResourceLoader|dependencies=ext.gadget.sample-core,mediawiki.util|default]|sample.js|sample.css',
		'* sample-core[ResourceLoader|hidden]|sample-core.js'
	]
};

/** The same bundle, one page changed. */
export function withText( title: string, content: string ): WikiPage[] {
	return PAGES.map( ( page ) => page.title === title ? { ...page, content } : page );
}
