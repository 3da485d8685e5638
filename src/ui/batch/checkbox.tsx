export function Checkbox( { label, checked, onChange }: { label: string; checked: boolean; onChange( checked: boolean ): void } ) {
	return <label class="partnerkit-check"><input type="checkbox" checked={ checked } onChange={ ( event ) => onChange( event.currentTarget.checked ) } /> { label }</label>;
}
