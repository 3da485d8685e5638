import type { FilesQuestion } from '../../../domain/impact/sql/files-statement';
import type { PartnerFiles } from '../../../wiki/ports';
import { TREE } from '../files/use-reading';

export interface FilesAsked extends Pick<FilesQuestion, 'contentNamespaces' | 'madeAt'> {
	/** Steps below the categories. */
	depth: number;
}

/**
 * What a statement about files needs: the names of the categories as their wiki has them, and what it knows of others. Two requests.
 *
 * @throws WikiError where it cannot be read
 */
export async function readFilesQuestion( files: PartnerFiles, { name, categories }: { name: string; categories: string[] }, { depth, ...asked }: FilesAsked, signal: AbortSignal ): Promise<FilesQuestion> {
	const { nodes } = await files.tree( categories, { depth: 0, limit: TREE.limit, signal } );
	const { database, isGlobal } = await files.about( signal );
	return { partnership: { name }, wiki: { id: database }, selection: { categories: nodes.map( ( { title } ) => title ), depth }, isGlobal, ...asked };
}
