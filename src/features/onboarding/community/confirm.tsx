import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Diff } from '../../../ui/diff';
import { Fragment } from '../../../ui/fragment';
import { Notice } from '../../../ui/notice';
import { isolated } from '../../../ui/text';
import { Written, type WrittenProps } from '../../../ui/wizard/written';
import { WikiError } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import { editWork } from '../edit-work';
import { CLOSED } from '../obstacle-kind';
import { RunFrame } from '../runner-screen';
import { useObstacle } from '../use-obstacle';
import { WithoutAccount } from './without-account';
import type { StepProps } from './props';
import { prepareEdit, type Prepared, type Refused } from './write';

/** What will be written, and the button that writes it. */
export function ConfirmStep( { ports, reader, messages, id, step, word, run, wizard, explain, introduction }: StepProps & { introduction: ComponentChildren } ) {
	const { text } = messages;
	const effect = step.effect!;
	const [ prepared, setPrepared ] = useState<Prepared | Refused>();
	const [ failed, setFailed ] = useState<string>();
	const [ looks, setLooks ] = useState( false );
	const whileShown = useWhileShown( ( reason ) => setFailed( explain( reason ) ) );
	const isDone = run.isDone();
	const prepare = (): void => {
		setFailed( undefined );
		whileShown( prepareEdit( ports, wizard, run, effect, messages ), ( next ) => {
			setPrepared( next );
			if ( 'seen' in next && run.isPending() ) {
				setLooks( true );
				void run.look( editWork( ports.edits, [ next.seen ] ) ).then( () => setLooks( false ) );
			}
		} );
	};
	useEffect( () => {
		if ( !isDone ) {
			prepare();
		}
	}, [] );
	const ready = prepared && 'seen' in prepared ? prepared : undefined;
	const closed = prepared && 'refused' in prepared ? prepared.closed : undefined;
	const inTheWay = useMemo( () => closed ? new WikiError( CLOSED, ( prepared as Refused ).refused ) : run.error, [ closed, run.error ] );
	const write = (): void => {
		void run.confirm( editWork( ports.edits, [ ready!.seen ] ) );
	};
	const obstacle = useObstacle( { error: inTheWay, t: text, ports, title: closed ? closed.title : ready ? ready.seen.edit.title : '', text: ( closed ?? ready )?.added ?? '', onTry: closed ? prepare : write } );
	const confirm = obstacle ? { label: obstacle.label, disabled: obstacle.isDisabled || run.writing !== 'rest', onClick: obstacle.onTry } : { label: word( `${ step.id }.effect.button` ), disabled: !ready || run.writing !== 'rest', onClick: write };
	const stage: WrittenProps[ 'stage' ] = isDone ? 'done' : run.writing !== 'rest' ? run.writing === 'busy' && looks ? 'looking' : run.writing : ready ? 'ready' : 'reading';
	const error = failed ?? obstacle?.shown ?? ( run.error === undefined ? undefined : explain( run.error ) );
	return <RunFrame
		run={ run } t={ text } screen={ `wizard:${ id }` } title={ word( `${ step.id }.title` ) } foot={ isDone ? undefined : text( 'partnerkit-wizard-one-edit' ) }
		acts={ isDone ? undefined : failed ? [ { label: text( 'partnerkit-retry' ), onClick: prepare } ] : [ confirm ] }
	>
		{ introduction }
		{ !reader.user && !isDone && <WithoutAccount t={ text } ways={ ports.ways } /> }
		{ prepared && 'refused' in prepared && !closed ?
			<Notice kind="warning"><p>{ prepared.refused }</p></Notice> :
			<Written t={ text } stage={ stage } error={ error } writings={ ready ? [ {
				place: text( 'partnerkit-wizard-at-end', isolated( ready.seen.edit.title ) ),
				words: <>
					<Fragment of={ ready.shown } />
					<details>
						<summary class="partnerkit-small">{ text( 'partnerkit-written-changes' ) }</summary>
						<Diff lines={ ready.diff } t={ text } />
					</details>
					<p class="partnerkit-small">{ text( 'partnerkit-wizard-summary', isolated( ready.seen.edit.summary ) ) }</p>
				</>
			} ] : [] } /> }
	</RunFrame>;
}
