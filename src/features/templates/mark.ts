import { partnershipTitle, templateFor, type Config, type TemplateMapping } from '../../domain/partnership/config';
import { readEvents, type PartnershipEvent } from '../../domain/partnership/event';
import { markSource, putMark, removeMark } from '../../domain/partnership/mark-writing';
import { findMark, findMarks, isSamePartnership, readMark, type Mark } from '../../domain/partnership/marks';
import type { Placement } from '../../domain/partnership/placement';
import type { Partnership } from '../../domain/partnership/record';
import type { TemplateDescription } from '../../domain/templatedata/description';
import type { DiffLine, Edits, Page, Pages, Rendering, Saved, Tags, Templates } from '../../wiki/ports';
import { readRegistry } from '../registry';
import { filledIn, settled, type FormTemplate } from './mark-form';

/** Namespace number of file pages, the same on every wiki. */
const FILE = 6;

export interface MarkPorts {
	pages: Pages;
	edits: Edits;
	rendering: Rendering;
	tags: Tags;
	templates: Templates;
	config: Config;
}

/** A page that carries marks, as it stood when it was read. */
export interface Target {
	page: Page;
	placement: Placement;
	marks: Mark[];
	/** The template that each mark is a call of. */
	mappings: TemplateMapping[];
	/** Why it cannot be edited, in the wiki's words. */
	obstacles: string[];
}

/** The pages on which marks of one page stand. */
export interface Targets {
	/** The page that is marked, redirects followed, and where from. */
	title: string;
	redirectedFrom?: string;
	/** Where new marks go first; then where the wiki once put them, if there are any. */
	all: Target[];
}

/** What is going to be done. `was` is the mark that the person saw; undefined when there was none. */
export interface Intent {
	act: 'put' | 'remove';
	mark: Mark;
	was?: Mark;
}

export interface Preview {
	diff: DiffLine[];
	/** What the mark will look like; nothing when it is taken away. */
	rendered?: DocumentFragment;
}

/**
 * The page on which the mark of a page goes: a file's own page, the page itself where the wiki wants it so, else the
 * talk page.
 */
export function targetTitle( pages: Pages, title: string, namespace: number, markOn: Config[ 'markOn' ] = 'talk' ): { title: string; placement: Placement } | undefined {
	if ( namespace === FILE || markOn === 'page' ) {
		return { title, placement: namespace === FILE ? 'file' : 'page' };
	}
	const talk = pages.talkTitle( title );
	return talk === undefined ? undefined : { title: talk, placement: 'talk' };
}

/** Reads the page that is being looked at, and its talk page: an old mark may stand on the one or the other. */
export async function readTargets( ports: MarkPorts, title: string ): Promise<Targets> {
	const { pages, config } = ports;
	const [ subject ] = await pages.read( [ pages.subjectTitle( title ) ] );
	const wanted = targetTitle( pages, subject.title, subject.namespace, config.markOn );
	const talkTitle = pages.talkTitle( subject.title );
	const talk = talkTitle === undefined ? undefined : ( await pages.read( [ talkTitle ] ) )[ 0 ];
	const onPage = subject.namespace === FILE ? 'file' : 'page';
	const both = [ { page: subject, placement: onPage as Placement }, ...talk ? [ { page: talk, placement: 'talk' as Placement } ] : [] ]
		.sort( ( a, b ) => Number( b.placement === wanted?.placement ) - Number( a.placement === wanted?.placement ) );
	const all = await Promise.all( both.map( ( { page, placement } ) => readTarget( ports, page, placement ) ) );
	return { title: subject.title, redirectedFrom: subject.redirectedFrom, all: all.filter( ( { marks }, index ) => index === 0 || marks.length > 0 ) };
}

async function readTarget( { pages, config }: MarkPorts, page: Page, placement: Placement ): Promise<Target> {
	const found = findMarks( page.wikitext, config );
	return { page, placement, marks: found.map( readMark ), mappings: found.map( ( { mapping } ) => mapping ), obstacles: await pages.obstacles( page.title ) };
}

/** The page with the mark for this partnership, or where a new one goes. */
export function targetFor( { all }: Targets, partnership: string | undefined ): Target {
	return all.find( ( { marks } ) => partnership !== undefined && marks.some( ( mark ) => isSamePartnership( mark.partnership, partnership ) ) ) ?? all[ 0 ];
}

