import schema from '../../../docs/schemas/wizard-1.json';
import { definitionOf, readWizard, type CommunityWizard, type Defect } from './community';
import type { PageStep, WizardPage } from './community-page';
import { flawsOfShape, type Schema } from './community-shape';
import { pathAt, readTree, type Tree } from './community-tree';
import { placesIn } from './places';

/** A step as it stands in a page that is being written. */
export interface DraftStep {
	/** '' where it has none yet. */
	id: string;
	/** Place among the steps, from 0; offset and line of its brace. */
	index: number;
	at: number;
	line: number;
	/** The steps that it says may follow, each once. */
	to: string[];
	/** Where it is in order, taken by itself. */
	step?: PageStep;
}

export interface DraftDefect extends Defect {
	/** Keys and indexes from the root; empty where the text is no JSON. */
	path: Array<string | number>;
}

/** A page as somebody writes it: whatever is wrong with it, all that can be read is. */
export interface Draft {
	defects: DraftDefect[];
	/** Whether it is JSON: else nothing of the rest is known. */
	isJson: boolean;
	version?: number;
	start: string;
	steps: DraftStep[];
	/** A wizard of the steps that are in order; its start may be another, and ways may lead nowhere. Undefined where there is none. */
	shown?: CommunityWizard;
}

export function readDraft( json: string, id: string ): Draft {
	const { defects, wizard } = readWizard( json, id );
	const { tree } = readTree( json );
	const given = tree ? JSON.parse( json ) as Partial<WizardPage> : {};
	const part = ( key: string ): Tree | undefined => tree?.kind === 'object' ? tree.entries.filter( ( entry ) => entry.key === key ).map( ( { value } ) => value ).pop() : undefined;
	const isSound = ( node: Tree | undefined, shape: Schema ): boolean => node !== undefined && !flawsOfShape( node, { ...shape, definitions: ( schema as Schema ).definitions } ).length;
	const { properties = {} } = schema as Schema;
	const known = <Key extends keyof WizardPage>( key: Key ): WizardPage[ Key ] | undefined => isSound( part( key ), properties[ key ] ) ? given[ key ] : undefined;
	const list = part( 'steps' );
	const place = placesIn( json );
	const steps = list?.kind === 'array' ? list.items.map( ( node, index ): DraftStep => {
		const step = ( given.steps as unknown[] )[ index ];
		return { index, at: node.at, line: place( node.at ).line, ...readLoosely( step ), step: isSound( node, { $ref: '#/definitions/step' } ) ? step as PageStep : undefined };
	} ) : [];
	const sound = steps.map( ( { step } ) => step ).filter( ( step ): step is PageStep => step !== undefined );
	const page = { version: known( 'version' ) ?? 1, language: known( 'language' ) ?? '', title: known( 'title' ) ?? '', start: known( 'start' ) ?? '', steps: sound, texts: known( 'texts' ) };
	return {
		defects: defects.map( ( defect ) => ( { ...defect, path: tree ? pathAt( tree, defect.at ) : [] } ) ), isJson: tree !== undefined,
		version: known( 'version' ), start: page.start, steps, shown: wizard || ( sound.length ? { page, definition: definitionOf( page, id ) } : undefined )
	};
}

/** What a step says of itself, however little of it is in order. */
function readLoosely( step: unknown ): Pick<DraftStep, 'id' | 'to'> {
	const { id, next } = Object( step ) as { id?: unknown; next?: unknown };
	const turns = Array.isArray( next ) ? next.map( ( turn ) => ( Object( turn ) as { to?: unknown } ).to ) : [ next ];
	const to = turns.filter( ( one ): one is string => typeof one === 'string' && one !== '' );
	return { id: typeof id === 'string' ? id : '', to: [ ...new Set( to ) ] };
}
