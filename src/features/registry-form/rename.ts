import { useEffect, useState } from 'preact/hooks';
import { partnershipOfTitle, partnershipTitle, type Config } from '../../domain/partnership/config';
import { readRecordForm } from '../../domain/partnership/record-form';
import { writeRecord } from '../../domain/partnership/record-writing';
import type { RenameView } from '../../ui/registry/rename-section';
import type { Messages } from '../../wiki/ports';
import type { While } from '../while-shown';
import type { RegistryPorts, Sources } from './partnership';

/** Milliseconds without typing after which is looked whether the title is free. */
const SETTLED = 400;

interface State {
	name: string;
	subpages?: string[];
	obstacles: string[];
	/** The title that was looked at, and whether it is free. */
	looked?: { title: string; exists: boolean };
	stage: RenameView[ 'stage' ];
	error?: string;
	failed: RenameView[ 'failed' ];
}

export interface RenameProps {
	ports: RegistryPorts;
	config?: Config;
	sources?: Sources;
	messages: Messages;
	explain( error: unknown ): string;
	whileShown: While;
	screenUrl( screen: 'health', about: string ): string;
}

/** Another title for a partnership; undefined while there is no page that could move. */
export function useRename( { ports, config, sources, messages, explain, whileShown, screenUrl }: RenameProps ): { view: RenameView; onName( name: string ): void; onMove(): void } | undefined {
	const [ state, setState ] = useState<State>( { name: '', obstacles: [], stage: 'open', failed: [] } );
	const from = config && sources?.record.exists ? sources.record.title : undefined;
	const change = ( next: Partial<State> ): void => setState( ( before ) => ( { ...before, ...next } ) );
	const name = state.name.trim();
	const title = config && name !== '' ? ports.pages.normalize( partnershipTitle( config, name ) ) : undefined;

	useEffect( () => {
		if ( from ) {
			whileShown( Promise.all( [ ports.moves.subpages( from ), ports.moves.obstacles( from ) ] ), ( [ subpages, obstacles ] ) => change( { subpages, obstacles } ) );
		}
	}, [ from ] );
	useEffect( () => {
		if ( !title || title === from || state.looked?.title === title ) {
			return undefined;
		}
		const timer = setTimeout( () => whileShown( ports.pages.read( [ title ] ), ( [ page ] ) => change( { looked: { title, exists: page.exists || page.redirectedFrom !== undefined } } ) ), SETTLED );
		return () => clearTimeout( timer );
	}, [ title ] );

	if ( !from || !config ) {
		return undefined;
	}
	const isKnown = state.looked?.title === title;
	const problem = name === '' ? undefined :
		!title || partnershipOfTitle( config, title ) === undefined ? messages.text( 'partnerkit-registry-title-invalid' ) :
			title === from ? messages.text( 'partnerkit-rename-same' ) :
				isKnown && state.looked!.exists ? messages.text( 'partnerkit-rename-taken', title ) : undefined;
	const moves = title && isKnown && !problem && state.subpages ? [ from, ...state.subpages ].map( ( page ) => ( { from: page, to: title + page.slice( from.length ) } ) ) : undefined;
	return {
		view: {
			name: state.name, problem, moves, obstacles: state.obstacles, stage: state.stage, error: state.error, failed: state.failed,
			links: { health: screenUrl( 'health', name ), page: ports.pages.url( title ?? from ) }
		},
		onName: ( typed ) => change( { name: typed, error: undefined } ),
		onMove() {
			change( { stage: 'moving', error: undefined } );
			rename( ports, config, sources!, title!, messages ).then( ( failed ) => change( { stage: 'moved', failed } ), ( reason ) => change( { stage: 'open', error: explain( reason ) } ) );
		}
	};
}

/** Moves the pages, then lets the record say its new name where it said the old one. */
async function rename( { moves, edits }: RegistryPorts, config: Config, { record, name: old }: Sources, title: string, { inContentLanguage }: Messages ): Promise<RenameView[ 'failed' ]> {
	const name = partnershipOfTitle( config, title )!;
	const { failed } = await moves.move( record.title, title, inContentLanguage( 'partnerkit-rename-reason', old, name ) );
	await edits.save( {
		title, tags: [], summary: inContentLanguage( 'partnerkit-rename-reason', old, name ),
		transform( wikitext ) {
			const form = readRecordForm( wikitext, config );
			return form.fields.name === old ? writeRecord( wikitext, { ...form, fields: { ...form.fields, name } }, config ) : undefined;
		}
	} );
	return failed;
}
