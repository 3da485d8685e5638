import { h, type ComponentChild } from 'preact';
import type { MoreProps } from '../../src/features/impact/more-props';
import { TextsPart } from '../../src/features/impact/texts/texts-part';
import { createWordCounter } from '../../src/features/impact/texts/word-counter';
import { createApi } from '../../src/wiki/api';
import { foreignApi } from '../../src/wiki/foreign-api';
import { WikiError, type Messages } from '../../src/wiki/ports';
import { createRevisionTexts } from '../../src/wiki/revision-texts';

const FILE = 6;
const CATEGORY = 14;

/** What tells of references and words. */
export function Texts( props: MoreProps & { own: Messages } ): ComponentChild {
	const { ports: { config, pages, wiki: home, foreign, now, pause }, result } = props;
	const open: Parameters<typeof TextsPart>[ 0 ][ 'open' ] = async ( id ) => {
		const host = result.choices.wikis.find( ( one ) => one.id === id )?.host;
		const isHome = id === home.id;
		if ( !isHome && host === undefined ) {
			throw new WikiError( 'unknown-wiki' );
		}
		const there = isHome ? { pages, config, language: mw.config.get( 'wgContentLanguage' ), api: createApi( mw ) } : await abroad( host! );
		return {
			texts: createRevisionTexts( there.api ),
			rules: {
				citations: there.config.citationTemplates, words: there.config.words,
				silent: [ FILE, CATEGORY ].flatMap( ( namespace ) => there.pages.namespaceNames( namespace ) ).map( ( name ) => name.toLowerCase().replace( /_/g, ' ' ) ),
				countWords: createWordCounter( there.language ) || ( () => 0 )
			}
		};
	};
	return h( TextsPart, { ...props, messages: props.own, open, now, pause, isWordless: !createWordCounter( 'en' ) } );

	async function abroad( host: string ) {
		const { pages: itsPages, config: itsConfig, address, language } = await foreign.open( host );
		return { pages: itsPages, config: itsConfig, language, api: await foreignApi( mw, address ) };
	}
}
