import { likelyEvent, readCount } from '../../../domain/onboarding/organise';
import type { Check } from '../../../domain/onboarding/preflight-facts';
import { dayOf } from '../../../domain/partnership/dates';
import type { PartnershipEvent } from '../../../domain/partnership/event';
import { TextArea } from '../../../ui/batch/text-area';
import { Button } from '../../../ui/button';
import { SelectField, TextField } from '../../../ui/field';
import { CheckList, type ShownCheck } from '../../../ui/onboarding/check-list';
import { placed } from '../../../ui/text';
import type { Run } from '../runner';
import type { Ground, Said } from './ground';
import type { OrganiseProps } from './props';
import { draftOf } from './request';
import { answerIn, type VenueField } from './use-said';

export interface PartProps {
	props: OrganiseProps;
	run: Run;
	ground: Ground;
	event?: PartnershipEvent;
}

/** The event that was chosen, or else is meant. */
export function eventOf( props: OrganiseProps, run: Run, { events, at }: Ground ): PartnershipEvent | undefined {
	const wanted = answerIn( props, run, 'event', 'event' );
	return events.find( ( { id } ) => id === wanted ) ?? likelyEvent( events, dayOf( at ) );
}

/** Which event, and how many people. */
export function EventFields( { props, run, ground: { events }, event }: PartProps ) {
	const { messages: { text: t } } = props;
	const count = ( id: 'expected' | 'fresh' ) => {
		const value = answerIn( props, run, 'event', id );
		const isWrong = value.trim() !== '' && readCount( value ) === undefined;
		return <TextField
			t={ t } label={ t( `partnerkit-organise-${ id }` ) } help={ id === 'fresh' ? t( 'partnerkit-organise-fresh-help' ) : undefined } value={ value }
			warning={ isWrong ? t( 'partnerkit-wizard-problem-number' ) : undefined } onInput={ ( next ) => run.answerAt( 'event', id, next ) }
		/>;
	};
	return <div class="partnerkit-organise__fields">
		{ events.length > 1 && <SelectField
			t={ t } label={ t( 'partnerkit-organise-which' ) } value={ event ? event.id : '' } options={ events.map( ( { id, name } ) => ( { value: id, label: name } ) ) }
			onChange={ ( next ) => run.answerAt( 'event', 'event', next ) }
		/> }
		{ count( 'expected' ) }
		{ count( 'fresh' ) }
	</div>;
}

/** Where and when people meet, and what they want to be called. */
export function PlaceFields( { props, run, venue }: Pick<PartProps, 'props' | 'run'> & { venue: VenueField } ) {
	const { messages: { text: t } } = props;
	return <>
		<div class="partnerkit-organise__place">
			<TextField
				t={ t } label={ t( 'partnerkit-preflight-address' ) } help={ t( 'partnerkit-preflight-address-help' ) } value={ venue.text } onInput={ venue.type }
				warning={ venue.state === 'wrong' || venue.state === 'unseen' ? t( `partnerkit-preflight-address-${ venue.state }` ) : undefined }
			/>
			<Button disabled={ venue.text.trim() === '' || venue.state === 'busy' } onClick={ venue.look }>{ t( 'partnerkit-preflight-look' ) }</Button>
			<Button disabled={ venue.state === 'busy' } onClick={ venue.lookHere }>{ t( 'partnerkit-preflight-here' ) }</Button>
		</div>
		<TextField t={ t } label={ t( 'partnerkit-preflight-hours' ) } help={ t( 'partnerkit-preflight-hours-help' ) } value={ answerIn( props, run, 'preflight', 'hours' ) } onInput={ ( next ) => run.answerAt( 'preflight', 'hours', next ) } />
		<TextArea label={ t( 'partnerkit-preflight-wished' ) } help={ t( 'partnerkit-preflight-wished-help' ) } rows={ 4 } value={ answerIn( props, run, 'preflight', 'names' ) } onInput={ ( next ) => run.answerAt( 'preflight', 'names', next ) } />
	</>;
}

/** What was looked at, in words, with where to go. */
export function Checks( { props, run, ground, event, checks, said, label }: PartProps & { event: PartnershipEvent; checks: Check[]; said: Said; label: string } ) {
	const { messages, ports: { pages }, copy } = props;
	const { text: t, day, inContentLanguage } = messages;
	const page = pages.normalize( inContentLanguage( 'partnerkit-preflight-request-page' ) ) ?? ground.home;
	const drafts = checks.map( ( { draft } ) => draft );
	const shown = checks.map( ( { id, about = '', state, says, parameters, place, draft }, at ): ShownCheck => {
		const given = parameters.map( ( one ) => typeof one === 'object' ? day( one.day ) : typeof one === 'string' ? placed( one ) : one );
		// One request asks for all of its kind.
		const request = draft && drafts.indexOf( draft ) === at && draftOf( draft, { event, home: ground.home, hours: answerIn( props, run, 'preflight', 'hours' ), address: said.venue?.address ?? '', ...said }, messages, props.contentDay );
		const groups = id === 'accounts' && state === 'look' && said.limits ? said.limits.exempt.map( placed ).join( ', ' ) : '';
		return {
			key: `${ id } ${ about }`, id, state, says: t( `partnerkit-preflight-${ id }-${ says }`, ...given ),
			todo: state === 'fine' ? '' : `${ t( `partnerkit-preflight-${ id }-${ says }-do`, ...given ) }${ groups && ` ${ t( 'partnerkit-preflight-exempt', groups ) }` }`,
			link: place && state !== 'fine' ? { href: hrefOf( place, props, ground ), text: t( `partnerkit-preflight-to-${ place }` ) } : undefined,
			request: request ? { text: request.text, page, href: pages.url( page, { action: 'edit', section: 'new', preloadtitle: request.heading } ) } : undefined
		};
	} );
	return <CheckList t={ t } label={ label } checks={ shown } onCopy={ copy } />;
}

/** Where something is put right. */
export function hrefOf( place: NonNullable<Check[ 'place' ]>, { screenUrl, ports: { pages } }: OrganiseProps, { partnership: { name } }: Ground ): string {
	return place === 'invite' ? pages.url( `Special:BlankPage/Partnerkit/${ name }/invite` ) : screenUrl( place, place === 'settings' ? '' : name );
}
