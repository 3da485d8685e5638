import { useEffect, useRef, useState } from 'preact/hooks';
import type { PartnershipEvent } from '../../domain/partnership/event';
import type { ConfigProblem } from '../../domain/partnership/config-read';
import { isSamePartnership } from '../../domain/partnership/marks';
import { unregistered, type Partnership } from '../../domain/partnership/record';
import type { TemplateDescription } from '../../domain/templatedata/description';
import type { Page } from '../../wiki/ports';
import { readAskPage } from './ask';
import type { While } from '../while-shown';
import { describeTemplates, partnershipsToChoose, readPartnershipEvents, readTargets, type MarkPorts, type Preview, type Targets } from './mark';

/** Milliseconds without typing after which the wiki is asked what the change looks like. */
const SETTLED = 400;

/** The wiki, once its configuration is known. */
export interface Opened {
	ports: MarkPorts;
	/** What of the configuration cannot be used; empty for those who could not put it right. */
	problems: ConfigProblem[];
}

/** What is read before anything can be chosen. */
export interface Sources extends Opened {
	targets: Targets;
	/** Where an edit can be asked for, by the title of the page that cannot be edited. */
	askPages: Map<string, Page>;
	registry: Partnership[];
	/** What the templates of marks say of themselves, by title. */
	descriptions: Map<string, TemplateDescription>;
	/** Change tag that the edit can carry. */
	tag?: string;
}

export async function readSources( { ports, problems }: Opened, title: string ): Promise<Sources> {
	const [ targets, registry, descriptions, usable ] = await Promise.all( [
		readTargets( ports, title ), partnershipsToChoose( ports ), describeTemplates( ports ), ports.tags.usable( ports.config.tag )
	] );
	const asked = await Promise.all( targets.all.map( async ( target ) => [ target.page.title, await readAskPage( ports, target ) ] as const ) );
	const askPages = new Map( asked.flatMap( ( [ of, page ] ) => page ? [ [ of, page ] as const ] : [] ) );
	return { ports, problems, targets, askPages, registry: [ ...registry, ...vanished( targets, registry ) ], descriptions, tag: usable === 'yes' ? ports.config.tag : undefined };
}

/** What marks of the page name and nobody has registered (any more): their marks can still be taken away. */
function vanished( { all }: Targets, registry: Partnership[] ): Partnership[] {
	const names = all.flatMap( ( { marks } ) => marks.map( ( mark ) => mark.partnership ) );
	return names
		.filter( ( name, index ) => name !== '' && names.findIndex( ( other ) => isSamePartnership( other, name ) ) === index )
		.filter( ( name ) => !registry.some( ( one ) => isSamePartnership( one.name, name ) ) )
		.map( unregistered );
}

/** The events of the chosen partnership; empty until they are read. */
export function useEvents( ports: MarkPorts | undefined, partnership: Partnership | undefined, whileShown: While ): PartnershipEvent[] {
	const [ events, setEvents ] = useState<PartnershipEvent[]>( [] );
	const current = useRef<string | undefined>( undefined );
	useEffect( () => {
		setEvents( [] );
		current.current = partnership?.name;
		if ( ports && partnership ) {
			whileShown( readPartnershipEvents( ports, partnership.name ), ( list ) => current.current === partnership.name && setEvents( list ) );
		}
	}, [ partnership?.name ] );
	return events;
}

/**
 * What saving would do, asked for when typing pauses; undefined until the wiki has told.
 *
 * @param wanted What the answer is about; undefined where there is nothing to ask
 * @param ask
 * @param whileShown
 */
export function usePreview( wanted: string | undefined, ask: () => Promise<Preview | undefined>, whileShown: While ): { told?: { preview?: Preview }; again(): void } {
	const [ latest, setLatest ] = useState<{ of: string; preview?: Preview }>();
	const [ attempt, setAttempt ] = useState( 0 );
	const current = useRef( wanted );
	current.current = wanted;
	useEffect( () => {
		if ( wanted === undefined ) {
			return undefined;
		}
		const timer = setTimeout( () => {
			whileShown( ask(), ( preview ) => {
				// An answer to an earlier question may come last.
				if ( current.current === wanted ) {
					setLatest( { of: wanted, preview } );
				}
			} );
		}, latest ? SETTLED : 0 );
		return () => clearTimeout( timer );
	}, [ wanted, attempt ] );
	return { told: latest && latest.of === wanted ? latest : undefined, again: () => setAttempt( attempt + 1 ) };
}
