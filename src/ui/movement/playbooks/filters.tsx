import type { PlaybookWish } from '../../../domain/movement/playbooks';
import { SelectField, TextField } from '../../field';
import type { Translate } from '../../text';
import { effortWord, typeWord } from './words';

export interface PlaybookFiltersProps {
	t: Translate;
	wish: PlaybookWish;
	choices: Record<'for' | 'effort' | 'language', string[]>;
	languageName( code: string ): string;
	onWish( wish: PlaybookWish ): void;
}

/** Words to look for; for whom, how much work, in which language. */
export function PlaybookFilters( { t, wish, choices, languageName, onWish }: PlaybookFiltersProps ) {
	const words = { for: ( one: string ) => typeWord( t, one ), effort: ( one: string ) => effortWord( t, one ), language: languageName };
	return <div role="search" class="partnerkit-playbooks__filters">
		<TextField t={ t } type="search" label={ t( 'partnerkit-playbooks-search' ) } value={ wish.text } onInput={ ( text ) => onWish( { ...wish, text } ) } />
		<div class="partnerkit-fields-row">{ ( [ 'for', 'effort', 'language' ] as const ).map( ( field ) => {
			// What the address asks for stays to be seen, also where no playbook has it.
			const values = [ ...new Set( [ ...choices[ field ], wish[ field ] ] ) ].filter( Boolean );
			return <SelectField
				key={ field } t={ t } label={ t( `partnerkit-playbooks-${ field }` ) } value={ wish[ field ] } onChange={ ( value ) => onWish( { ...wish, [ field ]: value } ) }
				options={ [ { value: '', label: t( 'partnerkit-playbooks-any' ) }, ...values.map( ( value ) => ( { value, label: words[ field ]( value ) } ) ) ] }
			/>;
		} ) }</div>
	</div>;
}
