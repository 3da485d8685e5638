import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../gadgets/bundle';
import { readGadgets, type GadgetFolder } from '../gadgets/definition';
import { LABEL_KEY, sharedWith, SOURCE_LANGUAGE } from '../gadgets/messages';
import { DESCRIPTION_KEY, SECTION_KEY } from '../gadgets/preferences';
import { root } from '../local-wiki/paths';
import type { Check } from './check';
import { keyUses, type KeyUse } from './message-keys';
import { checkTranslations } from './translations';

/** Those that the build uses, not the code. */
const USED_BY_BUILD = [ DESCRIPTION_KEY, LABEL_KEY, SECTION_KEY ];

export const messages: Check = {
	name: 'messages',
	async run() {
		const gadgets = readGadgets();
		const translations = gadgets.map( checkTranslations );
		const uses = new Map<GadgetFolder, PlacedUse[]>();
		for ( const gadget of gadgets ) {
			uses.set( gadget, usesIn( ( await bundle( gadget, gadgets ) ).modules ) );
		}
		return {
			failures: [ ...translations.flatMap( ( one ) => one.failures ), ...missingMessages( uses ), ...unusedMessages( uses ) ],
			notes: translations.flatMap( ( one ) => one.notes )
		};
	}
};

export type PlacedUse = KeyUse & { file: string };

type Sharing = Pick<GadgetFolder, 'name' | 'messages' | 'dependencies'>;

function usesIn( modules: string[] ): PlacedUse[] {
	return modules.filter( ( file ) => /^(?:src|gadgets)\/.*\.tsx?$/.test( file ) )
		.flatMap( ( file ) => keyUses( file, readFileSync( join( root, file ), 'utf8' ) ).map( ( use ) => ( { ...use, file } ) ) );
}

/** Messages that the code of a gadget asks for and that are neither its own nor shared. */
export function missingMessages( uses: Map<Sharing, PlacedUse[]> ): string[] {
	const gadgets = [ ...uses.keys() ];
	return [ ...uses ].flatMap( ( [ gadget, list ] ) => {
		const keys = [ gadget, ...sharedWith( gadget, gadgets ) ].flatMap( ( one ) => Object.keys( one.messages[ SOURCE_LANGUAGE ] ?? {} ) );
		return list.filter( ( use ) => use.isAskedFor && !keys.some( ( key ) => use.matches( key ) ) )
			.map( ( use ) => `${ use.file }:${ use.line } ${ use.text } is no message of ${ gadget.name }` );
	} );
}

/** Messages that no code names which could read them. */
export function unusedMessages( uses: Map<Sharing, PlacedUse[]> ): string[] {
	const gadgets = [ ...uses.keys() ];
	return [ ...uses ].flatMap( ( [ gadget, own ] ) => {
		const readers = [ ...own, ...[ ...uses ].filter( ( [ other ] ) => sharedWith( other, gadgets ).includes( gadget ) ).flatMap( ( [ , list ] ) => list ) ];
		return Object.keys( gadget.messages[ SOURCE_LANGUAGE ] ?? {} )
			.filter( ( key ) => !USED_BY_BUILD.includes( key ) && !readers.some( ( use ) => use.matches( key ) ) )
			.map( ( key ) => `${ gadget.name }: ${ key } is not used` );
	} );
}
