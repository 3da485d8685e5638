import type { PortfolioView } from '../../../ui/movement/portfolio/view';
import { isCancelled } from '../../impact/parts';
import { loadPortfolio, savePortfolio, type KeptPortfolio } from './kept-portfolio';
import type { PortfolioPorts } from './ports';
import { readPortfolio, type PartOfPortfolio } from './read-portfolio';

/** All partnerships of a wiki: read once and again. */
export interface PortfolioSession {
	/**
	 * Shows what is kept of an earlier reading, at once, then reads all partnerships. Without an earlier reading they
	 * are shown as soon as their pages are read, and their figures as they become complete.
	 *
	 * @throws WikiError where the partnerships' pages cannot be read
	 */
	read( signal: AbortSignal ): Promise<void>;
	/** Whom to tell when there is more to see, and at the end. */
	onChange( listener: ( view: PortfolioView ) => void ): void;
}

/**
 * @param given With the wiki's configuration as it was the last time, where that is kept
 * @param renew Gives them with the configuration as it is now, before each reading; undefined: it is that already
 */
export function createPortfolio( given: PortfolioPorts, renew?: () => Promise<PortfolioPorts> ): PortfolioSession {
	const { store } = given;
	let listener: ( view: PortfolioView ) => void = () => {};
	let shown: PartOfPortfolio | undefined;
	let whole: KeptPortfolio | undefined;
	let runs = 0;

	const tell = ( phase: PortfolioView[ 'phase' ], progress: number ): void => {
		if ( shown ) {
			listener( { ...shown, phase, progress } );
		}
	};
	const readAnew = async ( signal: AbortSignal ): Promise<void> => {
		const before = whole;
		const ports = renew ? await renew() : given;
		whole = await readPortfolio( ports, {
			signal, isShown: !before,
			onPart( part, progress ) {
				// What was read before stays until the new reading is over.
				shown = before || part;
				tell( 'reading', progress );
			}
		} );
		shown = whole;
		tell( 'done', 1 );
		if ( !before || gapsOf( whole ) <= gapsOf( before ) ) {
			await savePortfolio( store, whole );
		}
	};

	return {
		async read( signal ) {
			const run = ++runs;
			whole = whole || await loadPortfolio( store );
			shown = whole || shown;
			tell( 'reading', 0 );
			try {
				await readAnew( signal );
			} catch ( error ) {
				// A reading that was given up for another one has nothing to say.
				if ( run === runs ) {
					tell( 'cancelled', 0 );
				}
				if ( !isCancelled( error ) ) {
					throw error;
				}
			}
		},
		onChange( next ) {
			listener = next;
		}
	};
}

/** Less is not kept in the place of more. */
function gapsOf( { members, registries }: KeptPortfolio ): number {
	return members.filter( ( { state } ) => state === 'partly' ).length + registries.filter( ( { problem } ) => problem ).length;
}
