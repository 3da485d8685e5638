import type { Figure } from '../../domain/impact/figure';
import { formatBytes } from './bytes';
import type { Words } from './view';

/** Definitions that have words of their own. */
const VARIANTS = [ 'em', 'ped', '60d', 'em-7d', 'ped-7d', 'survivor-60' ];

/** Key of the name of a figure. */
export function figureKey( metric: string ): string {
	return `partnerkit-figure-${ metric }`;
}

/** Exactly what a figure counts: by the one of several definitions that it follows. */
export function definitionOf( { metric, variant }: Figure, { t }: Pick<Words, 't'> ): string {
	return t( `${ figureKey( metric ) }-definition` ) + ( variant !== undefined && VARIANTS.includes( variant ) ? ` ${ t( `partnerkit-variant-${ variant }` ) }` : '' );
}

/** A value as people read it. */
export function formatFigure( metric: string, value: number, words: Pick<Words, 't' | 'number'> ): string {
	return metric.startsWith( 'bytes-' ) ? formatBytes( value, words ) : words.number( value );
}
