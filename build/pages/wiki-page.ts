/** A page as it is to stand on a wiki. */
export interface WikiPage {
	/** Full title with the canonical (English) namespace. */
	title: string;
	content: string;
	/** Only made where no page of that title exists; never changed afterwards. */
	onlyIfMissing?: boolean;
}

/** A page's file name: titles with a subpage and the title above it cannot both be folders and files. */
export function fileOfTitle( title: string ): string {
	return title.replace( /[%/]/g, encodeURIComponent );
}

export function titleOfFile( file: string ): string {
	return decodeURIComponent( file );
}
