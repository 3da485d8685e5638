import { useEffect, useRef, useState } from 'preact/hooks';
import type { Institution } from '../../domain/partnership/institution';
import type { Fields } from '../../domain/partnership/record-fields';
import type { Row } from '../../domain/partnership/record-form';
import { WikiError, type Messages, type Wikidata } from '../../wiki/ports';

/** What is going on with the item of a row: being read, or what went wrong. */
export type LookUp = 'looking' | { error: string };

/**
 * Reads institutions from Wikidata, one for each row at a time: choosing another item gives up the first.
 *
 * @param onKnown Called with what is known of the institution of a row
 */
export function useInstitutions( wikidata: Wikidata | undefined, messages: Messages, onKnown: ( row: string, institution: Institution ) => void ): { lookUps: Record<string, LookUp>; read( row: string, id: string ): void } {
	const [ lookUps, setLookUps ] = useState<Record<string, LookUp>>( {} );
	const running = useRef<Record<string, AbortController>>( {} );
	const tell = useRef( onKnown );
	tell.current = onKnown;
	useEffect( () => () => Object.values( running.current ).forEach( ( one ) => one.abort() ), [] );
	const set = ( row: string, value?: LookUp ): void => setLookUps( ( all ) => {
		const { [ row ]: _, ...rest } = all;
		return value ? { ...rest, [ row ]: value } : rest;
	} );
	return {
		lookUps,
		read( row, id ) {
			running.current[ row ]?.abort();
			const controller = running.current[ row ] = new AbortController();
			set( row, 'looking' );
			wikidata!.institution( id, controller.signal ).then( ( institution ) => {
				if ( !controller.signal.aborted ) {
					set( row );
					tell.current( row, institution );
				}
			}, ( reason ) => {
				if ( !controller.signal.aborted ) {
					set( row, { error: explainWikidata( reason, messages ) } );
				}
			} );
		}
	};
}

/** A row with what Wikidata knows. What somebody typed stays; the other is offered beside it. */
export function withInstitution( row: Row, { id, name, type, country, countryName, url, logo }: Institution ): Row {
	const known: Fields = { wikidata: id, name, type, country: countryName || country, url, logo };
	const fields: Fields = { ...row.fields, wikidata: id };
	[ 'name', 'type', 'country', 'url' ].forEach( ( field ) => {
		const isTyped = fields[ field ] !== '' && fields[ field ] !== row.known?.[ field ];
		fields[ field ] = isTyped ? fields[ field ] : known[ field ];
	} );
	return { ...row, fields, known };
}

/** What happened at Wikidata; that one can go on without it is said each time. */
export function explainWikidata( error: unknown, { text }: Messages ): string {
	const code = error instanceof WikiError ? error.code : '';
	const kind = code === 'no-such-entity' ? 'missing' : code === 'timeout' ? 'timeout' : code === 'ratelimited' ? 'busy' : code === 'network' ? 'network' : 'broken';
	return `${ text( `partnerkit-institution-error-${ kind }` ) } ${ text( 'partnerkit-institution-by-hand' ) }`;
}
