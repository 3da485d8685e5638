import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { INTEREST } from '../../../domain/onboarding/interest';
import { Waiting } from '../../../ui/wizard/waiting';
import { useWhileShown } from '../../while-shown';
import { readRegistry } from '../../registry';
import { StepFocus } from '../step-focus';
import { pathOpening } from '../open-path';
import { usePath } from '../use-path';
import { AboutStep, AnswersStep, WhoStep, WishesStep } from './interest-steps';
import { SendStep } from './interest-send';
import { SentView } from './interest-sent';
import { INTEREST_SCREEN, type InterestGround, type InterestStepProps } from './interest-props';
import type { RoleProps } from './props';

const STEPS: Record<string, ComponentType<InterestStepProps>> = { about: AboutStep, who: WhoStep, wishes: WishesStep, answers: AnswersStep, send: SendStep };

/** An institution says that it is interested: a section on the page of requests comes of it. */
export function InterestScreen( props: RoleProps ) {
	const { ports, messages: { text }, explain, onTitle } = props;
	const [ failed, setFailed ] = useState<string>();
	const [ error, setError ] = useState<string>();
	const [ ground, setGround ] = useState<InterestGround>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const { run, doors } = usePath( pathOpening( INTEREST, ports ), 'interest', props, ( reason ) => setFailed( explain( reason ) ) );
	const read = (): void => {
		setError( undefined );
		whileShown( readGround( ports ), setGround );
	};
	useEffect( () => {
		onTitle( text( 'partnerkit-interest' ) );
		read();
	}, [] );
	if ( !run ) {
		return <Waiting t={ text } screen={ INTEREST_SCREEN } title={ text( 'partnerkit-interest' ) } error={ failed } />;
	}
	const Step = run.place ? STEPS[ run.place.step.id ] : SentView;
	return <StepFocus at={ run.place ? run.place.key : 'sent' }><Step { ...props } run={ run } doors={ doors } ground={ ground } error={ error } onRead={ read } /></StepFocus>;
}

async function readGround( { pages, ways, loadConfig }: RoleProps[ 'ports' ] ): Promise<InterestGround> {
	const [ config, without ] = await Promise.all( [ loadConfig(), ways.withoutAccount() ] );
	return { config, makesTemporary: without === 'temporary', partnerships: await readRegistry( pages, config ) };
}
