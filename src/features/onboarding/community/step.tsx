import { wordsOf } from '../../../domain/wizard/community';
import type { PageStep } from '../../../domain/wizard/community-page';
import { Choice, Ticks, type Option } from '../../../ui/wizard/choice';
import { FormField } from '../../../ui/wizard/form';
import { Pick } from '../../../ui/wizard/pick';
import { RunFrame } from '../run-frame';
import { saidOf } from '../said-of';
import { ConfirmStep } from './confirm';
import type { StepProps, StepScreenProps } from './props';

/** The step at which somebody is. */
export function StepScreen( props: StepScreenProps ) {
	const { ports: { pages }, messages: { text }, id, languages, wizard: { page }, run } = props;
	const word = wordsOf( page, languages );
	const frame = { run, t: text, screen: `wizard:${ id }` };
	const step = run.place && page.steps.find( ( one ) => one.id === run.place!.step.id );
	if ( !step ) {
		return <RunFrame { ...frame } title={ text( 'partnerkit-wizard-end' ) } acts={ [ { label: text( 'partnerkit-wizard-anew' ), kind: 'normal', onClick: run.beginAnew } ] }><p>{ text( 'partnerkit-wizard-end-text' ) }</p></RunFrame>;
	}
	const parts = { ...props, step, word, introduction: <Introduction step={ step } word={ word } url={ pages.url } /> };
	if ( step.kind === 'confirm' ) {
		// Another place is another write.
		return <ConfirmStep key={ run.place!.key } { ...parts } />;
	}
	const opens = step.page !== undefined && { label: text( step.kind === 'edit' ? 'partnerkit-wizard-open-edit' : 'partnerkit-wizard-open' ), kind: 'normal' as const, href: pages.url( step.page, step.kind === 'edit' ? { action: 'edit' } : undefined ) };
	const onwards = { label: text( 'partnerkit-continue' ), onClick: run.next };
	return <RunFrame { ...frame } title={ word( `${ step.id }.title` ) } acts={ opens ? [ onwards, opens ] : [ onwards ] }>
		{ parts.introduction }
		<Asked key={ run.place!.key } { ...parts } />
	</RunFrame>;
}

/** What a step says before it asks. */
function Introduction( { step: { id, text, links = [] }, word, url }: Pick<StepProps, 'step' | 'word'> & { url( title: string ): string } ) {
	return <>
		{ text !== undefined && word( `${ id }.text` ).split( /\n\s*\n/ ).map( ( paragraph, index ) => <p key={ index }><bdi>{ paragraph }</bdi></p> ) }
		{ links.length > 0 && <ul>{ links.map( ( { page, address }, index ) => <li key={ index }>
			<a href={ address ?? url( page! ) } rel={ address && 'noreferrer' }><bdi>{ word( `${ id }.links.${ index + 1 }` ) }</bdi></a>
		</li> ) }</ul> }
	</>;
}

function Asked( { step, word, run, messages: { text } }: StepProps ) {
	const said = saidOf( run, text );
	const value = run.value();
	const label = word( `${ step.id }.title` );
	const options = ( of: string, list: PageStep[ 'options' ] = [] ): Option[] => list.map( ( one ) => ( { value: one.value, label: word( `${ of }.options.${ one.value }` ), help: word( `${ of }.options.${ one.value }.help` ) } ) );
	const answer = ( next: string | string[] ): void => run.answer( '', next );
	switch ( step.kind ) {
		case 'choice':
			return <Choice { ...said } label={ label } options={ options( step.id, step.options ) } value={ String( value ) } onChange={ answer } />;
		case 'check':
			return <Ticks { ...said } label={ label } options={ options( step.id, step.options ) } value={ Array.isArray( value ) ? value : [] } onChange={ answer } />;
		case 'pick':
			return <Pick { ...said } label={ label } cards={ step.pages!.map( ( title ) => ( { value: title, title } ) ) } value={ String( value ) } empty="" onPick={ answer } />;
		case 'form':
			return <>{ step.fields!.map( ( { id, kind, optional, options: list } ) => <FormField
				key={ id } { ...saidOf( run, text, id ) } kind={ kind as 'text' } optional={ optional } label={ word( `${ step.id }.${ id }.label` ) } help={ word( `${ step.id }.${ id }.help` ) }
				options={ options( `${ step.id }.${ id }`, list ) } value={ String( run.value( id ) ) } onInput={ ( next ) => run.answer( id, next ) }
			/> ) }</>;
		default:
			return null;
	}
}
