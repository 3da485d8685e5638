/** Makes hard wikitext: pieces that a preprocessor may trip over, put together by chance from a seed. */
export function hardCases( count: number, seed: number ): string[] {
	const random = mulberry( seed );
	return Array.from( { length: count }, () => hardCase( random ) );
}

/** Small, even, seeded; the cases do not need more. */
function mulberry( seed: number ): () => number {
	let state = seed;
	return () => {
		state = ( state + 0x6D2B79F5 ) | 0;
		let mixed = Math.imul( state ^ state >>> 15, 1 | state );
		mixed = mixed + Math.imul( mixed ^ mixed >>> 7, 61 | mixed ) ^ mixed;
		return ( ( mixed ^ mixed >>> 14 ) >>> 0 ) / 4294967296;
	};
}

const PIECES = [
	'{', '{{', '{{{', '{{{{', '{{{{{', '{{{{{{', '}', '}}', '}}}', '}}}}', '}}}}}', '[', '[[', '[[[', ']', ']]', ']]]',
	'|', '|', '|', '=', '=', '==', '===', '======', '=======', '\n', '\n', '\n\n', ' ', '  ', '\t', '\n=', '\n==', '==\n', '=\n', '\n== h ==\n',
	'-{', '}-', '-{{', '-{{{', '-', '--', '<', '>', '/>', '</', '&', '"', '\'', '\'\'\'', '*', ':', ';', '#', '!', '\r',
	'a', 'b', 'Name', 'ß', 'é', '漢字', 'שלום', '😀', '\u00A0', '\u2003', '\u200E', '\uFF1D', '\uFF5C', '0', '1', '2',
	'<!--', '-->', '<!-- c -->', '<!---->', '<!-->', '\n<!-- c -->\n', '\n  <!-- c -->  \n', '<!-- c --> <!-- d -->', '\n<!--a--><!--b-->\n', ' <!--', '--> ', '<!--{{-->', '<!--}}-->', '<!--|-->',
	'<nowiki>', '</nowiki>', '<nowiki/>', '<nowiki />', '<NOWIKI>', '</nowiki >', '<nowiki>}}</nowiki>', '<nowiki',
	'<pre>', '</pre>', '<pre>|</pre>', '<pre class="x">', '<math>', '</math>', '<math>}}|{{</math>', '<math>\\frac{{a}}{{b}}</math>',
	'<ref>', '</ref>', '<ref name="x">', '<ref name=x />', '<ref/>', '<ref >', '<ref {{a}}>', '<ref name="a>b">', '</REF\n>', '<ref>{{cite|a=b}}</ref>', '<ref><!--</ref>', '<ref>|</ref>',
	'<references>', '</references>', '<references/>', '<gallery>', '</gallery>', '\nFile:X.jpg|{{c}}\n', '<poem>', '</poem>', '<indicator name=x>', '</indicator>', '<imagemap>', '</imagemap>',
	'<syntaxhighlight lang=c>', '</syntaxhighlight>', '<source>', '</source>', '<templatedata>', '</templatedata>', '<inputbox>', '</inputbox>', '<langconvert>', '<chem>', '</chem>',
	'<includeonly>', '</includeonly>', '<includeonly/>', '<noinclude>', '</noinclude>', '<noinclude/>', '<onlyinclude>', '</onlyinclude>', '<INCLUDEONLY>', '</IncludeOnly>', '<includeonly >', '<noinclude x>',
	'<b>', '</b>', '<br/>', '<refx>', '<ref\n', '<ref/ >', '<span style="a|b">', '<div>',
	'{{a}}', '{{a|b}}', '{{a|b=c}}', '{{a|b=c=d|e|f=}}', '{{{a}}}', '{{{a|}}}', '{{{a|b=c}}}', '{{#if:a|b|c}}', '{{PAGENAME}}', '{{lc:A}}', '{{subst:a}}', '{{!}}', '{{=}}',
	'{{a\n|b = c\n|d = e\n}}', '{{ a <!-- c --> | <!-- d --> b = c }}', '{{a|[[b|c=d]]|e}}', '{{a|-{b|c=d}-}}', '{|\n', '\n|-\n', '\n|}', '{{{{a}}}}', '{{{{{a}}}}}', '{{{{{a}}}|b}}', '[http://x?a=b c]', 'http://x?a=b|c'
];

function hardCase( random: () => number ): string {
	const pick = ( list: string[] ) => list[ Math.floor( random() * list.length ) ];
	const length = 1 + Math.floor( random() * random() * 40 );
	// A case draws on few pieces: the same ones meeting again is where readers differ.
	const palette = Array.from( { length: 2 + Math.floor( random() * 12 ) }, () => pick( PIECES ) );
	let text = '';
	for ( let index = 0; index < length; index++ ) {
		text += random() < 0.8 ? pick( palette ) : pick( PIECES );
	}
	return random() < 0.3 ? `{{${ text }}}` : text;
}
