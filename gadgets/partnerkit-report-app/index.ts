import { h, type ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { BeyondBrowser } from '../../src/features/impact/beyond/beyond-browser';
import type { MoreProps } from '../../src/features/impact/more-props';
import { PlanNotice, type PlanNoticeProps } from '../../src/ui/beyond/plan-notice';
import { createMessages } from '../../src/wiki/messages';
import type { Messages } from '../../src/wiki/ports';

/** What comes below the figures of a dashboard. */
export function More( props: MoreProps ): ComponentChild {
	const own = useOwnMessages();
	return own ? h( BeyondBrowser, { ...props, own } ) : null;
}

/** What stands in their place before a long reading. */
export function LongReading( props: Omit<PlanNoticeProps, 't' | 'number'> ): ComponentChild {
	const own = useOwnMessages();
	return own ? h( PlanNotice, { ...props, t: own.text, number: own.number } ) : null;
}

function useOwnMessages(): Messages | undefined {
	const [ messages, setMessages ] = useState<Messages>();
	useEffect( () => {
		createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } ).then( setMessages );
	}, [] );
	return messages;
}
