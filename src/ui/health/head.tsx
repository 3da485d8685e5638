import type { Tally } from '../../domain/health/groups';
import { Button } from '../button';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';

export interface HeadProps {
	t: Translate;
	/** undefined before anything is known. */
	tally?: Tally;
	/** The partnership that was read; '' for all. */
	about: string;
	pages: number;
	/** How long ago it was read, in minutes; undefined while it is read. */
	minutes?: number;
	progress?: { done: number; expected: number; secondsLeft?: number };
	error?: string;
	cancelled: boolean;
	onCancel(): void;
	onAgain(): void;
	onExport(): void;
}

/** What was found, in numbers that add up; how far the reading is, and what to do with it. */
export function Head( { t, tally, about, pages, minutes, progress, error, cancelled, onCancel, onAgain, onExport }: HeadProps ) {
	return <header class="partnerkit-health__head">
		<div>
			{ about && <p><strong><bdi>{ about }</bdi></strong></p> }
			{ tally && <p role="status"><strong>{ t( 'partnerkit-health-sound', tally.sound, tally.marks ) }</strong> { tally.defects > 0 ?
				`${ t( 'partnerkit-health-defects', tally.defects, tally.pages ) } ${ t( 'partnerkit-health-shares', tally.byRule, tally.byPerson ) }` :
				!progress && !cancelled && t( 'partnerkit-health-nothing' ) }</p> }
			{ minutes !== undefined && <p class="partnerkit-small">{ t( minutes < 1 ? 'partnerkit-health-read-now' : 'partnerkit-health-read', minutes ) } { t( 'partnerkit-health-compared', tally?.marks ?? 0, pages ) }</p> }
			{ cancelled && <Notice kind="warning"><p>{ t( 'partnerkit-health-cancelled' ) }</p></Notice> }
			{ error && <Notice kind="error"><p>{ error }</p></Notice> }
			{ progress && <div class="partnerkit-health__progress">
				<p>{ progress.expected ? t( 'partnerkit-health-progress', progress.done, progress.expected ) : t( 'partnerkit-health-registry' ) } { progress.secondsLeft !== undefined && t( 'partnerkit-health-left', progress.secondsLeft ) }</p>
				<Progress label={ t( 'partnerkit-health-reading' ) } value={ progress.expected ? progress.done / progress.expected : undefined } />
			</div> }
		</div>
		<div class="partnerkit-health__acts">
			{ progress ?
				<Button onClick={ onCancel }>{ t( 'partnerkit-cancel' ) }</Button> :
				<Button onClick={ onAgain }>{ t( 'partnerkit-health-again' ) }</Button> }
			{ !progress && tally && tally.defects > 0 && <Button onClick={ onExport }>{ t( 'partnerkit-health-export' ) }</Button> }
		</div>
	</header>;
}
