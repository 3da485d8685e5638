import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Config } from '../../../domain/partnership/config';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { WizardFrame } from '../../../ui/wizard/frame';
import { useWhileShown } from '../../while-shown';
import { openRun } from '../runner';
import { useRun } from '../runner-screen';
import { Closed } from './closed';
import { joinPath } from './definition';
import { readInvitation, type Invitation } from './invitation';
import type { LaterProps, PathScreenProps } from './props';
import { Welcome } from './welcome';

interface Read {
	config: Config;
	/** Undefined: no partnership has that name. */
	invitation?: Invitation;
}

/** The path to which an invitation leads: reads what it is about, and shows the step at which the person is. */
export function PathScreen( props: PathScreenProps ) {
	const { ports: { pages, loadConfig, now }, name, person, messages: { text }, explain } = props;
	const [ read, setRead ] = useState<Read>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const screen = `wizard:join:${ name }`;
	const begin = (): void => {
		setError( undefined );
		whileShown( loadConfig().then( async ( config ) => ( { config, invitation: await readInvitation( pages, config, name, person.kind !== 'nobody', now() ) } ) ), setRead );
	};
	useEffect( begin, [] );
	if ( !read ) {
		return <WizardFrame t={ text } screen={ screen } at="" title={ text( 'partnerkit-join-invitation' ) } busy={ error === undefined } acts={ error === undefined ? [] : [ { label: text( 'partnerkit-retry' ), onClick: begin } ] }>
			{ error === undefined ? <Progress label={ text( 'partnerkit-join-reading' ) } /> : <Notice kind="error"><p>{ error }</p></Notice> }
		</WizardFrame>;
	}
	const { config, invitation } = read;
	return invitation && !invitation.closed ?
		<OpenPath { ...props } screen={ screen } config={ config } invitation={ invitation } /> :
		<Closed screen={ screen } name={ name } invitation={ invitation } messages={ props.messages } urls={ { page: pages.url( invitation ? invitation.title : config.home ), home: pages.url( config.home ) } } />;
}

function OpenPath( { ports, name, word, person, messages, explain, screen, config, invitation }: PathScreenProps & { screen: string; config: Config; invitation: Invitation } ) {
	const { stores, locks, later, doors, now } = ports;
	const [ Later, setLater ] = useState<{ steps: ComponentType<LaterProps> }>();
	const [ handed, setHanded ] = useState<string>();
	const [ error, setError ] = useState<string>();
	const fail = ( reason: unknown ): void => setError( explain( reason ) );
	const whileShown = useWhileShown( fail );
	const run = useRun( async () => {
		const store = stores.open( pathOf( invitation ).id, word );
		const opened = await openRun( pathOf( invitation ), { store, locks } );
		if ( person.kind !== 'account' ) {
			await opened.flush();
			store.handOver().then( setHanded, fail );
		}
		return opened;
	}, fail );
	// While the first step is being read.
	useEffect( () => whileShown( later(), ( steps ) => setLater( { steps } ) ), [] );
	const isFirst = !run || run.place?.key === 'welcome' || person.kind === 'nobody';
	if ( run && isFirst ) {
		return <Welcome run={ run } screen={ screen } invitation={ invitation } messages={ messages } person={ person } now={ now() } doors={ handed === undefined ? undefined : doors( name, handed ) } />;
	}
	return run && Later ? <Later.steps run={ run } screen={ screen } invitation={ invitation } config={ config } person={ person } /> :
		<WizardFrame t={ messages.text } screen={ screen } at="" title={ messages.text( 'partnerkit-join-invitation' ) } busy={ error === undefined } acts={ [] }>
			{ error === undefined ? <Progress label={ messages.text( 'partnerkit-join-reading' ) } /> : <Notice kind="error"><p>{ error }</p></Notice> }
		</WizardFrame>;
}

/** The path, with the partners that one may work for. */
export function pathOf( { partnership }: Invitation ): ReturnType<typeof joinPath> {
	return joinPath( partnership.name, partnership.partners.map( ( { name } ) => name ).filter( Boolean ) );
}
