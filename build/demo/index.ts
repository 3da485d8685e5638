export { DEMO_ACCOUNTS, IMPORTER } from './accounts';
export { dump, sha1 } from './dump';
export { fillDemo, type DemoOptions, type DemoSummary } from './fill';
export { EDITS, generateMovement } from './generate';
export type * from './movement';
export { ledgerRevisions } from './pages/decisions';
