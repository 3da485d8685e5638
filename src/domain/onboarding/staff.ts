import type { Definition } from '../wizard/definition';

/** How somebody works for a partner: not paid for edits, paid for them, not paid at all. */
export const WORK = [ 'employed', 'yes', 'no' ] as const;

/** Whose the material is that somebody would like to share. */
export const MATERIAL = [ 'own', 'old', 'others', 'unsure' ] as const;

/** What somebody may begin with. */
export const FIRST = [ 'source', 'photo', 'correction', 'question' ] as const;

/** The path of somebody who works for a partner. */
export function staffPath( partnership: string, partners: string[] ): Definition {
	return {
		id: `staff:${ partnership }`, version: 1, start: 'possible',
		steps: [
			{ id: 'possible', kind: 'text', next: 'account' },
			{ id: 'account', kind: 'text', next: 'connection' },
			{ id: 'connection', kind: 'form', fields: [ { id: 'work', kind: 'select', options: [ ...WORK ] }, { id: 'partner', kind: 'select', options: partners, optional: true } ], next: 'disclose' },
			{ id: 'disclose', kind: 'confirm', effect: 'edit', next: 'sources' },
			{ id: 'sources', kind: 'text', next: 'material' },
			{ id: 'material', kind: 'choice', options: [ ...MATERIAL ], next: 'first' },
			{ id: 'first', kind: 'choice', options: [ ...FIRST ], next: 'task' },
			{ id: 'task', kind: 'text' }
		]
	};
}
