import type { Choices } from './result';
import type { Selection } from './selection';

/** What is selected and cannot be: names that the partnership does not have. Namespaces are known once edits are counted, and any may have none. */
export function unknownIn( { event, partner, wiki }: Selection, choices: Choices ): string[] {
	return [
		...event === undefined || choices.events.some( ( { id } ) => id === event ) ? [] : [ event ],
		...partner === undefined || choices.partners.includes( partner ) ? [] : [ partner ],
		...wiki === undefined || choices.wikis.some( ( { id } ) => id === wiki ) ? [] : [ wiki ]
	];
}

/** The selection without what cannot be selected. */
export function knownIn( selection: Selection, choices: Choices ): Selection {
	const { event, partner, wiki, ...rest } = selection;
	const unknown = unknownIn( selection, choices );
	const known = ( value: string | undefined ): string | undefined => value === undefined || unknown.includes( value ) ? undefined : value;
	return { event: known( event ), partner: known( partner ), wiki: known( wiki ), ...rest };
}
