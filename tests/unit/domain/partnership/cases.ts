import type { Contribution } from '../../../../src/domain/impact/contribution';
import type { AttributionContext, Scope } from '../../../../src/domain/partnership/attribution';
import type { Decision } from '../../../../src/domain/partnership/decision';
import type { PartnershipEvent } from '../../../../src/domain/partnership/event';
import type { Mark } from '../../../../src/domain/partnership/marks';
import type { Participant } from '../../../../src/domain/partnership/participant';
import type { Partnership } from '../../../../src/domain/partnership/record';

export const partnership = ( given: Partial<Partnership> = {} ): Partnership => ( {
	name: 'Lake Archives', isRegistered: true, label: 'Lake Archives', status: 'active', partners: [], affiliates: [], start: '2026-03-01', end: '2026-12-31',
	hashtag: 'Lake2026', counting: 'marked', categories: [], wikis: [], goals: [], summary: '', contact: '', ...given
} );

export const event = ( given: Partial<PartnershipEvent> = {} ): PartnershipEvent => ( {
	id: 'kigoma', name: 'Kigoma', start: '2026-05-02', end: '2026-05-03', hashtag: 'Kigoma2026', counting: 'marked', place: '', online: false,
	wikis: [], worklist: '', ...given
} );

export const participant = ( user: string, given: Partial<Participant> = {} ): Participant => ( { user, event: '', partner: '', role: '', ...given } );

export const mark = ( given: Partial<Mark> = {} ): Mark => ( { partnership: 'Lake Archives', event: '', partner: '', identifier: '', ...given } );

export const decision = ( given: Partial<Decision> = {} ): Decision => ( { revisionId: 1, wiki: '', decision: 'count', by: 'Organiser', reason: '', ...given } );

export const scope = ( given: Partial<Scope> = {} ): Scope => ( { partnership: partnership(), events: [], participants: [], ...given } );

export const context = ( given: Partial<AttributionContext> = {} ): AttributionContext => ( {
	...scope(), wiki: { id: 'wiki', host: 'wiki.example', isHome: true }, tag: 'partnership', marks: new Map(), worklists: new Map(), decisions: [], others: [], ...given
} );

/** An edit in the middle of the partnership, without any mark. */
export const contribution = ( given: Partial<Omit<Contribution, 'time'>> & { at?: string } = {} ): Contribution => {
	const { at = '2026-06-10T12:00:00Z', ...rest } = given;
	return { revisionId: 1, pageId: 1, namespace: 0, title: 'Lake', user: 'Asha', comment: '', sizeDiff: 100, isNew: false, tags: [], ...rest, time: Date.parse( at ) };
};
