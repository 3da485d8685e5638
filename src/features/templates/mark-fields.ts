import type { PartnershipEvent } from '../../domain/partnership/event';
import type { Partnership } from '../../domain/partnership/record';
import { controlFor, flawOf } from '../../domain/templatedata/control';
import type { MarkField } from '../../ui/mark/mark-fields';
import type { Messages } from '../../wiki/ports';
import type { FormField } from './mark-form';

/** What the registry offers for the parameters that Partnerkit knows. */
export interface Registered {
	events: PartnershipEvent[];
	partnership: Partnership | undefined;
}

/** The fields in words, each with its control. Where the registry has nothing to choose from there is nothing to fill in. */
export function shownFields( fields: FormField[], registered: Registered, templateName: string, { text }: Messages ): MarkField[] {
	return fields.flatMap( ( one ) => {
		const choices = choicesFor( one, registered );
		if ( choices && !choices.length && one.value === '' ) {
			return [];
		}
		const { parameter, name, field, value, isExtra, isGone } = one;
		return [ {
			name, value, isExtra, isGone,
			label: labelOf( one, text ),
			optional: !parameter.required && field !== 'partner',
			help: helpOf( one, text ) || undefined,
			warning: warningOf( one, templateName, text ),
			control: choices ? { kind: 'choice' as const, options: options( text( field === 'event' ? 'partnerkit-mark-no-event' : 'partnerkit-mark-all-partners' ), choices, value ) } : controlFor( parameter, value )
		} ];
	} );
}

export function labelOf( { parameter, field }: FormField, text: Messages[ 'text' ] ): string {
	return parameter.label || ( field ? text( `partnerkit-mark-${ field }` ) : parameter.name );
}

function choicesFor( { field }: FormField, { events, partnership }: Registered ): Array<{ value: string; label: string }> | undefined {
	if ( field === 'event' ) {
		return events.map( ( { id, name } ) => ( { value: id, label: name } ) );
	}
	return field === 'partner' ? ( partnership?.partners ?? [] ).filter( ( { name } ) => name !== '' ).map( ( { name } ) => ( { value: name, label: name } ) ) : undefined;
}

/** The choices, with the value that the page has even where the registry does not know it. */
function options( none: string, list: Array<{ value: string; label: string }>, current: string ): Array<{ value: string; label: string }> {
	const known = current === '' || list.some( ( one ) => one.value === current );
	return [ { value: '', label: none }, ...list, ...known ? [] : [ { value: current, label: current } ] ];
}

function helpOf( { parameter, field, isWikitext }: FormField, text: Messages[ 'text' ] ): string {
	const own = parameter.description === '' && ( field === 'date' || field === 'identifier' ) ? text( `partnerkit-mark-${ field }-help` ) : parameter.description && text( 'partnerkit-mark-described', parameter.description );
	return [
		own,
		// Identifiers of events are chosen by their names.
		parameter.example && field !== 'event' && field !== 'partner' && text( 'partnerkit-mark-example', parameter.example ),
		parameter.default && text( 'partnerkit-mark-default', parameter.default ),
		isWikitext && text( 'partnerkit-mark-wikitext' )
	].filter( Boolean ).join( ' ' );
}

function warningOf( { parameter, value, isGone }: FormField, templateName: string, text: Messages[ 'text' ] ): string | undefined {
	const { deprecated } = parameter;
	const flaw = flawOf( parameter, value );
	return [
		isGone && text( 'partnerkit-mark-field-gone', templateName ),
		deprecated && text( 'partnerkit-mark-deprecated' ),
		typeof deprecated === 'string' && text( 'partnerkit-mark-described', deprecated ),
		flaw && text( `partnerkit-mark-flaw-${ flaw }` )
	].filter( Boolean ).join( ' ' ) || undefined;
}
