import { useRef, useState } from 'preact/hooks';
import type { Participant } from '../../../domain/partnership/participant';
import type { Partnership } from '../../../domain/partnership/record';
import type { AccountStates } from '../../../domain/tracking/roster';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Obstacles, Part } from '../../../ui/tracking/people/people-view';
import { PeopleTable } from '../../../ui/tracking/people/people-table';
import { useWhileShown } from '../../while-shown';
import { AffiliationPanel } from './affiliation-panel';
import { ImportPanel } from './import-panel';
import { JoinPanel, type PanelProps } from './join-panel';
import { LeavePanel } from './leave-panel';
import { currentLines, type People } from './people';
import type { PeopleScreenProps } from './ports';

export type ExportKind = 'csv' | 'names' | 'wikitext';

export interface PartsProps extends PanelProps {
	panel?: 'join' | 'leave';
	onPanel( panel?: 'join' | 'leave' ): void;
	onExport( kind: ExportKind ): void;
}

/** Oneself, one's affiliation, who takes part, and adding others. */
export function Parts( props: PartsProps ) {
	const { screen, people, onExport } = props;
	const { ports: { pages }, messages: { text, number, day }, screenUrl } = screen;
	const { own, participants, events, page, obstacles, askPage, title, partnership } = people;
	const [ states, setStates ] = useState<AccountStates>( new Map() );
	const [ statesError, setStatesError ] = useState<string>();
	const asked = useRef( new Set<string>() );
	const whileShown = useWhileShown( ( reason ) => setStatesError( screen.explain( reason ) ) );
	const look = ( shown: Participant[] ): void => {
		const names = [ ...new Set( shown.map( ( { user } ) => user ) ) ].filter( ( name ) => !asked.current.has( name ) );
		names.forEach( ( name ) => asked.current.add( name ) );
		if ( names.length ) {
			whileShown( screen.ports.users.look( names ), ( found ) => setStates( ( before ) => new Map( [ ...before, ...found ] ) ) );
		}
	};
	return <>
		<p><a href={ pages.url( title ) }><bdi>{ partnership.label }</bdi></a> · <a href={ screenUrl( 'worklist', partnership.name ) }>{ text( 'partnerkit-people-tasks' ) }</a> · <a href={ pages.url( page.title ) }>{ text( 'partnerkit-people-page-link' ) }</a></p>
		{ obstacles.length > 0 && <Obstacles t={ text } title={ page.title } reasons={ obstacles } askOn={ askPage && askPage.title } /> }
		<section class="partnerkit-people__you" data-part="you"><You { ...props } /></section>
		{ own && !own.isTemporary && <Part id="affiliation" title={ text( 'partnerkit-people-affiliation' ) }><AffiliationPanel { ...props } /></Part> }
		<Part id="list" open title={ text( 'partnerkit-people-list-title', number( new Set( participants.map( ( { user } ) => user ) ).size ) ) }>
			<PeopleTable
				t={ text } number={ number } day={ day } today={ props.today } participants={ participants } events={ events } states={ states } statesError={ statesError } onShow={ look }
				userUrl={ ( name ) => pages.url( `User:${ name }` ) } editsUrl={ ( name ) => pages.url( `Special:Contributions/${ name }` ) }
			/>
			{ participants.length > 0 && <p class="partnerkit-people__buttons">
				<span>{ text( 'partnerkit-people-export' ) }</span>
				{ ( [ 'csv', 'names', 'wikitext' ] as const ).map( ( kind ) => <Button key={ kind } onClick={ () => onExport( kind ) }>{ text( `partnerkit-people-export-${ kind }` ) }</Button> ) }
			</p> }
			<p><a href={ screenUrl( 'edits', partnership.name ) }>{ text( 'partnerkit-people-all-edits' ) }</a></p>
		</Part>
		{ own && !own.isTemporary && ( !obstacles.length || askPage ) && <Part id="import" title={ text( 'partnerkit-people-import' ) }><ImportPanel { ...props } /></Part> }
	</>;
}

