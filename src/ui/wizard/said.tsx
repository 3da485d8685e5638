import { Button } from '../button';
import { isolated, type Translate } from '../text';

/** What there is to say about an answer. */
export interface Said {
	t: Translate;
	/** What is to be put right. */
	problem?: string;
	/** What was written in another window or on another device at the same time. */
	others?: string[];
	/** Takes one of them, or keeps what is here: the rest is let go. */
	onSettle?( value?: string ): void;
}

/** Below a control: what is wrong with it, and what else it might be. */
export function Wrong( { id, t, problem, others = [], onSettle }: Said & { id: string } ) {
	return <>
		{ problem && <p id={ `${ id }-problem` } class="partnerkit-small partnerkit-warning">{ problem }</p> }
		{ others.length > 0 && onSettle && <div class="partnerkit-wizard__others">
			{ others.map( ( other ) => <p key={ other }>
				{ t( 'partnerkit-wizard-other', isolated( other ) ) } <Button onClick={ () => onSettle( other ) }>{ t( 'partnerkit-wizard-other-use' ) }</Button>
			</p> ) }
			<Button kind="quiet" onClick={ () => onSettle() }>{ t( 'partnerkit-wizard-other-drop' ) }</Button>
		</div> }
	</>;
}
