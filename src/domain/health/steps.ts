import { effectiveParam, escapeText, findTemplates, type Param, type Template } from '../wikitext';
import { removeParam, setParam } from '../wikitext/write';
import type { Step } from './defect';

/**
 * The call of a template after these steps, one after the other; '' where it is taken away. What is there already
 * (a name that is gone, a value that stands) is no work.
 */
export function afterSteps( source: string, steps: Step[] ): string {
	return steps.some( ( { act } ) => act === 'delete' ) ? '' : steps.reduce( afterStep, source );
}

function afterStep( source: string, step: Step ): string {
	const template = findTemplates( source )[ 0 ];
	switch ( step.act ) {
		case 'set':
			return setParam( source, template, step.name, withComments( template, step.name, escapeText( step.words ) ) );
		case 'write':
			return setParam( source, template, step.name, withComments( template, step.name, step.wikitext ) );
		case 'remove':
			return removeParam( source, template, step.name );
		case 'once':
			return withOne( source, template, step.name );
		case 'rename':
			return renamed( source, template, step.from, step.to );
		case 'call':
			return called( source, template, step.title );
		case 'delete':
			return '';
	}
}

/** A new value with the comments that stand before and behind the old one. */
function withComments( template: Template, name: string, value: string ): string {
	const param = effectiveParam( template, name );
	const old = param ? param.value.trim() : '';
	const before = /^(?:<!--[\s\S]*?-->\s*)+/.exec( old );
	const rest = before ? old.slice( before[ 0 ].length ) : old;
	const after = rest.endsWith( '-->' ) && rest.includes( '<!--' ) ? /\s*$/.exec( rest.slice( 0, rest.lastIndexOf( '<!--' ) ) )![ 0 ] + rest.slice( rest.lastIndexOf( '<!--' ) ) : '';
	return ( before ? before[ 0 ] : '' ) + value + after;
}

function withOne( source: string, template: Template, name: string ): string {
	const last = effectiveParam( template, name );
	return template.params.filter( ( param ) => param.name === name && param !== last ).reverse()
		.reduce( ( text, param ) => text.slice( 0, param.start - 1 ) + text.slice( param.end ), source );
}

/** The parameter under another name; where that has a value already, it is only taken away. */
function renamed( source: string, template: Template, from: string, to: string ): string {
	const param = effectiveParam( template, from );
	const there = effectiveParam( template, to );
	if ( !param ) {
		return source;
	}
	if ( there && there.value.trim() !== '' || param.positional && hasPositionalAfter( template, param ) ) {
		const moved = there && there.value.trim() !== '' ? source : setParam( source, template, to, param.value );
		return removeParam( moved, findTemplates( moved )[ 0 ], from );
	}
	if ( there ) {
		return renamed( removeParam( source, template, to ), findTemplates( removeParam( source, template, to ) )[ 0 ], from, to );
	}
	const whole = source.slice( param.start, param.end );
	const at = param.positional ? 0 : whole.indexOf( from );
	const name = param.positional ? `${ to }=${ whole }` : at < 0 ? undefined : whole.slice( 0, at ) + to + whole.slice( at + from.length );
	// A comment stands inside the name: it goes with it.
	const written = name === undefined ? `${ to }=${ param.value }` : name;
	return source.slice( 0, param.start ) + written + source.slice( param.end );
}

function hasPositionalAfter( template: Template, param: Param ): boolean {
	return template.params.some( ( other ) => other.positional && other.start > param.start );
}

function called( source: string, template: Template, title: string ): string {
	const at = source.indexOf( template.name, 2 );
	return at < 0 ? source : source.slice( 0, at ) + title + source.slice( at + template.name.length );
}
