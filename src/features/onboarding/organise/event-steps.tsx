import type { PartnershipEvent } from '../../../domain/partnership/event';
import { TextToCopy } from '../../../ui/onboarding/check-list';
import { SIGNATURE } from '../../talk-section';
import type { Ground } from './ground';
import type { PartProps } from './parts';
import type { OrganiseProps } from './props';

type About = { props: OrganiseProps; ground: Ground; event?: { id: string } };

/** The board for the room. */
export function boardUrl( { props: { ports: { pages } }, ground: { partnership }, event }: About ): string {
	return `${ pages.url( `Special:BlankPage/Partnerkit/${ partnership.name }/live` ) }${ event ? `#${ encodeURIComponent( event.id ) }` : '' }`;
}

/** The figures, of the event alone. */
export function figuresUrl( { props: { ports: { pages } }, ground: { partnership }, event }: About ): string {
	return `${ pages.url( `Special:BlankPage/Partnerkit/${ partnership.name }` ) }${ event ? `#figures?event=${ encodeURIComponent( event.id ) }` : '' }`;
}

const SAYINGS = [ 'names', 'public', 'small', 'line', 'help' ];

/** What to say in the room. */
export function DayStep( { props: { messages: { text: t } } }: PartProps & { event: PartnershipEvent } ) {
	return <>
		<h3>{ t( 'partnerkit-organise-say' ) }</h3>
		<ul>{ SAYINGS.map( ( saying ) => <li key={ saying }>{ t( `partnerkit-organise-say-${ saying }` ) }</li> ) }</ul>
	</>;
}

/** What came of it, who stayed, and thanks. */
export function AfterStep( parts: PartProps & { event: PartnershipEvent } ) {
	const { props, ground: { home, partnership }, event } = parts;
	const { messages: { text: t, inContentLanguage }, ports: { pages }, screenUrl, copy } = props;
	const talk = pages.talkTitle( home ) ?? home;
	const heading = inContentLanguage( 'partnerkit-organise-thanks-heading', event.name );
	return <>
		<ul>
			<li><a href={ figuresUrl( parts ) }>{ t( 'partnerkit-organise-figures' ) }</a> { t( 'partnerkit-organise-figures-more' ) }</li>
			<li><a href={ screenUrl( 'report', partnership.name ) }>{ t( 'partnerkit-organise-report' ) }</a> { t( 'partnerkit-organise-report-more' ) }</li>
			<li><a href={ screenUrl( 'participants', partnership.name ) }>{ t( 'partnerkit-organise-stayed' ) }</a> { t( 'partnerkit-organise-stayed-more' ) }</li>
			<li><a href={ screenUrl( 'wizard', `giveback:${ partnership.name }` ) }>{ t( 'partnerkit-giveback' ) }</a> { t( 'partnerkit-giveback-offer-event' ) }</li>
		</ul>
		<TextToCopy
			t={ t } label={ t( 'partnerkit-organise-thanks' ) } onCopy={ copy } page={ talk } href={ pages.url( talk, { action: 'edit', section: 'new', preloadtitle: heading } ) }
			text={ `== ${ heading } ==\n${ inContentLanguage( 'partnerkit-organise-thanks-body', event.name ) } ${ SIGNATURE }\n` }
		/>
	</>;
}
