import { useEffect, useRef, useState } from 'preact/hooks';
import { typedIn, withTyped, type Typed } from '../../../domain/onboarding/typed';
import type { GuidedEditor } from '../../../wiki/ports';
import type { TypedBefore } from './accompany';
import type { Part } from './part';

/** Keeps what is typed at each keystroke. Gives what was typed an earlier time, and how to put it back, until that is done or something else is written. */
export function useTyped( editor: GuidedEditor, { kept, keep }: TypedBefore, { hasWritten }: Part ): { words: string; putBack(): void } | undefined {
	const [ earlier, setEarlier ] = useState<Typed | undefined>( kept );
	const shown = useRef( '' );
	const kind = editor.kind();
	const words = kind === 'visual' ? plain : ( text: string ) => text;
	const text = kind === 'reading' ? '' : words( editor.text() );
	useEffect( () => {
		if ( kind === 'reading' || text === shown.current ) {
			return;
		}
		shown.current = text;
		// What is there from an earlier time is not let go for a few letters.
		if ( !earlier || hasWritten ) {
			setEarlier( undefined );
			keep( typedIn( words( editor.before() ), text ) );
		}
	} );
	return earlier && earlier.words.trim() !== '' && !hasWritten ? {
		words: earlier.words,
		putBack() {
			const all = editor.kind() === 'wikitext' ? withTyped( editor.before(), earlier ) : undefined;
			if ( all === undefined ) {
				editor.putIn( earlier.words );
			} else {
				editor.putAll( all );
			}
			setEarlier( undefined );
		}
	} : undefined;
}

/** VisualEditor's text, without the marks that stand in it for references. */
function plain( text: string ): string {
	return text.replace( /(?:<ref>1<\/ref>)+$/, '' ).replace( /\[\d+\]/g, '' );
}
