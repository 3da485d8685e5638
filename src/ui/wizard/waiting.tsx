import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';
import { WizardFrame } from './frame';

export interface WaitingProps {
	t: Translate;
	screen: string;
	title: string;
	error?: string;
	onRetry?(): void;
}

/** Before there is a step to show; or why there is none. */
export function Waiting( { t, screen, title, error, onRetry }: WaitingProps ) {
	return <WizardFrame t={ t } screen={ screen } at="" title={ title } busy={ error === undefined } acts={ error === undefined || !onRetry ? [] : [ { label: t( 'partnerkit-retry' ), onClick: onRetry } ] }>
		{ error === undefined ? <Progress label={ t( 'partnerkit-written-asking' ) } /> : <Notice kind="error"><p>{ error }</p></Notice> }
	</WizardFrame>;
}
