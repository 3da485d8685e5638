import { useId } from 'preact/hooks';
import { Button } from '../button';
import { Notice } from '../notice';
import type { DashboardProps } from './dashboard-props';
import { Figures } from './figures';

/** The figures of one partnership, each with what it counts and what is missing from it. */
export function Dashboard( props: DashboardProps ) {
	const { view, missing, error, isChanging, question, t, onRead } = props;
	const id = useId();
	const isBusy = !missing && !error && !question && ( !view || view.phase === 'reading' || isChanging );
	return <section class={ `partnerkit-dashboard${ missing || error ? '' : ' partnerkit-dashboard--roomy' }` } data-partnerkit="dashboard" aria-busy={ isBusy } aria-labelledby={ id }>
		<h2 id={ id }>{ t( 'partnerkit-dashboard-title' ) }</h2>
		{ ( view || error ) && <Links { ...props } /> }
		{ missing && <Notice kind="warning">{ t( `partnerkit-dashboard-${ missing }` ) }</Notice> }
		{ error && <Notice kind="error">
			<p>{ error }</p>
			<Button onClick={ onRead }>{ t( 'partnerkit-retry' ) }</Button>
		</Notice> }
		{ isBusy && !view && <p class="partnerkit-subtle">{ t( 'partnerkit-dashboard-opening' ) }</p> }
		{ view && !missing && <Figures { ...props } view={ view } /> }
	</section>;
}

function Links( { missing, t, url, homeTitle, recordUrl, joinUrl, tasksUrl, editsUrl, liveUrl, inviteUrl, prepareUrl }: DashboardProps ) {
	return recordUrl && !missing ? <p class="partnerkit-dashboard__links">
		{ homeTitle && <><a href={ url( homeTitle ) }>{ t( 'partnerkit-dashboard-home' ) }</a> · </> }
		<a href={ joinUrl }>{ t( 'partnerkit-dashboard-take-part' ) }</a> · <a href={ tasksUrl }>{ t( 'partnerkit-dashboard-tasks' ) }</a> · <a href={ recordUrl }>{ t( 'partnerkit-dashboard-record' ) }</a>
		{ editsUrl && <> · <a href={ editsUrl }>{ t( 'partnerkit-dashboard-why' ) }</a></> }
		{ inviteUrl && <> · <a href={ inviteUrl }>{ t( 'partnerkit-dashboard-invite' ) }</a></> }
		{ prepareUrl && <> · <a href={ prepareUrl }>{ t( 'partnerkit-dashboard-prepare' ) }</a></> }
		{ liveUrl && <> · <a href={ liveUrl }>{ t( 'partnerkit-dashboard-live' ) }</a></> }
	</p> : null;
}
