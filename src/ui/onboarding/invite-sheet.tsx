import { useState } from 'preact/hooks';
import type { Invitation } from '../../domain/onboarding/invitation';
import { Button } from '../button';
import { copyText } from '../copy-text';
import { SelectField } from '../field';
import { Notice } from '../notice';
import { isolated, type Translate } from '../text';
import { QrCode } from '../tracking/live/qr-code';

export interface InviteSheetProps {
	t: Translate;
	number( value: number ): string;
	/** A day such as `2026-11-23`. */
	day( day: string ): string;
	list( names: string[] ): string;
	/** undefined while it is read. */
	invitation?: Invitation;
	missing: boolean;
	error?: string;
	isOver: boolean;
	events: Array<{ value: string; label: string }>;
	/** Id of the chosen one; '': the partnership itself. */
	event: string;
	/** Address to be typed, and the one in the code. */
	typed: string;
	url: string;
	onEvent( event: string ): void;
	onRead(): void;
}

const STEPS = [ 'account', 'task', 'write' ];

/** The sheet as it is printed, and what is chosen for it. */
export function InviteSheet( props: InviteSheetProps ) {
	const { t, invitation, missing, error, isOver } = props;
	return <div class="partnerkit partnerkit-invite" data-partnerkit="invite" aria-busy={ !invitation && !missing && error === undefined }>
		{ error !== undefined && <Notice kind="error"><p>{ error }</p><Button onClick={ props.onRead }>{ t( 'partnerkit-retry' ) }</Button></Notice> }
		{ missing && <Notice kind="warning">{ t( 'partnerkit-invite-missing' ) }</Notice> }
		{ invitation && <>
			{ isOver && <Notice kind="warning">{ t( 'partnerkit-invite-over' ) }</Notice> }
			<Choices { ...props } />
			<Sheet { ...props } invitation={ invitation } />
		</> }
	</div>;
}

function Choices( { t, events, event, url, onEvent }: InviteSheetProps ) {
	const [ isCopied, setCopied ] = useState( false );
	return <div class="partnerkit-invite__choices">
		{ events.length > 0 && <SelectField
			t={ t } label={ t( 'partnerkit-invite-to' ) } value={ event } onChange={ onEvent }
			options={ [ { value: '', label: t( 'partnerkit-invite-whole' ) }, ...events ] }
		/> }
		<div class="partnerkit-invite__buttons">
			<Button kind="primary" onClick={ () => window.print() }>{ t( 'partnerkit-invite-print' ) }</Button>
			<Button onClick={ () => copyText( url ).then( setCopied ) }>{ t( 'partnerkit-invite-copy' ) }</Button>
			<span role="status">{ isCopied && t( 'partnerkit-invite-copied' ) }</span>
		</div>
		<p><a href={ url }>{ t( 'partnerkit-invite-see' ) }</a></p>
	</div>;
}

function Sheet( { t, number, day, list, invitation, typed, url }: InviteSheetProps & { invitation: Invitation } ) {
	const { title, hosts, start, end, place, isOnline, about, contact } = invitation;
	return <article class="partnerkit-invite__sheet">
		{ hosts.length > 0 && <p class="partnerkit-invite__hosts">{ t( 'partnerkit-invite-hosts', list( hosts.map( isolated ) ), hosts.length ) }</p> }
		<h2><bdi>{ title }</bdi></h2>
		{ start !== undefined && <p class="partnerkit-invite__when">{ when( start, end, { t, day } ) }</p> }
		{ ( place !== '' || isOnline ) && <p class="partnerkit-invite__when">{ where( place, isOnline, t ) }</p> }
		{ about !== '' && <p class="partnerkit-invite__about" dir="auto">{ about }</p> }
		<p class="partnerkit-invite__about">{ t( 'partnerkit-invite-bring' ) }</p>
		<div class="partnerkit-invite__code">
			<QrCode text={ url } label={ t( 'partnerkit-invite-code' ) } />
			<div>
				<h3>{ t( 'partnerkit-invite-scan' ) }</h3>
				<p>{ t( 'partnerkit-invite-type' ) }</p>
				<p class="partnerkit-invite__address"><bdi dir="ltr">{ typed }</bdi></p>
			</div>
		</div>
		<ol>{ STEPS.map( ( step, index ) => <li key={ step }><span class="partnerkit-invite__number" aria-hidden="true">{ number( index + 1 ) }</span><h3>{ t( `partnerkit-invite-${ step }` ) }</h3><p>{ t( `partnerkit-invite-${ step }-more` ) }</p></li> ) }</ol>
		<p class="partnerkit-invite__small">{ t( 'partnerkit-invite-public' ) }<br />{ t( 'partnerkit-invite-private' ) }</p>
		<p class="partnerkit-invite__small partnerkit-invite__end">
			{ contact !== '' && <span>{ t( 'partnerkit-invite-questions', isolated( contact ) ) }</span> }
			<span>{ t( 'partnerkit-invite-friend' ) }</span>
		</p>
	</article>;
}

function when( start: string, end: string | undefined, { t, day }: Pick<InviteSheetProps, 't' | 'day'> ): string {
	return end === undefined ? t( 'partnerkit-invite-from', day( start ) ) : end === start ? day( start ) : t( 'partnerkit-invite-days', day( start ), day( end ) );
}

function where( place: string, isOnline: boolean, t: Translate ): string {
	return place === '' ? t( 'partnerkit-invite-online' ) : isOnline ? t( 'partnerkit-invite-or-online', isolated( place ) ) : place;
}
