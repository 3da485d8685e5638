import type { PartProblem, ReportPart } from '../../domain/impact/report/report';
import { Checkbox } from '../batch/checkbox';
import { TextArea } from '../batch/text-area';
import { SelectField, TextField } from '../field';
import { isolated, type Translate } from '../text';

export interface PartFieldsProps {
	t: Translate;
	part: ReportPart;
	/** What can be told, by the names under which parts ask for it. */
	figures: Array<{ key: string; name: string }>;
	/** What a chart can show. */
	series: Array<{ key: string; name: string }>;
	problem?: PartProblem;
	onChange( part: ReportPart ): void;
}

/** What can be said in a part of a report. */
export function PartFields( props: PartFieldsProps ) {
	const { t, part, problem, onChange } = props;
	const change = ( next: Partial<ReportPart> ): void => onChange( { ...part, ...next } );
	return <>
		<TextField t={ t } label={ t( 'partnerkit-report-heading' ) } optional value={ part.heading } onInput={ ( heading ) => change( { heading } ) } />
		<Own { ...props } change={ change } />
		{ problem && <p class="partnerkit-small partnerkit-warning">{ t( `partnerkit-report-problem-${ problem }` ) }</p> }
	</>;
}

function Own( { t, part, figures, series, change }: PartFieldsProps & { change( next: Partial<ReportPart> ): void } ) {
	const { kind, text, who, consent, metrics } = part;
	const words = ( rows: number ) => <TextArea label={ t( `partnerkit-report-text-${ kind }` ) } help={ t( `partnerkit-report-help-${ kind }` ) } rows={ rows } value={ text } onInput={ ( next ) => change( { text: next } ) } />;
	const choice = ( options: PartFieldsProps[ 'figures' ] ) => <SelectField t={ t } label={ t( 'partnerkit-report-which' ) } value={ metrics[ 0 ] || '' } options={ options.map( ( { key, name } ) => ( { value: key, label: name } ) ) } onChange={ ( key ) => change( { metrics: [ key ] } ) } />;
	switch ( kind ) {
		case 'figures':
			return <FigureChoice t={ t } figures={ figures } metrics={ metrics } onChange={ ( next ) => change( { metrics: next } ) } />;
		case 'chart':
			return choice( series );
		case 'sentence':
			return <>{ choice( figures ) }{ words( 2 ) }</>;
		case 'quote':
			return <>
				{ words( 3 ) }
				<TextField t={ t } label={ t( 'partnerkit-report-who' ) } value={ who } onInput={ ( next ) => change( { who: next } ) } />
				<TextField t={ t } label={ t( 'partnerkit-report-consent' ) } help={ t( 'partnerkit-report-consent-help' ) } value={ consent } onInput={ ( next ) => change( { consent: next } ) } />
			</>;
		case 'made':
			return <p class="partnerkit-small">{ t( 'partnerkit-report-help-made' ) }</p>;
		default:
			return words( kind === 'thanks' ? 2 : 5 );
	}
}

/** All figures, or those that are ticked. */
function FigureChoice( { t, figures, metrics, onChange }: Pick<PartFieldsProps, 't' | 'figures'> & { metrics: string[]; onChange( metrics: string[] ): void } ) {
	const isIn = ( key: string ): boolean => !metrics.length || metrics.includes( key );
	const set = ( key: string, isWanted: boolean ): void => {
		const next = figures.map( ( one ) => one.key ).filter( ( one ) => one === key ? isWanted : isIn( one ) );
		// Without any there is no table; all is what is written as none.
		if ( next.length ) {
			onChange( next.length === figures.length ? [] : next );
		}
	};
	return <fieldset class="partnerkit-report__choice">
		<legend>{ t( 'partnerkit-report-which' ) }</legend>
		{ figures.map( ( { key, name } ) => <Checkbox key={ key } label={ name } checked={ isIn( key ) } onChange={ ( isWanted ) => set( key, isWanted ) } /> ) }
	</fieldset>;
}

/** What a part is called in a list. */
export function partName( part: ReportPart, t: Translate ): string {
	const kind = t( `partnerkit-report-kind-${ part.kind }` );
	return [ '', kind ].includes( part.heading.trim() ) ? kind : t( 'partnerkit-report-named', kind, isolated( part.heading.trim() ) );
}
