/*
 * What features need of a wiki. Times are ISO 8601 in UTC, lengths bytes, titles full titles in the wiki's own
 * words. Every call may throw a WikiError.
 */

export type { Contribution } from '../domain/impact/contribution';
export type * from './ports-pages';
export type * from './ports-edits';
export type * from './ports-revisions';
export type * from './ports-contributions';
export type * from './ports-browser';
export type * from './ports-bulk';
export type * from './ports-foreign';
export type * from './ports-users';
export type * from './ports-impact';
export type * from './ports-live';
export type * from './ports-guide';
export type * from './ports-texts';
export type * from './ports-wizard';
export type * from './ports-events';
export type * from './ports-views';
export type { EditCounts } from './ports-plan';
export { WikiError, type Captcha } from './error';
export type { Clock, WorkingStore } from './ports-working';
export type { Editors, OpenEditor, OwnEdits, SavedEdit, SaveLine, SaveMark, SaveNote, TabMemory } from './ports-saving';
