import { MATERIALS } from '../../domain/start/definition';
import { Ticks } from '../wizard/choice';
import { StepField, type StepWords } from './fields';

/** What was agreed, and which material may be released by whom. */
export function AgreementStep( { words, help }: { words: StepWords; help?: string } ) {
	const { t, answers, set } = words;
	return <>
		<StepField words={ words } field="agreement" kind="long" rows={ 2 } label={ t( 'partnerkit-start-agreement' ) } optional help={ t( 'partnerkit-start-agreement-help' ) } />
		<Ticks
			{ ...words.said( 'materials' ) } t={ t } label={ t( 'partnerkit-start-materials' ) } isLabelShown value={ answers.ticks( 'materials' ) } onChange={ ( ticked ) => set( [ 'materials', ticked ] ) }
			options={ MATERIALS.map( ( one ) => ( { value: one, label: t( `partnerkit-start-material-${ one }` ), help: answers.ticks( 'materials' ).includes( one ) ? t( `partnerkit-start-material-${ one }-means` ) : undefined } ) ) }
		/>
		{ help && <p class="partnerkit-small"><a href={ help } target="_blank" rel="noopener">{ t( 'partnerkit-start-licence-help' ) }</a></p> }
	</>;
}
