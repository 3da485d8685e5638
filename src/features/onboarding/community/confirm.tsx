import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Diff } from '../../../ui/diff';
import { Fragment } from '../../../ui/fragment';
import { Notice } from '../../../ui/notice';
import { isolated } from '../../../ui/text';
import { Written, type WrittenProps } from '../../../ui/wizard/written';
import { WikiError } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import { CLOSED } from '../obstacle-kind';
import { RunFrame } from '../run-frame';
import { LOST } from '../tasks/or-lost';
import { useObstacle } from '../use-obstacle';
import { WithoutAccount } from './without-account';
import { prepareEffect } from './effects';
import type { StepProps } from './props';
import type { Prepared, Refused } from './write';

/** What will be written, and the button that writes it. */
export function ConfirmStep( { ports, reader, messages, id, step, word, run, wizard, explain, isTrial, introduction }: StepProps & { introduction: ComponentChildren } ) {
	const { text } = messages;
	const effect = step.effect!;
	const [ prepared, setPrepared ] = useState<Prepared | Refused>();
	const [ failed, setFailed ] = useState<string>();
	const [ looks, setLooks ] = useState( false );
	const whileShown = useWhileShown( ( reason ) => setFailed( explain( reason ) ) );
	const isDone = run.isDone();
	const prepare = (): void => {
		setFailed( undefined );
		whileShown( prepareEffect( { ports, wizard, run, reader, messages }, effect ), ( next ) => {
			setPrepared( next );
			if ( 'work' in next && run.isPending() ) {
				setLooks( true );
				void run.look( next.work ).then( () => setLooks( false ) );
			}
		} );
	};
	useEffect( () => {
		if ( !isDone ) {
			prepare();
		}
	}, [] );
	const ready = prepared && 'work' in prepared ? prepared : undefined;
	const closed = prepared && 'refused' in prepared ? prepared.closed : undefined;
	const inTheWay = useMemo( () => closed ? new WikiError( CLOSED, ( prepared as Refused ).refused ) : run.error, [ closed, run.error ] );
	const write = (): void => {
		void run.confirm( ready!.work );
	};
	const obstacle = useObstacle( { error: inTheWay, t: text, ports, title: closed ? closed.title : ready?.title ?? '', text: ( closed ?? ready )?.added ?? '', onTry: closed ? prepare : write } );
	const confirm = obstacle ? { label: obstacle.label, disabled: obstacle.isDisabled || run.writing !== 'rest', onClick: obstacle.onTry } : { label: word( `${ step.id }.effect.button` ), disabled: !ready || run.writing !== 'rest', onClick: write };
	const stage: WrittenProps[ 'stage' ] = isDone ? 'done' : run.writing !== 'rest' ? run.writing === 'busy' && looks ? 'looking' : run.writing : ready ? 'ready' : 'reading';
	const isLost = run.error instanceof WikiError && run.error.code === LOST;
	const error = failed ?? ( isLost ? text( 'partnerkit-wizard-task-lost' ) : obstacle?.shown ?? ( run.error === undefined ? undefined : explain( run.error ) ) );
	return <RunFrame
		run={ run } t={ text } screen={ `wizard:${ id }` } title={ word( `${ step.id }.title` ) } foot={ isDone ? undefined : text( isTrial ? 'partnerkit-wizard-trial' : effect.do === 'thank' ? 'partnerkit-wizard-thank-foot' : 'partnerkit-wizard-one-edit' ) }
		acts={ isDone ? undefined : failed ? [ { label: text( 'partnerkit-retry' ), onClick: prepare } ] : [ confirm ] }
	>
		{ introduction }
		{ !reader.user && !isDone && <WithoutAccount t={ text } ways={ ports.ways } /> }
		{ prepared && 'refused' in prepared && !closed ?
			<Notice kind="warning"><p>{ prepared.refused }</p></Notice> :
			<Written t={ text } stage={ stage } error={ error } writings={ ready ? [ {
				place: ready.place,
				words: <>
					{ ready.shown ? <Fragment of={ ready.shown } /> : ready.sentence }
					{ ready.diff && <details>
						<summary class="partnerkit-small">{ text( 'partnerkit-written-changes' ) }</summary>
						<Diff lines={ ready.diff } t={ text } />
					</details> }
					{ ready.summary !== undefined && <p class="partnerkit-small">{ text( 'partnerkit-wizard-summary', isolated( ready.summary ) ) }</p> }
				</>
			} ] : [] } /> }
	</RunFrame>;
}
