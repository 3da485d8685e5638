import type { Definition } from '../../../domain/wizard/definition';

/** How somebody answers whether she works for a partner. */
export const WORK = [ 'no', 'employed', 'yes' ] as const;

/** The path of a newcomer at an event: after its last step comes the thanks. */
export function joinPath( partnership: string, partners: string[] ): Definition {
	return {
		id: `join:${ partnership }`, version: 1, start: 'welcome',
		steps: [
			{ id: 'welcome', kind: 'text', next: partners.length ? 'connection' : 'join' },
			{ id: 'connection', kind: 'form', fields: [ { id: 'work', kind: 'select', options: [ ...WORK ] }, { id: 'partner', kind: 'select', options: partners, optional: true } ], next: 'join' },
			{ id: 'join', kind: 'confirm', effect: 'join', next: 'task' },
			{ id: 'task', kind: 'pick', next: 'edit' },
			// Its answer is the revision that the person has made.
			{ id: 'edit', kind: 'guide' }
		]
	};
}
