import { withItem, withValue, type Path } from './community-changes';
import type { Draft, DraftStep } from './community-draft';
import type { PageStep, WizardPage } from './community-page';
import type { StepKind } from './definition';

export const KINDS: StepKind[] = [ 'text', 'choice', 'form', 'pick', 'check', 'edit', 'guide', 'confirm' ];

/** What stands in new parts until somebody writes her own words, in the language of the wiki. */
export interface SnippetWords {
	title: string;
	text: string;
	/** Of what can be chosen; followed by a number. */
	option: string;
	label: string;
	button: string;
	summary: string;
	/** The title of a page. */
	page: string;
}

/** A changed text, and the part to which the person is led: her words belong there. */
export interface Changed {
	json: string;
	path: Path;
}

/** A wizard with one step. */
export function newWizard( title: string, language: string, words: SnippetWords ): string {
	const page: WizardPage = { version: 1, language, title, start: 'welcome', steps: [ newStep( 'text', 'welcome', words ) ] };
	return JSON.stringify( { $schema: 'urn:partnerkit:wizard:1', ...page }, null, '\t' );
}

/** A step of a kind, complete, so that nothing is wrong with it. */
export function newStep( kind: StepKind, id: string, words: SnippetWords, next?: string ): PageStep {
	const { title, text, label, button, summary, page } = words;
	const options = [ 1, 2 ].map( ( number ) => ( { value: `option-${ number }`, label: `${ words.option } ${ number }` } ) );
	const parts: Record<StepKind, Partial<PageStep>> = {
		text: { text }, choice: { options }, form: { fields: [ { id: 'field', kind: 'text', label } ] }, pick: { pages: [ page ] }, check: { options }, edit: { page }, guide: { text, page },
		confirm: { effect: { do: 'edit', button, page, add: `* ${ text }`, summary } }
	};
	return { id, kind, title, ...parts[ kind ], ...next === undefined ? {} : { next } };
}

/** Puts a step after another, on the way from it to what follows. */
export function withStepAfter( json: string, draft: Draft, after: DraftStep | undefined, kind: StepKind, words: SnippetWords ): Changed {
	const id = freeId( draft, kind );
	const { link, next } = onwards( json, after );
	const index = after ? after.index + 1 : 0;
	const linked = after && link ? withValue( json, [ 'steps', after.index, ...link ], id ) : json;
	const whole = after || draft.start ? linked : withValue( linked, [ 'start' ], id );
	return { json: withStepAt( whole, draft, index, newStep( kind, id, words, next ) ), path: [ 'steps', index, 'title' ] };
}

/** Writes a step that others name, after the first that does; it goes on where that goes on without a condition. */
export function withMissingStep( json: string, draft: Draft, id: string, words: SnippetWords ): Changed {
	const from = draft.steps.find( ( { to } ) => to.includes( id ) );
	const index = from ? from.index + 1 : draft.steps.length;
	const { next } = onwards( json, from );
	const isThere = next !== id && draft.steps.some( ( step ) => step.id === next );
	return { json: withStepAt( json, draft, index, newStep( 'text', id, words, isThere ? next : undefined ) ), path: [ 'steps', index, 'title' ] };
}

/** Whether a step is a choice all of whose answers lead to the same. */
export function mayBranch( { step }: DraftStep ): boolean {
	return step !== undefined && step.kind === 'choice' && !Array.isArray( step.next ) && step.options!.length > 1;
}

/** Lets each answer of a choice but the last lead to a step of its own, which is to be written; the last goes on as before. */
export function withBranches( json: string, draft: Draft, { index, id, step }: DraftStep ): Changed {
	const { options = [], next } = step!;
	const values = options.map( ( { value } ) => value );
	const fresh = values.map( ( value ) => freeId( draft, `${ id }-${ value }` ) );
	const turns = values.map( ( is, at ) => at < values.length - 1 ? { when: { answer: id, is }, to: fresh[ at ] } : { to: next ?? fresh[ at ] } );
	return { json: withValue( json, [ 'steps', index, 'next' ], turns ), path: [ 'steps', index, 'next' ] };
}

/** A name that no step has: the name itself, or with a number. */
export function freeId( { steps }: Pick<Draft, 'steps'>, name: string ): string {
	const taken = [ ...steps.map( ( { id } ) => id ), ...steps.reduce<string[]>( ( all, { to } ) => [ ...all, ...to ], [] ) ];
	const short = name.slice( 0, 36 ).replace( /-$/, '' );
	let free = short;
	for ( let number = 2; taken.includes( free ); number++ ) {
		free = `${ short }-${ number }`;
	}
	return free;
}

/** An id made of a name: what of it is no letter from a to z or digit becomes a hyphen. */
export function idOf( name: string ): string {
	return name.normalize( 'NFKD' ).toLowerCase().replace( /[\u0300-\u036f]/g, '' ).replace( /[^a-z0-9]+/g, '-' ).replace( /^[-0-9]+|-+$/g, '' ).slice( 0, 40 ).replace( /-+$/, '' );
}

function withStepAt( json: string, { steps }: Draft, index: number, step: PageStep ): string {
	return steps.length ? withItem( json, [ 'steps', index ], step ) : withValue( json, [ 'steps' ], [ step ] );
}

/** Where a step says what follows it without a condition, and what that is. */
function onwards( json: string, step: DraftStep | undefined ): { link?: Path; next?: string } {
	const given = step && ( JSON.parse( json ) as { steps: Array<{ next?: unknown }> } ).steps[ step.index ].next;
	if ( !Array.isArray( given ) ) {
		return { link: [ 'next' ], next: typeof given === 'string' ? given : undefined };
	}
	const { when, to } = Object( given[ given.length - 1 ] ) as { when?: unknown; to?: unknown };
	return when === undefined && typeof to === 'string' ? { link: [ 'next', given.length - 1, 'to' ], next: to } : {};
}
