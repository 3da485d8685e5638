import { withValue, type Path } from './community-changes';
import type { Draft, DraftDefect } from './community-draft';
import { freeId, newStep, withMissingStep, type Changed, type SnippetWords } from './community-snippets';

/** A change that puts a defect right, where it is plain what that is. */
export interface Repair {
	/** `add`, `use`: with the name of what is added or used instead. */
	act: 'add-step' | 'remove' | 'remove-step' | 'remove-when' | 'add' | 'use' | 'comma' | 'no-comma';
	name: string;
	apply(): Changed;
}

const REMOVED = [ 'key-unknown', 'effect-key', 'text-unknown' ];

export function repairOf( json: string, draft: Draft, defect: DraftDefect, words: SnippetWords, language: string ): Repair | undefined {
	const { code, path, parameters } = defect;
	const [ name ] = parameters.map( String );
	const repair = ( act: Repair[ 'act' ], of: string, change: () => string, to: Path = path ): Repair => ( { act, name: of, apply: () => ( { json: change(), path: to } ) } );
	const setting = ( act: Repair[ 'act' ], of: string, at: Path, value: unknown ): Repair => repair( act, of, () => withValue( json, at, value ), at );
	if ( code.startsWith( 'syntax-' ) ) {
		return commaRepair( json, defect, repair );
	}
	if ( REMOVED.includes( code ) ) {
		return setting( 'remove', name, path, undefined );
	}
	switch ( code ) {
		case 'nowhere':
			return { act: 'add-step', name, apply: () => withMissingStep( json, draft, name, words ) };
		case 'unreached':
			return setting( 'remove-step', name, path.slice( 0, 2 ), undefined );
		case 'options-unasked':
			return setting( 'remove', 'options', [ ...path, 'options' ], undefined );
		case 'options-missing':
			return setting( 'add', 'options', [ ...path, 'options' ], newStep( 'choice', '', words ).options );
		case 'last-when':
			return setting( 'remove-when', '', [ ...path, 'when' ], undefined );
		case 'id-twice': {
			const fresh = freeId( draft, name );
			return path.length === 3 ? setting( 'use', fresh, path, fresh ) : undefined;
		}
		case 'effect':
			return setting( 'use', 'edit', path, 'edit' );
		case 'value':
			return path[ 0 ] === '$schema' ? setting( 'use', name, path, name ) : undefined;
		case 'key-missing': {
			const value = missing( draft, path, name, words, language );
			return value === undefined ? undefined : setting( 'add', name, [ ...path, name ], value );
		}
		default:
			return undefined;
	}
}

/** What may stand under a key that has to be there. */
function missing( draft: Draft, path: Path, key: string, words: SnippetWords, language: string ): unknown {
	const ofPage: Record<string, unknown> = { $schema: 'urn:partnerkit:wizard:1', version: 1, language, title: words.title, start: draft.steps.length ? draft.steps[ 0 ].id : 'welcome', steps: [ newStep( 'text', 'welcome', words ) ] };
	const isStep = path.length === 2 && path[ 0 ] === 'steps';
	const ofPart: Record<string, unknown> = {
		...newStep( 'pick', '', words ), ...newStep( 'form', '', words ), ...newStep( 'choice', '', words ), ...newStep( 'guide', '', words ), ...newStep( 'confirm', '', words ).effect, ...newStep( 'confirm', '', words ),
		id: isStep ? freeId( draft, 'step' ) : 'field', kind: 'text', value: 'option', label: words.label,
		to: draft.steps.length ? draft.steps[ draft.steps.length - 1 ].id : 'welcome', picked: draft.steps.filter( ( { step } ) => step?.kind === 'pick' ).map( ( { id } ) => id )[ 0 ],
		partnership: words.title
	};
	return ( path.length ? ofPart : ofPage )[ key ];
}

/** A comma that is missing, or one before a bracket that closes. */
function commaRepair( json: string, { at, code }: DraftDefect, repair: ( act: Repair[ 'act' ], of: string, change: () => string ) => Repair ): Repair | undefined {
	const before = json.slice( 0, at ).replace( /\s+$/, '' );
	const after = json.slice( before.length );
	if ( code === 'syntax-comma' ) {
		return repair( 'comma', '', () => `${ before },${ after }` );
	}
	return before.endsWith( ',' ) && /^\s*[\]}]/.test( after ) ? repair( 'no-comma', '', () => before.slice( 0, -1 ) + after ) : undefined;
}
