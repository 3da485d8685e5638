import type { ComponentType } from 'preact';
import type { Config } from '../../../domain/partnership/config';
import type { Moves } from '../../../wiki/ports';
import type { ScreenPorts, ScreenProps } from '../../screen';
import type { DashboardPorts } from '../dashboard-ports';
import type { MoreProps } from '../more-props';
import type { ContentLanguage } from './report-words';

export interface ReportPorts extends Pick<ScreenPorts, 'pages' | 'edits' | 'rendering' | 'drafts'>, Pick<Moves, 'subpages'> {}

export interface ReportScreenProps extends Omit<ScreenProps, 'ports' | 'open' | 'screenUrl'> {
	ports: ReportPorts;
	content: ContentLanguage;
	/** Code of the reader's language. */
	language: string;
	/** Reads the wiki's configuration, and what figures are read with. */
	open(): Promise<{ config: Config; dashboard: DashboardPorts }>;
	/** Where figures are made beside the reading. */
	Beside: ComponentType<MoreProps>;
	/** Full address of the dashboard of a partnership. */
	dashboardUrl( name: string ): string;
}
