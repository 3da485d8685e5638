import { useState } from 'preact/hooks';
import type { FileUse } from '../../domain/impact/files/usage';
import { Button, ToggleButton } from '../button';
import { webAddress } from '../dashboard/web-address';
import type { Words } from '../dashboard/view';

export interface Picture {
	/** Address of a small picture; undefined where there is none. */
	picture?: string;
	width: number;
	height: number;
}

export interface GalleryProps extends Words {
	/** Most used first. */
	files: FileUse[];
	pictures: Map<string, Picture>;
	/** Whether usages on other wikis are known. */
	isGlobal: boolean;
	url( title: string ): string;
	/** Where one looks for a page that a file would help. */
	searchUrl( words: string ): string;
}

/** Files shown at first, and with each wish for more. */
const FIRST = 12;
const MORE = 24;

type Side = 'used' | 'unused';

/** The partner's files with their use; those that nobody shows are opportunities. */
export function Gallery( props: GalleryProps ) {
	const { files, t, number } = props;
	const sides: Record<Side, FileUse[]> = { used: files.filter( ( { pages } ) => pages ), unused: files.filter( ( { pages } ) => !pages ) };
	const [ side, setSide ] = useState<Side>( sides.used.length ? 'used' : 'unused' );
	const [ most, setMost ] = useState( FIRST );
	const shown = sides[ side ];
	const through = files.filter( ( { pages, throughTemplates } ) => !pages && throughTemplates ).length;
	return <>
		<div class="partnerkit-files__bar">
			<span class="cdx-button-group" role="group" aria-label={ t( 'partnerkit-files' ) }>
				{ ( Object.keys( sides ) as Side[] ).map( ( one ) => <ToggleButton
					key={ one } on={ one === side } onClick={ () => {
						setSide( one );
						setMost( FIRST );
					} }
				>{ t( `partnerkit-files-${ one }`, number( sides[ one ].length ), sides[ one ].length ) }</ToggleButton> ) }
			</span>
			{ through > 0 && <details class="partnerkit-files__why"><summary>{ t( 'partnerkit-files-through-templates', number( through ), through ) } <span class="partnerkit-files__more">{ t( 'partnerkit-files-why' ) }</span></summary><p>{ t( 'partnerkit-files-why-text' ) }</p></details> }
		</div>
		{ side === 'unused' && shown.length > 0 && <p>{ t( 'partnerkit-files-unused-what' ) }</p> }
		{ !shown.length && <p class="partnerkit-subtle">{ t( `partnerkit-files-none-${ side }` ) }</p> }
		<ul class="partnerkit-gallery">
			{ shown.slice( 0, most ).map( ( file ) => <Card key={ file.file } { ...props } file={ file } /> ) }
		</ul>
		{ shown.length > most && <p class="partnerkit-gallery__end">
			<Button onClick={ () => setMost( most + MORE ) }>{ t( 'partnerkit-files-show-more', number( Math.min( MORE, shown.length - most ) ), Math.min( MORE, shown.length - most ) ) }</Button>{ ' ' }
			<span class="partnerkit-subtle">{ t( 'partnerkit-files-shown', number( most ), number( shown.length ) ) }</span>
		</p> }
	</>;
}

function Card( { file, pictures, isGlobal, url, searchUrl, t, number }: GalleryProps & { file: FileUse } ) {
	const name = nameOf( file.file );
	const picture = pictures.get( file.file );
	const address = picture?.picture && webAddress( picture.picture );
	return <li>
		<a class="partnerkit-gallery__picture" href={ url( file.file ) } tabIndex={ -1 }>
			{ address ? <img src={ address } alt={ name } width={ picture!.width } height={ picture!.height } loading="lazy" decoding="async" /> : <span>{ t( 'partnerkit-files-no-picture' ) }</span> }
		</a>
		<a href={ url( file.file ) }><bdi>{ name }</bdi></a>
		<span class="partnerkit-subtle">
			{ file.pages > 0 && ( isGlobal ? t( 'partnerkit-files-pages-wikis', number( file.pages ), file.pages, number( file.wikis ), file.wikis ) : t( 'partnerkit-files-pages', number( file.pages ), file.pages ) ) }
			{ file.pages > 0 && file.throughTemplates > 0 && ' · ' }
			{ file.throughTemplates > 0 && t( 'partnerkit-files-pages-through', number( file.throughTemplates ), file.throughTemplates ) }
			{ !file.pages && !file.throughTemplates && <a href={ searchUrl( name ) }>{ t( 'partnerkit-files-find-page' ) }</a> }
		</span>
	</li>;
}

/** A file's name as people say it: without namespace and ending. */
function nameOf( title: string ): string {
	return title.slice( title.indexOf( ':' ) + 1 ).replace( /\.[^. ]{1,5}$/, '' );
}
