import type { PortfolioView } from '../../../ui/movement/portfolio/view';
import type { ReadingStore } from '../../../wiki/ports';

/** Goes up when what is kept changes its shape: what has another one is not understood. */
const SHAPE = 3;

const NAME = 'portfolio';

export type KeptPortfolio = Required<Omit<PortfolioView, 'phase' | 'progress'>>;

/** The last reading; undefined where none is kept, or none that is understood. */
export async function loadPortfolio( store: ReadingStore ): Promise<KeptPortfolio | undefined> {
	const [ found ] = await store.load( NAME );
	const { shape, portfolio } = Object( found?.value ) as { shape?: number; portfolio?: KeptPortfolio };
	return shape === SHAPE ? portfolio : undefined;
}

export function savePortfolio( store: ReadingStore, { members, columns, requests, requestsTitle, homeTitle, registries, readAt }: KeptPortfolio ): Promise<void> {
	return store.save( NAME, NAME, { shape: SHAPE, portfolio: { members, columns, requests, requestsTitle, homeTitle, registries, readAt } } );
}
