import { normalizeTitle } from '../partnership/titles';
import { answersIn, textsOf, type PageEffect, type PageField, type PageStep, type WizardPage } from './community-page';
import { endlessSteps, reachOf } from './community-ways';
import { turnsOf, type Condition } from './definition';

/** Something that is written as it should be and cannot be meant so. */
export interface Nonsense {
	/** Keys and indexes from the root: as far as they lead, that is the place. */
	path: Array<string | number>;
	code: string;
	parameters: string[];
}

/** What an effect needs besides its button; nothing else belongs to it. */
const NEEDS: Record<PageEffect[ 'do' ], Array<keyof PageEffect>> = {
	edit: [ 'page', 'add', 'summary' ], join: [ 'partnership' ], leave: [ 'partnership' ], claim: [ 'picked' ], release: [ 'picked' ], thank: [ 'picked' ]
};

/** What begins like a title and is none: the names of protocols. */
const PROTOCOL = /^\s*(?:javascript|vbscript|data|blob|file|filesystem|ftps?|https?|wss?|mailto|tel|sms|about|intent|chrome|view-source)\s*:/i;

/** Pages that decide what a wiki looks like and does. They are edited by people, not by wizards. */
const SITE_PAGE = /^(?:mediawiki|module|template|gadget|gadget definition)(?: talk)? ?:|\.(?:js|css|json|lua)$/i;

/** Characters that MediaWiki leaves out of titles: marks of direction. */
const LEFT_OUT = /[\u200E\u200F\u202A-\u202E]/g;

