import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { isolated } from '../../../ui/text';
import { HOLES, Sentence } from '../../../ui/tracking/sentence';
import { useWhileShown } from '../../while-shown';
import { RunFrame } from '../run-frame';
import { YES } from './definition';
import type { LaterStepProps } from './later-ports';
import { lookAt, type Practice } from './practice';
import { revisionOf } from './task';

/** Thanks with facts: what the wiki has, looked up. */
export function Thanks( { run, screen, invitation, config, person, ports, messages: { text }, explain, onClose }: LaterStepProps ) {
	const [ practice, setPractice ] = useState<Practice | 'gone'>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const look = (): void => {
		setError( undefined );
		whileShown( lookAt( ports.revisions, revisionOf( run ), invitation, config.tag ), ( found ) => setPractice( found ?? 'gone' ) );
	};
	useEffect( look, [] );
	const again = (): void => {
		run.answer( '', YES );
		run.next();
	};
	const acts = error !== undefined ? [ { label: text( 'partnerkit-retry' ), onClick: look } ] : [
		{ label: text( 'partnerkit-guide-another' ), onClick: again },
		{ label: text( 'partnerkit-guide-enough' ), onClick: () => {
			ports.takeMark();
			onClose();
		} }
	];
	return <RunFrame run={ run } t={ text } screen={ screen } title={ text( 'partnerkit-guide-thanks', isolated( person.name ) ) } acts={ acts }>
		{ error !== undefined ? <Notice kind="error"><p>{ error }</p></Notice> : practice === undefined ? <Progress label={ text( 'partnerkit-guide-looking' ) } /> : practice === 'gone' ?
			<Notice kind="warning"><p>{ text( 'partnerkit-guide-gone' ) }</p></Notice> :
			<Facts practice={ practice } t={ text } pageUrl={ ports.pages.url( practice.title ) } editUrl={ ports.pages.url( practice.title, { action: 'edit' } ) } whyUrl={ ports.screenUrl( 'edits', invitation.partnership.name ) } listUrl={ ports.screenUrl( 'worklist', invitation.partnership.name ) } event={ invitation.event ? invitation.event.name : invitation.partnership.label } /> }
	</RunFrame>;
}

interface FactsProps {
	practice: Practice;
	t: LaterStepProps[ 'messages' ][ 'text' ];
	pageUrl: string;
	editUrl: string;
	whyUrl: string;
	listUrl: string;
	event: string;
}

function Facts( { practice: { title, words, hasReference, isReverted, counts }, t, pageUrl, editUrl, whyUrl, listUrl, event }: FactsProps ) {
	const page = <a href={ pageUrl }><bdi>{ title }</bdi></a>;
	return <>
		<p><Sentence text={ t( isReverted ? 'partnerkit-guide-was-there' : 'partnerkit-guide-is-there', HOLES[ 0 ] ) } parts={ [ page ] } /></p>
		{ words !== '' && <blockquote class="partnerkit-wizard__quote" dir="auto">{ words }</blockquote> }
		<ul class="partnerkit-wizard__facts">
			<Fact is t={ t }>{ t( 'partnerkit-guide-saved' ) }</Fact>
			{ isReverted && <Fact is={ false } t={ t }>{ t( 'partnerkit-guide-reverted' ) }</Fact> }
			<Fact is={ hasReference } t={ t }>{ hasReference ? t( 'partnerkit-guide-sourced' ) : <>{ t( 'partnerkit-guide-unsourced' ) } <a href={ editUrl }>{ t( 'partnerkit-guide-add-source' ) }</a></> }</Fact>
			<Fact is={ counts } t={ t }>{ t( counts ? 'partnerkit-guide-counts' : 'partnerkit-guide-counts-not', isolated( event ) ) } <a href={ whyUrl }>{ t( 'partnerkit-guide-why' ) }</a></Fact>
		</ul>
		<p><Sentence text={ t( 'partnerkit-guide-finish', HOLES[ 0 ] ) } parts={ [ <a href={ listUrl }>{ t( 'partnerkit-guide-finish-list' ) }</a> ] } /></p>
		<p class="partnerkit-small">{ t( 'partnerkit-guide-later' ) }</p>
	</>;
}

function Fact( { is, t, children }: { is: boolean; t: FactsProps[ 't' ]; children: ComponentChildren } ) {
	return <li class={ is ? 'is-true' : 'is-open' }><span class="partnerkit-hidden">{ t( is ? 'partnerkit-check-sound' : 'partnerkit-check-look' ) } </span>{ children }</li>;
}
