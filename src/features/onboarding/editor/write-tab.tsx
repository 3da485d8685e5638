import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { differenceOf, placeOf } from '../../../domain/wizard/community-changes';
import type { Draft, DraftStep } from '../../../domain/wizard/community-draft';
import { outlineOf } from '../../../domain/wizard/community-outline';
import { repairOf } from '../../../domain/wizard/community-repairs';
import { KINDS, mayBranch, withBranches, withMissingStep, withStepAfter, type Changed } from '../../../domain/wizard/community-snippets';
import { Button } from '../../../ui/button';
import { placed } from '../../../ui/text';
import { CodeField, type CodeControl } from '../../../ui/wizard-editor/code-field';
import { Outline } from '../../../ui/wizard-editor/outline';
import { ProblemList } from '../../../ui/wizard-editor/problem-list';
import { Preview } from './preview';
import type { WizardEditorProps } from './props';
import { SANDBOX } from './use-work';
import { snippetWords } from './words';

export interface WriteTabProps extends WizardEditorProps {
	text: string;
	/** Of the text, or of one that was typed a moment ago. */
	draft: Draft;
	isLooking: boolean;
	/** The latest that was JSON. */
	shown: Draft;
	caret: number;
	onCaret( at: number ): void;
	onText( text: string ): void;
}

/** The text, what is wrong with it, and beside it what becomes of it. */
export function WriteTab( props: WriteTabProps ) {
	const { tools, messages, text, draft, isLooking, shown, caret, contentLanguage, onCaret, onText } = props;
	const { text: t } = messages;
	const control = useRef<CodeControl | undefined>( undefined );
	const words = snippetWords( messages, SANDBOX );
	const here = stepAt( shown, caret );
	const apply = ( change: Changed | undefined ): void => {
		if ( change ) {
			const { start, end, text: put } = differenceOf( text, change.json );
			control.current!.replace( start, end, put );
			goTo( control, ...placeOf( change.json, change.path ) );
		}
	};
	const repairs = draft.defects.map( ( defect ) => repairOf( text, draft, defect, words, contentLanguage ) );
	const goToStep = ( id: string ): void => {
		const step = shown.steps.find( ( one ) => one.id === id );
		if ( step ) {
			goTo( control, step.at );
		}
	};
	const add = ( id: string ): void => apply( draft.isJson && !isLooking ? withMissingStep( text, draft, id, words ) : undefined );
	return <>
		<div class="partnerkit-editor__columns">
			<div class="partnerkit-editor__write">
				<CodeField
					label={ t( 'partnerkit-editor-code' ) } value={ text } marks={ draft.defects } describedBy="partnerkit-editor-problems" control={ control } onCaret={ onCaret } onInput={ onText }
				/>
				<div class="partnerkit-editor__add" role="group" aria-labelledby="partnerkit-editor-add">
					<p id="partnerkit-editor-add">{ here ? t( 'partnerkit-editor-add-after', placed( here.id ) ) : t( 'partnerkit-editor-add' ) }</p>
					<div>
						{ KINDS.map( ( kind ) => <Button key={ kind } disabled={ !draft.isJson || isLooking } onClick={ () => apply( withStepAfter( text, draft, here, kind, words ) ) }>{ t( `partnerkit-editor-kind-${ kind }` ) }</Button> ) }
						{ draft.isJson && here && mayBranch( here ) && <Button kind="quiet" disabled={ isLooking } onClick={ () => apply( withBranches( text, draft, here ) ) }>{ t( 'partnerkit-editor-branch' ) }</Button> }
					</div>
				</div>
			</div>
			<div class="partnerkit-editor__beside">
				<Preview { ...props } draft={ shown } isOlder={ !draft.isJson } step={ here } onGo={ goToStep } onAdd={ add } />
				<section>
					<h2>{ t( 'partnerkit-editor-way' ) }</h2>
					<Outline t={ t } items={ outlineOf( shown ) } current={ here?.index } onAdd={ add } onGo={ ( { step } ) => step && goTo( control, step.at ) } />
				</section>
			</div>
		</div>
		<ProblemList
			t={ t } id="partnerkit-editor-problems" isLooking={ isLooking } onGo={ ( { at } ) => goTo( control, at ) } onRepair={ ( index ) => apply( repairs[ index ]!.apply() ) }
			problems={ draft.defects.map( ( defect, index ) => ( { at: defect.at, line: defect.line, text: tools.defectText( defect ), repair: repairs[ index ] && t( `partnerkit-editor-repair-${ repairs[ index ].act }`, placed( repairs[ index ].name ) ) } ) ) }
		/>
	</>;
}

/** The step in which the caret stands; the first where it stands before all. */
function stepAt( { steps }: Draft, caret: number ): DraftStep | undefined {
	return steps.filter( ( { at } ) => at <= caret ).pop() || steps[ 0 ];
}

/** Once the field has what was changed. */
function goTo( control: RefObject<CodeControl | undefined>, at: number, end?: number ): void {
	setTimeout( () => control.current?.go( at, end ) );
}
