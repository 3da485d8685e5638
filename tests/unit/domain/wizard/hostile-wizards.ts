/** In order: a branch, a list that grows, each kind of step, a translation. Each line is named by what stands in it, so that a case can change one. */
export const GOOD = `{
	"$schema": "urn:partnerkit:wizard:1",
	"version": 3,
	"language": "en",
	"title": "Plan a visit",
	"start": "hello",
	"steps": [
		{ "id": "hello", "kind": "text", "title": "Welcome", "text": "You plan a <b>visit</b>.\\n\\nIt takes five minutes.", "links": [ { "label": "Rules", "page": "Project:Rules" }, { "label": "More", "address": "https://example.org/more?x=1#y" } ], "next": "who" },
		{ "id": "who", "kind": "choice", "title": "Who comes?", "options": [ { "value": "one", "label": "One person" }, { "value": "group", "label": "A group" } ], "next": [ { "when": { "answer": "who", "is": "group" }, "to": "guide" }, { "to": "day" } ] },
		{ "id": "guide", "kind": "form", "title": "A guide", "fields": [ { "id": "name", "kind": "text", "label": "Name", "most": 80 }, { "id": "language", "kind": "select", "label": "Language", "options": [ { "value": "sw", "label": "Swahili" } ], "optional": true } ], "next": "more" },
		{ "id": "more", "kind": "choice", "title": "One more guide?", "options": [ { "value": "yes", "label": "Yes" }, { "value": "no", "label": "No" } ], "next": [ { "when": { "answer": "more", "is": "yes" }, "to": "guide" }, { "to": "day" } ] },
		{ "id": "day", "kind": "form", "title": "When?", "fields": [ { "id": "day", "kind": "date", "label": "Day" }, { "id": "people", "kind": "number", "label": "People", "least": 1, "most": 99 } ], "next": "see" },
		{ "id": "see", "kind": "check", "title": "What to see", "options": [ { "value": "maps", "label": "Maps", "help": "Of the lake" } ], "least": 1, "next": "page" },
		{ "id": "page", "kind": "pick", "title": "Which page?", "pages": [ "Kigoma", "Talk:Ujiji/Old: new" ], "next": "read" },
		{ "id": "read", "kind": "guide", "title": "Read it", "text": "Read it first.", "page": "Kigoma", "next": "change" },
		{ "id": "change", "kind": "edit", "title": "Edit it", "page": "Kigoma", "next": [ { "when": { "all": [ { "not": { "answer": "guide.language", "empty": true } }, { "any": [ { "answer": "see", "in": [ "maps" ] } ] } ] }, "to": "send" }, { "to": "bye" } ] },
		{ "id": "send", "kind": "confirm", "title": "Write it down", "effect": { "do": "edit", "button": "Add to the list", "page": "Project:Visits", "add": "* {day.day}: {who}, {{visit}}", "summary": "A visit" }, "next": "bye" },
		{ "id": "bye", "kind": "text", "title": "Thank you", "text": "That is all." }
	],
	"texts": {
		"fr": { "title": "Préparer une visite", "who.title": "Qui vient ?", "who.options.one": "Une personne", "see.options.maps.help": "Du lac", "send.effect.button": "Ajouter à la liste", "hello.links.1": "Règles" },
		"pt-br": {}
	}
}
`;

export interface HostileCase {
	name: string;
	json: string;
	/** What is said first, and in which line. */
	code: string;
	line: number;
	/** Whether the published schema alone refuses it; undefined: it is no JSON, or JSON that a schema cannot tell apart. */
	bySchema?: boolean;
}

const LINES = GOOD.split( '\n' );
const lineOf = ( text: string ): number => LINES.findIndex( ( line ) => line.includes( text ) ) + 1;

/** The good one with something else in its place: exactly one place, so that a case says what it seems to say. */
function changed( name: string, from: string, to: string, code: string, bySchema?: boolean, at = from, below = 0 ): HostileCase {
	if ( GOOD.split( from ).length !== 2 ) {
		throw new Error( `${ name }: “${ from }” is not there once` );
	}
	return { name, json: GOOD.replace( from, () => to ), code, line: lineOf( at ) + below, bySchema };
}

