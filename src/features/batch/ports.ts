import type { Account, BatchStore, BulkPages, Locks, PageLists, Templates } from '../../wiki/ports';
import type { ScreenPorts, ScreenProps } from '../screen';

/** What work on many pages needs of a wiki and a browser beyond what every screen has. */
export interface BatchPorts extends ScreenPorts {
	batches: BatchStore;
	bulk: BulkPages;
	lists: PageLists;
	templates: Templates;
	account: Account;
	locks: Locks;
}

export interface BatchScreenProps extends ScreenProps {
	ports: BatchPorts;
}
