import { useState } from 'preact/hooks';
import { Button } from '../button';
import { copyText } from '../copy-text';
import { Progress } from '../progress';
import { ageOf } from './age-text';
import type { DashboardView, Words } from './view';

export interface ReadingLineProps extends Words {
	view: DashboardView;
	/** Milliseconds since 1970. */
	now: number;
	/** Address of what is seen. */
	link(): string;
	onCancel(): void;
	onRead(): void;
}

/** How fresh the figures are, and how far a reading is; the address of what is seen. */
export function ReadingLine( props: ReadingLineProps ) {
	const { view: { phase, progress }, t, onCancel, onRead } = props;
	const isReading = phase === 'reading';
	return <div class="partnerkit-reading partnerkit-reading--figures">
		{ isReading ? <Reading { ...props } /> : <Over { ...props } /> }
		<span class="partnerkit-reading__bar">{ isReading && <Progress label={ t( 'partnerkit-dashboard-progress' ) } value={ progress } /> }</span>
		{ /* One button: whoever pressed it by keyboard stays on it. */ }
		<Button kind="quiet" onClick={ isReading ? onCancel : onRead }>{ t( isReading ? 'partnerkit-cancel' : 'partnerkit-dashboard-read-again' ) }</Button>
		<CopyLink { ...props } />
	</div>;
}

/** What is seen may be from memory: then it is said how old that is. */
function Reading( { view: { progress, secondsLeft, readAt }, now, t, number, day }: ReadingLineProps ) {
	const percent = t( 'partnerkit-dashboard-percent', number( Math.floor( progress * 100 ) ) );
	return <span class="partnerkit-reading__state">
		{ readAt !== undefined && <><b>{ ageText( readAt, now, { t, number, day } ) }</b> </> }
		{ t( readAt === undefined ? 'partnerkit-dashboard-reading' : 'partnerkit-dashboard-reading-new', percent ) }{ secondsLeft !== undefined && ` ${ t( 'partnerkit-dashboard-left', number( secondsLeft ), secondsLeft ) }` }
	</span>;
}

function Over( { view: { phase, readAt }, t, number, day, now }: ReadingLineProps ) {
	return <span class="partnerkit-reading__state" role="status">
		<b>{ ageText( readAt, now, { t, number, day } ) }</b>
		{ phase === 'cancelled' && <span class="partnerkit-warning"> { t( 'partnerkit-dashboard-cancelled' ) }</span> }
	</span>;
}

/** How long ago it was read: `now` is where it is not known. */
function ageText( readAt: number | undefined, now: number, words: Words ): string {
	const [ key, ...count ] = ageOf( readAt, now, words );
	return words.t( `partnerkit-dashboard-read-${ key }`, ...count );
}

function CopyLink( { link, t }: ReadingLineProps ) {
	const [ outcome, setOutcome ] = useState<'copied' | 'failed'>();
	const copy = async (): Promise<void> => setOutcome( await copyText( link() ) ? 'copied' : 'failed' );
	return <span class="partnerkit-reading__link">
		<Button kind="quiet" onClick={ copy }>{ t( 'partnerkit-dashboard-copy-link' ) }</Button>
		<span role="status" class="partnerkit-small">{ outcome && t( `partnerkit-dashboard-link-${ outcome }` ) }</span>
	</span>;
}
