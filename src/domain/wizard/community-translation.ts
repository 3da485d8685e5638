import { withValue } from './community-changes';

/** A text of a wizard beside what it is in another language. */
export interface TranslationRow {
	key: string;
	source: string;
	translation: string;
	/** The text was changed since the translation was published, and the translation was not. */
	isOld: boolean;
}

export interface TranslatedPage {
	own: Map<string, string>;
	texts?: Record<string, Record<string, string>>;
}

/** All texts of a wizard in their order, with their translations into a language. */
export function translationRows( now: TranslatedPage, published: TranslatedPage | undefined, language: string ): TranslationRow[] {
	const translationOf = ( { texts }: TranslatedPage, key: string ): string => new Map( Object.entries( new Map( Object.entries( texts || {} ) ).get( language ) || {} ) ).get( key ) ?? '';
	return [ ...now.own ].map( ( [ key, source ] ) => {
		const translation = translationOf( now, key );
		const before = published?.own.get( key );
		return { key, source, translation, isOld: translation !== '' && before !== undefined && before !== source && translation === translationOf( published!, key ) };
	} );
}

/** The page with a text in a language; without it where the text is empty, and without the language where nothing is left of it. */
export function withTranslation( json: string, language: string, key: string, text: string ): string {
	const { texts = {} } = JSON.parse( json ) as { texts?: Record<string, Record<string, string>> };
	const isLast = text === '' && Object.keys( texts[ language ] || {} ).every( ( one ) => one === key );
	if ( text !== '' ) {
		return withValue( json, [ 'texts', language, key ], text );
	}
	return isLast ? withValue( json, Object.keys( texts ).length > 1 ? [ 'texts', language ] : [ 'texts' ], undefined ) : withValue( json, [ 'texts', language, key ], undefined );
}
