import { useReducer, useRef } from 'preact/hooks';
import type { Draft, DraftStep } from '../../../domain/wizard/community-draft';
import type { Answer } from '../../../domain/wizard/state';
import { Notice } from '../../../ui/notice';
import { dryPorts } from './dry-ports';
import { LanguageFrame } from './language-frame';
import { standingRun } from './preview-run';
import type { WizardEditorProps } from './props';

export interface PreviewProps extends WizardEditorProps {
	/** The latest text that was JSON. */
	draft: Draft;
	/** What is typed now is none. */
	isOlder: boolean;
	/** At the caret. */
	step: DraftStep | undefined;
	onGo( id: string ): void;
	onAdd( id: string ): void;
}

/** The step at the caret, as the person will see it. */
export function Preview( props: PreviewProps ) {
	const { messages: { text }, draft, isOlder, step, onAdd } = props;
	const missing = step ? step.to.filter( ( to ) => !draft.steps.some( ( { id } ) => id === to ) ) : [];
	return <section class="partnerkit-editor__preview">
		<div class="partnerkit-editor__head">
			<h2>{ text( 'partnerkit-editor-preview' ) }</h2>
			{ step && <p class="partnerkit-subtle" role="status">{ text( 'partnerkit-editor-where', step.index + 1, draft.steps.length, step.line ) }</p> }
		</div>
		{ isOlder && <Notice kind="warning"><p>{ text( 'partnerkit-editor-older' ) }</p></Notice> }
		{ step?.step && draft.shown ? <Shown key={ JSON.stringify( [ step.id, step.step.kind, step.step.effect ] ) } { ...props } step={ step } /> :
			<p class="partnerkit-subtle">{ text( step ? 'partnerkit-editor-unsound' : 'partnerkit-editor-nothing' ) }</p> }
		{ missing.map( ( id ) => <p key={ id } class="partnerkit-editor__missing">
			{ text( 'partnerkit-editor-leads-nowhere', id ) } <button type="button" class="partnerkit-link" onClick={ () => onAdd( id ) }>{ text( 'partnerkit-editor-repair-add-step' ) }<span class="partnerkit-hidden"> { id }</span></button>
		</p> ) }
	</section>;
}

function Shown( { tools, ports, id, reader, explain, now, draft, step, onGo }: PreviewProps & { step: DraftStep } ) {
	const [ , redraw ] = useReducer( ( count: number, _: void ) => count + 1, 0 );
	const answers = useRef( new Map<string, Answer>() );
	const dry = useRef( dryPorts( tools.ports, now ) );
	const { StepScreen, messages } = tools;
	return <LanguageFrame languages={ ports.languages } language={ draft.shown!.page.language }>
		<p class="partnerkit-subtle"><bdi>{ draft.shown!.page.title }</bdi></p>
		<StepScreen
			ports={ dry.current } reader={ reader } messages={ messages } id={ id } languages={ [] } explain={ explain } onTitle={ () => {} } isTrial
			wizard={ draft.shown! } run={ standingRun( draft, step, answers.current, () => redraw(), onGo ) }
		/>
	</LanguageFrame>;
}
