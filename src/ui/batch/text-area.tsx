import { useId } from 'preact/hooks';

export interface TextAreaProps {
	label: string;
	help?: string;
	value: string;
	rows: number;
	onInput( value: string ): void;
}

export function TextArea( { label, help, value, rows, onInput }: TextAreaProps ) {
	const id = useId();
	return <div class="partnerkit-field">
		<label for={ id }>{ label }</label>
		<div class="cdx-text-area">
			<textarea id={ id } class="cdx-text-area__textarea" rows={ rows } dir="auto" spellcheck={ false } value={ value } aria-describedby={ help && `${ id }-help` } onInput={ ( event ) => onInput( event.currentTarget.value ) } />
		</div>
		{ help && <p id={ `${ id }-help` } class="partnerkit-small">{ help }</p> }
	</div>;
}
