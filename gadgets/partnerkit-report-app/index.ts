/* For worklists, which fetch this app when somebody looks for pages without references. */
export { countReferences } from '../../src/domain/impact/texts/difference';
export { More } from './more';
export { run } from './report';
