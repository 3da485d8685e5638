import { useState } from 'preact/hooks';
import { Button } from '../../button';
import type { Translate } from '../../text';

/** What can be done about something: a place to go; without one, a text to copy. */
export interface Step {
	label: string;
	href?: string;
}

export interface ShownGap {
	key: string;
	title: string;
	sentence: string;
	step: Step;
}

export interface GapListProps {
	t: Translate;
	gaps: ShownGap[];
	/** Tells whether it did. */
	onCopy(): Promise<boolean>;
	/** The text that is copied, to be taken by hand where the browser does not copy. */
	invitation: string;
}

/** So many can be looked at together. */
const FEW = 6;

/** What is missing, each with one thing to do about it. */
export function GapList( { t, gaps, onCopy, invitation }: GapListProps ) {
	const [ all, setAll ] = useState( false );
	const [ copied, setCopied ] = useState<{ key: string; done: boolean }>();
	const copy = async ( key: string ): Promise<void> => setCopied( { key, done: await onCopy() } );
	return <>
		<ul class="partnerkit-reached__gaps">
			{ ( all ? gaps : gaps.slice( 0, FEW ) ).map( ( { key, title, sentence, step } ) => <li key={ key } data-gap={ key }>
				<p><strong><bdi>{ title }</bdi></strong> { sentence }</p>
				{ step.href ? <p><a href={ step.href }>{ step.label }</a></p> : <>
					<p><button type="button" class="partnerkit-link" onClick={ () => copy( key ) }>{ step.label }</button></p>
					<p class="partnerkit-small" role="status">{ copied && copied.key === key ? t( copied.done ? 'partnerkit-reached-copied' : 'partnerkit-reached-not-copied' ) : '' }</p>
					{ copied && copied.key === key && <blockquote class="partnerkit-reached__invitation" dir="auto">{ invitation }</blockquote> }
				</> }
			</li> ) }
		</ul>
		{ !all && gaps.length > FEW && <Button onClick={ () => setAll( true ) }>{ t( 'partnerkit-reached-all-gaps', gaps.length ) }</Button> }
	</>;
}
