import { useEffect, useState } from 'preact/hooks';
import { givebackPath, playbookNamed } from '../../../domain/onboarding/giveback';
import { partnershipTitle } from '../../../domain/partnership/config';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { placed } from '../../../ui/text';
import { useWhileShown } from '../../while-shown';
import { StepFocus } from '../step-focus';
import { answersOf } from './answers';
import { readGivebackGround, type GivebackGround } from './ground';
import { LearnedStep } from './learned-step';
import { PlanStep } from './plan-step';
import { GIVEBACK, type GivebackProps, type GivebackStepProps } from './props';
import { WhereStep } from './where-step';
import { WriteStep } from './write-step';

/** What a partnership has learned, for the next ones. */
export function GivebackScreen( props: GivebackProps ) {
	const { tools, about, ports, messages, open, explain } = props;
	const { text: t } = messages;
	const [ ground, setGround ] = useState<GivebackGround | 'missing'>();
	const [ error, setError ] = useState<string>();
	const fail = ( reason: unknown ): void => setError( explain( reason ) );
	const whileShown = useWhileShown( fail );
	const definition = givebackPath( about );
	const run = tools.useRun( () => tools.openRun( definition, { store: tools.stores.open( definition.id ), locks: tools.locks } ), fail );
	const read = (): void => {
		setError( undefined );
		whileShown( open().then( ( config ) => readGivebackGround( ports.pages, config, about, messages ) ), ( found ) => setGround( found ?? 'missing' ) );
	};
	useEffect( read, [] );
	if ( run && ground && ground !== 'missing' && error === undefined ) {
		return <StepFocus at={ run.place?.key ?? 'end' }>{ stepAt( run.place?.key, { ...props, run, ground }, read ) }</StepFocus>;
	}
	return <section class="partnerkit-wizard" data-partnerkit={ GIVEBACK } aria-busy={ ground === undefined && error === undefined }>
		{ error !== undefined ? <Notice kind="error"><p>{ error }</p><p><Button onClick={ read }>{ t( 'partnerkit-retry' ) }</Button></p></Notice> :
			ground === 'missing' ? <Notice kind="warning"><p>{ t( 'partnerkit-organise-missing', placed( about ) ) }</p></Notice> : <Progress label={ t( 'partnerkit-organise-reading' ) } /> }
	</section>;
}

function stepAt( at: string | undefined, props: GivebackStepProps, onAgain: () => void ) {
	switch ( at ) {
		case 'where':
			return <WhereStep { ...props } />;
		case 'learned':
			return <LearnedStep { ...props } />;
		case 'plan':
			return <PlanStep { ...props } />;
		case 'write':
			// Other pages are other writes.
			return <WriteStep key={ [ props.ground.record, ...props.ground.playbooks.map( ( { page } ) => page ) ].map( ( { revisionId } ) => revisionId ).join() } { ...props } onAgain={ onAgain } />;
		default:
			return <Through { ...props } />;
	}
}

/** What was written, and where others find it. */
function Through( props: GivebackStepProps ) {
	const { tools: { RunFrame }, run, ground: { config, record }, ports: { pages }, screenUrl, messages: { text: t } } = props;
	const name = playbookNamed( answersOf( props ) );
	return <RunFrame run={ run } t={ t } screen={ GIVEBACK } title={ t( 'partnerkit-giveback-end' ) } acts={ [
		{ label: t( 'partnerkit-giveback-see', placed( name ) ), href: pages.url( partnershipTitle( config, 'Playbooks', name ) ) }, { label: t( 'partnerkit-giveback-another' ), kind: 'normal', onClick: run.beginAnew }
	] }>
		<p>{ t( 'partnerkit-giveback-end-text' ) }</p>
		<ul>
			<li><a href={ screenUrl( 'playbooks', '' ) }>{ t( 'partnerkit-giveback-see-list' ) }</a></li>
			<li><a href={ pages.url( record.title ) }><bdi>{ record.title }</bdi></a></li>
		</ul>
	</RunFrame>;
}
