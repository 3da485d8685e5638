import { useId } from 'preact/hooks';
import { fitsDayField } from '../../domain/partnership/dates';
import type { Answers, Change } from '../../domain/start/answers';
import { Labelled, SelectField } from '../field';
import type { MakeLookup } from '../lookup';
import { ParameterField } from '../parameter-field';
import type { Translate } from '../text';
import { Wrong, type Said } from '../wizard/said';

/** What all steps work with. */
export interface StepWords {
	t: Translate;
	answers: Answers;
	set( ...changes: Change[] ): void;
	/** What is wrong with an answer, and what was written elsewhere meanwhile. */
	said( field: string ): Said;
	makeLookup: MakeLookup;
}

export interface StepFieldProps {
	words: StepWords;
	field: string;
	label: string;
	help?: string;
	optional?: boolean;
	/** The label is read out only: a heading above says it to those who see. */
	isLabelHidden?: boolean;
	placeholder?: string;
	onLeave?(): void;
}

/** One line, a day or a number, or several lines. */
export function StepField( { words, field, label, help, optional, kind = 'text', rows = 3, isLabelHidden, placeholder, onLeave }: StepFieldProps & { kind?: 'text' | 'day' | 'number' | 'long'; rows?: number } ) {
	const id = useId();
	const { t, answers, set } = words;
	const said = words.said( field );
	const common = {
		id, value: answers.text( field ), dir: 'auto' as const, placeholder, 'data-field': field, 'aria-invalid': said.problem !== undefined,
		'aria-describedby': [ ...help ? [ `${ id }-help` ] : [], ...said.problem ? [ `${ id }-problem` ] : [] ].join( ' ' ) || undefined,
		onInput: ( event: { currentTarget: { value: string } } ) => set( [ field, event.currentTarget.value ] ), onBlur: onLeave
	};
	return <div class={ `partnerkit-start__field${ isLabelHidden ? ' partnerkit-start__field--bare' : '' }${ said.problem ? ' is-wrong' : '' }` }>
		<Labelled id={ id } label={ label } help={ help } optional={ optional } t={ t }>
			{ kind === 'long' ?
				<div class="cdx-text-area"><textarea { ...common } class="cdx-text-area__textarea partnerkit-grows" rows={ rows } /></div> :
				<div class="cdx-text-input"><input { ...common } class="cdx-text-input__input" type={ ( kind === 'day' && fitsDayField( common.value ) ? 'date' : 'text' ) as 'text' } inputMode={ kind === 'number' ? 'numeric' : undefined } autocomplete="off" /></div> }
		</Labelled>
		<Wrong id={ id } { ...said } />
	</div>;
}

/** One of some words; a value that is none of them stays a choice. */
export function StepSelect( { words, field, label, help, optional, isLabelHidden, options, onChoose }: StepFieldProps & { options: Array<{ value: string; label: string }>; onChoose?( value: string ): void } ) {
	const { t, answers, set, said } = words;
	const value = answers.text( field );
	const known = options.some( ( option ) => option.value === value );
	return <div class={ `partnerkit-start__field${ isLabelHidden ? ' partnerkit-start__field--bare' : '' }` } data-field={ field }>
		<SelectField
			t={ t } label={ label } help={ help } optional={ optional } value={ value } options={ [ ...options, ...known ? [] : [ { value, label: value } ] ] } warning={ said( field ).problem }
			onChange={ onChoose || ( ( next ) => set( [ field, next ] ) ) }
		/>
	</div>;
}

/** The name of an account, with the wiki's own look-up. */
export function StepAccount( { words, field, label, help, optional }: StepFieldProps ) {
	const { t, answers, set, said, makeLookup } = words;
	return <div class="partnerkit-start__field" data-field={ field }>
		<ParameterField
			t={ t } control={ { kind: 'lookup', of: 'user' } } makeLookup={ makeLookup } label={ label } help={ help } optional={ optional } value={ answers.text( field ) } warning={ said( field ).problem }
			onInput={ ( value ) => set( [ field, value ] ) }
		/>
	</div>;
}
