/** What people and programs put into fields, by accident or on purpose. */
export const HOSTILE: string[] = [
	// Markup.
	'<img src=x onerror=alert(1)>', '"><svg/onload=alert(1)>', '</script><script>alert(1)</script>', '&lt;img src=x onerror=alert(1)&gt;', '[javascript:alert(1) x]',
	'<b>bold</b>', '<input autofocus onfocus=alert(1)>', '<!DOCTYPE html>', '&#60;b&#62;', '&amp;lt;', '&nbsp;', '&#0;', '&#x110000;',
	// Links.
	'javascript:alert(1)', 'JaVa\tScRiPt:alert(1)', 'data:text/html,<b>', 'vbscript:x', '//evil.example', 'https://en.wikipedia.org@evil.example/', '?returnto=//evil.example',
	'see https://evil.example/a and mailto:a@b.example', '[https://evil.example x]', 'ISBN 0-306-40615-2', 'RFC 2324', 'PMID 123',
	// Wikitext.
	'a|b', 'a=b', '|partnership=Other', '}}', '}}}}', '{{', '{{{', '{{'.repeat( 40 ), '{{subst:PAGENAME}}', '{{safesubst:PAGENAME}}', '{{PAGENAME}}', '{{:Main Page}}', '~~~', '~~~~', '~~~~~', '<!--', '-->', '--><b>', '<!-- c -->',
	'<nowiki>', '</nowiki>}}', '<nowiki/>', '<nowiki>}}</nowiki>', '{{{1|}}}', '{{!}}', '{{=}}', '[[', ']]', '[[Category:X]]', '[[:Category:X]]', '[[File:x|link=javascript:alert(1)]]', '[[X|Y]]', '[[X]]es',
	'\n== H ==\n', '== H ==', '\n\nparagraph', '\n', '* item', '# item', ': item', '; item', '*#:;', ' preformatted', '----', '{|', '{| class="x"\n|-\n| y\n|}', '|}', '|-', '!',
	'<ref name="x">', '<ref>x</ref>', '<references/>', '<math>}}|</math>', '<math>', '<syntaxhighlight>a||b{{}}', '<gallery>', '<templatedata>', '<onlyinclude>', '<includeonly>', '<noinclude>',
	'__NOINDEX__', '__TOC__', '__NOTOC__', '#REDIRECT [[X]]', '\'\'italic\'\'', '\'\'\'bold\'\'\'', '-{zh-hans:a}-', '-{', '}-', '{{#if:x|y}}', '{{DISPLAYTITLE:x}}', '{{DEFAULTSORT:x}}', '<br>', '<br/>',
	// Replacement patterns, expressions, names of properties.
	'$1$2$&$\'', '$`', '...', '.*', '(a+)+$', '__proto__', 'constructor.prototype', 'toString', 'NaN', 'null', 'undefined', '0',
	// Styles and identifiers.
	'expression(1)', 'url(javascript:)', ';position:fixed;inset:0', 'a"] , *',
	// Tables.
	'=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(1)', '\tx', 'a\r\nb', 'a\rb', '＝1', '"quoted, with; separators"',
	// Unicode.
	'\u202Egnp.exe', 'a\u200Bb\u200Cc\u200Dd\uFEFFe', 'a\u00A0b', '\u00A0', 'a\u001Fb', 'a\u0000b', 'a\u007Fb', '\u007F\'"`UNIQ--nowiki-00000000-QINU`"\'\u007F', '\uD800', 'a\uDFFFb', '\uDBFF\uDBFF',
	`a${ '\u0301'.repeat( 60 ) }`, 'e\u0301', '\u212B', 'क'.repeat( 85 ), '😀', '👩‍👩‍👧', 'שלום', '\u2028x',
	// Names.
	'#', '?', '%2F', 'A&B', '+', '\'', '~2026-12345', 'w:en:User>x', '_', '__', '/', '../..', ':', 'User:X', 'x'.repeat( 600 )
];

/** So many braces that a reader which looks back at each of them is not done today. */
export const LONG_HOSTILE = '{{'.repeat( 20_000 );
