export { findArguments } from './arguments';
export { changesOnSave, escapeStructure, escapeText, readText } from './escape';
export { escapeUrl } from './escape-url';
export { findTemplates } from './find';
export { duplicateParams, effectiveParam } from './param';
export type { Param, ReadOptions, Span, Template } from './types';
export { removeParam, setParam } from './write';
