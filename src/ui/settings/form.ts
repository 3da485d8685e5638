import type { Given } from '../../domain/partnership/config-read';
import type { TemplateDescription } from '../../domain/templatedata/description';
import type { Translate } from '../text';

/** What the wiki says of pages, templates and the tag that are named; what is missing is not known yet. */
export interface Facts {
	/** By full title. */
	pages: Map<string, { exists: boolean; target?: string }>;
	/** By full title. */
	templates: Map<string, TemplateDescription>;
	tags: Map<string, 'yes' | 'undefined' | 'inactive' | 'not-permitted'>;
	/** Names of registries of other wikis that lead nowhere from here. */
	lostWikis: string[];
}

/** What every part of the form works with. */
export interface FormProps {
	t: Translate;
	/** What stands on the page, with what is changed. */
	given: Given;
	disabled: boolean;
	/** What is wrong with a field, or with something in it. */
	problemOf( path: string[] ): string | undefined;
	facts: Facts;
	onChange( given: Given ): void;
}

/** Id of the element that holds a field. */
export function fieldId( path: string[] ): string {
	return `partnerkit-setting-${ path.join( '.' ) }`;
}

/** Brings the reader to a field, or to the nearest one around it. */
export function goToField( field: string ): void {
	for ( const path = field.split( '.' ); path.length; path.pop() ) {
		const element = document.getElementById( fieldId( path ) );
		if ( element ) {
			for ( let around = element.closest( 'details' ); around; around = around.parentElement!.closest( 'details' ) ) {
				around.open = true;
			}
			element.querySelector<HTMLElement>( 'input, select, textarea, summary' )?.focus();
			return;
		}
	}
}

/** A value as a person can read and repair it, whatever it is. */
export function asText( value: unknown ): string {
	return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify( value );
}

/** What is to be said of a page that a field names; '' for nothing, or nothing yet. */
export function pageFact( { pages }: Facts, title: string, t: Translate ): string {
	const fact = pages.get( title );
	return !fact ? '' : fact.target !== undefined ? t( 'partnerkit-settings-redirect', fact.target ) : fact.exists ? '' : t( 'partnerkit-settings-no-page', title );
}
