import { DEFAULT_CONFIG, type Config } from '../domain/partnership/config';
import { loadConfig } from './config';
import type { Pages, ReadingStore } from './ports';

/** Goes up when the configuration changes its shape: what has another one is not understood. */
const SHAPE = 1;

const NAME = 'config';

/** The wiki's configuration as it was the last time, before anything is asked for; undefined where none is kept. */
export async function keptConfig( store: ReadingStore ): Promise<Config | undefined> {
	const [ found ] = await store.load( NAME );
	const { shape, config } = Object( found?.value ) as { shape?: number; config?: Config };
	return shape === SHAPE && config ? { ...DEFAULT_CONFIG, ...config } : undefined;
}

/** The wiki's configuration as it is now, kept for the next time. */
export async function renewConfig( pages: Pages, store: ReadingStore ): Promise<Config> {
	const { config } = await loadConfig( pages );
	await store.save( NAME, NAME, { shape: SHAPE, config } );
	return config;
}
