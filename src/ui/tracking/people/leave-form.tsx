import { Checkbox } from '../../batch/checkbox';
import { SelectField } from '../../field';
import { Notice } from '../../notice';
import { Progress } from '../../progress';
import type { Translate } from '../../text';

export interface LeaveFormProps {
	t: Translate;
	number( value: number ): string;
	/** What the person takes part in. */
	lines: Array<{ id: string; name: string }>;
	/** The choice of all of them. */
	all: string;
	chosen: string;
	takesOut: boolean;
	mayTakeOut: boolean;
	/** How many past edits count; undefined until they are read. */
	edits?: number;
	/** 0 to 1, of reading them. */
	share: number;
	/** They could not be read. */
	error?: string;
	editsUrl: string;
	disabled: boolean;
	/** Today, in words. */
	day: string;
	onChoose( chosen: string ): void;
	onTakeOut( takesOut: boolean ): void;
}

export function LeaveForm( { t, number, lines, all, chosen, takesOut, mayTakeOut, edits, share, error, editsUrl, disabled, day, onChoose, onTakeOut }: LeaveFormProps ) {
	return <>
		<p>{ t( 'partnerkit-people-leave-intro', day ) }</p>
		{ lines.length > 1 && <SelectField
			t={ t } label={ t( 'partnerkit-people-leave-what' ) } value={ chosen } disabled={ disabled }
			options={ [ { value: all, label: t( 'partnerkit-people-leave-all' ) }, ...lines.map( ( { id, name } ) => ( { value: id, label: name } ) ) ] } onChange={ onChoose }
		/> }
		{ mayTakeOut && <Checkbox label={ t( 'partnerkit-people-take-out' ) } checked={ takesOut } onChange={ onTakeOut } /> }
		{ takesOut && edits === undefined && <Progress label={ t( 'partnerkit-people-counting' ) } value={ share } /> }
		{ takesOut && edits !== undefined && <p role="status">{ edits ? t( 'partnerkit-people-taken', number( edits ), edits ) : t( 'partnerkit-people-taken-none' ) }</p> }
		{ error && <Notice kind="error"><p>{ t( 'partnerkit-people-counting-failed' ) }</p><p>{ error }</p></Notice> }
		<p class="partnerkit-small">{ t( 'partnerkit-people-single-edits' ) } <a href={ editsUrl }>{ t( 'partnerkit-people-my-edits' ) }</a></p>
	</>;
}
