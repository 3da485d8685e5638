/** Takes away the wiki's own note that an edit was saved, where ours says so too. It is closed as a person would: by a press. */
export function closeSavedNote(): void {
	document.querySelectorAll<HTMLElement>( '.mw-notification.postedit, .postedit' ).forEach( ( note ) => note.click() );
}
