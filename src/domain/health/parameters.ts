import type { TemplateKey } from '../partnership/config';
import { paramText } from '../partnership/params';
import type { Day } from '../partnership/dates';
import { readDay } from '../partnership/dates';
import type { TemplateDescription, TemplateParameter } from '../templatedata/description';
import { duplicateParams } from '../wikitext';
import { act, byPerson, byRule, into, leaveOut, nameIn, prepared, takeAway, templatePage, type Call, type HealthContext } from './call';
import type { Defect, Question, Step } from './defect';
import { nearest } from './written';
import { readWrittenDay } from './written-date';

export interface ParameterRules {
	key: TemplateKey;
	/** Partnerkit's names of required parameters that are looked at elsewhere. */
	elsewhere: string[];
	/** What a required parameter that is empty can only be, by Partnerkit's name. */
	known?: Record<string, string>;
	/** What to ask for where one is empty, by Partnerkit's name; else a text, or what its type is. */
	asks?: Record<string, Pick<Question, 'ask'> & Partial<Question>>;
	/** Required by Partnerkit, whatever the template says. */
	required?: string[];
}

/**
 * What the template's description does not know of a call's parameters, and what it wants and lacks.
 *
 * @return The call is the one to read values from: those under another name have their own
 */
export function checkParameters( call: Call, rules: ParameterRules, context: HealthContext ): { call: Call; defects: Defect[] } {
	const description = context.descriptions.get( templatePage( call.record.mapping ) );
	const known = description && description.from !== 'nothing' ? description.parameters : undefined;
	const defects = duplicates( call );
	if ( !known ) {
		return { call, defects: [ ...defects, ...missing( call, [], rules ) ] };
	}
	const steps: Step[] = [];
	otherNames( call, known ).forEach( ( [ parameter, target ] ) => {
		const { defect, step } = underOtherName( call, parameter, target, known );
		defects.push( defect );
		steps.push( ...step );
	} );
	const ready = steps.length ? prepared( call, steps, rules.key, context.config ) : call;
	return { call: ready, defects: [ ...defects, ...unknown( ready, known ), ...missing( ready, known, rules ) ] };
}

/** The day that a parameter names; where it is written otherwise it is a defect, and where nobody can tell none is given. */
export function checkDay( call: Call, parameter: string, { months }: HealthContext ): { day?: Day; defects: Defect[] } {
	const text = call.record.text( parameter );
	const plain = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?$/.test( text ) ? readDay( text ) : undefined;
	if ( plain || text === '' ) {
		return { day: plain, defects: [] };
	}
	const name = nameIn( call, parameter );
	// Partnerkit reads some of these too; other tools and the templates do not.
	const meant = call.record.day( parameter ) || readWrittenDay( text, months );
	return meant ?
		{ day: meant, defects: [ byRule( call, 'date-written', [ name ], act( call, { act: 'set', name, words: meant } ) ) ] } :
		{ defects: [ byPerson( call, 'date-unreadable', [ name, text ], { ask: 'date', into: into( call, parameter ), ways: [ leaveOut( call, name ) ] } ) ] };
}

function duplicates( call: Call ): Defect[] {
	return duplicateParams( call.record.template ).map( ( name ) => byRule( call, 'parameter-twice', [ name ], act( call, { act: 'once', name } ) ) );
}

/** Parameters that the template reads under another name, and those that it would rather not read. */
function otherNames( { record: { template } }: Call, known: TemplateParameter[] ): Array<[ string, TemplateParameter ]> {
	const found: Array<[ string, TemplateParameter ]> = [];
	namesOf( template.params ).forEach( ( name ) => {
		const parameter = known.find( ( one ) => one.name === name ) || known.find( ( one ) => one.aliases.includes( name ) );
		if ( parameter && ( parameter.name !== name || parameter.deprecated !== false ) ) {
			found.push( [ name, parameter ] );
		}
	} );
	return found;
}

