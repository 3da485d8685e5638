import { useEffect, useRef, useState } from 'preact/hooks';
import { handoverPath } from '../../../domain/onboarding/handover';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { placed } from '../../../ui/text';
import { useWhileShown } from '../../while-shown';
import { readHandoverGround, type HandoverGround } from './ground';
import { KnowStep } from './know-step';
import { NowStep } from './now-step';
import type { HandoverProps } from './props';
import { HANDOVER, type HandoverStepProps } from './step-props';
import { WhoStep } from './who-step';
import { WriteStep } from './write-step';

/** From one contact of a partnership to the next, with what she knows. */
export function HandoverScreen( props: HandoverProps ) {
	const { tools, about, ports, messages: { text: t }, open, explain, now } = props;
	const [ ground, setGround ] = useState<HandoverGround | 'missing'>();
	const [ error, setError ] = useState<string>();
	const fail = ( reason: unknown ): void => setError( explain( reason ) );
	const whileShown = useWhileShown( fail );
	const definition = handoverPath( about );
	const run = tools.useRun( () => tools.openRun( definition, { store: tools.stores.open( definition.id ), locks: tools.locks } ), fail );
	const read = (): void => {
		setError( undefined );
		whileShown( open().then( ( config ) => readHandoverGround( ports, config, about, now() ) ), ( found ) => setGround( found ?? 'missing' ) );
	};
	useEffect( read, [] );
	if ( run && ground && ground !== 'missing' && error === undefined ) {
		return <HandoverStep { ...props } run={ run } ground={ ground } onAgain={ read } />;
	}
	return <section class="partnerkit-wizard" data-partnerkit={ HANDOVER } aria-busy={ ground === undefined && error === undefined }>
		{ error !== undefined ? <Notice kind="error"><p>{ error }</p><p><Button onClick={ read }>{ t( 'partnerkit-retry' ) }</Button></p></Notice> :
			ground === 'missing' ? <Notice kind="warning"><p>{ t( 'partnerkit-organise-missing', placed( about ) ) }</p></Notice> : <Progress label={ t( 'partnerkit-organise-reading' ) } /> }
	</section>;
}

/** The step at which somebody is. Each is drawn by itself: its heading is gone to from here. */
function HandoverStep( props: HandoverStepProps & { onAgain(): void } ) {
	const at = props.run.place?.key;
	const root = useRef<HTMLDivElement>( null );
	const shown = useRef( at );
	useEffect( () => {
		if ( shown.current !== at ) {
			shown.current = at;
			root.current!.querySelector( 'h2' )!.focus();
		}
	}, [ at ] );
	return <div ref={ root }>{ stepAt( at, props ) }</div>;
}

function stepAt( at: string | undefined, props: HandoverStepProps & { onAgain(): void } ) {
	switch ( at ) {
		case 'who':
			return <WhoStep { ...props } />;
		case 'now':
			return <NowStep { ...props } />;
		case 'know':
			return <KnowStep { ...props } />;
		case 'write':
			// Other pages are other writes.
			return <WriteStep key={ props.ground.record.revisionId } { ...props } />;
		default:
			return <Through { ...props } />;
	}
}

/** What was written, and what comes next. */
function Through( { tools: { RunFrame }, run, ground: { record, talk, contact, partnership: { name } }, ports: { pages }, screenUrl, messages: { text: t } }: HandoverStepProps ) {
	return <RunFrame run={ run } t={ t } screen={ HANDOVER } title={ t( 'partnerkit-handover-end' ) } acts={ [ { label: t( 'partnerkit-handover-see-talk' ), href: pages.url( talk.title ) }, { label: t( 'partnerkit-handover-another' ), kind: 'normal', onClick: run.beginAnew } ] }>
		<p>{ t( 'partnerkit-handover-end-text' ) }</p>
		{ contact !== '' && <p><a href={ pages.url( record.title, { action: 'history' } ) }>{ t( 'partnerkit-handover-see-record' ) }</a></p> }
		<h3>{ t( 'partnerkit-handover-next' ) }</h3>
		<ul>{ [ 'watch', 'hello', 'access' ].map( ( one ) => <li key={ one }>{ t( `partnerkit-handover-next-${ one }` ) }</li> ) }
			<li>{ t( 'partnerkit-giveback-offer' ) } <a href={ screenUrl( 'wizard', `giveback:${ name }` ) }>{ t( 'partnerkit-giveback' ) }</a></li>
		</ul>
	</RunFrame>;
}
