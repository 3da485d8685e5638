import { freeRow, isEmptyRow, moveToActivities, rowsOf, withoutRow, withRow, type Change } from '../../domain/start/answers';
import { activityIn } from '../../domain/start/advice';
import { OWN_WORDS } from '../../domain/start/form';
import { Button } from '../button';
import { choiceLabel, METRICS } from '../registry/form-field';
import { isolated } from '../text';
import { StepField, StepSelect, type StepWords } from './fields';
import { SidesTable } from './sides-table';

export interface GoalsStepProps {
	words: StepWords;
	isLong: boolean;
	/** A year from today: what a goal is given as its day, to be changed. */
	inAYear: string;
}

/** The figures that people ask for most; the others are there on the long path. */
const USUAL = [ 'pages-created', 'pages-improved', 'references-net', 'files-uploaded', 'files-used', 'new-editors', 'retained', 'views-improved' ];

/** What should be different in a year, and what each side gives and gains. */
export function GoalsStep( props: GoalsStepProps ) {
	const { words } = props;
	const { t, answers, set } = words;
	const free = freeRow( answers, 'goals' );
	return <>
		{ rowsOf( answers, 'goals' ).map( ( number, index ) => <Goal key={ number } { ...props } number={ number } isFirst={ !index } /> ) }
		{ free && <p><Button onClick={ () => set( ...withRow( answers, 'goals', free ) ) }>{ t( 'partnerkit-start-add-goal' ) }</Button></p> }
		<SidesTable words={ words } />
	</>;
}

function Goal( { words, isLong, inAYear, number, isFirst }: GoalsStepProps & { number: string; isFirst: boolean } ) {
	const { t, answers, set } = words;
	const metric = answers.text( `metric-${ number }` );
	const typed = answers.text( `goal-${ number }` );
	const activity = metric === OWN_WORDS ? activityIn( typed, t( 'partnerkit-start-activity-words' ) ) : undefined;
	const moved = activity && moveToActivities( answers, number );
	const figures = isLong ? [ ...USUAL, ...METRICS.filter( ( one ) => !USUAL.includes( one ) ) ] : USUAL;
	const known = figures.includes( metric ) || metric === '' || metric === OWN_WORDS ? figures : [ ...figures, metric ];
	const day: Change[] = answers.text( `by-${ number }` ) === '' ? [ [ `by-${ number }`, inAYear ] ] : [];
	return <div class={ `partnerkit-start__row partnerkit-start__row--goal${ isFirst ? ' is-first' : '' }` } role="group" aria-label={ t( 'partnerkit-start-goal', number ) }>
		<div class="partnerkit-start__cell">
			{ metric === OWN_WORDS ?
				<StepField words={ words } field={ `goal-${ number }` } label={ t( 'partnerkit-start-goal-what' ) } /> :
				<StepSelect
					words={ words } field={ `metric-${ number }` } label={ t( 'partnerkit-start-goal-what' ) }
					options={ [ { value: '', label: t( 'partnerkit-start-choose' ) }, ...known.map( ( value ) => ( { value, label: choiceLabel( t, 'metric', value ) } ) ), { value: OWN_WORDS, label: t( 'partnerkit-start-own-words' ) } ] }
					onChoose={ ( value ) => set( [ `metric-${ number }`, value ], ...value ? day : [] ) }
				/> }
		</div>
		<StepField words={ words } field={ `target-${ number }` } kind="number" label={ t( 'partnerkit-start-goal-target' ) } />
		<StepField words={ words } field={ `by-${ number }` } kind="day" label={ t( 'partnerkit-start-goal-by' ) } />
		<Remove words={ words } label={ t( 'partnerkit-start-remove-goal', number ) } isHidden={ isFirst && isEmptyRow( answers, 'goals', number ) } onRemove={ () => set( ...withoutRow( answers, 'goals', number ) ) } />
		{ metric === OWN_WORDS && <div class="partnerkit-start__under" role="status">
			{ activity ?
				<p class="partnerkit-small partnerkit-warning"><span aria-hidden="true">⚠</span> { t( 'partnerkit-start-is-activity', isolated( activity ) ) } { moved && <button type="button" class="partnerkit-link" onClick={ () => set( ...moved ) }>{ t( 'partnerkit-start-move' ) }</button> }</p> :
				<p class="partnerkit-small">{ t( 'partnerkit-start-own-help' ) } <button type="button" class="partnerkit-link" onClick={ () => set( [ `metric-${ number }`, '' ] ) }>{ t( 'partnerkit-start-from-list' ) }</button></p> }
		</div> }
	</div>;
}

/** Takes a row away. */
export function Remove( { label, isHidden, onRemove }: { words: StepWords; label: string; isHidden: boolean; onRemove(): void } ) {
	return isHidden ? <span class="partnerkit-start__remove" /> : <button type="button" class="partnerkit-start__remove cdx-button cdx-button--weight-quiet cdx-button--icon-only" aria-label={ label } title={ label } onClick={ onRemove }>✕</button>;
}
