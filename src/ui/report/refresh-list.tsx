import type { BrokenBlock } from '../../domain/impact/report/markers';
import { answerKey, type Answer, type RefreshedBlock } from '../../domain/impact/report/refresh';
import { useId } from 'preact/hooks';
import { Checkbox } from '../batch/checkbox';
import { Notice } from '../notice';
import { isolated, type Translate } from '../text';

export interface RefreshListProps {
	t: Translate;
	number( value: number ): string;
	blocks: RefreshedBlock[];
	/** Names of figures that could not be made new, so that they stay with their time. */
	kept: string[];
	broken: BrokenBlock[];
	answers: Record<string, Answer | undefined>;
	freezes: boolean;
	disabled: boolean;
	onAnswer( key: string, answer: Answer ): void;
	onFreeze( freezes: boolean ): void;
}

/** What becomes of a report that is there: its generated parts, those that somebody changed, and those that stay as they are. */
export function RefreshList( { t, number, blocks, kept, broken, answers, freezes, onAnswer, onFreeze }: RefreshListProps ) {
	const asked = blocks.filter( ( { isAsked } ) => isAsked );
	const renewed = blocks.filter( ( { isAsked, content } ) => !isAsked && content !== undefined ).length;
	return <div class="partnerkit-report__refresh">
		<p>{ blocks.length + broken.length ? t( 'partnerkit-refresh-parts', number( renewed ), renewed ) : t( 'partnerkit-refresh-none' ) }</p>
		{ kept.length > 0 && <Notice kind="warning"><p>{ t( 'partnerkit-refresh-kept', kept.join( ' · ' ), number( kept.length ), kept.length ) }</p></Notice> }
		{ broken.map( ( { id, problem }, index ) => <Notice key={ index } kind="warning">
			<p>{ t( `partnerkit-refresh-${ problem }`, isolated( id ) ) } { t( 'partnerkit-refresh-stays' ) }</p>
		</Notice> ) }
		{ asked.map( ( { block, content } ) => <Asked key={ block.id } t={ t } name={ t( `partnerkit-refresh-kind-${ block.kind }` ) } theirs={ block.content } fresh={ content } answer={ answers[ answerKey( block ) ] || 'theirs' } onAnswer={ ( answer ) => onAnswer( answerKey( block ), answer ) } /> ) }
		<Checkbox label={ t( 'partnerkit-refresh-freeze' ) } checked={ freezes } onChange={ onFreeze } />
		<p class="partnerkit-small">{ t( 'partnerkit-refresh-freeze-help' ) }</p>
	</div>;
}

interface AskedProps {
	t: Translate;
	name: string;
	theirs: string;
	fresh?: string;
	answer: Answer;
	onAnswer( answer: Answer ): void;
}

function Asked( { t, name, theirs, fresh, answer, onAnswer }: AskedProps ) {
	const id = useId();
	const option = ( value: Answer, source: string | undefined ) => <div>
		<label class="partnerkit-check"><input type="radio" name={ id } checked={ answer === value } disabled={ source === undefined } onChange={ () => onAnswer( value ) } /> { t( `partnerkit-refresh-${ value }` ) }</label>
		{ source !== undefined && <pre class="partnerkit-report__source" dir="auto" tabIndex={ 0 }>{ source.trim() }</pre> }
	</div>;
	return <fieldset class="partnerkit-report__asked">
		<legend>{ t( 'partnerkit-refresh-asked', isolated( name ) ) }</legend>
		{ option( 'theirs', theirs ) }
		{ option( 'new', fresh ) }
	</fieldset>;
}
