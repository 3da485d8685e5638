import { useMemo, useState } from 'preact/hooks';
import { chosenLinks, firstLinks, membersIn, type Choice, type Link } from '../../../domain/movement/coalitions/coalitions';
import { TYPES } from '../../../domain/partnership/partner-types';
import type { Topics } from '../../../domain/movement/coalitions/topics';
import { DataTable } from '../../../ui/dashboard/data-table';
import { isolate } from '../../../ui/dashboard/isolate';
import { SelectField, TextField } from '../../../ui/field';
import { Picture } from '../../../ui/movement/coalitions/picture';
import { useNarrow } from '../../../ui/narrow';
import type { Messages } from '../../../wiki/ports';
import { countingText } from '../../counting-text';
import { HereAlone } from '../here-alone';
import { columnsOf } from './columns';

export interface CoalitionsViewProps {
	messages: Messages;
	links: Link[];
	topics: Topics;
	/** Other wikis whose partnerships are not among them. */
	others: string[];
	/** Address of a partnership's page. */
	urlOf( name: string ): string;
	pause(): Promise<void>;
}

/** What a picture has room for, on a wide screen and on a phone. */
const MOST = { wide: 30, narrow: 10 };

/** The table, which says all, and a picture of it; both of what is chosen. */
export function CoalitionsView( { messages, links, topics, others, urlOf, pause }: CoalitionsViewProps ) {
	const t = countingText( messages );
	const narrow = useNarrow();
	const [ choice, setChoice ] = useState<Choice>( { name: '', affiliate: '', type: '', topic: '' } );
	const chosen = useMemo( () => chosenLinks( links, choice, topics ), [ links, choice ] );
	const drawn = useMemo( () => firstLinks( chosen, narrow ? MOST.narrow : MOST.wide ), [ chosen, narrow ] );
	const members = useMemo( () => membersIn( drawn ), [ drawn ] );
	const everybody = useMemo( () => membersIn( links ), [ links ] );
	const affiliates = everybody.filter( ( { kind } ) => kind === 'affiliate' );
	const types = [ ...new Set( everybody.map( ( { type } ) => type ) ) ].filter( Boolean ).sort();
	const all = membersIn( chosen ).length;
	const select = ( name: 'affiliate' | 'type' | 'topic', options: Array<{ value: string; label: string }> ) => options.length > 1 && <SelectField
		t={ t } label={ t( `partnerkit-coalitions-${ name }` ) } value={ choice[ name ] } onChange={ ( value ) => setChoice( { ...choice, [ name ]: value } ) }
		options={ [ { value: '', label: t( `partnerkit-coalitions-${ name }-all` ) }, ...options ] }
	/>;
	return <>
		<p class="partnerkit-subtle">{ t( 'partnerkit-coalitions-intro' ) }</p>
		<div class="partnerkit-fields-row partnerkit-coalitions__filters">
			<TextField t={ t } type="search" label={ t( 'partnerkit-coalitions-name' ) } value={ choice.name } onInput={ ( name ) => setChoice( { ...choice, name } ) } />
			{ select( 'affiliate', affiliates.map( ( { key, name } ) => ( { value: key, label: name } ) ) ) }
			{ select( 'type', types.map( ( type ) => ( { value: type, label: typeName( type, t ) } ) ) ) }
			{ select( 'topic', topics.all.map( ( { key, label, count } ) => ( { value: key, label: t( 'partnerkit-coalitions-topic-count', isolate( label ), count ) } ) ) ) }
		</div>
		{ topics.all.length > 1 && <p class="partnerkit-small partnerkit-subtle">{ t( 'partnerkit-coalitions-topic-note' ) }</p> }
		<HereAlone t={ t } others={ others } />
		<p role="status">{ t( 'partnerkit-coalitions-found', chosen.length, all ) }</p>
		<DataTable
			key={ JSON.stringify( choice ) } t={ messages.text } number={ messages.number } day={ messages.day } caption={ t( 'partnerkit-coalitions-table' ) } columns={ columnsOf( t, messages.number, urlOf ) } rows={ chosen }
			rowKey={ ( { one, other } ) => `${ one.key } ${ other.key }` } sorted={ { by: 'count', isDown: true } }
		/>
		{ drawn.length > 0 && <figure>
			<Picture t={ t } members={ members } links={ drawn } narrow={ narrow } pause={ pause } />
			<figcaption class="partnerkit-small">{ t( 'partnerkit-coalitions-caption' ) } { members.length < all && t( 'partnerkit-coalitions-part', members.length, all ) }</figcaption>
		</figure> }
	</>;
}

/** Kinds that there are words for; else what the records say. */
function typeName( type: string, t: Messages[ 'text' ] ): string {
	return ( TYPES as readonly string[] ).includes( type ) ? t( `partnerkit-reached-type-${ type }` ) : type;
}
