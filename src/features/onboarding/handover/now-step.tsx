import { placed } from '../../../ui/text';
import { HANDOVER, type HandoverStepProps } from './step-props';

/** What runs at the moment, as the wiki has it: it comes along by itself. */
export function NowStep( { tools: { RunFrame }, run, ground, ports: { pages }, screenUrl, messages: { text: t, day } }: HandoverStepProps ) {
	const { events, claims, questions, reports, talk, partnership: { name } } = ground;
	const isQuiet = events.length + claims.length + questions.length + reports.length === 0;
	return <RunFrame run={ run } t={ t } screen={ HANDOVER } title={ t( 'partnerkit-handover-now-title' ) }>
		<p>{ t( isQuiet ? 'partnerkit-handover-now-nothing' : 'partnerkit-handover-now-lead' ) }</p>
		{ events.length > 0 && <>
			<h3>{ t( 'partnerkit-handover-events' ) }</h3>
			<ul>{ events.map( ( { id, name: label, start, end } ) => <li key={ id }><bdi>{ label }</bdi> <span class="partnerkit-small">{ [ ...new Set( [ start, end ] ) ].filter( Boolean ).map( ( one ) => day( one! ) ).join( ' – ' ) }</span></li> ) }</ul>
		</> }
		{ claims.length > 0 && <>
			<h3>{ t( 'partnerkit-handover-claims' ) }</h3>
			<ul>{ claims.map( ( { title, user, type } ) => <li key={ `${ title } ${ type }` }>{ t( 'partnerkit-handover-claim', placed( title ), placed( user ) ) }</li> ) }</ul>
			<p><a href={ screenUrl( 'worklist', name ) }>{ t( 'partnerkit-preflight-to-worklist' ) }</a></p>
		</> }
		{ questions.length > 0 && <>
			<h3>{ t( 'partnerkit-handover-questions' ) }</h3>
			<ul>{ questions.map( ( heading ) => <li key={ heading }><bdi>{ heading }</bdi></li> ) }</ul>
			<p><a href={ pages.url( talk.title ) }>{ t( 'partnerkit-handover-see-talk' ) }</a></p>
		</> }
		{ reports.length > 0 && <>
			<h3>{ t( 'partnerkit-handover-reports' ) }</h3>
			<ul>{ reports.map( ( title ) => <li key={ title }><a href={ pages.url( title ) }><bdi>{ title.slice( title.lastIndexOf( '/' ) + 1 ) }</bdi></a></li> ) }</ul>
		</> }
	</RunFrame>;
}
