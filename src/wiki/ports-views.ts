/** A view that somebody gave a name: the part of an address that shows it. */
export interface SavedView {
	name: string;
	hash: string;
}

/** Views of a screen, kept in this browser; where nothing can be kept they last until the page is left. */
export interface ViewMemory {
	load(): { saved: SavedView[]; last: string };
	save( views: { saved: SavedView[]; last: string } ): void;
}
