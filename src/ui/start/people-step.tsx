import { likelyMissing } from '../../domain/start/advice';
import { MISSING } from '../../domain/start/definition';
import { Ticks } from '../wizard/choice';
import { isolated } from '../text';
import { StepAccount, type StepWords } from './fields';

/** Two who answer, whether they want to be on the list, and who is not at the table yet. */
export function PeopleStep( { words }: { words: StepWords } ) {
	const { t, answers, set } = words;
	const named = [ '1', '2' ].filter( ( number ) => answers.text( `contact-${ number }` ).trim() !== '' );
	const likely = likelyMissing( answers );
	const order = [ ...MISSING ].sort( ( one, other ) => Number( likely.includes( other ) ) - Number( likely.includes( one ) ) );
	return <>
		<StepAccount words={ words } field="contact-1" label={ t( 'partnerkit-start-contact-1' ) } />
		<StepAccount words={ words } field="contact-2" label={ t( 'partnerkit-start-contact-2' ) } optional help={ t( 'partnerkit-start-contact-2-help' ) } />
		{ named.length > 0 && <Ticks
			{ ...words.said( 'listed' ) } t={ t } label={ t( 'partnerkit-start-listed' ) } isLabelShown value={ answers.ticks( 'listed' ) } onChange={ ( ticked ) => set( [ 'listed', ticked ] ) }
			options={ named.map( ( number ) => ( { value: number, label: t( 'partnerkit-start-listed-one', isolated( answers.text( `contact-${ number }` ) ) ), help: number === named[ 0 ] ? t( 'partnerkit-start-listed-help' ) : undefined } ) ) }
		/> }
		<Ticks
			{ ...words.said( 'missing' ) } t={ t } label={ t( 'partnerkit-start-missing' ) } isLabelShown value={ answers.ticks( 'missing' ) } onChange={ ( ticked ) => set( [ 'missing', ticked ] ) }
			options={ order.map( ( one ) => ( { value: one, label: t( `partnerkit-start-missing-${ one }` ), help: t( `partnerkit-start-missing-${ one }-help` ) } ) ) }
		/>
		<p class="partnerkit-small">{ t( 'partnerkit-start-missing-foot' ) }</p>
	</>;
}
