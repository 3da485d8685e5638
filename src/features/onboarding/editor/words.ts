import type { SnippetWords } from '../../../domain/wizard/community-snippets';
import type { Messages } from '../../../wiki/ports';

/** What stands in new parts: on a page that others read too, so in the language of the wiki. */
export function snippetWords( { inContentLanguage: text }: Messages, page: string ): SnippetWords {
	return {
		title: text( 'partnerkit-editor-new-title' ), text: text( 'partnerkit-editor-new-text' ), option: text( 'partnerkit-editor-new-option' ), label: text( 'partnerkit-editor-new-label' ),
		button: text( 'partnerkit-editor-new-button' ), summary: text( 'partnerkit-editor-new-summary' ), page
	};
}
