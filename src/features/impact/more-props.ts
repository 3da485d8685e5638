import type { Figure } from '../../domain/impact/figure';
import type { Result } from '../../domain/impact/result';
import type { Messages } from '../../wiki/ports';
import type { DashboardPorts } from './dashboard-ports';
import type { RevisionOnPage } from './texts/reading';

/** What comes below the figures of a dashboard, once these are there. */
export interface MoreProps {
	result: Result;
	ports: DashboardPorts;
	/** Somebody has chosen SQL over a long reading. */
	opensSql?: boolean;
	/** Figures that were made there before. */
	extra: Figure[];
	/** The revisions that the figures are of, by the database names of their wikis. */
	revisions(): Map<string, RevisionOnPage[]>;
	/** Of the dashboard; what comes below has words of its own besides. */
	messages: Messages;
	/** Told of figures that are made there, as they come: they stand with the others then. */
	onFigures( figures: Figure[] ): void;
}
