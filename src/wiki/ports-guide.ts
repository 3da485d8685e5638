/** What the guide needs of the page on which somebody edits. */
export interface GuidedEditor {
	/** What is open now; `none`: an editor that it knows nothing of, or no way to edit. */
	kind(): 'reading' | 'wikitext' | 'visual' | 'none';
	/** The text before the person changed it, and now; references as in wikitext. */
	before(): string;
	text(): string;
	/** Why the editor has come back without having saved; `refused`: for a reason that it says itself. */
	returned(): 'captcha' | 'conflict' | 'refused' | undefined;
	/** Whether the page can be edited in VisualEditor too. */
	hasVisual(): boolean;
	/** The real control; undefined where it is not there, or not to be seen. */
	control( name: 'open' | 'write' | 'cite' | 'save' ): HTMLElement | undefined;
	/** A new place beside the controls that covers none of them. */
	place(): { place: HTMLElement; close(): void };
	/** Puts the marks of a reference where the cursor is, in wikitext. */
	insertReference(): void;
	/** Puts words where the cursor is; or, in wikitext, another text in the place of all. */
	putIn( words: string ): void;
	putAll( text: string ): void;
	/** Calls when the text may have changed, or the editor. Gives what ends that. */
	watch( onChange: () => void ): () => void;
}
