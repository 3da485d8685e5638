import { useEffect, useState } from 'preact/hooks';
import { dayOf } from '../../../domain/partnership/dates';
import { Diff } from '../../../ui/diff';
import { Fragment } from '../../../ui/fragment';
import { Notice } from '../../../ui/notice';
import { placed } from '../../../ui/text';
import { WikiError, type DiffLine } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import { answerOf, handoverOf } from './answers';
import { HANDOVER, type HandoverStepProps } from './step-props';
import { CHANGED, handoverWrites } from './writes';

interface Shown {
	diff: DiffLine[];
	section: DocumentFragment;
}

/** Both edits as they will be, and the button that makes them. */
export function WriteStep( props: HandoverStepProps & { onAgain(): void } ) {
	const { tools: { RunFrame, Written, editWork, useObstacle, ways }, run, ground, ports, messages, reader, contentDay, list, explain, now, onAgain } = props;
	const { text: t } = messages;
	const [ shown, setShown ] = useState<Shown>();
	const [ failed, setFailed ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setFailed( explain( reason ) ) );
	const handover = handoverOf( props );
	const [ writes ] = useState( () => handoverWrites( ground, handover, { messages, today: dayOf( now() ), day: contentDay, list, known: ( field ) => String( answerOf( props, 'know', field ) ) } ) );
	const [ record, talk ] = writes.pages;
	const work = editWork( ports.edits, writes.edits );
	const show = (): void => {
		setFailed( undefined );
		whileShown( Promise.all( [ ports.rendering.compare( record.revisionId, record.text ), ports.rendering.preview( talk.title, writes.section ) ] ), ( [ diff, section ] ) => setShown( { diff, section } ) );
	};
	useEffect( () => {
		show();
		if ( run.isPending() ) {
			void run.look( work );
		}
	}, [] );
	const isChanged = run.error instanceof WikiError && run.error.code === CHANGED;
	const save = (): void => {
		void run.confirm( work );
	};
	const changing = writes.pages.filter( ( page ) => page.isChanged );
	// Those before it are there.
	const stopped = changing[ run.error instanceof WikiError && run.error.more.saved || 0 ];
	const obstacle = useObstacle( { error: failed !== undefined || isChanged ? undefined : run.error, t, ports: { ...ports, ways }, title: stopped ? stopped.title : '', text: writes.section, onTry: save } );
	const error = failed ?? obstacle?.shown ?? ( run.error === undefined ? undefined : isChanged ? t( 'partnerkit-handover-changed' ) : explain( run.error ) );
	const stage = run.writing === 'elsewhere' ? 'elsewhere' : run.writing !== 'rest' ? 'busy' : shown ? 'ready' : 'reading';
	const isForbidden = ground.obstacles.length > 0 || reader.user === undefined;
	return <RunFrame
		run={ run } t={ t } screen={ HANDOVER } title={ t( 'partnerkit-handover-write-title' ) } foot={ t( 'partnerkit-handover-foot', changing.length ) }
		acts={ failed !== undefined ? [ { label: t( 'partnerkit-retry' ), onClick: show } ] : isChanged ? [ { label: t( 'partnerkit-organise-again' ), onClick: () => {
			onAgain();
			run.back();
		} } ] : [
			{ label: obstacle ? obstacle.label : t( 'partnerkit-handover-save' ), disabled: stage !== 'ready' || isForbidden || obstacle?.isDisabled, onClick: obstacle ? obstacle.onTry : save }
		] }
	>
		{ reader.user === undefined ? <Notice kind="warning"><p>{ t( 'partnerkit-handover-account' ) }</p></Notice> : isForbidden && <Notice kind="warning"><p>{ t( 'partnerkit-handover-forbidden' ) }</p>{ ground.obstacles.map( ( reason ) => <p key={ reason }><bdi>{ reason }</bdi></p> ) }</Notice> }
		<Written t={ t } stage={ stage } error={ error } writings={ shown ? [
			{ place: t( 'partnerkit-handover-on-record', placed( record.title ) ), words: <>
				{ shown.diff.length ? <>
					<Diff lines={ shown.diff } t={ t } />
					<p class="partnerkit-small">{ t( 'partnerkit-handover-with-summary', placed( record.summary ) ) }</p>
				</> : <p>{ t( 'partnerkit-written-nothing' ) }</p> }
			</> },
			{ place: t( 'partnerkit-handover-on-talk', placed( talk.title ) ), words: <>
				<Fragment of={ shown.section } />
				<p class="partnerkit-small">{ t( 'partnerkit-handover-with-summary', placed( talk.summary ) ) }</p>
			</> }
		] : [] } />
	</RunFrame>;
}
