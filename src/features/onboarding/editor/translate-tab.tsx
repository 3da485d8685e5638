import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../../domain/wizard/community-draft';
import { translationRows, withTranslation } from '../../../domain/wizard/community-translation';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { TranslationTable } from '../../../ui/wizard-editor/translation-table';
import type { WikiLanguage } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import type { WizardEditorProps } from './props';
import type { Work } from './use-work';

export interface TranslateTabProps extends WizardEditorProps {
	work: Work;
	text: string;
	draft: Draft;
	isLooking: boolean;
	onText( text: string ): void;
}

/** The texts of the wizard in other languages. */
export function TranslateTab( props: TranslateTabProps ) {
	const { ports: { languages }, tools: { readDraft, textsOf }, messages: { text: t }, explain, id, work: { page }, text, draft, onText } = props;
	const [ names, setNames ] = useState( new Map<string, string>() );
	const [ chosen, setChosen ] = useState<WikiLanguage>();
	const [ said, setSaid ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setSaid( explain( reason ) ) );
	const wizard = draft.shown;
	// Who types a name before they are here waits for them; without them codes are understood all the same.
	const known = useRef<Promise<Map<string, string>>>( undefined );
	useEffect( () => {
		known.current = languages.names().catch( () => new Map<string, string>() );
		whileShown( known.current, setNames );
	}, [] );
	if ( !wizard || draft.steps.some( ( { step } ) => !step ) || !draft.isJson ) {
		return <Notice kind="warning"><p>{ t( 'partnerkit-editor-translate-later', draft.defects.length ) }</p></Notice>;
	}
	const { language: own } = wizard.page;
	// Of the text as it is now: what somebody types would be taken back by what was read a moment ago.
	const texts = textsIn( text );
	const choose = ( typed: string ): void => {
		setSaid( undefined );
		whileShown( known.current!.then( ( all ) => languages.look( codeOf( typed, all ) ) ), ( found ) => {
			const isOwn = found !== undefined && found.code === own;
			setChosen( isOwn ? undefined : found );
			setSaid( isOwn ? t( 'partnerkit-editor-language-own' ) : found ? undefined : t( 'partnerkit-editor-language-unknown', typed ) );
		} );
	};
	const before = page.exists ? readDraft( page.wikitext, id ).shown?.page : undefined;
	const rows = chosen && translationRows( { own: textsOf( wizard.page ), texts }, before && { own: textsOf( before ), texts: before.texts }, chosen.code );
	return <div class="partnerkit-editor__translate">
		<LanguageField t={ t } names={ names } said={ said } onChoose={ choose } />
		{ Object.keys( texts ).length > 0 && <p class="partnerkit-editor__acts">
			<span>{ t( 'partnerkit-editor-languages' ) }</span>
			{ Object.keys( texts ).map( ( code ) => <Button key={ code } onClick={ () => choose( code ) }><bdi>{ names.get( code ) ?? code }</bdi></Button> ) }
		</p> }
		{ rows && <TranslationTable t={ t } language={ chosen } sourceLanguage={ own } rows={ rows } onTranslation={ ( key, translation ) => onText( withTranslation( text, chosen.code, key, translation ) ) } /> }
	</div>;
}

/** The translations of a page; none where the text is no JSON, which is told a moment later. */
function textsIn( json: string ): Record<string, Record<string, string>> {
	try {
		return ( JSON.parse( json ) as { texts?: Record<string, Record<string, string>> } ).texts || {};
	} catch ( error ) {
		return {};
	}
}

/** The code of what was typed: itself one, or the name of a language. */
function codeOf( typed: string, names: Map<string, string> ): string {
	const word = typed.toLowerCase();
	const [ named ] = [ ...names ].filter( ( [ , name ] ) => name.toLowerCase() === word );
	return named ? named[ 0 ] : word;
}

interface LanguageFieldProps {
	t: WizardEditorProps[ 'messages' ][ 'text' ];
	names: Map<string, string>;
	/** What is wrong with what was chosen. */
	said?: string;
	onChoose( typed: string ): void;
}

/** A code, typed or picked; the names of languages are understood too. */
function LanguageField( { t, names, said, onChoose }: LanguageFieldProps ) {
	const id = useId();
	const [ typed, setTyped ] = useState( '' );
	return <form
		class="partnerkit-field" onSubmit={ ( event ) => {
			event.preventDefault();
			onChoose( typed.trim() );
		} }
	>
		<label for={ id }>{ t( 'partnerkit-editor-language' ) }</label>
		<div class="partnerkit-editor__acts">
			<div class="cdx-text-input"><input
				id={ id } class="cdx-text-input__input" list={ `${ id }-list` } value={ typed } dir="auto" autocomplete="off" autocapitalize="off" aria-invalid={ said !== undefined } aria-describedby={ `${ id }-said` }
				onInput={ ( event ) => setTyped( event.currentTarget.value ) }
			/></div>
			<datalist id={ `${ id }-list` }>{ [ ...names ].map( ( [ code, name ] ) => <option key={ code } value={ code }>{ name }</option> ) }</datalist>
			<button type="submit" class="cdx-button" disabled={ !typed.trim() }>{ t( 'partnerkit-editor-translate' ) }</button>
		</div>
		<p id={ `${ id }-said` } role="status" class="partnerkit-small partnerkit-warning">{ said }</p>
	</form>;
}
