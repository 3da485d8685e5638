import { useEffect, useId, useState } from 'preact/hooks';
import type { Defect } from '../../../domain/wizard/community';
import { idOf, newWizard } from '../../../domain/wizard/community-snippets';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { isolated } from '../../../ui/text';
import type { WizardPageEntry } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import { keep, keptIds } from './kept';
import type { EditorProps } from './props';
import { SANDBOX } from './use-work';
import { snippetWords } from './words';

interface Listed extends Pick<WizardPageEntry, 'id' | 'user' | 'timestamp'> {
	title: string;
	languages: string[];
	defects: Defect[];
}

/** The wizards of the wiki, and the way to a new one. */
export function ListScreen( props: EditorProps ) {
	const { ports: { wizards, drafts }, tools: { readDraft, wordsOf }, messages: { text: t }, readerLanguages, explain, pathUrl, onTitle } = props;
	const [ list, setList ] = useState<Listed[]>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const read = (): void => {
		setError( undefined );
		whileShown( wizards.list(), ( found ) => setList( found.map( ( { json, ...entry } ) => {
			const { defects, shown } = readDraft( json, entry.id );
			return { ...entry, defects, title: shown ? wordsOf( shown.page, readerLanguages )( 'title' ) : '', languages: shown ? [ shown.page.language, ...Object.keys( shown.page.texts || {} ) ] : [] };
		} ) ) );
	};
	useEffect( () => {
		onTitle( t( 'partnerkit-editor-list' ) );
		read();
	}, [] );
	const unpublished = list && keptIds( drafts ).filter( ( id ) => !list.some( ( one ) => one.id === id ) );
	return <div class="partnerkit-editor" data-partnerkit="wizard:edit" aria-busy={ !list && error === undefined }>
		<p>{ t( 'partnerkit-editor-list-text' ) }</p>
		{ error !== undefined && <Notice kind="error"><p>{ error }</p><p><Button onClick={ read }>{ t( 'partnerkit-retry' ) }</Button></p></Notice> }
		{ !list && error === undefined && <Progress label={ t( 'partnerkit-editor-reading' ) } /> }
		{ list && <>
			<NewWizard { ...props } taken={ [ ...list.map( ( { id } ) => id ), ...unpublished! ] } />
			{ !list.length && !unpublished!.length && <Notice kind="notice"><p>{ t( 'partnerkit-editor-empty' ) }</p></Notice> }
			{ unpublished!.length > 0 && <section>
				<h2>{ t( 'partnerkit-editor-drafts' ) }</h2>
				<ul class="partnerkit-editor__list">{ unpublished!.map( ( id ) => <li key={ id }><a href={ pathUrl( `edit:${ id }` ) }><bdi>{ id }</bdi></a></li> ) }</ul>
			</section> }
			{ list.length > 0 && <section>
				<h2>{ t( 'partnerkit-editor-on-wiki' ) }</h2>
				<ul class="partnerkit-editor__list">{ list.map( ( one ) => <Row key={ one.id } { ...props } { ...one } /> ) }</ul>
			</section> }
		</> }
	</div>;
}

function Row( { ports: { drafts }, messages: { text: t, day }, pathUrl, id, title, languages, defects, user, timestamp }: EditorProps & Listed ) {
	return <li>
		<a href={ pathUrl( `edit:${ id }` ) }><strong><bdi>{ title || id }</bdi></strong></a> <code dir="ltr">{ id }</code>
		<p>
			{ defects.length ? <span class="partnerkit-editor__missing">{ t( 'partnerkit-editor-refused', defects.length ) }</span> : <span class="partnerkit-editor__sound">{ t( 'partnerkit-editor-sound' ) }</span> }
			{ languages.length > 0 && <span>{ t( 'partnerkit-editor-list-languages', languages.length, isolated( languages.join( ', ' ) ) ) }</span> }
			{ timestamp && <span>{ user ? t( 'partnerkit-editor-changed-by', day( timestamp.slice( 0, 10 ) ), isolated( user ) ) : t( 'partnerkit-editor-changed', day( timestamp.slice( 0, 10 ) ) ) }</span> }
			{ keptIds( drafts ).includes( id ) && <span>{ t( 'partnerkit-editor-has-draft' ) }</span> }
			{ !defects.length && <a href={ pathUrl( id ) }>{ t( 'partnerkit-editor-run' ) }</a> }
		</p>
	</li>;
}

function NewWizard( { ports: { drafts }, tools: { isReserved }, messages, contentLanguage, now, pathUrl, taken }: EditorProps & { taken: string[] } ) {
	const { text: t } = messages;
	const field = useId();
	const [ name, setName ] = useState( '' );
	const [ problem, setProblem ] = useState<string>();
	const id = idOf( name );
	const begin = (): void => {
		const wrong = !id ? 'partnerkit-editor-no-name' : isReserved( id ) ? 'partnerkit-editor-reserved' : taken.includes( id ) ? 'partnerkit-editor-taken' : undefined;
		setProblem( wrong && t( wrong, isolated( id || name ) ) );
		if ( !wrong ) {
			keep( drafts, id, { text: newWizard( name.trim(), contentLanguage, snippetWords( messages, SANDBOX ) ), base: 0, at: now() } );
			location.assign( pathUrl( `edit:${ id }` ) );
		}
	};
	return <form
		class="partnerkit-field partnerkit-editor__new" onSubmit={ ( event ) => {
			event.preventDefault();
			begin();
		} }
	>
		<label for={ field }>{ t( 'partnerkit-editor-new' ) }</label>
		<div class="partnerkit-editor__acts">
			<div class="cdx-text-input"><input id={ field } class="cdx-text-input__input" value={ name } dir="auto" maxLength={ 100 } aria-invalid={ problem !== undefined } aria-describedby={ `${ field }-help` } onInput={ ( event ) => setName( event.currentTarget.value ) } /></div>
			<button type="submit" class="cdx-button cdx-button--action-progressive cdx-button--weight-primary" disabled={ !name.trim() }>{ t( 'partnerkit-editor-begin' ) }</button>
		</div>
		<p id={ `${ field }-help` } role="status" class={ `partnerkit-small${ problem === undefined ? '' : ' partnerkit-warning' }` }>{ problem ?? ( id ? t( 'partnerkit-editor-address', isolated( id ) ) : t( 'partnerkit-editor-new-help' ) ) }</p>
	</form>;
}