/** Whether the person takes part, and the way in or out. */
function You( props: PartsProps ) {
	const { screen, people, today, panel, onPanel } = props;
	const { ports: { pages }, messages: { text, day }, about, screenUrl } = screen;
	const { own, events, partnership } = people;
	if ( !own || own.isTemporary ) {
		const back = { returnto: 'Special:BlankPage/Partnerkit', returntoquery: `partnerkit=${ encodeURIComponent( `participants:${ about }` ) }` };
		return <>
			<h2>{ text( 'partnerkit-people-join-title', partnership.label ) }</h2>
			<Notice kind="notice">
				<p>{ text( own ? 'partnerkit-people-temporary' : 'partnerkit-people-logged-out' ) }</p>
				<p>
					<a href={ pages.url( 'Special:CreateAccount', back ) }>{ text( 'partnerkit-people-create-account' ) }</a>
					{ !own && <> · <a href={ pages.url( 'Special:UserLogin', back ) }>{ text( 'partnerkit-people-log-in' ) }</a></> }
				</p>
			</Notice>
		</>;
	}
	const lines = currentLines( own.lines, today );
	if ( !lines.length ) {
		const last = own.lines.map( ( { left } ) => left! ).sort().pop();
		return <>
			<h2>{ text( 'partnerkit-people-join-title', partnership.label ) }</h2>
			{ last && <p>{ text( 'partnerkit-people-was-in', day( last ) ) }</p> }
			<JoinPanel { ...props } />
		</>;
	}
	const name = ( { event }: Participant ): string => event === '' ? partnership.label : events.find( ( { id } ) => id === event )?.name ?? event;
	return <>
		<h2>{ text( 'partnerkit-people-you-title' ) }</h2>
		<ul>
			{ lines.map( ( line, index ) => <li key={ index }>
				<bdi>{ name( line ) }</bdi>
				{ line.joined && <> · { text( 'partnerkit-people-since-day', day( line.joined ) ) }</> }
				{ line.partner && <> · { text( 'partnerkit-people-for' ) } <bdi>{ line.partner }</bdi></> }
				{ line.role && <> · <bdi>{ line.role }</bdi></> }
			</li> ) }
		</ul>
		{ panel === undefined && <p class="partnerkit-people__buttons">
			<a href={ screenUrl( 'edits', partnership.name ) }>{ text( 'partnerkit-people-my-edits' ) }</a>
			{ ( events.length > 0 || partnership.partners.length > 1 ) && <Button onClick={ () => onPanel( 'join' ) }>{ text( 'partnerkit-people-more-events' ) }</Button> }
			<Button onClick={ () => onPanel( 'leave' ) }>{ text( 'partnerkit-people-leave-open' ) }</Button>
		</p> }
		{ panel === 'join' && <JoinPanel { ...props } onClose={ () => onPanel() } /> }
		{ panel === 'leave' && <LeavePanel { ...props } onClose={ () => onPanel() } /> }
	</>;
}

/** Where there are no people to show: which partnerships there are, or that there is none of that name. */
export function NoPartnership( { screen, of }: { screen: PeopleScreenProps; of: Exclude<Awaited<ReturnType<typeof import( './people' ).readPeople>>, People> } ) {
	const { messages: { text }, about, screenUrl } = screen;
	if ( typeof of === 'string' ) {
		return <Notice kind="warning"><p>{ text( `partnerkit-people-${ of }` ) } <bdi>{ about }</bdi></p><p><a href={ screenUrl( 'participants' ) }>{ text( 'partnerkit-people-choose-other' ) }</a></p></Notice>;
	}
	return <>
		<p>{ text( of.length ? 'partnerkit-people-choose' : 'partnerkit-people-no-partnerships' ) }</p>
		<ul>{ ( of as Partnership[] ).map( ( { name, label } ) => <li key={ name }><a href={ screenUrl( 'participants', name ) }><bdi>{ label }</bdi></a></li> ) }</ul>
	</>;
}
