import { useEffect, useState } from 'preact/hooks';
import { invitationQuery, invitationTo } from '../../../domain/onboarding/invitation';
import { partnershipOfTitle, partnershipTitle, type Config } from '../../../domain/partnership/config';
import { dayOf } from '../../../domain/partnership/dates';
import { readEvents, type PartnershipEvent } from '../../../domain/partnership/event';
import { readPartnership, type Partnership } from '../../../domain/partnership/record';
import { InviteSheet } from '../../../ui/onboarding/invite-sheet';
import type { Messages, Pages } from '../../../wiki/ports';

export interface InviteScreenProps {
	/** Of the partnership. */
	name: string;
	ports: { pages: Pages };
	/** Reads the wiki's configuration. */
	open(): Promise<Config>;
	messages: Messages;
	/** Names in a row, as the reader's language writes them. */
	list( names: string[] ): string;
	/** Address of the wiki's script, with its host: what stands before `?`. */
	script: string;
	/** The event that the address asks for; '': none. */
	wantedEvent: string;
	/** Milliseconds since 1970. */
	now(): number;
	explain( error: unknown ): string;
}

interface Found {
	partnership: Partnership;
	events: PartnershipEvent[];
}

/** An invitation as a sheet of paper: what it is about, a code and an address that lead to joining. */
export function InviteScreen( { name, ports: { pages }, open, messages, list, script, wantedEvent, now, explain }: InviteScreenProps ) {
	const [ found, setFound ] = useState<Found | 'missing'>();
	const [ error, setError ] = useState<unknown>();
	const [ chosen, setChosen ] = useState( wantedEvent );
	const read = (): void => {
		setError( undefined );
		open().then( ( config ) => readInvitation( pages, config, name ) ).then( setFound, setError );
	};
	useEffect( read, [] );
	const t = messages.text;
	const { partnership, events = [] } = found && found !== 'missing' ? found : {} as Partial<Found>;
	const event = events.find( ( { id } ) => id === chosen );
	const query = invitationQuery( partnership ? partnership.name : name, event && event.id );
	const today = dayOf( now() );
	return <InviteSheet
		t={ t } number={ messages.number } day={ messages.day } list={ list } missing={ found === 'missing' } error={ error === undefined ? undefined : explain( error ) } onRead={ read }
		invitation={ partnership && invitationTo( partnership, event ) }
		isOver={ Boolean( partnership && [ partnership, event ].some( ( one ) => one && one.end !== undefined && one.end < today ) ) }
		events={ events.filter( ( one ) => one.end === undefined || one.end >= today || one.id === chosen ).map( ( { id, name: label } ) => ( { value: id, label } ) ) }
		event={ event ? event.id : '' } onEvent={ setChosen }
		typed={ `${ script.replace( /^https?:\/\//, '' ) }?${ query.typed }` } url={ `${ script }?${ query.sent }` }
	/>;
}

async function readInvitation( pages: Pages, config: Config, name: string ): Promise<Found | 'missing'> {
	const [ page, events ] = await pages.read( [ '', 'Events' ].map( ( subpage ) => partnershipTitle( config, name, subpage ) ) );
	const partnership = readPartnership( partnershipOfTitle( config, page.title ) ?? name, page.wikitext, config );
	return partnership ? { partnership, events: readEvents( events.wikitext, config ) } : 'missing';
}
