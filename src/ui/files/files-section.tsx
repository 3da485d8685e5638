import { useId } from 'preact/hooks';
import type { PartCoverage } from '../../domain/impact/coverage';
import type { UseOfFiles } from '../../domain/impact/files/usage';
import { Button } from '../button';
import type { Words } from '../dashboard/view';
import { Notice } from '../notice';
import { Progress } from '../progress';
import { CategoryPreview, type CategoryPreviewProps } from './category-preview';
import { CoverageLines } from './coverage-lines';
import { Gallery, type GalleryProps } from './gallery';

export interface FilesSectionProps extends Words {
	phase: 'none' | 'looking' | 'choosing' | 'reading' | 'done' | 'cancelled' | 'failed';
	/** What happened, what is safe and what to do, where it failed. */
	error?: string;
	preview?: Pick<CategoryPreviewProps, 'tree' | 'depth' | 'limit' | 'onDepth'>;
	progress: { done: number; expected?: number };
	read?: Pick<GalleryProps, 'pictures' | 'isGlobal'> & { use: UseOfFiles; coverage: PartCoverage[] };
	url( title: string ): string;
	searchUrl( words: string ): string;
	onCount(): void;
	onCancel(): void;
	onRetry(): void;
}

/** The files of the partners: where they are shown, and which nobody shows yet. */
export function FilesSection( props: FilesSectionProps ) {
	const { phase, error, preview, progress, read, t, number, day, url, searchUrl, onCount, onCancel, onRetry } = props;
	const words = { t, number, day };
	const id = useId();
	const isBusy = phase === 'looking' || phase === 'reading';
	return <section class="partnerkit-files" aria-labelledby={ id } aria-busy={ isBusy } data-part="files">
		<h3 id={ id }>{ t( 'partnerkit-files' ) }</h3>
		{ phase === 'none' && <p class="partnerkit-subtle">{ t( 'partnerkit-files-no-category' ) }</p> }
		{ phase === 'looking' && <p class="partnerkit-subtle">{ t( 'partnerkit-files-looking' ) }</p> }
		{ preview && <CategoryPreview { ...words } { ...preview } isBusy={ isBusy } isAsking={ phase === 'choosing' || phase === 'cancelled' } url={ url } onCount={ onCount } /> }
		{ phase === 'reading' && <div class="partnerkit-reading">
			<span>{ progress.expected === undefined ? t( 'partnerkit-files-listing', number( progress.done ), progress.done ) : t( 'partnerkit-files-reading', number( progress.done ), number( progress.expected ), progress.expected ) }</span>
			<Progress label={ t( 'partnerkit-files-progress' ) } value={ progress.expected ? progress.done / progress.expected : undefined } />
			<Button kind="quiet" onClick={ onCancel }>{ t( 'partnerkit-cancel' ) }</Button>
		</div> }
		{ phase === 'cancelled' && <p class="partnerkit-subtle">{ t( 'partnerkit-files-cancelled' ) }</p> }
		{ error !== undefined && <Notice kind="error"><p>{ error }</p><Button onClick={ onRetry }>{ t( 'partnerkit-retry' ) }</Button></Notice> }
		{ read && <>
			<CoverageLines { ...words } coverage={ read.coverage } />
			{ read.use.files.length ?
				<Gallery { ...words } files={ read.use.files } pictures={ read.pictures } isGlobal={ read.isGlobal } url={ url } searchUrl={ searchUrl } /> :
				<p class="partnerkit-subtle">{ t( 'partnerkit-files-empty' ) }</p> }
		</> }
	</section>;
}
