import { privateDetailIn } from '../../../domain/onboarding/private-details';
import { Notice } from '../../../ui/notice';
import type { Translate } from '../../../ui/text';

/** Beside what is typed and will be public: a word of warning where it looks like something private. */
export function Careful( { t, texts }: { t: Translate; texts: string[] } ) {
	const found = texts.map( privateDetailIn ).find( Boolean );
	return found ? <Notice kind="warning"><p>{ t( `partnerkit-interest-careful-${ found }` ) }</p></Notice> : null;
}
