export interface ProgressProps {
	label: string;
	/** 0 to 1; undefined: not known. */
	value?: number;
}

export function Progress( { label, value }: ProgressProps ) {
	return value === undefined ?
		<div class="cdx-progress-bar" role="progressbar" aria-label={ label }><div class="cdx-progress-bar__bar" /></div> :
		<progress class="partnerkit-progress" aria-label={ label } max={ 1 } value={ value } />;
}