function underOtherName( call: Call, name: string, parameter: TemplateParameter, known: TemplateParameter[] ): { defect: Defect; step: Step[] } {
	const deprecated = parameter.deprecated !== false;
	const kind = deprecated ? 'parameter-deprecated' : 'parameter-alias';
	const instead = deprecated ? replacement( parameter, known ) : parameter.name;
	const offered = known.filter( ( one ) => one.deprecated === false ).map( ( one ) => one.name );
	if ( instead === undefined ) {
		return { defect: askForName( call, kind, [ name ], name, offered, '' ), step: [] };
	}
	const value = paramText( call.record.template, name );
	const other = paramText( call.record.template, instead );
	if ( value !== '' && other !== '' && value !== other ) {
		return { step: [], defect: byPerson( call, kind, [ name, instead ], { ask: 'way', ways: [
			{ id: 'keep-1', words: `${ name }=${ value }`, act: act( call, { act: 'remove', name: instead }, { act: 'rename', from: name, to: instead } ) },
			{ id: 'keep-2', words: `${ instead }=${ other }`, act: act( call, { act: 'remove', name } ) }
		] } ) };
	}
	const step: Step[] = [ { act: 'rename', from: name, to: instead } ];
	return { defect: byRule( call, kind, [ name, instead ], act( call, ...step ) ), step };
}

/** The one parameter that the note on a deprecated one names. */
function replacement( { deprecated, name }: TemplateParameter, known: TemplateParameter[] ): string | undefined {
	const words = typeof deprecated === 'string' ? deprecated.split( /[\s.,;:!?()"'“”‘’«»„`=|{}[\]<>]+/ ) : [];
	const named = known.filter( ( one ) => one.name !== name && one.deprecated === false && words.includes( one.name ) );
	return named.length === 1 ? named[ 0 ].name : undefined;
}

function unknown( call: Call, known: TemplateParameter[] ): Defect[] {
	const { template } = call.record;
	const names = known.map( ( one ) => one.name );
	const spare = known.filter( ( one ) => one.deprecated === false && paramText( template, one.name ) === '' ).map( ( one ) => one.name );
	return namesOf( template.params ).filter( ( name ) => !known.some( ( one ) => one.name === name || one.aliases.includes( name ) ) ).map( ( name ) => {
		const empty = template.params.filter( ( param ) => param.name === name ).every( ( { value } ) => value.trim() === '' );
		return empty ?
			byRule( call, 'parameter-unknown', [ name ], act( call, { act: 'remove', name } ) ) :
			askForName( call, 'parameter-unknown', [ name, paramText( template, name ) ], name, spare, nearest( name, spare ) || ( names.includes( name ) ? name : '' ) );
	} );
}

function askForName( call: Call, kind: 'parameter-unknown' | 'parameter-deprecated' | 'parameter-alias', about: string[], name: string, offered: string[], proposed: string ): Defect {
	return byPerson( call, kind, about, {
		ask: 'parameter', offered, proposed, ways: [ leaveOut( call, name ) ],
		into: { at: call.at, source: call.source, steps: call.prepare, name, how: 'rename' }
	} );
}

function missing( call: Call, known: TemplateParameter[], { elsewhere, known: values = {}, asks = {}, required = [] }: ParameterRules ): Defect[] {
	const ours = ( name: string ): string => Object.keys( call.record.mapping.parameters ).find( ( one ) => call.record.mapping.parameters[ one ] === name ) || name;
	const wanted = [ ...known.filter( ( one ) => one.required && one.deprecated === false ).map( ( one ) => ours( one.name ) ), ...required ];
	return wanted
		.filter( ( parameter, index ) => !elsewhere.includes( parameter ) && wanted.indexOf( parameter ) === index && call.record.text( parameter ) === '' )
		.map( ( parameter ) => {
			const name = nameIn( call, parameter );
			if ( values[ parameter ] ) {
				return byRule( call, 'parameter-missing', [ name ], act( call, { act: 'set', name, words: values[ parameter ] } ) );
			}
			const described = known.find( ( one ) => one.name === name );
			return byPerson( call, 'parameter-missing', [ name ], { into: into( call, parameter ), ways: [ takeAway( call ) ], ...asks[ parameter ] || askFor( described ) } );
		} );
}

function askFor( described: TemplateDescription[ 'parameters' ][ number ] | undefined ): Pick<Question, 'ask'> & Partial<Question> {
	return {
		ask: described && described.type === 'date' ? 'date' : described && described.type === 'number' ? 'number' : 'text',
		offered: described ? described.suggestedValues : [], proposed: described ? described.autovalue : ''
	};
}

function namesOf( params: Array<{ name: string }> ): string[] {
	return params.map( ( { name } ) => name ).filter( ( name, index, all ) => all.indexOf( name ) === index );
}
