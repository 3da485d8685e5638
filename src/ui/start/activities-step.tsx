import { freeRow, isEmptyRow, rowsOf, withoutRow, withRow } from '../../domain/start/answers';
import { Button } from '../button';
import { Ticks } from '../wizard/choice';
import { StepField, type StepWords } from './fields';
import { Remove } from './goals-step';

export interface ActivitiesStepProps {
	words: StepWords;
	isLong: boolean;
	/** The word that edits would carry where none is typed. */
	proposedHashtag: string;
	today: string;
}

/** What people are going to do; what has a day becomes an event. And whether it has begun. */
export function ActivitiesStep( { words, isLong, proposedHashtag, today }: ActivitiesStepProps ) {
	const { t, answers, set } = words;
	const free = freeRow( answers, 'activities' );
	const hasBegun = answers.ticks( 'begun' ).length > 0;
	return <>
		{ rowsOf( answers, 'activities' ).map( ( number, index ) => <div key={ number } class={ `partnerkit-start__row partnerkit-start__row--activity${ index ? '' : ' is-first' }` } role="group" aria-label={ t( 'partnerkit-start-activity', number ) }>
			<StepField words={ words } field={ `act-${ number }` } label={ t( 'partnerkit-start-act' ) } />
			<StepField words={ words } field={ `day-${ number }` } kind="day" label={ t( 'partnerkit-start-day' ) } optional />
			{ isLong && <StepField words={ words } field={ `place-${ number }` } label={ t( 'partnerkit-start-place' ) } optional /> }
			<Remove words={ words } label={ t( 'partnerkit-start-remove-activity', number ) } isHidden={ !index && isEmptyRow( answers, 'activities', number ) } onRemove={ () => set( ...withoutRow( answers, 'activities', number ) ) } />
		</div> ) }
		<p class="partnerkit-small">{ t( 'partnerkit-start-day-help' ) }</p>
		{ free && <p><Button onClick={ () => set( ...withRow( answers, 'activities', free ) ) }>{ t( 'partnerkit-start-add-activity' ) }</Button></p> }
		<Ticks
			{ ...words.said( 'begun' ) } t={ t } label={ t( 'partnerkit-start-begun-label' ) } isLabelShown options={ [ { value: 'yes', label: t( 'partnerkit-start-begun' ), help: t( 'partnerkit-start-begun-help' ) } ] } value={ answers.ticks( 'begun' ) }
			onChange={ ( ticked ) => set( [ 'begun', ticked ], ...ticked.length && answers.text( 'start' ) === '' ? [ [ 'start', today ] as [ string, string ] ] : [] ) }
		/>
		{ ( isLong || hasBegun ) && <div class="partnerkit-fields-row">
			<StepField words={ words } field="start" kind="day" label={ t( 'partnerkit-start-start' ) } optional={ !hasBegun } />
			<StepField words={ words } field="end" kind="day" label={ t( 'partnerkit-start-end' ) } optional help={ t( 'partnerkit-start-end-help' ) } />
		</div> }
		{ isLong && <StepField words={ words } field="hashtag" label={ t( 'partnerkit-start-hashtag' ) } optional placeholder={ proposedHashtag } help={ t( 'partnerkit-start-hashtag-help' ) } /> }
	</>;
}
