import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, type Config } from '../../../../src/domain/partnership/config';
import { withAffiliation } from '../../../../src/domain/tracking/affiliation-writing';
import { readAffiliations, type Affiliation } from '../../../../src/domain/tracking/disclosure';
import { HOSTILE } from '../../../support/hostile';

const config = DEFAULT_CONFIG;
const affiliation: Affiliation = { partnership: 'Lake Archives', partner: 'Lake Museum', role: 'archivist', paid: 'yes', employer: '', client: '', since: '2026-03-01', until: undefined };
const own = '{{Partnership affiliation\n| partnership = Lake Archives\n| partner = Lake Museum\n| role = archivist\n| paid = yes\n| since = 2026-03-01\n}}';

describe( 'withAffiliation', () => {
	it( 'puts it on top of the page', () => {
		expect( withAffiliation( '', affiliation, config ) ).toBe( `${ own }\n` );
		expect( withAffiliation( 'I am Asha.\n', affiliation, config ) ).toBe( `${ own }\nI am Asha.\n` );
	} );

	it( 'changes what the page says of the same partner, and nothing where it says it already', () => {
		const page = `Hello.\n${ own }\nBye.`;
		expect( withAffiliation( page, affiliation, config ) ).toBe( page );
		expect( withAffiliation( page, { ...affiliation, paid: 'no', role: '' }, config ) ).toBe( page.replace( '| role = archivist\n', '' ).replace( 'paid = yes', 'paid = no' ) );
		expect( withAffiliation( page, { ...affiliation, until: '2026-11-25' }, config ) ).toBe( page.replace( '2026-03-01\n', '2026-03-01\n| until = 2026-11-25\n' ) );
		expect( withAffiliation( page, { ...affiliation, partner: 'Kigoma Library' }, config, 'Lake Museum' ) ).toBe( page.replace( 'Lake Museum', 'Kigoma Library' ) );
	} );

	it( 'keeps that of another partner or partnership', () => {
		expect( readAffiliations( withAffiliation( own, { ...affiliation, partner: 'Kigoma Library' }, config ), config ).map( ( { partner } ) => partner ) ).toEqual( [ 'Kigoma Library', 'Lake Museum' ] );
		expect( readAffiliations( withAffiliation( own, { ...affiliation, partnership: 'Hill Songs' }, config ), config ) ).toHaveLength( 2 );
	} );

	it( 'writes the wiki’s own template by its own names and words', () => {
		const mapped: Config = { ...config, templates: { ...config.templates, affiliation: [ { title: 'Paid', parameters: { paid: 'pay', partner: 'for' }, values: { paid: { yes: 'oui' } }, redirects: [] } ] } };
		expect( withAffiliation( '', affiliation, mapped ) ).toBe( '{{Paid\n| partnership = Lake Archives\n| for = Lake Museum\n| role = archivist\n| pay = oui\n| since = 2026-03-01\n}}\n' );
	} );

	it( 'is read as it was meant, whatever is typed', () => {
		const words = fc.oneof( fc.constantFrom( ...HOSTILE ), fc.string() ).map( ( text ) => text.replace( /[\u0000-\u001F\u007F]+/g, ' ' ).trim() );
		fc.assert( fc.property( fc.record( { partner: words, role: words, employer: words, client: words } ), ( typed ) => {
			const wanted = { ...affiliation, ...typed };
			const after = withAffiliation( 'Words.', wanted, config );
			expect( readAffiliations( after, config ) ).toEqual( [ wanted ] );
			expect( after.endsWith( '\nWords.' ) ).toBe( true );
			expect( withAffiliation( after, wanted, config ) ).toBe( after );
		} ) );
	} );
} );
