import { StepField, type StepWords } from './fields';

/** What it is good for, and why together. */
export function WhyStep( { words }: { words: StepWords } ) {
	const { t } = words;
	return <>
		<StepField words={ words } field="summary" kind="long" label={ t( 'partnerkit-start-summary' ) } help={ t( 'partnerkit-start-summary-example' ) } />
		<StepField words={ words } field="why" kind="long" label={ t( 'partnerkit-start-why' ) } optional help={ t( 'partnerkit-start-why-example' ) } />
	</>;
}
