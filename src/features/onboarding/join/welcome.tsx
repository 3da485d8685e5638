import type { ComponentChildren } from 'preact';
import { Notice } from '../../../ui/notice';
import { isolated } from '../../../ui/text';
import { HOLES, Sentence } from '../../../ui/tracking/sentence';
import type { Act } from '../../../ui/wizard/frame';
import type { Messages } from '../../../wiki/ports';
import type { Run } from '../runner';
import { RunFrame } from '../runner-screen';
import { nameOf, type Invitation } from './invitation';
import type { Person } from './props';
import { hostsOf, whenAndWhere } from './words';

export interface WelcomeProps {
	run: Run;
	screen: string;
	invitation: Invitation;
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
export function Welcome( { run, screen, invitation, messages, person, now, doors, more }: WelcomeProps ) {
	const { text } = messages;
	const { partnership } = invitation;
	const hosts = hostsOf( invitation, text );
	const name = <strong><bdi>{ nameOf( invitation ) }</bdi></strong>;
	return <RunFrame
		run={ run } t={ text } screen={ screen } title={ text( 'partnerkit-join-title', isolated( partnership.label ) ) }
		acts={ actsFor( person, text, doors, run ) }
		foot={ text( person.kind === 'account' ? 'partnerkit-join-logged-in' : person.kind === 'temporary' ? 'partnerkit-join-keeps' : 'partnerkit-join-come-back', person.name ) }
	>
		<p>
			{ hosts ? <Sentence text={ text( 'partnerkit-join-invites', hosts.names, hosts.count, HOLES[ 0 ] ) } parts={ [ name ] } /> : <Sentence text={ text( 'partnerkit-join-invited', HOLES[ 0 ] ) } parts={ [ name ] } /> }
			{ ' ' }{ whenAndWhere( invitation, messages, now ).join( ' ' ) }
		</p>
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

function actsFor( { kind }: Person, t: Messages[ 'text' ], doors: WelcomeProps[ 'doors' ], run: Run ): Act[] {
	const goOn: Act = { label: t( kind === 'temporary' ? 'partnerkit-join-without' : 'partnerkit-join-begin' ), onClick: run.next };
	const forms: Act[] = [ { label: t( 'partnerkit-join-create' ), href: doors?.create ?? '#', disabled: !doors }, { label: t( 'partnerkit-join-log-in' ), href: doors?.logIn ?? '#', disabled: !doors } ];
	return kind === 'account' ? [ goOn ] : kind === 'temporary' ? [ ...forms.slice( 0, 1 ), goOn ] : forms;
}
