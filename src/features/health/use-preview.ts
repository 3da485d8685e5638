import { useEffect, useState } from 'preact/hooks';
import { applyChange } from '../../domain/batch/change';
import type { PageChange } from '../../domain/health/changes';
import type { Config } from '../../domain/partnership/config';
import type { DiffLine } from '../../wiki/ports';
import type { HealthScreenProps } from './ports';

/** Moved marks go to talk pages; for the rest the kind of page does not matter. */
export const PLACEMENT = 'talk';

export interface PreviewState {
	preview?: Array<{ page: string; diff: DiffLine[] }>;
	error?: string;
	again(): void;
}

/** What the changes do to their pages, told by the wiki itself. */
export function useRepairPreview( { ports: { pages, rendering }, explain }: HealthScreenProps, changes: PageChange[], config: Config | undefined ): PreviewState {
	const [ told, setTold ] = useState<{ of: string; preview?: PreviewState[ 'preview' ]; error?: string }>();
	const [ attempt, setAttempt ] = useState( 0 );
	const wanted = JSON.stringify( changes );
	useEffect( () => {
		let current = true;
		const tell = ( result: Pick<PreviewState, 'preview' | 'error'> ): void => {
			if ( current ) {
				setTold( { of: wanted, ...result } );
			}
		};
		if ( config && changes.length ) {
			( async () => {
				const read = await pages.read( changes.map( ( { page } ) => page ) );
				tell( { preview: await Promise.all( changes.map( async ( { page, change }, index ) => {
					const { wikitext, revisionId } = read[ index ];
					const text = applyChange( wikitext, change, PLACEMENT, config );
					return { page, diff: text === wikitext ? [] : await rendering.compare( revisionId, text ) };
				} ) ) } );
			} )().catch( ( error ) => tell( { error: explain( error ) } ) );
		}
		return () => {
			current = false;
		};
	}, [ wanted, attempt ] );
	return { ...told && told.of === wanted ? { preview: told.preview, error: told.error } : {}, again: () => setAttempt( attempt + 1 ) };
}
