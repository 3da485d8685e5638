import type { Config, SummaryKey } from '../../domain/partnership/config';
import type { PartnershipEvent } from '../../domain/partnership/event';
import type { Partnership } from '../../domain/partnership/record';
import type { Intent } from './mark';

type InContentLanguage = ( key: string, ...parameters: string[] ) => string;

/** The edit summary that is proposed: what was done, for which event, with the hashtag that search finds. In the wiki's own words where it has any. */
export function proposedSummary( intent: Intent, partnership: Partnership, event: PartnershipEvent | undefined, { summaries }: Config, text: InContentLanguage ): string {
	const key: SummaryKey = intent.act === 'remove' ? 'remove' : intent.was ? 'change' : 'add';
	const about = event ? text( 'partnerkit-mark-summary-event', partnership.name, event.name ) : partnership.name;
	const words = summaries[ key ] ?
		summaries[ key ].replace( /\$([12])/g, ( _, which ) => which === '1' ? partnership.name : event ? event.name : '' ).trim() :
		text( `partnerkit-mark-summary-${ key }`, about );
	const hashtag = event && event.hashtag || partnership.hashtag;
	return words + ( hashtag && intent.act === 'put' && !words.includes( `#${ hashtag }` ) ? ` #${ hashtag }` : '' );
}
