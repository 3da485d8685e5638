import type { TemplateKey } from './config';

/** The parameters of Partnerkit's own template of each kind, which a wiki's own template may call otherwise. */
export const PARAMETERS: Record<TemplateKey, string[]> = {
	partnership: [ 'name', 'status', 'partners', 'affiliates', 'start', 'end', 'hashtag', 'counting', 'goals', 'summary', 'contact', 'agreement', 'categories', 'wikis' ],
	partner: [ 'wikidata', 'name', 'type', 'country', 'size', 'role', 'url' ],
	goal: [ 'metric', 'target', 'by', 'unit' ],
	participant: [ 'user', 'joined', 'event', 'partner', 'role', 'left' ],
	event: [ 'id', 'name', 'start', 'end', 'hashtag', 'counting', 'place', 'online', 'wikis', 'worklist' ],
	contribution: [ 'partnership', 'event', 'date', 'partner', 'identifier' ],
	decision: [ 'rev', 'wiki', 'decision', 'by', 'reason', 'date' ],
	affiliation: [ 'partnership', 'partner', 'role', 'paid', 'employer', 'client', 'since', 'until' ],
	playbook: [ 'for', 'effort', 'languages', 'tried-by' ],
	snapshot: [ 'partnership', 'start', 'end', 'taken', 'by', 'definitions', 'previous', 'coverage', 'figures', 'data' ],
	task: [ 'type', 'difficulty', 'topic', 'minutes', 'note', 'source', 'user', 'until', 'done' ]
};