/** Everything that cannot be meant as it stands in a page of the right shape. */
export function nonsenseIn( page: WizardPage ): Nonsense[] {
	const found: Nonsense[] = [];
	const tell = ( path: Nonsense[ 'path' ], code: string, ...parameters: string[] ): void => {
		found.push( { path, code, parameters } );
	};
	const byId = new Map( page.steps.map( ( step ) => [ step.id, step ] ) );
	twice( page.steps.map( ( { id } ) => id ) ).forEach( ( at ) => tell( [ 'steps', at, 'id' ], 'id-twice', page.steps[ at ].id ) );
	if ( !byId.has( page.start ) ) {
		tell( [ 'start' ], 'nowhere', page.start );
	}
	page.steps.forEach( ( step, at ) => {
		const path = [ 'steps', at ];
		( step.links || [] ).forEach( ( { page: title = '', address }, index ) => {
			if ( title && address ) {
				tell( [ ...path, 'links', index ], 'link-two' );
			} else if ( PROTOCOL.test( title ) ) {
				tell( [ ...path, 'links', index, 'page' ], 'protocol', title );
			}
		} );
		[ ...step.pages || [], step.page || '' ].forEach( ( title ) => PROTOCOL.test( title ) && tell( path, 'protocol', title ) );
		checkOptions( step, path );
		( step.fields || [] ).forEach( ( field, index ) => checkField( field, [ ...path, 'fields', index ] ) );
		twice( ( step.fields || [] ).map( ( { id } ) => id ) ).forEach( ( index ) => tell( [ ...path, 'fields', index, 'id' ], 'id-twice', step.fields![ index ].id ) );
		checkTurns( step, [ ...path, 'next' ] );
		if ( step.effect ) {
			checkEffect( step.effect, [ ...path, 'effect' ] );
		}
	} );
	checkTexts();
	// Ways are looked at once they lead somewhere.
	if ( !found.length ) {
		checkWays();
	}
	return found;

	function checkOptions( { options = [], least = 0 }: Pick<PageStep, 'options' | 'least'>, path: Nonsense[ 'path' ] ): void {
		twice( options.map( ( { value } ) => value ) ).forEach( ( at ) => tell( [ ...path, 'options', at, 'value' ], 'option-twice', options[ at ].value ) );
		if ( least > options.length ) {
			tell( [ ...path, 'least' ], 'least-many', String( options.length ) );
		}
	}

	function checkField( { kind, options, least, most }: PageField, path: Nonsense[ 'path' ] ): void {
		if ( ( kind === 'select' ) !== Boolean( options ) ) {
			tell( path, options ? 'options-unasked' : 'options-missing', kind );
		}
		checkOptions( { options }, path );
		if ( least !== undefined && kind !== 'number' || most !== undefined && [ 'date', 'select' ].includes( kind ) ) {
			tell( path, 'bounds', kind );
		} else if ( least !== undefined && most !== undefined && least > most || kind !== 'number' && most !== undefined && most < 1 ) {
			tell( path, 'bounds-empty' );
		}
	}

	function checkTurns( step: PageStep, path: Nonsense[ 'path' ] ): void {
		const turns = turnsOf( step );
		turns.forEach( ( { when, to }, at ) => {
			const place = typeof step.next === 'string' ? path : [ ...path, at ];
			if ( !byId.has( to ) ) {
				tell( typeof step.next === 'string' ? place : [ ...place, 'to' ], 'nowhere', to );
			}
			if ( !when !== ( at === turns.length - 1 ) ) {
				tell( place, when ? 'last-when' : 'early-always' );
			}
			if ( when ) {
				checkCondition( when, [ ...place, 'when' ] );
			}
		} );
	}

	function checkCondition( condition: Condition, path: Nonsense[ 'path' ] ): void {
		const keys = Object.keys( condition ).filter( ( key ) => key !== 'answer' );
		const isAboutAnswer = [ 'is', 'in', 'empty' ].includes( keys[ 0 ] );
		if ( keys.length !== 1 || isAboutAnswer !== 'answer' in condition ) {
			tell( path, 'condition' );
			return;
		}
		if ( 'answer' in condition ) {
			const wanted = 'is' in condition ? [ condition.is ] : 'in' in condition ? condition.in : [];
			const options = checkAnswer( condition.answer, [ ...path, 'answer' ] );
			wanted.filter( ( one ) => options && !options.includes( one ) ).forEach( ( one ) => tell( path, 'option-unknown', one, condition.answer ) );
		} else if ( 'not' in condition ) {
			checkCondition( condition.not, [ ...path, 'not' ] );
		} else {
			const [ key ] = keys as [ 'all' ];
			( condition as { all: Condition[] } )[ key ].forEach( ( one, at ) => checkCondition( one, [ ...path, key, at ] ) );
		}
	}

	/** What an answer can be, where it is one of few. */
	function checkAnswer( answer: string, path: Nonsense[ 'path' ] ): string[] | undefined {
		const [ id, fieldId ] = answer.split( '.' );
		const step = byId.get( id );
		const field = step?.fields?.find( ( one ) => one.id === fieldId );
		const isAsked = step && ( fieldId === undefined ? [ 'choice', 'check', 'pick' ].includes( step.kind ) : field !== undefined );
		if ( !isAsked ) {
			tell( path, 'answer-unknown', answer );
		}
		const options = field ? field.options : step?.options;
		return isAsked ? options?.map( ( { value } ) => value ) || step.pages : undefined;
	}

	function checkEffect( effect: PageEffect, path: Nonsense[ 'path' ] ): void {
		const needs = NEEDS[ effect.do ];
		needs.filter( ( key ) => effect[ key ] === undefined ).forEach( ( key ) => tell( path, 'key-missing', key ) );
		Object.keys( effect ).filter( ( key ) => ![ 'do', 'button', ...needs ].includes( key ) ).forEach( ( key ) => tell( [ ...path, key ], 'effect-key', key, effect.do ) );
		if ( effect.picked !== undefined && byId.get( effect.picked )?.kind !== 'pick' ) {
			tell( [ ...path, 'picked' ], 'not-picked', effect.picked );
		}
		if ( effect.page !== undefined && ( PROTOCOL.test( effect.page ) || SITE_PAGE.test( normalizeTitle( effect.page.replace( LEFT_OUT, '' ) ) ) ) ) {
			tell( [ ...path, 'page' ], 'site-page', effect.page );
		}
		answersIn( effect.add || '' ).forEach( ( answer ) => checkAnswer( answer, [ ...path, 'add' ] ) );
		if ( /~{3}|\{\{\s*(?:safesubst|subst|msgnw|int)\s*:/i.test( `${ effect.add }${ effect.summary }` ) ) {
			tell( [ ...path, 'add' ], 'add-magic' );
		}
	}

	function checkTexts(): void {
		const known = textsOf( page );
		Object.entries( page.texts || {} ).forEach( ( [ language, texts ] ) => Object.keys( texts ).filter( ( key ) => !known.has( key ) )
			.forEach( ( key ) => tell( [ 'texts', language, key ], 'text-unknown', key ) ) );
	}

	function checkWays(): void {
		const reached = reachOf( page.steps ).get( page.start )!;
		const isReached = ( id: string ): boolean => id === page.start || reached.has( id );
		page.steps.forEach( ( { id }, at ) => !isReached( id ) && tell( [ 'steps', at, 'id' ], 'unreached', id ) );
		endlessSteps( page.steps ).forEach( ( step ) => tell( [ 'steps', page.steps.indexOf( step ), 'next' ], 'endless', step.id ) );
	}
}

/** Where something stands that was there before. */
function twice( values: string[] ): number[] {
	return values.map( ( _, at ) => at ).filter( ( at ) => values.indexOf( values[ at ] ) < at );
}
