import type { Plan } from '../../domain/impact/plan';
import { Button } from '../button';
import type { Words } from '../dashboard/view';
import { Notice } from '../notice';

export interface PlanNoticeProps extends Pick<Words, 't' | 'number'> {
	plan: Plan;
	onRead(): void;
	onSql(): void;
}

/** Before a long reading: what it costs, what it leaves out, and what else one can do. */
export function PlanNotice( { plan, t, number, onRead, onSql }: PlanNoticeProps ) {
	const { requests, edits, participants, skipped } = plan;
	const minutes = Math.ceil( plan.minutes );
	return <Notice kind="warning">
		<p><strong>{ t( 'partnerkit-plan-title' ) }</strong></p>
		<p>{ t( 'partnerkit-plan-people', number( participants ), participants, number( edits ), edits ) } { t( 'partnerkit-plan-cost', number( requests ), requests, number( minutes ), minutes ) }</p>
		<ul>{ skipped.map( ( one ) => <li key={ one }>{ t( `partnerkit-plan-skipped-${ one }` ) }</li> ) }</ul>
		<p class="partnerkit-plan__buttons">
			<Button kind="primary" onClick={ onSql }>{ t( 'partnerkit-plan-sql' ) }</Button>
			<Button onClick={ onRead }>{ t( 'partnerkit-plan-read' ) }</Button>
		</p>
	</Notice>;
}
