import { useState } from 'preact/hooks';
import type { Participant } from '../../../domain/partnership/participant';
import { isolated } from '../../../ui/text';
import { Consequence } from '../../../ui/tracking/people/consequence';
import { LineFields, type LineChoice } from '../../../ui/tracking/people/line-fields';
import { Columns } from '../../../ui/tracking/people/people-view';
import { askAct, joinAct } from './first-acts';
import type { People } from './people';
import type { PeopleScreenProps } from './ports';
import { useAct, type DoneAct } from './use-act';

export interface PanelProps {
	screen: PeopleScreenProps;
	people: People;
	/** Day in UTC. */
	today: string;
	onDone( done: DoneAct ): void;
	onClose?(): void;
}

/** Joining: what becomes public, the choice, the exact line, the button. */
export function JoinPanel( { screen, people, today, onDone, onClose }: PanelProps ) {
	const { ports: { drafts }, messages: { text, day, inContentLanguage } } = screen;
	const { partnership, own, page, askPage, obstacles } = people;
	const draftKey = `participants:${ partnership.name }:join`;
	const events = people.events.filter( ( { end } ) => !end || end >= today );
	const [ choice, setChoice ] = useState( () => readChoice( drafts.load( draftKey ) ) );
	const isKnown = choice.event === '' || events.some( ( { id } ) => id === choice.event );
	const line: Participant = { user: own!.user, joined: today, ...choice, event: isKnown ? choice.event : '' };
	const { act, ...consequence } = useAct( screen, () => {
		const wanted = joinAct( people, line, inContentLanguage );
		return obstacles.length ? askAct( people, wanted, inContentLanguage ) : wanted;
	}, [ people, JSON.stringify( line ) ], ( done ) => {
		drafts.clear( draftKey );
		onDone( done );
	} );
	const event = events.find( ( { id } ) => id === line.event );
	const joins = text( 'partnerkit-people-line', isolated( own!.user ), isolated( event ? event.name : partnership.label ), day( today ) );
	return <Columns
		form={ <>
			<p>{ text( 'partnerkit-people-join-intro' ) }</p>
			<h3>{ text( 'partnerkit-people-public' ) }</h3>
			<ul>
				<li>{ text( 'partnerkit-people-public-name' ) } <a href={ screen.ports.pages.url( page.title ) }><bdi>{ page.title }</bdi></a></li>
				<li>{ text( 'partnerkit-people-public-edits' ) }</li>
				<li>{ text( 'partnerkit-people-public-history' ) }</li>
			</ul>
			<LineFields t={ text } choice={ choice } events={ events } partners={ partnership.partners } disabled={ consequence.isSaving } onChange={ ( next ) => {
				setChoice( next );
				drafts.save( draftKey, next );
			} } />
		</> }
		result={ <Consequence
			{ ...consequence } t={ text } words={ <p>{ text( act?.id === 'ask' ? 'partnerkit-people-on-talk' : 'partnerkit-people-on-list' ) } <strong>{ joins }</strong></p> }
			button={ text( act?.id === 'ask' || obstacles.length && !askPage ? 'partnerkit-people-ask-join' : 'partnerkit-people-join' ) } onCancel={ onClose }
		><p class="partnerkit-small">{ text( 'partnerkit-people-join-free' ) }</p></Consequence> }
	/>;
}

function readChoice( draft: unknown ): LineChoice {
	const word = ( value: unknown ): string => typeof value === 'string' ? value : '';
	const { event, partner, role } = Object( draft ) as Record<string, unknown>;
	return { event: word( event ), partner: word( partner ), role: word( role ) };
}
