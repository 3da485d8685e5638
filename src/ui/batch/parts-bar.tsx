export interface Part {
	kind: 'good' | 'skipped' | 'bad' | 'rest';
	value: number;
	/** With its number. */
	label: string;
}

/** A progress bar whose parts say what became of what is done. The legend says the same in words. */
export function PartsBar( { parts, label }: { parts: Part[]; label: string } ) {
	const total = parts.reduce( ( sum, { value } ) => sum + value, 0 );
	const done = parts.filter( ( { kind } ) => kind !== 'rest' ).reduce( ( sum, { value } ) => sum + value, 0 );
	return <>
		<div class="partnerkit-parts" role="progressbar" aria-label={ label } aria-valuemin={ 0 } aria-valuemax={ total } aria-valuenow={ done }>
			{ parts.map( ( { kind, value } ) => <span key={ kind } class={ `partnerkit-parts__part partnerkit-parts__part--${ kind }` } style={ { flexGrow: value } } /> ) }
		</div>
		<ul class="partnerkit-legend">
			{ parts.filter( ( { value, kind } ) => value > 0 || kind === 'good' ).map( ( { kind, label: text } ) => <li key={ kind }>
				<span class={ `partnerkit-legend__sample partnerkit-parts__part--${ kind }` } aria-hidden="true" />{ text }
			</li> ) }
		</ul>
	</>;
}
