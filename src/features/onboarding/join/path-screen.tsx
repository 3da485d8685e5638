import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Waiting } from '../../../ui/wizard/waiting';
import { useWhileShown } from '../../while-shown';
import { StepFocus } from '../step-focus';
import { usePath } from '../use-path';
import type { ClosedProps, LaterProps, PathScreenProps, Read } from './props';
import { Welcome } from './welcome';

/** The path to which an invitation leads: reads what it is about, and shows the step at which the person is. */
export function PathScreen( props: PathScreenProps ) {
	const { ports, name, isNew, messages: { text }, explain } = props;
	const [ read, setRead ] = useState<Read>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const screen = `wizard:join:${ name }`;
	const begin = (): void => {
		setError( undefined );
		whileShown( ports.read(), setRead );
	};
	useEffect( begin, [] );
	if ( error !== undefined || !read && !isNew ) {
		return <Waiting t={ text } title={ text( 'partnerkit-join-invitation' ) } screen={ screen } error={ error } onRetry={ begin } />;
	}
	// The same element before and after it was read: where the person is on it stays.
	return !read || read.path ?
		<OpenPath { ...props } screen={ screen } { ...read } /> :
		<ClosedPath { ...props } screen={ screen } { ...read } />;
}

/** Before it was read what the invitation is about, there is the first step alone. */
function OpenPath( props: PathScreenProps & { screen: string } & Partial<Read> ) {
	const { ports, name, person, messages, explain, onClose, screen, config, invitation, path } = props;
	const [ Later, setLater ] = useState<{ steps: ComponentType<LaterProps> }>();
	const [ error, setError ] = useState<string>();
	const fail = ( reason: unknown ): void => setError( explain( reason ) );
	const whileShown = useWhileShown( fail );
	const { run, doors } = usePath( path, name, props, fail );
	const fetchLater = (): void => {
		setError( undefined );
		whileShown( ports.later(), ( steps ) => setLater( { steps } ) );
	};
	// While the first step is being read.
	useEffect( () => {
		if ( path ) {
			fetchLater();
		}
	}, [ path ] );
	const isFirst = !run || run.place?.key === 'welcome' || person.kind === 'nobody';
	const at = run && ( isFirst || Later ) && ( run.place ? run.place.key : 'thanks' );
	const later = run && Later && invitation && config && <Later.steps run={ run } screen={ screen } invitation={ invitation } config={ config } person={ person } isFirst={ isFirst } onClose={ onClose } />;
	return <StepFocus at={ at || '' }>
		{ ( run || props.isNew ) && isFirst ?
			<Welcome run={ run } name={ name } screen={ screen } invitation={ invitation } messages={ messages } person={ person } now={ ports.now() } doors={ doors } more={ later } /> :
			later || <Waiting t={ messages.text } title={ messages.text( 'partnerkit-join-invitation' ) } screen={ screen } error={ error } onRetry={ fetchLater } /> }
	</StepFocus>;
}

/** Nobody waits for this: it comes with the later steps. */
function ClosedPath( { ports, name, messages: { text }, explain, screen, config, invitation }: PathScreenProps & { screen: string } & Read ) {
	const [ Closed, setClosed ] = useState<{ screen: ComponentType<ClosedProps> }>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	useEffect( () => whileShown( ports.closed(), ( found ) => setClosed( { screen: found } ) ), [] );
	return Closed ? <Closed.screen screen={ screen } name={ name } config={ config } invitation={ invitation } /> : <Waiting t={ text } title={ text( 'partnerkit-join-invitation' ) } screen={ screen } error={ error } />;
}
