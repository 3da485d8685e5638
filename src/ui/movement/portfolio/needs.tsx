import { useMemo, useState } from 'preact/hooks';
import type { Condition } from '../../../domain/movement/condition';
import { Button } from '../../button';
import { usePrinting } from '../../narrow';
import type { Seen } from './seen';
import { conditionText, type PortfolioWords } from './words';

/** Where the one next act is. */
export interface NeedUrls {
	repair( name: string ): string;
	handOver( name: string ): string;
	report( name: string ): string;
	requests: string;
}

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
			{ told.map( ( { key, title, line, act, url } ) => <li key={ key } data-need={ key }>
				<span class="partnerkit-needs__title"><bdi>{ title }</bdi></span>
				<a href={ url }>{ act }<span class="partnerkit-hidden">: <bdi>{ title }</bdi></span></a>
				<p class="partnerkit-small"><bdi>{ line }</bdi></p>
			</li> ) }
		</ul>
		{ count > FIRST && <Button kind="quiet" onClick={ () => setWhole( !isWhole ) }>{ isWhole ? t( 'partnerkit-portfolio-needs-fewer' ) : t( 'partnerkit-portfolio-needs-all', number( count ), count ) }</Button> }
	</section>;
}

function requestNeed( requests: string[], { requests: url }: NeedUrls, { t, number }: PortfolioWords ): Need {
	return {
		key: 'requests', url, act: t( 'partnerkit-portfolio-act-answer' ), title: t( 'partnerkit-portfolio-needs-requests', number( requests.length ), requests.length ), line: requests.join( ' · ' )
	};
}

/** What is worst, as far as there is an act for it. */
function worstOf( { conditions }: Seen ): Condition | undefined {
	return conditions.find( ( { what } ) => what === 'repair' || what === 'one-contact' || what === 'no-report' );
}

function needOf( one: Seen, urls: NeedUrls, words: PortfolioWords ): Need {
	const { name, label } = one.member.facts.partnership;
	const worst = worstOf( one )!;
	return { key: `${ worst.what } ${ name }`, title: label, line: lineOf( worst, words ), ...actOf( worst, name, urls, words ) };
}

function actOf( { what }: Condition, name: string, urls: NeedUrls, { t }: PortfolioWords ): Pick<Need, 'act' | 'url'> {
	switch ( what ) {
		case 'repair': return { act: t( 'partnerkit-portfolio-act-repair' ), url: urls.repair( name ) };
		case 'one-contact': return { act: t( 'partnerkit-portfolio-act-hand-over' ), url: urls.handOver( name ) };
		default: return { act: t( 'partnerkit-portfolio-act-report' ), url: urls.report( name ) };
	}
}

function lineOf( condition: Condition, words: PortfolioWords ): string {
	const { t, day } = words;
	switch ( condition.what ) {
		case 'one-contact': return t( 'partnerkit-portfolio-needs-one-contact', condition.name! );
		case 'no-report': return condition.day ? t( 'partnerkit-portfolio-needs-no-report', day( condition.day ) ) : t( 'partnerkit-portfolio-needs-no-report-ever' );
		default: return `${ conditionText( condition, words ) }.`;
	}
}
