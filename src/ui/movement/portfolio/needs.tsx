import { useMemo, useState } from 'preact/hooks';
import type { Condition } from '../../../domain/movement/condition';
import type { MemberFacts } from '../../../domain/movement/facts';
import { Button } from '../../button';
import { usePrinting } from '../../narrow';
import { placed } from '../../text';
import type { Seen } from './seen';
import { conditionText, type PortfolioWords } from './words';

/** Where the one next act is: on the wiki where the partnership is kept. */
export interface NeedUrls {
	act( act: NeedAct, facts: MemberFacts ): string;
	requests: string;
}

export type NeedAct = 'repair' | 'hand-over' | 'report';

export interface NeedsProps {
	words: PortfolioWords;
	/** The worst first. */
	seen: Seen[];
	/** Headings of requests that nobody has answered. */
	requests: string[];
	urls: NeedUrls;
}

interface Need {
	key: string;
	title: string;
	/** Host of the other wiki that keeps it. */
	wiki?: string;
	line: string;
	act: string;
	url: string;
}

/** Shown before somebody asks for all. */
const FIRST = 4;

/** What asks for somebody, each with the one next act. */
export function Needs( { words, seen, requests, urls }: NeedsProps ) {
	const { t, number } = words;
	const [ isWhole, setWhole ] = useState( false );
	const isPrinting = usePrinting();
	const open = useMemo( () => seen.filter( ( one ) => worstOf( one ) ), [ seen ] );
	const asked = requests.length ? [ requestNeed( requests, urls, words ) ] : [];
	const count = asked.length + open.length;
	if ( !count ) {
		return <section class="partnerkit-needs" aria-label={ t( 'partnerkit-portfolio-needs' ) }>
			<h2>{ t( 'partnerkit-portfolio-needs' ) }</h2>
			<p>{ t( 'partnerkit-portfolio-needs-nothing' ) }</p>
		</section>;
	}
	// There may be hundreds, of which four are told.
	const told = [ ...asked, ...( isWhole || isPrinting ? open : open.slice( 0, FIRST - asked.length ) ).map( ( one ) => needOf( one, urls, words ) ) ];
	return <section class="partnerkit-needs" aria-label={ t( 'partnerkit-portfolio-needs' ) }>
		<h2>{ t( 'partnerkit-portfolio-needs' ) } <span class="partnerkit-subtle">{ number( count ) }</span></h2>
		<ul>
			{ told.map( ( { key, title, wiki, line, act, url } ) => <li key={ key } data-need={ key }>
				<span class="partnerkit-needs__title"><bdi>{ title }</bdi></span>
				<a href={ url }>{ act }<span class="partnerkit-hidden">: <bdi>{ title }</bdi></span></a>
				<p class="partnerkit-small">{ line }{ wiki && <> · <bdi dir="ltr">{ wiki }</bdi></> }</p>
			</li> ) }
		</ul>
		{ count > FIRST && <Button kind="quiet" onClick={ () => setWhole( !isWhole ) }>{ isWhole ? t( 'partnerkit-portfolio-needs-fewer' ) : t( 'partnerkit-portfolio-needs-all', number( count ), count ) }</Button> }
	</section>;
}

function requestNeed( requests: string[], { requests: url }: NeedUrls, { t, number }: PortfolioWords ): Need {
	return {
		key: 'requests', url, act: t( 'partnerkit-portfolio-act-answer' ), title: t( 'partnerkit-portfolio-needs-requests', number( requests.length ), requests.length ), line: requests.map( placed ).join( ' · ' )
	};
}

/** What is worst, as far as there is an act for it. */
function worstOf( { conditions }: Seen ): Condition | undefined {
	return conditions.find( ( { what } ) => what === 'repair' || what === 'one-contact' || what === 'no-report' );
}

function needOf( one: Seen, urls: NeedUrls, words: PortfolioWords ): Need {
	const { facts } = one.member;
	const { key, partnership: { label }, keptAt: [ { wiki, isHere } ] } = facts;
	const worst = worstOf( one )!;
	return { key: `${ worst.what } ${ key }`, title: label, wiki: isHere ? undefined : wiki, line: lineOf( worst, words ), ...actOf( worst, facts, urls, words ) };
}

function actOf( { what }: Condition, facts: MemberFacts, urls: NeedUrls, { t }: PortfolioWords ): Pick<Need, 'act' | 'url'> {
	switch ( what ) {
		case 'repair': return { act: t( 'partnerkit-portfolio-act-repair' ), url: urls.act( 'repair', facts ) };
		case 'one-contact': return { act: t( 'partnerkit-portfolio-act-hand-over' ), url: urls.act( 'hand-over', facts ) };
		default: return { act: t( 'partnerkit-portfolio-act-report' ), url: urls.act( 'report', facts ) };
	}
}

function lineOf( condition: Condition, words: PortfolioWords ): string {
	const { t, day } = words;
	switch ( condition.what ) {
		case 'one-contact': return t( 'partnerkit-portfolio-needs-one-contact', placed( condition.name! ) );
		case 'no-report': return condition.day ? t( 'partnerkit-portfolio-needs-no-report', day( condition.day ) ) : t( 'partnerkit-portfolio-needs-no-report-ever' );
		default: return `${ conditionText( condition, words ) }.`;
	}
}
