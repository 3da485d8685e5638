import { useEffect, useState } from 'preact/hooks';
import { disclosureWords, PAID, type Affiliation } from '../../../domain/tracking/disclosure';
import { newCall } from '../../../domain/tracking/affiliation-writing';
import { TextArea } from '../../../ui/batch/text-area';
import { Button } from '../../../ui/button';
import { Fragment } from '../../../ui/fragment';
import { AffiliationForm, type AffiliationFields } from '../../../ui/tracking/people/affiliation-form';
import { Consequence } from '../../../ui/tracking/people/consequence';
import { Columns, Obstacles } from '../../../ui/tracking/people/people-view';
import { useWhileShown } from '../../while-shown';
import { affiliationAct } from './first-acts';
import type { PanelProps } from './join-panel';
import { useAct } from './use-act';

/** Milliseconds without typing after which the wiki is asked how the user page would look. */
const SETTLED = 600;

/** How somebody is connected with a partner: on their own user page, and nobody else's. */
export function AffiliationPanel( { screen, people, today, onDone }: PanelProps ) {
	const { ports: { pages, drafts }, messages: { text, inContentLanguage } } = screen;
	const { partnership, own, config } = people;
	const { userPage, affiliations, obstacles } = own!;
	const draftKey = `participants:${ partnership.name }:affiliation`;
	const current = affiliations.find( ( { until } ) => !until || until >= today );
	const [ fields, setFields ] = useState( () => readFields( drafts.load( draftKey ), current, partnership.partners.length ? partnership.partners[ 0 ].name : '' ) );
	const [ isEnding, setEnding ] = useState( false );
	const affiliation = isEnding ? { ...current!, until: today } : affiliationOf( fields, partnership.name, current );
	const isNamed = affiliation.partner.trim() !== '';
	const { act, ...consequence } = useAct( screen, () => isNamed ? affiliationAct( people, affiliation, current && current.partner, inContentLanguage ) : undefined, [ people, JSON.stringify( affiliation ) ], ( done ) => {
		drafts.clear( draftKey );
		onDone( done );
	} );
	const words = disclosureWords( [ affiliation ], partnership, { ...config, disclosure: config.disclosure === 'off' ? 'off' : 'on' }, { subject: '', item: '', day: affiliation.since || today }, ( kind, ...names ) => inContentLanguage( `partnerkit-disclosure-${ kind }`, ...names ) );
	const rendered = useRendered( screen, userPage.title, isNamed && !isEnding ? newCall( affiliation, config ) : '' );
	const isElsewhere = userPage.redirectedFrom !== undefined;
	const mayWrite = !isElsewhere && !obstacles.length;
	return <>
		{ obstacles.length > 0 && <Obstacles t={ text } title={ userPage.title } reasons={ obstacles } /> }
		{ isElsewhere && <p class="partnerkit-warning">{ text( 'partnerkit-people-user-page-leads' ) } <bdi>{ userPage.title }</bdi></p> }
		<Columns
			form={ <>
				<AffiliationForm t={ text } fields={ fields } partners={ partnership.partners } disabled={ consequence.isSaving || isEnding } onChange={ ( next ) => {
					setFields( next );
					drafts.save( draftKey, next );
				} } />
				{ current && <p><Button onClick={ () => setEnding( !isEnding ) }>{ text( isEnding ? 'partnerkit-people-affiliation-goes-on' : 'partnerkit-people-affiliation-ends' ) }</Button></p> }
			</> }
			result={ <Consequence
				{ ...consequence } t={ text } isBlocked={ !mayWrite } button={ text( 'partnerkit-people-affiliation-save' ) }
				words={ <>
					{ rendered && <><p class="partnerkit-small">{ text( 'partnerkit-people-affiliation-looks' ) }</p><Fragment of={ rendered } /></> }
					{ words && !isEnding && <p>{ text( config.disclosure === 'institution' ? 'partnerkit-people-words-institution' : 'partnerkit-people-words' ) } <strong><bdi>{ words }</bdi></strong></p> }
					{ config.disclosure === 'off' && <p>{ text( 'partnerkit-people-words-off' ) }</p> }
				</> }
			/> }
		/>
		<details class="partnerkit-people__else">
			<summary>{ text( 'partnerkit-people-somebody-else' ) }</summary>
			<TextArea
				label={ text( 'partnerkit-people-note' ) } help={ text( 'partnerkit-people-note-help' ) } rows={ 4 } onInput={ () => {} }
				value={ inContentLanguage( 'partnerkit-people-note-text', `[[${ people.title }]]`, `[{{fullurl:Special:BlankPage/Partnerkit|partnerkit=${ encodeURIComponent( `participants:${ partnership.name }` ) }}} ${ inContentLanguage( 'partnerkit-people-note-link' ) }]` ) }
			/>
			<p><a href={ pages.url( people.title ) }><bdi>{ partnership.label }</bdi></a></p>
		</details>
	</>;
}

function affiliationOf( { partner, role, paid, employer, client, since }: AffiliationFields, partnership: string, current: Affiliation | undefined ): Affiliation {
	// Fields that are not shown for this kind say nothing.
	return { partnership, partner, role: role.trim(), paid, employer: paid === 'yes' ? employer.trim() : '', client: paid === 'no' ? '' : client.trim(), since: since || undefined, until: current && current.until };
}

function readFields( draft: unknown, current: Affiliation | undefined, partner: string ): AffiliationFields {
	const given = Object( draft ) as Record<string, unknown>;
	const word = ( name: keyof AffiliationFields, otherwise: string | undefined ): string => typeof given[ name ] === 'string' ? given[ name ] as string : otherwise ?? '';
	return {
		partner: word( 'partner', current ? current.partner : partner ), role: word( 'role', current?.role ), employer: word( 'employer', current?.employer ), client: word( 'client', current?.client ),
		since: word( 'since', current?.since ), paid: PAID.find( ( one ) => one === word( 'paid', current?.paid ) ) ?? 'employed'
	};
}

/** What the wiki makes of a wikitext on that page, asked when typing pauses. */
function useRendered( { ports: { rendering } }: PanelProps[ 'screen' ], title: string, wikitext: string ): DocumentFragment | undefined {
	const [ told, setTold ] = useState<{ of: string; rendered: DocumentFragment }>();
	// Its difference is what has to be seen; how it looks may be missing.
	const whileShown = useWhileShown( () => setTold( undefined ) );
	useEffect( () => {
		const timer = wikitext === '' ? undefined : setTimeout( () => whileShown( rendering.preview( title, wikitext ), ( rendered ) => setTold( { of: wikitext, rendered } ) ), told ? SETTLED : 0 );
		return () => clearTimeout( timer );
	}, [ wikitext ] );
	return told && told.of === wikitext ? told.rendered : undefined;
}
