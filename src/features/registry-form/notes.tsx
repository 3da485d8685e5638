import type { ComponentChildren } from 'preact';
import { partnershipOfTitle, partnershipTitle, type Config } from '../../domain/partnership/config';
import type { RecordSectionsProps } from '../../ui/registry/record-sections';
import type { RegistryViewProps } from '../../ui/registry/registry-view';
import type { EditedRecord } from './record';
import type { Sources } from './partnership';
import type { RegistryScreenProps } from './props';

/** The title of a partnership that is being made. */
interface NewTitle {
	name: string;
	/** Nothing can be saved under it, or it is not known yet whether. */
	blocks: boolean;
	shown?: RecordSectionsProps[ 'title' ];
}

/** What there is to say about where the partnership's page is, or will be. */
export function titleFor( config: Config, sources: Sources, { isNew, form, isNameMissed }: EditedRecord, { ports, messages: { text }, screenUrl }: RegistryScreenProps ): NewTitle {
	if ( !isNew ) {
		return { name: sources.name, blocks: false };
	}
	const name = form!.fields.name.trim();
	const title = name === '' ? undefined : ports.pages.normalize( partnershipTitle( config, name ) );
	const is = ( problem: ComponentChildren ): NewTitle => ( { name, blocks: true, shown: { problem } } );
	if ( name === '' ) {
		return isNameMissed ? is( text( 'partnerkit-registry-title-empty' ) ) : { name, blocks: true, shown: {} };
	}
	if ( title === undefined || partnershipOfTitle( config, title ) === undefined ) {
		return is( text( 'partnerkit-registry-title-invalid' ) );
	}
	if ( sources.name !== name ) {
		return { name, blocks: true, shown: {} };
	}
	if ( sources.records ) {
		return is( <>{ text( 'partnerkit-registry-title-taken', sources.record.title ) } <a href={ screenUrl( 'registry', partnershipOfTitle( config, sources.record.title ) ) }>{ text( 'partnerkit-registry-title-edit-it' ) }</a></> );
	}
	return { name, blocks: false, shown: { note: text( sources.record.exists ? 'partnerkit-registry-title-page' : 'partnerkit-registry-title-free', sources.record.title ) } };
}

/** What is to be known before anything is typed. */
export function notesFor( sources: Sources, { isNew, isResumed }: EditedRecord, { ports, reader, about, messages: { text }, screenUrl }: RegistryScreenProps, fits: boolean ): RegistryViewProps[ 'notes' ] {
	const { record, duplicates, records, obstacles } = sources;
	const notes: RegistryViewProps[ 'notes' ] = [];
	const say = ( kind: 'notice' | 'warning', content: ComponentChildren ): void => {
		notes.push( { kind, content } );
	};
	if ( !reader.user ) {
		const back = new URL( screenUrl( 'registry', about ), 'https://wiki.invalid/' );
		const login = ports.pages.url( 'Special:UserLogin', { returnto: 'Special:BlankPage/Partnerkit', returntoquery: `partnerkit=${ back.searchParams.get( 'partnerkit' ) ?? 'registry' }` } );
		say( 'warning', <p>{ text( 'partnerkit-registry-logged-out' ) } <a href={ login }>{ text( 'partnerkit-registry-log-in' ) }</a></p> );
	}
	if ( obstacles.length ) {
		say( 'warning', <><p>{ text( 'partnerkit-registry-obstacle', record.title ) }</p>{ obstacles.map( ( reason ) => <p key={ reason }>{ reason }</p> ) }</> );
	}
	if ( isNew ) {
		say( 'notice', <p>{ text( 'partnerkit-registry-by-steps' ) } <a href={ screenUrl( 'start' ) }>{ text( 'partnerkit-registry-by-steps-go' ) }</a></p> );
	}
	if ( isNew && about !== '' ) {
		say( 'notice', <p>{ text( 'partnerkit-registry-not-there', about ) }</p> );
	}
	if ( record.redirectedFrom && !isNew ) {
		say( 'notice', <p>{ text( 'partnerkit-registry-redirect', record.redirectedFrom, record.title ) }</p> );
	}
	if ( duplicates.length ) {
		say( 'warning', <p>{ text( 'partnerkit-registry-duplicates', duplicates.length, duplicates.join( ', ' ) ) }</p> );
	}
	if ( records > 1 ) {
		say( 'warning', <p>{ text( 'partnerkit-registry-records', records ) }</p> );
	}
	if ( isResumed ) {
		say( 'notice', <p>{ text( 'partnerkit-registry-resumed' ) }</p> );
	}
	if ( !fits ) {
		say( 'warning', <p>{ text( 'partnerkit-registry-misfit' ) } <a href={ ports.pages.url( record.title, { action: 'edit' } ) } target="_blank" rel="noopener">{ text( 'partnerkit-written-edit' ) }</a></p> );
	}
	return notes;
}
