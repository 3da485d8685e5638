import { useState } from 'preact/hooks';
import { WhyAnswer } from '../../../ui/tracking/edits/why-answer';
import type { DiffState } from '../../../ui/tracking/edits/view';
import { useWhileShown } from '../../while-shown';
import { whyView, type OnWish } from './answer';
import type { Case } from './proofs';
import type { EditsScreenProps } from './props';

/** An answer that reads the difference of its edit when somebody asks for it. */
export function AnswerInPlace( { screen: { ports, messages, explain }, given, onWish }: { screen: EditsScreenProps; given: Case; onWish: OnWish } ) {
	const [ diff, setDiff ] = useState<DiffState>();
	const whileShown = useWhileShown( ( reason ) => setDiff( { error: explain( reason ) } ) );
	const read = (): void => {
		setDiff( 'reading' );
		whileShown( ports.revisions.diffOf( given.contribution.revisionId ), ( lines ) => setDiff( { lines } ) );
	};
	return <WhyAnswer t={ messages.text } view={ whyView( given, onWish ) } diff={ diff } onDiff={ read } />;
}
