/** The parts of the API's answers (formatversion 2) that deploying looks at. A broken wiki may leave out any of them. */
export interface Answer {
	continue?: Record<string, string>;
	query?: {
		general?: { sitename?: string; generator?: string };
		userinfo?: { name?: string; anon?: boolean; rights?: string[]; groups?: string[] };
		usergroups?: { name: string; rights?: string[] }[];
		tokens?: { csrftoken?: string };
		pages?: PageAnswer[];
		normalized?: { from: string; to: string }[];
		interwiki?: { title: string }[];
		allpages?: { title: string }[];
		tags?: { name: string; active?: boolean; hitcount?: number }[];
		recentchanges?: unknown[];
	};
	edit?: {
		result?: string;
		nochange?: boolean;
		oldrevid?: number;
		newrevid?: number;
		captcha?: unknown;
		code?: string;
		info?: string;
	};
	delete?: { title?: string };
	managetags?: { success?: boolean };
}

export interface PageAnswer {
	title: string;
	ns?: number;
	missing?: boolean;
	invalid?: boolean;
	invalidreason?: string;
	lastrevid?: number;
	revisions?: RevisionAnswer[];
	actions?: Record<string, { code?: string; text?: string }[]>;
}

export interface RevisionAnswer {
	revid?: number;
	parentid?: number;
	user?: string;
	comment?: string;
	timestamp?: string;
	slots?: { main?: { content?: unknown } };
}
