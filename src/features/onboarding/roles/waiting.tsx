import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import type { Translate } from '../../../ui/text';
import { WizardFrame } from '../../../ui/wizard/frame';

/** Before there is a step to show; or why there is none. */
export function Waiting( { t, screen, title, error, onRetry }: { t: Translate; screen: string; title: string; error?: string; onRetry?(): void } ) {
	return <WizardFrame t={ t } screen={ screen } at="" title={ title } busy={ error === undefined } acts={ error === undefined || !onRetry ? [] : [ { label: t( 'partnerkit-retry' ), onClick: onRetry } ] }>
		{ error === undefined ? <Progress label={ t( 'partnerkit-wizard-reading' ) } /> : <Notice kind="error"><p>{ error }</p></Notice> }
	</WizardFrame>;
}
