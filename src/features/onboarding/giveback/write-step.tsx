import { useEffect, useState } from 'preact/hooks';
import { Diff } from '../../../ui/diff';
import { Fragment } from '../../../ui/fragment';
import { Notice } from '../../../ui/notice';
import { TextToCopy } from '../../../ui/onboarding/check-list';
import { placed } from '../../../ui/text';
import { WikiError, type DiffLine } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import { answersOf } from './answers';
import { GIVEBACK, type GivebackStepProps } from './props';
import { givebackWrites, MOVED } from './writes';

interface Shown {
	/** Of a new page: as it will look. Of one that is there: what changes. */
	playbook: DocumentFragment | DiffLine[];
	record: DiffLine[];
	/** Why the pages cannot be edited, in the wiki's words. */
	obstacles: string[];
}

/** Both pages as they will be, and the button that writes them. */
export function WriteStep( props: GivebackStepProps & { onAgain(): void } ) {
	const { tools: { RunFrame, Written, editWork }, run, ground, ports: { pages, edits, rendering }, messages: { text: t }, reader, explain, copy, onAgain } = props;
	const [ shown, setShown ] = useState<Shown>();
	const [ failed, setFailed ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setFailed( explain( reason ) ) );
	const [ { playbook, record, edits: list } ] = useState( () => givebackWrites( ground, answersOf( props ), props ) );
	const work = editWork( edits, list );
	const show = (): void => {
		setFailed( undefined );
		whileShown( Promise.all( [
			playbook.revisionId ? rendering.compare( playbook.revisionId, playbook.text ) : rendering.preview( playbook.title, `${ playbook.text }\n__NOTOC__` ), rendering.compare( record.revisionId, record.text ),
			pages.obstacles( playbook.title ), pages.obstacles( record.title )
		] ), ( [ first, second, ...obstacles ] ) => setShown( { playbook: first, record: second, obstacles: [ ...new Set( obstacles.flat() ) ] } ) );
	};
	useEffect( () => {
		show();
		if ( run.isPending() ) {
			void run.look( work );
		}
	}, [] );
	const isMoved = run.error instanceof WikiError && run.error.code === MOVED;
	const error = failed ?? ( run.error === undefined ? undefined : isMoved ? t( 'partnerkit-giveback-moved' ) : explain( run.error ) );
	const stage = run.writing === 'elsewhere' ? 'elsewhere' : run.writing !== 'rest' ? 'busy' : shown ? 'ready' : 'reading';
	const isForbidden = reader.user === undefined || ( shown?.obstacles.length ?? 0 ) > 0;
	const summary = ( of: string ) => <p class="partnerkit-small">{ t( 'partnerkit-handover-with-summary', placed( of ) ) }</p>;
	return <RunFrame
		run={ run } t={ t } screen={ GIVEBACK } title={ t( 'partnerkit-giveback-write-title' ) } isReading={ !shown && failed === undefined } foot={ t( 'partnerkit-handover-foot', list.length ) }
		acts={ failed !== undefined ? [ { label: t( 'partnerkit-retry' ), onClick: show } ] : isMoved ? [ { label: t( 'partnerkit-organise-again' ), onClick: () => {
			onAgain();
			run.jump( 'where' );
		} } ] : [ { label: t( 'partnerkit-giveback-save' ), disabled: stage !== 'ready' || isForbidden, onClick: () => {
			void run.confirm( work );
		} } ] }
	>
		{ reader.user === undefined ? <Notice kind="warning"><p>{ t( 'partnerkit-giveback-account' ) }</p></Notice> : shown && isForbidden && <Notice kind="warning">
			<p>{ t( 'partnerkit-giveback-forbidden' ) }</p>
			{ shown.obstacles.map( ( reason ) => <p key={ reason }><bdi>{ reason }</bdi></p> ) }
			<TextToCopy t={ t } label={ t( 'partnerkit-giveback-text' ) } text={ playbook.text } page={ playbook.title } href={ pages.url( pages.talkTitle( record.title ) ?? record.title, { action: 'edit', section: 'new' } ) } onCopy={ copy } />
		</Notice> }
		<Written t={ t } stage={ stage } error={ error } writings={ shown ? [
			{ place: t( playbook.revisionId ? 'partnerkit-giveback-on-playbook' : 'partnerkit-giveback-on-new', placed( playbook.title ) ), words: <>{ Array.isArray( shown.playbook ) ? <Diff lines={ shown.playbook } t={ t } /> : <div class="partnerkit-giveback__page"><Fragment of={ shown.playbook } /></div> }{ summary( playbook.summary ) }</> },
			{ place: t( 'partnerkit-giveback-on-record', placed( record.title ) ), words: shown.record.length ? <><Diff lines={ shown.record } t={ t } />{ summary( record.summary ) }</> : <p>{ t( 'partnerkit-written-nothing' ) }</p> }
		] : [] } />
	</RunFrame>;
}
