import type { ComponentChildren } from 'preact';

export interface ButtonProps {
	/** `primary`: the act of the screen; `destructive`: takes something away. */
	kind?: 'normal' | 'primary' | 'quiet' | 'destructive';
	disabled?: boolean;
	onClick(): void;
	children: ComponentChildren;
}

const CLASSES = {
	normal: 'cdx-button',
	primary: 'cdx-button cdx-button--action-progressive cdx-button--weight-primary',
	quiet: 'cdx-button cdx-button--action-progressive cdx-button--weight-quiet',
	destructive: 'cdx-button cdx-button--action-destructive'
};

export function Button( { kind = 'normal', disabled, onClick, children }: ButtonProps ) {
	return <button type="button" class={ CLASSES[ kind ] } disabled={ disabled } onClick={ onClick }>{ children }</button>;
}

export interface ToggleButtonProps {
	on: boolean;
	onClick(): void;
	children: ComponentChildren;
}

/** One of several, of which one is on. */
export function ToggleButton( { on, onClick, children }: ToggleButtonProps ) {
	return <button type="button" class={ `cdx-toggle-button cdx-toggle-button--framed cdx-toggle-button--toggled-${ on ? 'on' : 'off' }` } aria-pressed={ on } onClick={ onClick }>{ children }</button>;
}
