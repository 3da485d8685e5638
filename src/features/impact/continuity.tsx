import { conditionsOf } from '../../domain/movement/condition';
import type { Config } from '../../domain/partnership/config';
import { readContacts } from '../../domain/partnership/contacts';
import type { Day } from '../../domain/partnership/dates';
import type { Partnership } from '../../domain/partnership/record';
import { isolate } from '../../ui/dashboard/isolate';
import { Notice } from '../../ui/notice';
import type { Messages } from '../../wiki/ports';

export interface ContinuityProps {
	partnership: Partnership;
	config: Config;
	today: Day;
	messages: Messages;
	handOverUrl: string;
	reportUrl: string;
}

/** What would make the partnership end with one person or one day, said on its own page to whoever looks; nobody is written to. */
export function Continuity( { partnership, config, today, messages: { text, day }, handOverUrl, reportUrl }: ContinuityProps ) {
	const contacts = partnership.contact === '' ? [] : readContacts( partnership.contact, config.words );
	// What its edits, its reports and its marks say is said elsewhere.
	const conditions = conditionsOf( { partnership, contacts, reports: 1 }, null, today );
	return <>{ conditions.map( ( { what, name = '', day: end } ) =>
		what === 'one-contact' ? <Notice key={ what } kind="notice">{ text( 'partnerkit-continuity-one-contact', isolate( name ) ) } <a href={ handOverUrl }>{ text( 'partnerkit-continuity-second' ) }</a></Notice> :
			what === 'ending' ? <Notice key={ what } kind="notice">{ text( 'partnerkit-continuity-ending', day( end! ) ) } <a href={ reportUrl }>{ text( 'partnerkit-continuity-report' ) }</a></Notice> : null
	) }</>;
}
