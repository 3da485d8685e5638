import { parameterName, type Config, type TemplateKey, type TemplateMapping } from '../partnership/config';
import type { Day } from '../partnership/dates';
import { findMapped, type Mapped } from '../partnership/mapped';
import type { TemplateDescription } from '../templatedata/description';
import { findTemplates, type Template } from '../wikitext';
import type { Act, Defect, Into, Kind, Question, Step, Way } from './defect';
import type { Registry } from './registry';
import { afterSteps } from './steps';
import type { Months } from './written-date';

/** Everything that what stands on a page is compared with. */
export interface HealthContext {
	config: Config;
	registry: Registry;
	/** What templates say of their parameters, by full title; one of which nothing is known is left out. */
	descriptions: Map<string, TemplateDescription>;
	/** Names of the months in the wiki's language. */
	months: Months[];
	today: Day;
}

/** The call of one of the wiki's templates for a kind of record, where it stands. */
export interface Call {
	at: number;
	source: string;
	/** What is done to it in any repair, so that its values have the names that the template knows. */
	prepare: Step[];
	/** The call as it is read: prepared. */
	record: Mapped;
	page: string;
	of: Defect[ 'of' ];
	partnership: string;
}

/** Calls of the templates of a kind, in the page's order. */
export function findCalls( wikitext: string, key: TemplateKey, { page, of, partnership }: Pick<Call, 'page' | 'of' | 'partnership'>, config: Config, among: Template[] = findTemplates( wikitext ) ): Call[] {
	return findMapped( among, config, key ).map( ( record ) => ( {
		at: record.template.start, source: wikitext.slice( record.template.start, record.template.end ), prepare: [], record, page, of, partnership
	} ) );
}

/** The call with steps that every repair of it begins with, read again. */
export function prepared( call: Call, steps: Step[], key: TemplateKey, config: Config ): Call {
	const prepare = [ ...call.prepare, ...steps ];
	const [ record ] = findMapped( findTemplates( afterSteps( call.source, prepare ) ).slice( 0, 1 ), config, key );
	return { ...call, prepare, record: record || call.record };
}

/** What the call's template names a parameter of Partnerkit's. */
export function nameIn( { record }: Call, parameter: string ): string {
	return parameterName( record.mapping, parameter );
}

export function templatePage( { title }: TemplateMapping ): string {
	return `Template:${ title }`;
}

export function act( call: Call, ...steps: Step[] ): Act {
	return { pieces: [ { at: call.at, source: call.source, steps: [ ...call.prepare, ...steps ] } ] };
}

/** A defect that is repaired without guessing. */
export function byRule( call: Call, kind: Kind, about: string[], done: Act ): Defect {
	return { kind, page: call.page, at: call.at, of: call.of, partnership: call.partnership, about, repair: { by: 'rule', act: done } };
}

/** A defect about which a person says something. */
export function byPerson( call: Call, kind: Kind, about: string[], question: Pick<Question, 'ask'> & Partial<Question> ): Defect {
	return {
		kind, page: call.page, at: call.at, of: call.of, partnership: call.partnership, about,
		repair: { by: 'person', question: { offered: [], proposed: '', ways: [], ...question } }
	};
}

/** The answer becomes the value of a parameter of Partnerkit's. */
export function into( call: Call, parameter: string, more: Partial<Into> = {} ): Into {
	const { values } = call.record.mapping;
	const words = Object.prototype.hasOwnProperty.call( values, parameter ) ? values[ parameter ] : undefined;
	return { at: call.at, source: call.source, steps: call.prepare, name: nameIn( call, parameter ), ...words && { words }, ...more };
}

/** To leave a parameter out. */
export function leaveOut( call: Call, name: string ): Way {
	return { id: 'leave-out', words: name, act: act( call, { act: 'remove', name } ) };
}

/** To take the whole call away. */
export function takeAway( call: Call ): Way {
	return { id: 'delete', words: '', act: act( call, { act: 'delete' } ) };
}