const whole = ( name: string, json: string, code: string, bySchema?: boolean, line = 1 ): HostileCase => ( { name, json, code, line, bySchema } );
const shape = true;
const sense = false;
const nested = ( depth: number ): string => '{"not":'.repeat( depth ) + '{"answer":"who","empty":true}' + '}'.repeat( depth );
const HELLO = '"text": "You plan';
const RULES = '"page": "Project:Rules"';
const MORE = '"address": "https://example.org/more?x=1#y"';
const VISITS = '"page": "Project:Visits"';

export const HOSTILE: HostileCase[] = [
	// No JSON.
	whole( 'nothing', '', 'syntax-value' ),
	whole( 'a page of wikitext', '== Wizard ==\n* one', 'syntax-value' ),
	changed( 'a comma too many', '"version": 3,', '"version": 3,,', 'syntax-key', undefined ),
	changed( 'a comma at the end', '"pt-br": {}', '"pt-br": {},', 'syntax-key', undefined, '"pt-br"', 1 ),
	changed( 'a missing comma', '"version": 3,', '"version": 3', 'syntax-comma', undefined, '"language": "en",' ),
	changed( 'a missing colon', '"version": 3', '"version" 3', 'syntax-colon' ),
	changed( 'a comment', '"version": 3,', '"version": 3, // new', 'syntax-comment' ),
	changed( 'a text that does not end', '"version": 3,', '"version": "3,', 'syntax-open' ),
	changed( 'an end that is missing', '"pt-br": {}\n\t}\n}', '"pt-br": {}', 'syntax-open', undefined, '"pt-br"', 1 ),
	whole( 'something behind the end', `${ GOOD }{}`, 'syntax-end', undefined, LINES.length ),
	changed( 'NaN', '"version": 3', '"version": NaN', 'syntax-value' ),
	changed( 'a number in hexadecimal', '"version": 3', '"version": 0x3', 'syntax-value' ),
	// Too much.
	whole( 'a hundred thousand levels', '['.repeat( 100_000 ), 'page-long' ),
	whole( 'forty thousand levels', '['.repeat( 40_000 ), 'deep' ),
	whole( 'five megabytes', GOOD.replace( 'That is all', 'x'.repeat( 5_000_000 ) ), 'page-long' ),
	changed( 'conditions in conditions', '{ "answer": "who", "is": "group" }', nested( 9 ), 'deep' ),
	changed( 'a text of five thousand characters', 'That is all', 'x'.repeat( 5000 ), 'many-characters', shape ),
	changed( 'sixty-one steps', '\t\t{ "id": "hello"', `${ Array.from( { length: 61 }, ( _, at ) => `\t\t{ "id": "s${ at }", "kind": "text", "title": "T", "text": "T", "next": "hello" },\n` ).join( '' ) }\t\t{ "id": "hello"`, 'many-items', shape, '"steps"' ),
	// Keys.
	changed( 'an unknown key', '"version": 3,', '"version": 3, "onload": "alert(1)",', 'key-unknown', shape ),
	changed( '__proto__', '"version": 3,', '"version": 3, "__proto__": { "effect": true },', 'key-unknown', shape ),
	changed( 'constructor in a step', HELLO, `"constructor": { "prototype": {} }, ${ HELLO }`, 'key-unknown', shape ),
	changed( 'toString as a text', '"pt-br": {}', '"pt-br": { "toString": "x" }', 'text-unknown', sense ),
	changed( '__proto__ as a language', '"pt-br": {}', '"__proto__": {}', 'form-language', shape, '"pt-br"' ),
	changed( 'constructor as a step', '"id": "bye"', '"id": "constructor"', 'form-id', shape ),
	changed( 'a key twice', '"version": 3,', '"version": 3, "version": 4,', 'key-twice' ),
	changed( 'a key twice, once in disguise', HELLO, `"k\\u0069nd": "confirm", ${ HELLO }`, 'key-twice' ),
	changed( 'a missing key', '"version": 3,', '', 'key-missing', shape, '{' ),
	// Types and values.
	whole( 'a list', '[]', 'type-object', shape ),
	whole( 'null', 'null', 'type-object', shape ),
	changed( 'a version in words', '"version": 3', '"version": "3"', 'type-integer', shape ),
	changed( 'half a version', '"version": 3', '"version": 3.5', 'type-integer', shape ),
	changed( 'a next that is a number', '"next": "see"', '"next": 4', 'type-string-array', shape ),
	changed( 'an optional that is a word', '"optional": true', '"optional": "yes"', 'type-boolean', shape ),
	changed( 'links that are none', '"links": [ { "label": "Rules", "page": "Project:Rules" }, { "label": "More", "address": "https://example.org/more?x=1#y" } ]', '"links": "https://example.org"', 'type-array', shape ),
	changed( 'version nought', '"version": 3', '"version": 0', 'few-number', shape ),
	changed( 'another schema', 'urn:partnerkit:wizard:1', 'urn:partnerkit:wizard:2', 'value', shape ),
	changed( 'a text that is a list', '"text": "That is all."', '"text": [ "That is all." ]', 'type-string', shape ),
	whole( 'no steps', '{ "$schema": "urn:partnerkit:wizard:1", "version": 1, "language": "en", "title": "T", "start": "a",\n"steps": [] }', 'few-items', shape, 2 ),
	changed( 'an empty title', '"title": "Who comes?"', '"title": ""', 'few-characters', shape ),
	changed( 'a step that is null', '\t\t{ "id": "hello"', '\t\tnull, { "id": "hello"', 'type-object', shape, '"hello", "kind"' ),
	changed( 'an unknown kind', '"kind": "guide"', '"kind": "script"', 'value', shape ),
	changed( 'a kind that is a number', '"kind": "guide"', '"kind": 7', 'value', shape ),
	changed( 'a step without a kind', '"kind": "guide", ', '', 'key-missing', shape, '"id": "read"' ),
	changed( 'an id with a space', '"id": "see"', '"id": "see it"', 'form-id', shape ),
	changed( 'an id with a hidden direction', '"id": "see"', '"id": "see\\u202e"', 'form-id', shape ),
	// Links.
	changed( 'a script as an address', MORE, '"address": "javascript:alert(1)"', 'form-address', shape ),
	changed( 'a script as a page', RULES, '"page": "JaVaScRiPt:alert(1)"', 'protocol', sense ),
	changed( 'a script with a tab in it', RULES, '"page": "java\\tscript:alert(1)"', 'form-page', shape ),
	changed( 'data', MORE, '"address": "data:text/html,x"', 'form-address', shape ),
	changed( 'an address without https', MORE, '"address": "http://example.org/"', 'form-address', shape ),
	changed( 'another host in disguise', MORE, '"address": "https://en.wikipedia.org@evil.example/"', 'form-address', shape ),
	changed( 'another host as a page', RULES, '"page": "//evil.example"', 'form-page', shape ),
	changed( 'an address as a page', RULES, '"page": "https://evil.example"', 'form-page', shape ),
	changed( 'markup as a page', RULES, '"page": "X|<img src=x onerror=alert(1)>"', 'form-page', shape ),
	changed( 'an address with markup', MORE, '"address": "https://example.org/\\"><svg/onload=alert(1)>"', 'form-address', shape ),
	changed( 'a link to two places', RULES, `${ RULES }, "address": "https://example.org/"`, 'link-two', sense ),
	changed( 'a link to nowhere', `, ${ RULES }`, '', 'few-keys', shape, HELLO ),
	// Ways.
	changed( 'a start that is not there', '"start": "hello"', '"start": "hallo"', 'nowhere', sense ),
	changed( 'a step that leads nowhere', '"next": "see"', '"next": "sea"', 'nowhere', sense ),
	changed( 'a step nobody comes to', '"next": "see"', '"next": "page"', 'unreached', sense, '"id": "see"' ),
	changed( 'a circle', '"next": "more"', '"next": "guide"', 'endless', sense, '"id": "guide"' ),
	changed( 'a circle whose way out is decided outside of it', '{ "answer": "more", "is": "yes" }', '{ "answer": "who", "is": "group" }', 'endless', sense, '"id": "guide"' ),
	changed( 'a circle without a question', '"text": "That is all." }', '"text": "That is all.", "next": "hello" }', 'endless', sense, '"id": "hello"' ),
	changed( 'an id twice', '{ "id": "bye"', '{ "id": "bye", "kind": "text", "title": "T", "text": "T" }, { "id": "bye"', 'id-twice', sense ),
	changed( 'a last way with a condition', '"to": "guide" }, { "to": "day" } ] },\n\t\t{ "id": "guide"', '"to": "guide" } ] },\n\t\t{ "id": "guide"', 'last-when', sense, '"id": "who"' ),
	changed( 'a way behind the one that is always taken', '"next": [ { "when": { "answer": "who", "is": "group" }, "to": "guide" }, { "to": "day" } ]', '"next": [ { "to": "guide" }, { "to": "day" } ]', 'early-always', sense, '"id": "who"' ),
	changed( 'a condition on what is not asked', '"answer": "who", "is": "group"', '"answer": "guide", "is": "group"', 'answer-unknown', sense ),
	changed( 'a condition on what cannot be answered', '"answer": "who", "is": "group"', '"answer": "who", "is": "crowd"', 'option-unknown', sense ),
	changed( 'a condition of two', '"answer": "who", "is": "group"', '"is": "group", "empty": true', 'condition', sense ),
	changed( 'an option twice', '"value": "no"', '"value": "yes"', 'option-twice', sense ),
	changed( 'more ticks than there are', '"least": 1, "next"', '"least": 2, "next"', 'least-many', sense ),
	changed( 'a choice without choices', '"kind": "select", "label": "Language", "options": [ { "value": "sw", "label": "Swahili" } ]', '"kind": "select", "label": "Language"', 'options-missing', sense, '"kind": "select"' ),
	changed( 'bounds that nothing fits', '"least": 1, "most": 99', '"least": 100, "most": 99', 'bounds-empty', sense ),
	// Effects.
	changed( 'an unknown effect', '"do": "edit"', '"do": "delete"', 'effect', shape ),
	changed( 'an effect without a confirmation', '"text": "That is all." }', '"text": "That is all.", "effect": { "do": "join", "button": "Join", "partnership": "Lake" } }', 'key-unknown', shape ),
	changed( 'an effect with more than it may', '"summary": "A visit"', '"summary": "A visit", "minor": true', 'key-unknown', shape ),
	changed( 'an effect with what belongs to another', '"summary": "A visit"', '"summary": "A visit", "partnership": "Lake"', 'effect-key', sense ),
	changed( 'an edit without a summary', ', "summary": "A visit"', '', 'key-missing', sense ),
	changed( 'an edit of the wiki’s scripts', VISITS, '"page": "MediaWiki:Common.js"', 'site-page', sense ),
	changed( 'an edit of somebody’s scripts', VISITS, '"page": "User:Victim/common.js "', 'site-page', sense ),
	changed( 'an edit of the wiki’s words in disguise', VISITS, '"page": "_MediaWiki_:Sidebar"', 'site-page', sense ),
	changed( 'an edit of the wiki’s words behind a mark of direction', VISITS, '"page": "\\u200eMedia\\u202eWiki:Sidebar"', 'site-page', sense ),
	changed( 'an edit of a template’s talk page', VISITS, '"page": "Template_talk:Visits"', 'site-page', sense ),
	changed( 'an edit of somebody’s styles behind a mark of direction', VISITS, '"page": "User:Victim/vector.css\\u200f"', 'site-page', sense ),
	changed( 'an edit of a module', VISITS, '"page": " module:Citation"', 'site-page', sense ),
	changed( 'a signature in what is written', '{{visit}}', '~~~~', 'add-magic', sense ),
	changed( 'a substitution in what is written', '{{visit}}', '{{ subst:Evil }}', 'add-magic', sense ),
	changed( 'an answer that is never asked', '{day.day}', '{day.night}', 'answer-unknown', sense ),
	changed( 'thanks for what was not picked', '"do": "edit", "button": "Add to the list", "page": "Project:Visits", "add": "* {day.day}: {who}, {{visit}}", "summary": "A visit"', '"do": "thank", "button": "Thank", "picked": "who"', 'not-picked', sense, '"id": "send"' ),
	changed( 'a translation of nothing', '"who.title"', '"who.titel"', 'text-unknown', sense )
];
