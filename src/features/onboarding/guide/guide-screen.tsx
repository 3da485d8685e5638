import { useCallback, useEffect, useReducer } from 'preact/hooks';
import { ControlFrame } from '../../../ui/guide/control-frame';
import { GuideCard, type GuideCardProps } from '../../../ui/guide/card';
import { isolated } from '../../../ui/text';
import type { GuidedEditor, Messages } from '../../../wiki/ports';
import type { TypedBefore } from './accompany';
import { partAt, type Part } from './part';
import { useTyped } from './use-typed';

export interface GuideProps {
	editor: GuidedEditor;
	typed: TypedBefore;
	messages: Messages;
	/** Of the wiki's editors, where their buttons are not to be seen. */
	editUrls: { visual: string; wikitext: string };
	/** Who takes part in the partnership: somebody who can be asked. */
	help: { title: string; url: string };
	onClose(): void;
}

/** Of a reference. */
const MARKS = [ '<ref>', '</ref>' ];

const PARTS = [ 'write', 'cite', 'save' ];

/** The guide through a first edit, beside the wiki's own controls. */
export function Guide( { editor, typed, messages: { text }, editUrls, help, onClose }: GuideProps ) {
	const [ , look ] = useReducer( ( count: number, _: void ) => count + 1, 0 );
	useEffect( () => editor.watch( look ), [] );
	const kind = editor.kind();
	const part: Part = kind === 'reading' ? { id: 'open', hasWritten: false, hasCited: false } : partAt( editor.before(), editor.text() );
	const before = useTyped( editor, typed, part );
	const returned = editor.returned();
	const control = useCallback( () => editor.control( part.id ), [ part.id ] );
	const label = labelOf( control() );
	return <>
		<ControlFrame of={ control } />
		<GuideCard
			t={ text } step={ PARTS.indexOf( part.id ) + 1 } of={ PARTS.length } title={ text( `partnerkit-guide-${ part.id }` ) }
			done={ [ ...part.hasWritten ? [ text( 'partnerkit-guide-has-written' ) ] : [], ...part.hasCited ? [ text( 'partnerkit-guide-has-cited' ) ] : [] ] }
			isOver={ kind === 'visual' } now={ returned ? afterReturn( returned ) : nowFor( part, kind === 'visual', label, text ) } quote={ before && { lead: text( kind === 'reading' ? 'partnerkit-guide-typed-open' : 'partnerkit-guide-typed' ), words: before.words } }
			acts={ before && kind !== 'reading' ? [ { label: text( 'partnerkit-guide-typed-back' ), onClick: before.putBack } ] : part.id === 'open' ? label ? [] : openings( editor, editUrls, text ) : actsFor( part, editor, text ) }
			help={ <><p>{ text( `partnerkit-guide-${ part.id }-help`, '[[ ]]', '{{ }}' ) }</p><p>{ text( 'partnerkit-guide-ask' ) } <a href={ help.url } target="_blank"><bdi>{ help.title }</bdi></a></p></> }
			onClose={ onClose }
		/>
	</>;

	/** First why it is not saved; then what that asks for, or the part that is still missing. */
	function afterReturn( why: NonNullable<ReturnType<GuidedEditor[ 'returned' ]>> ): string {
		const isAbout = why === 'conflict' || part.id === 'save';
		const next = isAbout ? text( `partnerkit-obstacle-guide-${ why }-now`, isolated( labelOf( editor.control( 'save' ) ) ) ) : nowFor( part, kind === 'visual', label, text );
		return `${ text( `partnerkit-obstacle-guide-${ why }` ) } ${ next }`;
	}
}

function nowFor( { id }: Part, isVisual: boolean, label: string, t: Messages[ 'text' ] ): string {
	if ( isVisual && ( id === 'write' || id === 'cite' ) ) {
		return t( `partnerkit-guide-${ id }-visual`, isolated( label ) );
	}
	return id === 'cite' ? t( 'partnerkit-guide-cite-now', ...MARKS ) : id === 'open' && !label ? t( 'partnerkit-guide-open-hidden' ) : t( `partnerkit-guide-${ id }-now`, isolated( label ) );
}

/** Where the wiki's own buttons are not to be seen: VisualEditor first, where it can be had. */
function openings( editor: GuidedEditor, { visual, wikitext }: GuideProps[ 'editUrls' ], t: Messages[ 'text' ] ): GuideCardProps[ 'acts' ] {
	return editor.hasVisual() ?
		[ { label: t( 'partnerkit-guide-open-editor' ), href: visual }, { label: t( 'partnerkit-guide-open-source' ), href: wikitext } ] :
		[ { label: t( 'partnerkit-guide-open-editor' ), href: wikitext } ];
}

function actsFor( { id }: Part, editor: GuidedEditor, t: Messages[ 'text' ] ): GuideCardProps[ 'acts' ] {
	return id === 'cite' && editor.kind() === 'wikitext' ? [ { label: t( 'partnerkit-guide-insert', MARKS.join( '' ) ), onClick: () => editor.insertReference() } ] : [];
}

/** What a control is called on the page. */
function labelOf( control: HTMLElement | undefined ): string {
	return control ? ( control instanceof HTMLInputElement ? control.value : control.textContent || '' ).trim() : '';
}
