import type { Definition } from '../../../domain/wizard/definition';

/** How somebody answers whether she works for a partner. */
export const WORK = [ 'no', 'employed', 'yes' ] as const;

/**
 * Of the first step: the person knows how to edit, so that {@link joinPath} leads to what counts; of the steps after
 * that and after an edit: a task is wanted.
 */
export const YES = 'yes';

/** The path to which an invitation leads. Whoever wants another task goes round once more: each is taken once. */
export function joinPath( name: string, partners: string[] ): Definition {
	return {
		id: `join:${ name }`, version: 2, start: 'welcome',
		steps: [
			{ id: 'welcome', kind: 'choice', options: [ YES ], optional: true, next: partners.length ? 'connection' : 'join' },
			{ id: 'connection', kind: 'form', fields: [ { id: 'work', kind: 'select', options: [ ...WORK ] }, { id: 'partner', kind: 'select', options: partners, optional: true } ], next: 'join' },
			{ id: 'join', kind: 'confirm', effect: 'join', next: [ { when: { answer: 'welcome', is: YES }, to: 'ready' }, { to: 'task' } ] },
			{ id: 'ready', kind: 'choice', options: [ YES ], optional: true, next: [ { when: { answer: 'ready', is: YES }, to: 'task' }, { to: 'end' } ] },
			{ id: 'task', kind: 'pick', next: 'claim' },
			{ id: 'claim', kind: 'confirm', effect: 'claim', next: 'edit' },
			// Its answer is the revision that the person has made.
			{ id: 'edit', kind: 'guide', next: 'thanks' },
			{ id: 'thanks', kind: 'choice', options: [ YES ], optional: true, next: [ { when: { answer: 'thanks', is: YES }, to: 'task' }, { to: 'end' } ] }
		]
	};
}
