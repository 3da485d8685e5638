import { join } from '../domain/wizard/join';
import { inShort, readState } from '../domain/wizard/read-state';
import { END, type WizardState } from '../domain/wizard/state';
import type { Api } from './api';
import { PATHS_OPTION as OPTION, PATHS_SIGN as SIGN, readList } from './paths-kept';
import type { WizardStore, WizardStores } from './ports-wizard';
import { createShelf, type Kept } from './wizard-shelf';

/* The option comes along with every page of the account: what is in it has to be little. */
const MOST_PATHS = 4;
const MOST_CHARACTERS = 2000;
const LONGEST_ANSWER = 40;

/** For how long what was typed without an account waits for one. */
const HOUR = 3600 * 1000;

interface OptionsAnswer { query?: { userinfo?: { options?: Record<string, unknown> } } }

export function createWizardStores( mediawiki: typeof mw, api: Api ): WizardStores {
	const { user: { options }, storage } = mediawiki;
	// Nobody is told apart from a temporary account, which an edit makes, and which has no options.
	const user = mediawiki.user.isNamed() ? mediawiki.config.get( 'wgUserName' )! : '';
	const by = newWord();
	let telling: Promise<unknown> = Promise.resolve();

	return { open };

	function open( wizard: string, word?: string ): WizardStore {
		const shelf = createShelf( mediawiki, user, wizard );
		const save: WizardStore[ 'save' ] = async ( state ) => {
			const { kept, isKept } = await shelf.change( ( found ) => stored( state, found ) );
			storage.set( SIGN, `${ by }-${ Date.now() }` );
			return { state: kept!.state, isKept };
		};
		const onWiki = (): WizardState | undefined => readList( options.get( OPTION ) ).map( ( one ) => readState( one, wizard ) ).find( Boolean );
		const refresh = async (): Promise<WizardState | undefined> => {
			const { query } = await api.get( { meta: 'userinfo', uiprop: 'options', assertuser: user } ) as OptionsAnswer;
			options.set( OPTION, String( query?.userinfo?.options?.[ OPTION ] ?? '' ) );
			return onWiki();
		};
		const kept = async (): Promise<WizardState | undefined> => joined( ( await shelf.change( ( found ) => found ) ).kept?.state, onWiki() );
		return {
			pen: () => ( { by, now: Date.now() } ),
			async load() {
				const taken = user && word ? await take( wizard, word ) : undefined;
				if ( taken ) {
					// It goes on beside what the account had begun, and after what it had finished.
					const own = await kept();
					await save( own ? { ...taken, round: own.round + ( own.place.value === END ? 1 : 0 ) } : taken );
				}
				return kept();
			},
			save,
			tell( state ) {
				const told = telling.then( async () => {
					const both = joined( state, user ? await refresh() : undefined )!;
					const list = listWith( both, readList( options.get( OPTION ) ) );
					if ( user && list !== options.get( OPTION ) ) {
						await api.post( { action: 'options', optionname: OPTION, optionvalue: list, assertuser: user } );
						options.set( OPTION, list );
					}
					return both;
				} );
				telling = told.catch( () => {} );
				return told;
			},
			watch( onChange ) {
				const tellOn = (): void => {
					kept().then( ( state ) => state && onChange( state ) );
				};
				const onStorage = ( { key }: StorageEvent ): void => {
					if ( key === SIGN ) {
						tellOn();
					}
				};
				addEventListener( 'storage', onStorage );
				// A page that comes back from the browser's memory has heard nothing in between.
				addEventListener( 'pageshow', tellOn );
				return () => {
					removeEventListener( 'storage', onStorage );
					removeEventListener( 'pageshow', tellOn );
				};
			},
			async handOver() {
				const given = newWord();
				await shelf.change( ( found ) => found && { ...found, at: Date.now(), word: given } );
				return given;
			}
		};
	}

	/** What was typed here without an account, by the person who has one now; it is nobody's any more. */
	async function take( wizard: string, word: string ): Promise<WizardState | undefined> {
		let taken: WizardState | undefined;
		await createShelf( mediawiki, '', wizard ).change( ( found ) => {
			const isMeant = found && found.word === word && Date.now() - found.at < HOUR;
			taken = isMeant ? found.state : undefined;
			return isMeant ? undefined : found;
		} );
		return taken;
	}
}

function stored( state: WizardState, found: Kept | undefined ): Kept {
	return { ...found, state: joined( state, found?.state )!, at: Date.now() };
}

function joined( one: WizardState | undefined, other: WizardState | undefined ): WizardState | undefined {
	return one && other ? join( one, other ) : one || other;
}

function newWord(): string {
	return Math.random().toString( 36 ).slice( 2, 10 );
}

/** The latest first, each as short as it has to be. */
function listWith( state: WizardState, list: unknown[] ): string {
	const others = list.filter( ( one ) => ( Object( one ) as Partial<WizardState> ).wizard !== state.wizard );
	const short = inShort( state, state.place.value === END ? 0 : LONGEST_ANSWER );
	const fitting = JSON.stringify( short ).length > MOST_CHARACTERS ? { ...short, answers: {} } : short;
	return JSON.stringify( [ fitting, ...others ].slice( 0, MOST_PATHS ) );
}
