import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { partnershipTitle } from '../../../domain/partnership/config';
import type { Partnership } from '../../../domain/partnership/record';
import { readWizard, WIZARD_PAGES, wordsOf, type CommunityWizard } from '../../../domain/wizard/community';
import { Notice } from '../../../ui/notice';
import { Waiting } from '../../../ui/wizard/waiting';
import { useWhileShown } from '../../while-shown';
import { readRegistry } from '../../registry';
import { opening } from '../join/invitation';
import { StepFocus } from '../step-focus';
import { begunPath, type Begun, type Known } from './begun';
import { PartnershipList } from './partnership-list';
import type { RoleProps } from './props';

const SCREEN = 'wizard:overview';

/** What is done with a partnership that is chosen first. */
type Chosen = 'join' | 'organise' | 'handover' | 'giveback';

interface Read extends Known {
	begun: Begun[];
}

/** What there is to do here: paths that were begun first, then those that come with Partnerkit, then the wiki's own. */
export function Overview( props: RoleProps ) {
	const { ports, messages: { text }, explain, onTitle } = props;
	const [ read, setRead ] = useState<Read>();
	const [ chosen, setChosen ] = useState<Chosen>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const begin = (): void => {
		setError( undefined );
		whileShown( readAll( props ), setRead );
	};
	useEffect( () => {
		onTitle( text( 'partnerkit-overview' ) );
		begin();
	}, [] );
	if ( !read ) {
		return <Waiting t={ text } screen={ SCREEN } title={ text( 'partnerkit-overview' ) } error={ error } onRetry={ begin } />;
	}
	return <StepFocus at={ chosen || 'ways' }>{ chosen ?
		<PartnershipList
			t={ text } screen={ SCREEN } title={ text( `partnerkit-overview-${ chosen }-which` ) } partnerships={ fitting( chosen, read.partnerships, ports.clock.now() ) } acts={ [] } onBack={ () => setChosen( undefined ) }
			url={ ( { name } ) => chosen === 'join' ? ports.pages.url( partnershipTitle( read.config, name ), { partnerkit: `join:${ name }` } ) : ports.screenUrl( 'wizard', `${ chosen }:${ name }` ) }
		/> :
		<Ways { ...props } read={ read } onChoose={ setChosen } /> }</StepFocus>;
}

function Ways( { ports: { screenUrl, clock }, messages: { text }, languages, read, onChoose }: RoleProps & { read: Read; onChoose( chosen: Chosen ): void } ) {
	const { begun, partnerships, wizards } = read;
	const isOpen = ( chosen: Chosen ): boolean => fitting( chosen, partnerships, clock.now() ).length > 0;
	const words = ( key: string ): ComponentChildren => <><strong>{ text( `partnerkit-overview-${ key }` ) }</strong><span>{ text( `partnerkit-overview-${ key }-help` ) }</span></>;
	const link = ( key: string, href: string ) => <li key={ key }><a href={ href }>{ words( key ) }</a></li>;
	const choice = ( key: Chosen ) => isOpen( key ) && <li key={ key }><button type="button" onClick={ () => onChoose( key ) }>{ words( key ) }</button></li>;
	return <section class="partnerkit-wizard" data-partnerkit={ SCREEN } aria-busy="false"><div class="partnerkit-wizard__step">
		{ begun.length > 0 && <>
			<h2 tabIndex={ -1 }>{ text( 'partnerkit-overview-begun' ) }</h2>
			<ul class="partnerkit-wizard__cards">{ begun.map( ( { id, title, far, href } ) => <li key={ id }><a href={ href }><strong><bdi>{ title }</bdi></strong><span>{ far }</span></a></li> ) }</ul>
		</> }
		{ partnerships.length === 0 && <Notice kind="notice"><p>{ text( 'partnerkit-overview-none' ) }</p></Notice> }
		<h2 tabIndex={ -1 }>{ text( 'partnerkit-overview-ways' ) }</h2>
		<ul class="partnerkit-wizard__cards">
			{ choice( 'join' ) }
			{ link( 'interest', screenUrl( 'wizard', 'interest' ) ) }
			{ link( 'start', screenUrl( 'start' ) ) }
			{ isOpen( 'handover' ) && link( 'staff', screenUrl( 'wizard', 'staff' ) ) }
			{ choice( 'organise' ) }
			{ choice( 'handover' ) }
			{ choice( 'giveback' ) }
		</ul>
		{ wizards.size > 0 && <>
			<h2>{ text( 'partnerkit-overview-wizards' ) }</h2>
			<ul class="partnerkit-wizard__cards">{ [ ...wizards ].map( ( [ id, { page } ] ) => <li key={ id }><a href={ screenUrl( 'wizard', id ) }><strong><bdi>{ wordsOf( page, languages )( 'title' ) }</bdi></strong></a></li> ) }</ul>
		</> }
	</div></section>;
}

/** Those that one can do it with: one joins what runs, hands over what is not over, gives back what has begun, first of all at its end. */
function fitting( chosen: Chosen, partnerships: Partnership[], now: number ): Partnership[] {
	if ( chosen === 'giveback' ) {
		const isOver = ( { status }: Partnership ): number => status === 'completed' ? 0 : 1;
		return partnerships.filter( ( { status } ) => status !== 'proposed' ).sort( ( one, other ) => isOver( one ) - isOver( other ) );
	}
	return partnerships.filter( ( one ) => chosen === 'join' ? !opening( one, [], now ).closed : one.status !== 'completed' );
}

async function readAll( props: RoleProps ): Promise<Read> {
	const { ports: { pages, loadConfig, begun, subpages } } = props;
	const [ config, states, titles ] = await Promise.all( [ loadConfig(), begun.list(), subpages( WIZARD_PAGES.replace( /\/$/, '' ) ) ] );
	const [ partnerships, wizardPages ] = await Promise.all( [ readRegistry( pages, config ), pages.read( titles ) ] );
	const wizards = new Map<string, CommunityWizard>();
	// Those that are not in order are for their authors.
	wizardPages.forEach( ( { title, wikitext } ) => {
		const [ , id ] = /\/([^/]+)\.json$/.exec( title ) || [];
		const { wizard } = id ? readWizard( wikitext, id ) : { wizard: undefined };
		if ( wizard ) {
			wizards.set( id, wizard );
		}
	} );
	const known: Known = { config, partnerships: partnerships.sort( ( one, other ) => one.label < other.label ? -1 : 1 ), wizards };
	return { ...known, begun: states.map( ( state ) => begunPath( state, known, props ) ).filter( ( one ): one is Begun => one !== undefined ) };
}
