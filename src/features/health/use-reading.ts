import { useEffect, useRef, useState } from 'preact/hooks';
import type { Defect } from '../../domain/health/defect';
import { checkMarks } from '../../domain/health/marks';
import type { Config } from '../../domain/partnership/config';
import { findTemplates } from '../../domain/wikitext';
import { WikiError } from '../../wiki/ports';
import type { HealthScreenProps } from './ports';
import { markedPage, readHealth, type Reading } from './reading';

export interface ReadingState {
	stage: 'reading' | 'read' | 'cancelled' | 'failed';
	reading?: Reading;
	config?: Config;
	error?: string;
	/** Milliseconds since 1970: when it began, and when it ended. */
	since: number;
	at?: number;
	again(): void;
	cancel(): void;
	/** Looks at pages again that have just been repaired; how many marks there are is told by the next reading. */
	recheck( titles: string[] ): Promise<void>;
}

/** Reads everything when the screen opens and whenever it is asked to; what is found is there from the first answer on. */
export function useReading( { ports, open, about, explain, now }: HealthScreenProps ): ReadingState {
	const [ state, setState ] = useState<Omit<ReadingState, 'again' | 'cancel' | 'recheck'>>( { stage: 'reading', since: now() } );
	const controller = useRef<AbortController | undefined>( undefined );
	const read = (): void => {
		controller.current?.abort();
		const mine = new AbortController();
		controller.current = mine;
		const update = ( change: Partial<ReadingState> ): void => {
			if ( controller.current === mine ) {
				setState( ( before ) => ( { ...before, ...change } ) );
			}
		};
		setState( { stage: 'reading', since: now() } );
		const today = new Date( now() ).toISOString().slice( 0, 10 );
		( async () => {
			const { config } = await open();
			update( { config, since: now() } );
			const reading = await readHealth( ports, config, about, today, ( found ) => update( { reading: found } ), mine.signal );
			update( { stage: 'read', reading, at: now() } );
		} )().catch( ( error ) => update( error instanceof WikiError && error.code === 'cancelled' ? { stage: 'cancelled', at: now() } : { stage: 'failed', error: explain( error ), at: now() } ) );
	};
	useEffect( () => {
		read();
		return () => controller.current?.abort();
	}, [] );
	return {
		...state, again: read, cancel: () => controller.current?.abort(),
		async recheck( titles ) {
			const { reading, config } = state;
			if ( !reading || !config ) {
				return;
			}
			const pages = await ports.pages.read( titles );
			const defects = reading.defects.filter( ( { page } ) => !titles.includes( page ) );
			for ( const page of pages ) {
				const before = reading.defects.filter( ( one ) => one.page === page.title );
				if ( before.some( ( { of } ) => of === 'mark' ) ) {
					defects.push( ...checkMarks( markedPage( ports, config, page ), reading.context ).defects );
				} else {
					defects.push( ...before.filter( ( defect ) => stillStands( defect, page.wikitext ) ) );
				}
			}
			setState( ( before ) => ( { ...before, reading: { ...reading, defects } } ) );
		}
	};
}

/** Whether the calls that a defect is about stand on the page as they did. */
function stillStands( { repair }: Defect, wikitext: string ): boolean {
	const sources = new Set( findTemplates( wikitext ).map( ( { start, end } ) => wikitext.slice( start, end ) ) );
	const pieces = repair.by === 'rule' ? repair.act.pieces : [ ...repair.question.into ? [ repair.question.into ] : [], ...repair.question.ways.flatMap( ( { act } ) => act.pieces ) ];
	return pieces.every( ( { source } ) => sources.has( source ) );
}
