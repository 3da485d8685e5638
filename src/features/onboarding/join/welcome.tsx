import type { ComponentChildren } from 'preact';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { isolated } from '../../../ui/text';
import { HOLES, Sentence } from '../../../ui/tracking/sentence';
import type { Act } from '../../../ui/wizard/frame';
import type { Messages } from '../../../wiki/ports';
import type { Run } from '../runner';
import { RunFrame } from '../run-frame';
import type { Invitation } from './invitation';
import type { Person } from './props';
import { hostsOf, nameOf, whenAndWhere } from './words';

export interface WelcomeProps {
	/** Undefined until it was opened. */
	run?: Run;
	/** The address's name of what the person is invited to. */
	name: string;
	screen: string;
	/** Undefined until it was read. */
	invitation?: Invitation;
	messages: Messages;
	person: Person;
	/** Milliseconds since 1970. */
	now: number;
	/** The wiki's forms, which lead back here; undefined until they can. */
	doors?: { create: string; logIn: string };
	/** What keeps the person from going on, once it is known. */
	more: ComponentChildren;
}

/** The first step: who invites, what one will do, what everybody can see. */
export function Welcome( { run, name, screen, invitation, messages, person, now, doors, more }: WelcomeProps ) {
	const { text } = messages;
	const partnership = invitation ? invitation.partnership.label : name.split( '/' )[ 0 ].replace( /_/g, ' ' );
	const hosts = invitation && hostsOf( invitation, text );
	const wanted = <strong><bdi>{ invitation ? nameOf( invitation ) : partnership }</bdi></strong>;
	const invited = <Sentence text={ text( 'partnerkit-join-invited', HOLES[ 0 ] ) } parts={ [ wanted ] } />;
	return <RunFrame
		run={ run } at="welcome" t={ text } screen={ screen } title={ text( 'partnerkit-join-title', isolated( partnership ) ) }
		acts={ actsFor( person, text, doors, run ) }
		foot={ text( person.kind === 'account' ? 'partnerkit-join-logged-in' : person.kind === 'temporary' ? 'partnerkit-join-keeps' : 'partnerkit-join-come-back', person.name ) }
	>
		{ invitation ?
			<p>
				{ hosts ? <Sentence text={ text( 'partnerkit-join-invites', hosts.names, hosts.count, HOLES[ 0 ] ) } parts={ [ wanted ] } /> : invited }
				{ ' ' }{ whenAndWhere( invitation, messages, now ).join( ' ' ) }
			</p> :
			<div class="partnerkit-join-asking" aria-busy="true">
				<p>{ invited }</p>
				<Progress label={ text( 'partnerkit-written-asking' ) } />
			</div> }
		<p>{ text( 'partnerkit-join-do' ) }</p>
		<h3>{ text( 'partnerkit-join-public' ) }</h3>
		<ul>
			<li>{ person.kind === 'nobody' ? text( 'partnerkit-join-public-name' ) : text( 'partnerkit-join-public-own-name', isolated( person.name ) ) }</li>
			<li>{ text( 'partnerkit-join-public-edits' ) }</li>
			<li>{ text( 'partnerkit-join-public-list' ) }</li>
		</ul>
		<h3>{ text( 'partnerkit-join-private' ) }</h3>
		<ul>
			<li>{ text( 'partnerkit-join-private-mail' ) }</li>
		</ul>
		{ person.kind === 'temporary' && <Notice kind="notice"><p>{ text( 'partnerkit-join-temporary', isolated( person.name ) ) }</p></Notice> }
		{ more }
	</RunFrame>;
}

function actsFor( { kind }: Person, t: Messages[ 'text' ], doors: WelcomeProps[ 'doors' ], run: Run | undefined ): Act[] {
	const goOn: Act = { label: t( kind === 'temporary' ? 'partnerkit-join-without' : 'partnerkit-join-begin' ), onClick: run && run.next };
	const forms: Act[] = [ { label: t( 'partnerkit-join-create' ), href: doors?.create ?? '#', disabled: !doors }, { label: t( 'partnerkit-join-log-in' ), href: doors?.logIn ?? '#', disabled: !doors } ];
	return kind === 'account' ? [ goOn ] : kind === 'temporary' ? [ ...forms.slice( 0, 1 ), goOn ] : forms;
}
