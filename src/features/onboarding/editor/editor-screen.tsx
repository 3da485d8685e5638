import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../../domain/wizard/community-draft';
import { idOf } from '../../../domain/wizard/community-snippets';
import { Button } from '../../../ui/button';
import { Diff } from '../../../ui/diff';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { isolated } from '../../../ui/text';
import { Tabs } from '../../../ui/wizard-editor/tabs';
import { HelpTab } from './help-tab';
import type { WizardEditorProps } from './props';
import { PublishPart } from './publish-part';
import { TranslateTab } from './translate-tab';
import { TrialTab } from './trial-tab';
import { useWork, type Work, type WorkActs } from './use-work';
import { WriteTab } from './write-tab';

const TABS = [ 'write', 'translate', 'try', 'help' ] as const;

/** Milliseconds without typing after which the text is read. */
const SETTLED = 150;

/** The editor of one wizard. */
export function EditorScreen( props: WizardEditorProps ) {
	const { tools, messages: { text: t }, id, pathUrl, onTitle } = props;
	const acts = useWork( props );
	const { work, error, open } = acts;
	useEffect( () => onTitle( t( 'partnerkit-editor-title', isolated( id ) ) ), [] );
	const mayBe = work && ( work.page.exists || !tools.isReserved( id ) && idOf( id ) === id );
	return <div class="partnerkit-editor" data-partnerkit="wizard:edit" aria-busy={ !work && error === undefined }>
		<p><a href={ pathUrl( 'edit' ) }>{ t( 'partnerkit-editor-all' ) }</a></p>
		{ error !== undefined && <Notice kind="error"><p>{ error }</p>{ !work && <p><Button onClick={ open }>{ t( 'partnerkit-retry' ) }</Button></p> }</Notice> }
		{ !work && error === undefined && <Progress label={ t( 'partnerkit-editor-reading' ) } /> }
		{ work && ( mayBe ? <Editing { ...props } acts={ acts } work={ work } /> :
			<Notice kind="warning"><p>{ t( tools.isReserved( id ) ? 'partnerkit-editor-reserved' : 'partnerkit-editor-no-name', isolated( id ) ) }</p></Notice> ) }
	</div>;
}

function Editing( props: WizardEditorProps & { acts: WorkActs; work: Work } ) {
	const { messages: { text: t }, acts, work } = props;
	const [ tab, setTab ] = useState<typeof TABS[ number ]>( 'write' );
	const [ caret, setCaret ] = useState( 0 );
	const { draft, shown, isLooking } = useDraft( props, work.text );
	const parts = { ...props, text: work.text, draft, shown, isLooking, caret, onCaret: setCaret, onText: acts.change };
	const languages = draft.shown ? Object.keys( draft.shown.page.texts || {} ).length : 0;
	return <>
		<Tabs<typeof TABS[ number ]>
			label={ t( 'partnerkit-editor-views' ) } tab={ tab } onTab={ ( name ) => setTab( name ) } aside={ <KeptText { ...props } /> }
			tabs={ TABS.map( ( name ) => ( { name, label: name === 'translate' && languages ? t( 'partnerkit-editor-tab-translate-count', languages ) : t( `partnerkit-editor-tab-${ name }` ) } ) ) }
		>
			<Found { ...props } />
			{ tab === 'write' && <WriteTab { ...parts } /> }
			{ tab === 'translate' && <TranslateTab { ...parts } /> }
			{ tab === 'try' && <TrialTab { ...parts } /> }
			{ tab === 'help' && <HelpTab { ...parts } /> }
		</Tabs>
		<PublishPart { ...parts } />
	</>;
}

/** What is typed, read when typing pauses; and the latest of it that was JSON. */
function useDraft( { tools: { readDraft }, id }: WizardEditorProps, text: string ): { draft: Draft; shown: Draft; isLooking: boolean } {
	const [ read, setRead ] = useState( () => ( { text, draft: readDraft( text, id ) } ) );
	const shown = useRef( read.draft );
	useEffect( () => {
		const timer = setTimeout( () => setRead( ( before ) => before.text === text ? before : { text, draft: readDraft( text, id ) } ), SETTLED );
		return () => clearTimeout( timer );
	}, [ text ] );
	shown.current = read.draft.isJson ? read.draft : shown.current;
	return { draft: read.draft, shown: shown.current, isLooking: read.text !== text };
}

function KeptText( { messages: { text: t }, time, work: { at, isLost } }: WizardEditorProps & { work: Work } ) {
	return <p class={ isLost ? 'partnerkit-warning' : 'partnerkit-subtle' }>{ isLost ? t( 'partnerkit-editor-not-kept' ) : at === undefined ? t( 'partnerkit-editor-as-published' ) : t( 'partnerkit-editor-kept', time( at ) ) }</p>;
}

/** What is to be said of a draft before anything else. */
function Found( { tools, messages: { text: t }, id, time, acts: { difference, discard, restore, keepMine }, work: { page, base, at, isFound, thrown } }: WizardEditorProps & { acts: WorkActs; work: Work } ) {
	const isOutdated = base !== page.revisionId;
	return <>
		{ isOutdated && <Notice kind="warning">
			<p>{ t( 'partnerkit-editor-outdated', isolated( tools.titleOf( id ) ) ) }</p>
			{ difference ? <Diff t={ t } lines={ difference } /> : <Progress label={ t( 'partnerkit-editor-comparing' ) } /> }
			<p class="partnerkit-editor__acts"><Button onClick={ () => keepMine() }>{ t( 'partnerkit-editor-keep-mine' ) }</Button> <Button onClick={ discard }>{ t( 'partnerkit-editor-take-theirs' ) }</Button></p>
		</Notice> }
		{ !isOutdated && isFound && <Notice kind="notice"><p>{ t( 'partnerkit-editor-found', time( at! ) ) }</p></Notice> }
		{ thrown !== undefined && <Notice kind="notice"><p>{ t( 'partnerkit-editor-discarded' ) } <Button kind="quiet" onClick={ restore }>{ t( 'partnerkit-editor-undo' ) }</Button></p></Notice> }
	</>;
}
