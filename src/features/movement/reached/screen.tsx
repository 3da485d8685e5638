import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../../ui/notice';
import { Button } from '../../../ui/button';
import { Progress } from '../../../ui/progress';
import { useWhileShown } from '../../while-shown';
import type { ReachedProps } from './props';
import { readReached, type Reached } from './reading';
import { ReachedView } from './view';

/** Who is partner, and who is not: from the records of all partnerships alone. */
export function ReachedScreen( props: ReachedProps ) {
	const { messages: { text }, explain, screenUrl } = props;
	const [ reached, setReached ] = useState<Reached>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const read = (): void => {
		setError( undefined );
		whileShown( readReached( props ), setReached );
	};
	useEffect( read, [] );
	return <div class="partnerkit-reached" data-partnerkit="not-reached" aria-busy={ !reached && !error }>
		{ error && <Notice kind="error"><p>{ error }</p><Button onClick={ read }>{ text( 'partnerkit-retry' ) }</Button></Notice> }
		{ !reached && !error && <><p>{ text( 'partnerkit-reached-reading' ) }</p><Progress label={ text( 'partnerkit-reached-reading' ) } /></> }
		{ reached && ( reached.breakdown.of ? <ReachedView { ...props } reached={ reached } /> : <>
			<p>{ text( reached.partnerships ? 'partnerkit-reached-few' : 'partnerkit-reached-nobody' ) }</p>
			<p><a href={ screenUrl( 'start' ) }>{ text( 'partnerkit-reached-begin' ) }</a></p>
		</> ) }
	</div>;
}
