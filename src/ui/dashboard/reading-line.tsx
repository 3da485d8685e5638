import { Button } from '../button';
import { Progress } from '../progress';
import type { DashboardView, Words } from './view';

export interface ReadingLineProps extends Words {
	view: DashboardView;
	/** Milliseconds since 1970. */
	now: number;
	onCancel(): void;
	onRead(): void;
}

/** How fresh the figures are, and how far a reading is. */
export function ReadingLine( props: ReadingLineProps ) {
	return <div class="partnerkit-reading">{ props.view.phase === 'reading' ? <Reading { ...props } /> : <Over { ...props } /> }</div>;
}

function Reading( { view: { progress, secondsLeft }, t, number, onCancel }: ReadingLineProps ) {
	const percent = t( 'partnerkit-dashboard-percent', number( Math.floor( progress * 100 ) ) );
	return <>
		<span>{ t( 'partnerkit-dashboard-reading', percent ) }{ secondsLeft !== undefined && ` ${ t( 'partnerkit-dashboard-left', number( secondsLeft ), secondsLeft ) }` }</span>
		<Progress label={ t( 'partnerkit-dashboard-progress' ) } value={ progress } />
		<Button kind="quiet" onClick={ onCancel }>{ t( 'partnerkit-cancel' ) }</Button>
	</>;
}

function Over( { view: { phase, readAt }, t, number, now, onRead }: ReadingLineProps ) {
	const minutes = readAt === undefined ? 0 : Math.max( Math.floor( ( now - readAt ) / 60_000 ), 0 );
	return <>
		<span role="status">
			<b>{ minutes ? t( 'partnerkit-dashboard-read-ago', number( minutes ), minutes ) : t( 'partnerkit-dashboard-read-now' ) }</b>
			{ phase === 'cancelled' && <span class="partnerkit-warning"> { t( 'partnerkit-dashboard-cancelled' ) }</span> }
		</span>
		<Button kind="quiet" onClick={ onRead }>{ t( 'partnerkit-dashboard-read-again' ) }</Button>
	</>;
}
