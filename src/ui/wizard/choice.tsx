import { useId } from 'preact/hooks';
import type { Translate } from '../text';
import { Wrong, type Said } from './said';

export interface Option {
	value: string;
	label: string;
	help?: string;
}

export interface ChoiceProps extends Said {
	t: Translate;
	/** What is asked; read out, and shown where the heading is not the question itself. */
	label: string;
	isLabelShown?: boolean;
	options: Option[];
	value: string;
	onChange( value: string ): void;
}

/** One of a few, each with all of its line to press. */
export function Choice( { label, isLabelShown, options, value, onChange, ...said }: ChoiceProps ) {
	const id = useId();
	return <fieldset class="partnerkit-wizard__options" aria-describedby={ said.problem && `${ id }-problem` }>
		<legend class={ isLabelShown ? undefined : 'partnerkit-hidden' }><bdi>{ label }</bdi></legend>
		<div>{ options.map( ( option ) => <label key={ option.value } class={ option.value === value ? 'is-chosen' : undefined }>
			<input type="radio" name={ id } value={ option.value } checked={ option.value === value } onChange={ () => onChange( option.value ) } />
			<OptionText { ...option } />
		</label> ) }</div>
		<Wrong id={ id } { ...said } />
	</fieldset>;
}

export interface TicksProps extends Omit<ChoiceProps, 'value' | 'onChange'> {
	value: string[];
	onChange( value: string[] ): void;
}

/** Things to tick off, in the order in which they are offered. */
export function Ticks( { label, isLabelShown, options, value, onChange, ...said }: TicksProps ) {
	const id = useId();
	const withTick = ( one: string, isTicked: boolean ): string[] => options.map( ( option ) => option.value ).filter( ( option ) => option === one ? isTicked : value.includes( option ) );
	return <fieldset class="partnerkit-wizard__options" aria-describedby={ said.problem && `${ id }-problem` }>
		<legend class={ isLabelShown ? undefined : 'partnerkit-hidden' }><bdi>{ label }</bdi></legend>
		<div>{ options.map( ( option ) => <label key={ option.value } class={ value.includes( option.value ) ? 'is-chosen' : undefined }>
			<input type="checkbox" value={ option.value } checked={ value.includes( option.value ) } onChange={ ( event ) => onChange( withTick( option.value, event.currentTarget.checked ) ) } />
			<OptionText { ...option } />
		</label> ) }</div>
		<Wrong id={ id } { ...said } />
	</fieldset>;
}

function OptionText( { label, help }: Option ) {
	return <span><bdi>{ label }</bdi>{ help && <span class="partnerkit-small"><br /><bdi>{ help }</bdi></span> }</span>;
}
