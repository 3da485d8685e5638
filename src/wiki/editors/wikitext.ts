import type { Api } from '../api';
import type { SaveLine, TabMemory } from '../ports';
import { openForm, placeBeside, type SavingForm, type SentForm } from './form';
import type { Words } from './words';
import type { Opening } from './opening';

/**
 * The wikitext edit form: whole pages, sections, new sections, undoing.
 *
 * The field for the summary of a new section holds its heading. The form takes the heading in a field of its own too,
 * which leaves the summary free.
 */
export function watchWikitext( mediawiki: typeof mw, api: Api, memory: TabMemory, sent: SentForm | undefined, words: Words, onOpen: Opening ): void {
	let done: HTMLFormElement | undefined;
	mediawiki.hook( 'wikipage.editform' ).add( ( $form: JQuery ) => {
		const form = $form[ 0 ];
		if ( form instanceof HTMLFormElement && form !== done ) {
			done = form;
			open( form );
		}
	} );

	function open( form: HTMLFormElement ): void {
		const before = form.querySelector( '.editCheckboxes' ) || form.querySelector( '.editButtons' );
		if ( !before || !( 'onformdata' in form ) ) {
			return;
		}
		const saving = savingForm( mediawiki, form, placeBeside( before, 'beforebegin' ), words );
		const line = openForm( saving, memory, sent, mediawiki.config.get( 'wgCommentCodePointLimit' ), onOpen );
		if ( sent?.key === saving.key && sent.note && sent.tag ) {
			saveWithoutTag( form, sent.tag, line ).catch( () => {} );
		}
	}

	/** Where the form came back because of the tag and nothing else, it is saved as the person wanted, without it. */
	async function saveWithoutTag( form: HTMLFormElement, tag: string, line: SaveLine ): Promise<void> {
		const errors = [ ...document.querySelectorAll( '#mw-content-text .cdx-message--error, #mw-content-text .mw-message-box-error' ) ].map( ( { textContent } ) => textContent || '' );
		if ( errors.length !== 1 ) {
			return;
		}
		const { query } = await api.get( {
			meta: 'allmessages', ammessages: [ 'tags-apply-not-allowed-one', 'tags-apply-no-permission' ], amargs: [ tag, 1 ], amenableparser: true, amlang: mediawiki.config.get( 'wgUserLanguage' )
		} ) as { query?: { allmessages?: Array<{ content?: string }> } };
		const sayings = ( query?.allmessages || [] ).map( ( { content } ) => content || '' ).filter( ( content ) => content !== '' );
		if ( sayings.some( ( content ) => errors[ 0 ].includes( content ) ) ) {
			line.withoutTag();
			form.querySelector<HTMLElement>( '#wpSave' )?.click();
		}
	}
}

function savingForm( mediawiki: typeof mw, form: HTMLFormElement, place: HTMLElement, words: Words ): SavingForm {
	const named = ( name: string ): HTMLInputElement | null => form.querySelector( `input[name="${ name }"]` );
	const title = mediawiki.config.get( 'wgPageName' ).replace( /_/g, ' ' );
	const which = named( 'wpSection' )?.value || '';
	const field = named( 'wpSummary' );
	return {
		form, place, title: () => title, key: `edit ${ title } ${ which }`, field, ending: 'words', takesTag: true, others: [ 'wpPreview', 'wpDiff' ],
		summary: which === 'new' ? words.section : ( text ) => text,
		write( data, text, added ) {
			if ( which === 'new' ) {
				data.set( 'wpSectionTitle', text );
				data.set( 'wpSummary', words.section( text ) + added );
			} else if ( !field || !isToBeAskedFor( field, named( 'wpIgnoreBlankSummary' ) ) ) {
				data.set( 'wpSummary', text + added );
			}
		}
	};

	/** Whoever wants to be reminded of an empty summary is: with an addition the wiki would take it for one. */
	function isToBeAskedFor( { value, defaultValue }: HTMLInputElement, wasAsked: HTMLInputElement | null ): boolean {
		return Boolean( Number( mediawiki.user.options.get( 'forceeditsummary' ) ) ) && !wasAsked && value === defaultValue;
	}
}