/** The page's mark for this partnership, the first where there are several. */
export function markFor( targets: Targets, partnership: string ): Mark | undefined {
	return targetFor( targets, partnership ).marks.find( ( mark ) => isSamePartnership( mark.partnership, partnership ) );
}

/** The template of the mark for this partnership: the one that it was written with, or the one for new marks. */
export function mappingFor( targets: Targets, partnership: string, config: Config ): TemplateMapping {
	const { marks, mappings } = targetFor( targets, partnership );
	return mappings[ marks.findIndex( ( mark ) => isSamePartnership( mark.partnership, partnership ) ) ] ?? templateFor( config, 'contribution' );
}

/** What the templates of marks say of their parameters, by their titles. */
export async function describeTemplates( { templates, config }: MarkPorts ): Promise<Map<string, TemplateDescription>> {
	const titles = config.templates.contribution.map( ( { title } ) => title );
	const found = await templates.describe( titles.map( ( title ) => `Template:${ title }` ) );
	return new Map( titles.map( ( title ) => [ title, found.get( `Template:${ title }` )! ] ) );
}

/** The partnerships of the wiki: those that run first, then by name. */
export async function partnershipsToChoose( { pages, config }: MarkPorts ): Promise<Partnership[]> {
	return ( await readRegistry( pages, config ) ).sort( ( a, b ) => rank( a ) - rank( b ) || a.name.localeCompare( b.name ) );
}

export async function readPartnershipEvents( { pages, config }: MarkPorts, name: string ): Promise<PartnershipEvent[]> {
	const [ page ] = await pages.read( [ partnershipTitle( config, name, 'Events' ) ] );
	return readEvents( page.wikitext, config );
}

/** What saving would do, from the wiki itself; undefined where it would change nothing. */
export async function previewMark( { rendering, config }: MarkPorts, target: Target, intent: Intent, template: FormTemplate ): Promise<Preview | undefined> {
	const text = changed( target.page.wikitext, target.placement, intent, template, config );
	if ( text === target.page.wikitext ) {
		return undefined;
	}
	const [ diff, rendered ] = await Promise.all( [
		rendering.compare( target.page.revisionId, text ),
		intent.act === 'put' ? rendering.preview( target.page.title, markSource( text, intent.mark.partnership, config ) ?? '' ) : undefined
	] );
	return { diff, rendered };
}

/**
 * Saves in one edit. `unchanged` when the page says it already, or when somebody else put or took away the same
 * mark since it was read, on this page or on the other: theirs stays.
 */
export async function saveMark( { edits, pages, config }: MarkPorts, targets: Targets, intent: Intent, template: FormTemplate, summary: string, tags: string[] ): Promise<Saved> {
	const { partnership } = intent.mark;
	const target = targetFor( targets, partnership );
	const others = [ targets.title, pages.talkTitle( targets.title ) ].filter( ( title ): title is string => title !== undefined && title !== target.page.title );
	const elsewhere = ( await pages.read( others ) ).find( ( { wikitext } ) => findMark( wikitext, partnership, config ) );
	if ( elsewhere && !intent.was ) {
		return { outcome: 'unchanged', title: elsewhere.title };
	}
	return edits.save( {
		title: target.page.title, summary, tags,
		transform( wikitext ) {
			const overtaken = Boolean( findMark( wikitext, partnership, config ) ) !== Boolean( intent.was );
			return overtaken ? undefined : changed( wikitext, target.placement, intent, template, config );
		}
	} );
}

/** A fresh mark, or the one that the page has. */
export function startMark( targets: Targets, partnership: Partnership, template: FormTemplate, today: string ): Mark {
	const fresh: Mark = {
		partnership: partnership.name,
		event: '',
		date: today,
		partner: partnership.partners.length === 1 ? partnership.partners[ 0 ].name : '',
		identifier: ''
	};
	return markFor( targets, partnership.name ) ?? settled( filledIn( fresh, template ), undefined, template );
}

/** The text after the change. */
export function changed( wikitext: string, placement: Placement, { act, mark, was }: Intent, template: FormTemplate, config: Config ): string {
	return act === 'remove' ?
		removeMark( wikitext, mark.partnership, config ) :
		putMark( wikitext, settled( mark, was, template ), placement, config, template.description );
}

function rank( partnership: Partnership ): number {
	return partnership.status === 'active' ? 0 : partnership.status === 'paused' || partnership.status === 'proposed' ? 1 : 2;
}
