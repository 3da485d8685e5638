import type { EffectName, Field, StepKind, Turn } from './definition';

/** What a page holds that was found to be in order: see docs/schemas/wizard-1.json. */
export interface WizardPage {
	version: number;
	language: string;
	title: string;
	start: string;
	steps: PageStep[];
	texts?: Record<string, Record<string, string>>;
}

export interface PageOption {
	value: string;
	label: string;
	help?: string;
}

export interface PageField extends Omit<Field, 'options'> {
	label: string;
	help?: string;
	options?: PageOption[];
}

export interface PageLink {
	label: string;
	page?: string;
	address?: string;
}

export interface PageEffect {
	do: EffectName;
	button: string;
	page?: string;
	add?: string;
	summary?: string;
	partnership?: string;
	picked?: string;
}

export interface PageStep {
	id: string;
	kind: StepKind;
	title: string;
	text?: string;
	links?: PageLink[];
	next?: string | Turn[];
	options?: PageOption[];
	optional?: boolean;
	least?: number;
	fields?: PageField[];
	pages?: string[];
	page?: string;
	effect?: PageEffect;
}

/** The texts of a page under their names, in the language of its steps. */
export function textsOf( { title, steps }: Pick<WizardPage, 'title' | 'steps'> ): Map<string, string> {
	const texts = new Map( [ [ 'title', title ] ] );
	const put = ( key: string, text: string | undefined ): void => {
		if ( text !== undefined ) {
			texts.set( key, text );
		}
	};
	const putOptions = ( key: string, options: PageOption[] = [] ): void => options.forEach( ( { value, label, help } ) => {
		put( `${ key }.options.${ value }`, label );
		put( `${ key }.options.${ value }.help`, help );
	} );
	steps.forEach( ( step ) => {
		put( `${ step.id }.title`, step.title );
		put( `${ step.id }.text`, step.text );
		put( `${ step.id }.effect.button`, step.effect?.button );
		( step.links || [] ).forEach( ( { label }, index ) => put( `${ step.id }.links.${ index + 1 }`, label ) );
		putOptions( step.id, step.options );
		( step.fields || [] ).forEach( ( { id, label, help, options } ) => {
			put( `${ step.id }.${ id }.label`, label );
			put( `${ step.id }.${ id }.help`, help );
			putOptions( `${ step.id }.${ id }`, options );
		} );
	} );
	return texts;
}

const ANSWER = /(\{+)([a-z][a-z0-9-]*(?:[.][a-z][a-z0-9-]*)?)\}/g;

/** A text with what its `{step}` and `{step.field}` stand for. What has two braces is a template. */
export function fillIn( text: string, value: ( answer: string ) => string ): string {
	return text.replace( ANSWER, ( whole, braces: string, answer: string ) => braces.length === 1 ? value( answer ) : whole );
}

/** The answers that a text names. */
export function answersIn( text: string ): string[] {
	const found: string[] = [];
	fillIn( text, ( answer ) => {
		found.push( answer );
		return '';
	} );
	return found;
}
