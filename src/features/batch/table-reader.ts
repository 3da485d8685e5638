import type { Table } from './csv';

/** Reads tables and files; fetched when somebody has one. */
export interface TableReader {
	readTable( text: string, delimiter: string, hasHeader: boolean ): Table;
	decode( bytes: Uint8Array ): { text: string };
}
