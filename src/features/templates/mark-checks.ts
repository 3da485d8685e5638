import type { PartnershipEvent } from '../../domain/partnership/event';
import { isInWindow } from '../../domain/partnership/dates';
import type { Partnership } from '../../domain/partnership/record';
import type { Messages } from '../../wiki/ports';
import type { Intent, Target } from './mark';
import { labelOf } from './mark-fields';
import type { FormField } from './mark-form';

/** What was looked at before saving, in words; `sound: false` is worth a second look and stops nothing. */
export interface Check {
	sound: boolean;
	text: string;
}

export function checksOf( intent: Intent, fields: FormField[], partnership: Partnership, event: PartnershipEvent | undefined, target: Target, { text, day }: Messages ): Check[] {
	if ( intent.act === 'remove' ) {
		return [ { sound: false, text: text( 'partnerkit-mark-check-remove', partnership.label ) } ];
	}
	if ( !partnership.isRegistered ) {
		return [ { sound: false, text: text( 'partnerkit-mark-check-vanished', partnership.label ) } ];
	}
	const { date } = intent.mark;
	const checks: Check[] = [];
	if ( !intent.was ) {
		checks.push( { sound: true, text: text( 'partnerkit-mark-check-single', partnership.label ) } );
	}
	if ( date !== undefined ) {
		const inWindow = isInWindow( Date.parse( date ), partnership );
		checks.push( { sound: inWindow, text: text( inWindow ? 'partnerkit-mark-check-window' : 'partnerkit-mark-check-outside', partnership.label, day( date ) ) } );
	}
	if ( date !== undefined && event && !isInWindow( Date.parse( date ), event ) ) {
		checks.push( { sound: false, text: text( 'partnerkit-mark-check-event', event.name, day( date ) ) } );
	}
	fields.filter( ( { parameter, value } ) => parameter.required && value.trim() === '' )
		.forEach( ( field ) => checks.push( { sound: false, text: text( 'partnerkit-mark-check-required', labelOf( field, text ) ) } ) );
	if ( partnership.status !== 'active' ) {
		checks.push( { sound: false, text: text( `partnerkit-mark-check-${ partnership.status || 'no-status' }`, partnership.label ) } );
	}
	if ( !target.page.exists ) {
		checks.push( { sound: true, text: text( 'partnerkit-mark-check-new-page', target.page.title ) } );
	}
	return checks;
}
