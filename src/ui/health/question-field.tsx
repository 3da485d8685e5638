import { useState } from 'preact/hooks';
import type { Answer, Question, Way } from '../../domain/health/defect';
import { SelectField, TextField } from '../field';
import type { Translate } from '../text';

export interface QuestionFieldProps {
	t: Translate;
	question: Question;
	/** Names of all partnerships. */
	partnerships: string[];
	answer?: Answer;
	onAnswer( answer: Answer | undefined ): void;
}

/** Questions that are answered by one of a few values. */
const CHOICES = [ 'partnership', 'event', 'partner', 'status', 'parameter' ];

/** One small question: a value to choose or to write, or one of the other ways out. Nothing is answered beforehand. */
export function QuestionField( props: QuestionFieldProps ) {
	const { t, question: { ask, proposed, offered, ways, into }, answer, onAnswer } = props;
	const [ writes, setWrites ] = useState( answer !== undefined && 'values' in answer );
	const isChoice = !into || CHOICES.includes( ask );
	const values = into && isChoice ? likelyFirst( ask === 'partnership' ? props.partnerships : offered, proposed ) : [];
	const value = answer && ( 'way' in answer ? `way:${ answer.way }` : `value:${ answer.values[ 0 ] }` );
	const wayOption = ( way: Way ): { value: string; label: string } => ( { value: `way:${ way.id }`, label: t( `partnerkit-health-way-${ way.id.replace( /-\d+$/, '' ) }`, way.words ) } );
	if ( into && !isChoice && !ways.length ) {
		return <Written { ...props } />;
	}
	return <div class="partnerkit-health__question">
		<SelectField
			t={ t } label={ t( `partnerkit-health-ask-${ isChoice ? ask : 'way' }` ) } value={ writes && !isChoice ? 'write' : value ?? '' }
			options={ [
				{ value: '', label: t( 'partnerkit-health-choose' ) },
				...values.map( ( one ) => ( { value: `value:${ one }`, label: one === proposed ? t( 'partnerkit-health-likely', one ) : one } ) ),
				...into && !isChoice ? [ { value: 'write', label: t( `partnerkit-health-write-${ ask }` ) } ] : [],
				...ways.map( wayOption )
			] }
			onChange={ ( chosen ) => {
				setWrites( chosen === 'write' );
				onAnswer( chosen.startsWith( 'value:' ) ? { values: [ chosen.slice( 6 ) ] } : chosen.startsWith( 'way:' ) ? { way: chosen.slice( 4 ) as Way[ 'id' ] } : undefined );
			} }
		/>
		{ writes && !isChoice && <Written { ...props } /> }
	</div>;
}

/** A value in a person's own words; a goal has two. */
function Written( { t, question: { ask, proposed, offered }, answer, onAnswer }: QuestionFieldProps ) {
	const values = answer && 'values' in answer ? answer.values : [ '', '' ];
	const set = ( index: number, value: string ): void => {
		const next = ask === 'goal' ? [ ...values ] : [ '' ];
		next[ index ] = value;
		onAnswer( { values: next } );
	};
	if ( ask === 'goal' ) {
		return <div class="partnerkit-fields-row">
			<SelectField t={ t } label={ t( 'partnerkit-health-goal-metric' ) } value={ values[ 0 ] ?? '' } options={ [ '', ...offered ].map( ( one ) => ( { value: one, label: one || t( 'partnerkit-health-choose' ) } ) ) } onChange={ ( value ) => set( 0, value ) } />
			<TextField t={ t } label={ t( 'partnerkit-health-goal-target' ) } value={ values[ 1 ] ?? '' } onInput={ ( value ) => set( 1, value ) } />
		</div>;
	}
	return <div>
		<TextField t={ t } label={ t( `partnerkit-health-ask-${ ask }` ) } type={ ask === 'date' ? 'date' : 'text' } value={ values[ 0 ] ?? '' } onInput={ ( value ) => set( 0, value ) } />
		{ proposed && values[ 0 ] !== proposed && <button type="button" class="partnerkit-link" onClick={ () => set( 0, proposed ) }>{ t( 'partnerkit-health-use', proposed ) }</button> }
	</div>;
}

function likelyFirst( values: string[], proposed: string ): string[] {
	return values.includes( proposed ) ? [ proposed, ...values.filter( ( value ) => value !== proposed ) ] : values;
}
