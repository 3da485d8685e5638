import type { ReadingStore } from '../../../wiki/ports';
import type { ReachPorts } from '../../impact/reach/reach-job';

/** A wiki that can be asked for titles. */
export interface TitlesWiki {
	host: string;
	/** Of the pages that are there. */
	titles( pageIds: number[], signal?: AbortSignal ): Promise<Map<number, { title: string }>>;
}

/** What counting readers of all partnerships needs. */
export interface ReadersPorts extends Omit<ReachPorts, 'sources'> {
	store: ReadingStore;
	/** To be awaited between pieces of work, so that nothing holds the page. */
	pause(): Promise<void>;
	/** Who tells about readers. */
	sources(): Promise<ReachPorts[ 'sources' ]>;
	/** The wiki with this id; undefined where its address is not known. Throws a WikiError. */
	openWiki( id: string, names: string[] ): Promise<TitlesWiki | undefined>;
}
