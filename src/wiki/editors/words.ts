import { plainWords } from '../../domain/tracking/plain-words';
import { sectionName } from '../../domain/tracking/section-name';
import type { Api } from '../api';
import type { TabMemory } from '../ports';

/** Summaries that the wiki writes by itself where the person writes none, in its own language. */
export interface Words {
	/** That of a new section, from its heading. */
	section( heading: string ): string;
	/** That of a rollback, with places for names; '' where it is not known. */
	rollback(): string;
	/** Asks the wiki, once a day. */
	look(): void;
}

const KEY = 'words';
const DAY = 24 * 3600;

type Kept = Partial<Record<'newsectionsummary' | 'revertpage', string>>;

export function createWords( mediawiki: typeof mw, api: Api, memory: TabMemory ): Words {
	let kept = Object( memory.load( KEY ) ) as Kept;
	let isAsked = Boolean( kept.newsectionsummary );
	return {
		section( heading ) {
			const name = sectionName( heading );
			// Before the wiki's words are there, the heading stands alone.
			const words = String( kept.newsectionsummary || '' );
			return name === '' ? '' : ( words.includes( '$1' ) ? words : '/* $1 */' ).replace( '$1', () => name );
		},
		rollback: () => plainWords( String( kept.revertpage || '' ) ),
		look() {
			if ( !isAsked ) {
				isAsked = true;
				ask().catch( () => {
					isAsked = false;
				} );
			}
		}
	};

	async function ask(): Promise<void> {
		const { query } = await api.get( {
			meta: 'allmessages', ammessages: [ 'newsectionsummary', 'revertpage' ], amlang: mediawiki.config.get( 'wgContentLanguage' )
		} ) as { query?: { allmessages?: Array<{ name: keyof Kept; content?: string }> } };
		const answer: Kept = {};
		( query?.allmessages || [] ).forEach( ( { name, content } ) => {
			answer[ name ] = content;
		} );
		kept = answer;
		memory.save( KEY, answer, DAY );
	}
}
