import { parameterName, parameterValue, templateFor, type Config } from '../partnership/config';
import { findMapped, type Mapped } from '../partnership/mapped';
import { isSamePartnership } from '../partnership/marks';
import { normalizeTitle } from '../partnership/titles';
import { writeCall } from '../templatedata/format';
import { escapeText, findTemplates } from '../wikitext';
import { removeParam, setParam } from '../wikitext/write';
import { readAffiliation, type Affiliation } from './disclosure';

const FIELDS = [ 'partnership', 'partner', 'role', 'paid', 'employer', 'client', 'since', 'until' ] as const;

/**
 * The text of a user page that says the affiliation: changed where the page says something of this partnership and
 * partner already, else on top. What it says already stays as it is written.
 *
 * @param wikitext
 * @param affiliation
 * @param config
 * @param was The partner that the page names now, where another one takes its place
 */
export function withAffiliation( wikitext: string, affiliation: Affiliation, config: Config, was = affiliation.partner ): string {
	const record = affiliationOf( wikitext, affiliation.partnership, was, config );
	if ( !record ) {
		const call = newCall( affiliation, config );
		return wikitext.trim() === '' ? `${ call }\n` : `${ call }\n${ wikitext }`;
	}
	const { template: { start, end }, mapping } = record;
	const before = readAffiliation( record );
	const call = FIELDS.filter( ( field ) => field !== 'partnership' && ( before[ field ] || '' ) !== ( affiliation[ field ] || '' ) ).reduce( ( source, field ) => {
		const [ template ] = findTemplates( source );
		const name = parameterName( mapping, field );
		const value = escapeText( parameterValue( mapping, field, affiliation[ field ] || '' ) );
		return value === '' ? removeParam( source, template, name ) : setParam( source, template, name, value );
	}, wikitext.slice( start, end ) );
	return wikitext.slice( 0, start ) + call + wikitext.slice( end );
}

/** A new call, as it would be written. */
export function newCall( affiliation: Affiliation, config: Config ): string {
	const mapping = templateFor( config, 'affiliation' );
	const values = FIELDS.map( ( field ): [ string, string ] => [ parameterName( mapping, field ), escapeText( parameterValue( mapping, field, affiliation[ field ] || '' ) ) ] );
	return writeCall( mapping.title, values.filter( ( [ , value ] ) => value !== '' ), 'block' );
}

function affiliationOf( wikitext: string, partnership: string, partner: string, config: Config ): Mapped | undefined {
	return findMapped( findTemplates( wikitext ), config, 'affiliation' )
		.find( ( record ) => isSamePartnership( record.text( 'partnership' ), partnership ) && normalizeTitle( record.text( 'partner' ) ) === normalizeTitle( partner ) );
}
