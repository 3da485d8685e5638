import { readInterest } from '../../../domain/onboarding/interest';
import { RunFrame } from '../run-frame';
import { INTEREST_SCREEN, type InterestStepProps } from './interest-props';
import { headingOf, requestsTitle } from './interest-writing';

/** Where it stands now, how answers come, and what happens next. */
export function SentView( { run, person, ground, ports: { pages }, messages }: InterestStepProps ) {
	const { text } = messages;
	const title = ground && requestsTitle( ground.config );
	const heading = headingOf( readInterest( run.state, '' ), messages );
	return <RunFrame
		run={ run } t={ text } screen={ INTEREST_SCREEN } title={ text( 'partnerkit-interest-sent' ) }
		acts={ [ ...title ? [ { label: text( 'partnerkit-interest-see' ), href: pages.url( `${ title }#${ heading }` ) } ] : [], { label: text( 'partnerkit-interest-another' ), kind: 'normal' as const, onClick: run.beginAnew } ] }
	>
		<p>{ text( 'partnerkit-interest-sent-text' ) }</p>
		<h3>{ text( 'partnerkit-interest-next' ) }</h3>
		<ul>
			<li>{ text( 'partnerkit-interest-next-1' ) }</li>
			<li>{ person.kind === 'account' && title ? <a href={ pages.url( title, { action: 'watch' } ) }>{ text( 'partnerkit-interest-watch' ) }</a> : text( 'partnerkit-interest-bookmark' ) }</li>
			<li>{ text( 'partnerkit-interest-next-2' ) }</li>
			<li>{ text( 'partnerkit-interest-next-3' ) }</li>
		</ul>
	</RunFrame>;
}
