import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

export interface TabsProps<Name extends string> {
	label: string;
	tabs: Array<{ name: Name; label: string }>;
	tab: Name;
	/** Beside the tabs. */
	aside: ComponentChildren;
	onTab( name: Name ): void;
	/** What the tab shows. */
	children: ComponentChildren;
}

/** Several views of one thing, of which one is shown; the arrow keys go from one to the next. */
export function Tabs<Name extends string>( { label, tabs, tab, aside, onTab, children }: TabsProps<Name> ) {
	const id = useId();
	const move = ( event: KeyboardEvent & { currentTarget: HTMLElement } ): void => {
		const forward = getComputedStyle( event.currentTarget ).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
		const step = event.key === forward ? 1 : [ 'ArrowLeft', 'ArrowRight' ].includes( event.key ) ? -1 : 0;
		if ( step ) {
			const { name } = tabs[ ( tabs.findIndex( ( one ) => one.name === tab ) + step + tabs.length ) % tabs.length ];
			onTab( name );
			event.currentTarget.querySelector<HTMLElement>( `[data-tab="${ name }"]` )!.focus();
			event.preventDefault();
		}
	};
	return <>
		<div class="partnerkit-editor__tabs">
			<div role="tablist" aria-label={ label } onKeyDown={ move }>
				{ tabs.map( ( { name, label: words } ) => <button
					key={ name } type="button" role="tab" id={ `${ id }-${ name }` } data-tab={ name } aria-selected={ name === tab } aria-controls={ `${ id }-panel` } tabIndex={ name === tab ? 0 : -1 } onClick={ () => onTab( name ) }
				>{ words }</button> ) }
			</div>
			{ aside }
		</div>
		<div role="tabpanel" id={ `${ id }-panel` } aria-labelledby={ `${ id }-${ tab }` }>{ children }</div>
	</>;
}
