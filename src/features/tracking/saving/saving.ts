import type { Editors, SavedEdit, SaveNote } from '../../../wiki/ports';
import { createLine, type DrawnLine, type LinePorts } from './line';
import { createRuleBook, type RuleBook, type RulesPorts } from './rules';

export interface SavingPorts extends Omit<LinePorts, 'rules'>, RulesPorts {
	editors: Editors;
	pages: LinePorts[ 'pages' ];
	/** An edit was saved with the line, on this page or by a form on the one before. */
	onSaved( edit: SavedEdit, note: SaveNote, rules: RuleBook ): void;
}

export interface Saving {
	/** To be called when something else was chosen, or nothing any more. */
	update(): void;
}

/** Puts the line into every editor that opens. */
export function startSaving( ports: SavingPorts ): Saving {
	const lines = new Set<DrawnLine>();
	const update = (): void => lines.forEach( ( line ) => line.draw() );
	const rules = createRuleBook( ports, update );
	ports.editors.watch( ( editor ) => {
		const line = createLine( { ...ports, rules }, editor );
		lines.add( line );
		line.draw();
		return { ...line, close() {
			lines.delete( line );
			line.close();
		} };
	}, ( edit, note ) => ports.onSaved( edit, note, rules ), () => {
		const working = ports.working();
		if ( working ) {
			rules.known( working.partnership );
		}
	} );
	return { update };
}
