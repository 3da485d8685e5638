import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Config } from '../../../domain/partnership/config';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import type { Translate } from '../../../ui/text';
import { WizardFrame } from '../../../ui/wizard/frame';
import { useWhileShown } from '../../while-shown';
import { openRun } from '../runner';
import { useRun } from '../runner-screen';
import { joinPath } from './definition';
import { pathName, readInvitation, type Invitation } from './invitation';
import type { ClosedProps, LaterProps, PathScreenProps } from './props';
import { Welcome } from './welcome';

interface Read {
	config: Config;
	/** Undefined: no partnership has that name. */
	invitation?: Invitation;
}

/** The path to which an invitation leads: reads what it is about, and shows the step at which the person is. */
export function PathScreen( props: PathScreenProps ) {
	const { ports: { pages, loadConfig, now }, name, messages: { text }, explain } = props;
	const [ read, setRead ] = useState<Read>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const screen = `wizard:join:${ name }`;
	const begin = (): void => {
		setError( undefined );
		whileShown( loadConfig().then( async ( config ) => ( { config, invitation: await readInvitation( pages, config, name, now() ) } ) ), setRead );
	};
	useEffect( begin, [] );
	if ( !read ) {
		return <Waiting t={ text } screen={ screen } error={ error } onRetry={ begin } />;
	}
	const { config, invitation } = read;
	return invitation && !invitation.closed ?
		<OpenPath { ...props } screen={ screen } config={ config } invitation={ invitation } /> :
		<ClosedPath { ...props } screen={ screen } config={ config } invitation={ invitation } />;
}

function OpenPath( { ports, name, word, person, messages, explain, onClose, screen, config, invitation }: PathScreenProps & { screen: string; config: Config; invitation: Invitation } ) {
	const { stores, locks, doors, now } = ports;
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
	const fetchLater = (): void => {
		setError( undefined );
		whileShown( ports.later(), ( steps ) => setLater( { steps } ) );
	};
	// While the first step is being read.
	useEffect( fetchLater, [] );
	const isFirst = !run || run.place?.key === 'welcome' || person.kind === 'nobody';
	const at = run && ( isFirst || Later ) && ( run.place ? run.place.key : 'thanks' );
	const frame = useRef<HTMLDivElement>( null );
	const shown = useRef<string | undefined>( undefined );
	// Each step is a screen of its own: its heading is gone to, and so read out, but for the one with which the page opens.
	useEffect( () => {
		if ( at && shown.current && shown.current !== at ) {
			frame.current!.querySelector( 'h2' )!.focus();
		}
		shown.current = at || shown.current;
	}, [ at ] );
	const later = run && Later && <Later.steps run={ run } screen={ screen } invitation={ invitation } config={ config } person={ person } isFirst={ isFirst } onClose={ onClose } />;
	return <div ref={ frame }>
		{ run && isFirst ?
			<Welcome run={ run } screen={ screen } invitation={ invitation } messages={ messages } person={ person } now={ now() } doors={ handed === undefined ? undefined : doors( name, handed ) } more={ later } /> :
			later || <Waiting t={ messages.text } screen={ screen } error={ error } onRetry={ fetchLater } /> }
	</div>;
}

/** Nobody waits for this: it comes with the later steps. */
function ClosedPath( { ports, name, messages: { text }, explain, screen, config, invitation }: PathScreenProps & { screen: string; config: Config; invitation?: Invitation } ) {
	const [ Closed, setClosed ] = useState<{ screen: ComponentType<ClosedProps> }>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	useEffect( () => whileShown( ports.closed(), ( found ) => setClosed( { screen: found } ) ), [] );
	return Closed ? <Closed.screen screen={ screen } name={ name } config={ config } invitation={ invitation } /> : <Waiting t={ text } screen={ screen } error={ error } />;
}

/** Before there is anything to show. */
function Waiting( { t, screen, error, onRetry }: { t: Translate; screen: string; error?: string; onRetry?(): void } ) {
	return <WizardFrame t={ t } screen={ screen } at="" title={ t( 'partnerkit-join-invitation' ) } busy={ error === undefined } acts={ error === undefined || !onRetry ? [] : [ { label: t( 'partnerkit-retry' ), onClick: onRetry } ] }>
		{ error === undefined ? <Progress label={ t( 'partnerkit-join-reading' ) } /> : <Notice kind="error"><p>{ error }</p></Notice> }
	</WizardFrame>;
}

/** The path, with the partners that one may work for. */
export function pathOf( invitation: Invitation ): ReturnType<typeof joinPath> {
	return joinPath( pathName( invitation ), invitation.partnership.partners.map( ( { name } ) => name ).filter( Boolean ) );
}
