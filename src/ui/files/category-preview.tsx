import { useId } from 'preact/hooks';
import { circles, levels, overshoots, type CategoryTree } from '../../domain/impact/files/category-tree';
import { Button } from '../button';
import { Notice } from '../notice';
import { isolate } from '../dashboard/isolate';
import type { Words } from '../dashboard/view';

export interface CategoryPreviewProps extends Words {
	tree: CategoryTree;
	/** Steps below the partnership's categories that are counted. */
	depth: number;
	/** Files that are read at most. */
	limit: number;
	isBusy: boolean;
	/** Whether somebody has to say that it may begin. */
	isAsking: boolean;
	url( title: string ): string;
	onDepth( depth: number ): void;
	onCount(): void;
}

/** Names told of a list. */
const MOST = 5;

/** What is in the partner's categories, before anything is counted: how deep, how much, and what looks wrong. */
export function CategoryPreview( props: CategoryPreviewProps ) {
	const { tree, depth, limit, isBusy, isAsking, t, number, onDepth, onCount } = props;
	const name = useId();
	const all = levels( tree );
	const chosen = all[ Math.min( depth, all.length - 1 ) ];
	const isLarge = chosen !== undefined && chosen.filesSoFar > limit;
	return <details class="partnerkit-categories" open={ isAsking }>
		<summary>{ chosen ? t( 'partnerkit-files-categories', number( countTo( tree, chosen.depth ) ), countTo( tree, chosen.depth ), number( chosen.filesSoFar ), chosen.filesSoFar ) : t( 'partnerkit-files-no-category-found' ) }</summary>
		<fieldset disabled={ isBusy }>
			<legend>{ t( 'partnerkit-files-depth' ) }</legend>
			{ all.map( ( level ) => <label key={ level.depth }>
				<input type="radio" name={ name } checked={ level === chosen } onChange={ () => onDepth( level.depth ) } />{ ' ' }
				{ level.depth ? t( 'partnerkit-files-depth-down', number( level.depth ), level.depth ) : t( 'partnerkit-files-depth-top' ) }
				<span class="partnerkit-subtle"> · { t( 'partnerkit-files-depth-size', number( countTo( tree, level.depth ) ), countTo( tree, level.depth ), number( level.filesSoFar ), level.filesSoFar ) }</span>
			</label> ) }
		</fieldset>
		<Warnings { ...props } />
		{ isLarge && <Notice kind="warning">{ t( 'partnerkit-files-large', number( limit ) ) }</Notice> }
		<p><Button kind={ isAsking ? 'primary' : 'normal' } disabled={ isBusy || !chosen } onClick={ onCount }>{ t( isAsking ? 'partnerkit-files-count' : 'partnerkit-files-count-again' ) }</Button></p>
	</details>;
}

function Warnings( { tree, t, number, url }: CategoryPreviewProps ) {
	const round = circles( tree );
	const away = overshoots( tree );
	const missing = tree.nodes.filter( ( { isMissing } ) => isMissing );
	return <>
		{ missing.map( ( { title } ) => <p key={ title } class="partnerkit-warning">{ t( 'partnerkit-files-missing', isolate( title ) ) }</p> ) }
		{ round.slice( 0, MOST ).map( ( titles ) => <p key={ titles.join() } class="partnerkit-warning">{ t( 'partnerkit-files-circle' ) } <Names titles={ [ ...titles, titles[ 0 ] ] } between=" › " url={ url } /></p> ) }
		{ away.filter( ( { why } ) => why === 'most' ).slice( 0, MOST ).map( ( { title, files } ) => <p key={ title } class="partnerkit-warning">{ t( 'partnerkit-files-most', isolate( title ), number( files ), files ) }</p> ) }
		<NamesApart titles={ away.filter( ( { why } ) => why === 'name' ).map( ( { title } ) => title ) } t={ t } number={ number } url={ url } />
		{ tree.isCut && <p class="partnerkit-warning">{ t( 'partnerkit-files-tree-cut', number( tree.nodes.length ), tree.nodes.length ) }</p> }
	</>;
}

function NamesApart( { titles, t, number, url }: Pick<CategoryPreviewProps, 't' | 'number' | 'url'> & { titles: string[] } ) {
	return titles.length ? <p class="partnerkit-warning">
		{ t( 'partnerkit-files-name', number( titles.length ), titles.length ) } <Names titles={ titles.slice( 0, MOST ) } between={ t( 'partnerkit-files-comma' ) } url={ url } />{ titles.length > MOST && ' …' }
	</p> : null;
}

function Names( { titles, between, url }: { titles: string[]; between: string; url( title: string ): string } ) {
	return <>{ titles.map( ( title, index ) => <span key={ index }>{ index > 0 && between }<a href={ url( title ) }><bdi>{ title.slice( title.indexOf( ':' ) + 1 ) }</bdi></a></span> ) }</>;
}

function countTo( { nodes }: CategoryTree, depth: number ): number {
	return nodes.filter( ( node ) => node.depth <= depth ).length;
}
