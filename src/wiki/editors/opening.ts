import type { OpenEditor, SaveLine } from '../ports';

/** Tells of an editor that has opened. */
export type Opening = ( editor: OpenEditor ) => SaveLine;
