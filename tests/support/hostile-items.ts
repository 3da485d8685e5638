import type { Item } from '../../build/services/wikidata-items';

/** Items that nobody should have made. A search for “Trap” finds the first four. */
export const HOSTILE_ITEMS: Item[] = [
	{
		id: 'Q999000001', labels: { en: '<img src=x onerror=alert(1)>' }, aliases: { en: [ 'Trap one' ] }, descriptions: { en: '"><svg/onload=alert(1)> {{subst:PAGENAME}} ~~~~' },
		claims: { P31: [ 'Q999000009' ], P17: [ 'Q999000008' ], P856: [ 'javascript:alert(1)', 'https://en.wikipedia.org@evil.example/', 'https://good.example/?a=b&c=d' ], P154: [ 'x|link=javascript:alert(1)' ] }
	},
	{ id: 'Q999000002', labels: { en: 'Museum \u202Egpj.exe\u0000\u2028next' }, aliases: { en: [ 'Trap two' ] }, claims: { P856: [ 'data:text/html,x' ], P154: [ 'Fine logo.svg' ] } },
	{ id: 'Q999000003', labels: { en: 'L'.repeat( 100_000 ) }, aliases: { en: [ 'Trap three' ] } },
	{ id: 'Q999000004', labels: { en: '}}{{Partnership|name=x' }, aliases: { en: [ 'Trap four' ] }, descriptions: { en: 'a|b=c<!--' }, claims: { P31: [ { snaktype: 'somevalue' } ], P17: [ { snaktype: 'novalue' } ] } },
	{ id: 'Q999000005', labels: {}, redirect: 'Q190804' },
	{ id: 'Q999000008', labels: { en: 'Country <b>' }, claims: { P297: [ '<b>' ] } },
	{ id: 'Q999000009', labels: { en: '{{trap}}' }, claims: { P279: [ 'Q999000009' ] } }
];
