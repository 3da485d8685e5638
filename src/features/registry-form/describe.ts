import { parameterName, templateFor, type Config, type TemplateKey } from '../../domain/partnership/config';
import type { PartnershipForm, RowList } from '../../domain/partnership/record-merge';
import { isSameForm, ROW_FIELDS } from '../../domain/partnership/record-merge';
import { RECORD_FIELDS } from '../../domain/partnership/record-fields';
import type { FormWords } from '../../ui/registry/form-field';
import type { Messages } from '../../wiki/ports';
import type { Surroundings } from './partnership';

const TEMPLATES: Record<RowList, TemplateKey> = { partners: 'partner', goals: 'goal', events: 'event' };

/** What a field is called and for: as the wiki's template says, else in our words. */
export function describer( config: Config, { descriptions }: Surroundings, { text }: Messages ): FormWords[ 'describe' ] {
	return ( list, field ) => {
		const key = list ? TEMPLATES[ list ] : 'partnership';
		const name = parameterName( templateFor( config, key ), field );
		const parameter = descriptions[ key ]?.parameters.find( ( one ) => one.name === name || one.aliases.includes( name ) );
		return { label: parameter?.label || text( `partnerkit-registry-field-${ field }` ), help: parameter?.description ?? '', suggestions: parameter?.suggestedValues ?? [] };
	};
}

/** The edit summary that is proposed: a beginning, or what of the record changes. */
export function proposedSummary( name: string, was: PartnershipForm, form: PartnershipForm, isNew: boolean, { inContentLanguage: text }: Messages ): string {
	if ( isNew ) {
		return text( 'partnerkit-registry-summary-new', name );
	}
	const fields = Object.keys( RECORD_FIELDS ).filter( ( field ) => was.fields[ field ] !== form.fields[ field ] ).map( ( field ) => text( `partnerkit-registry-field-${ field }` ) );
	const lists = ( Object.keys( ROW_FIELDS ) as RowList[] ).filter( ( list ) => !isSameForm( { ...was, [ list ]: form[ list ] }, was ) ).map( ( list ) => text( `partnerkit-registry-section-${ list }` ) );
	return text( 'partnerkit-registry-summary-change', name, [ ...fields, ...lists ].join( ', ' ) );
}
