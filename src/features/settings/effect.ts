import { partnershipOfTitle, type Config } from '../../domain/partnership/config';
import { readConfig } from '../../domain/partnership/config-read';
import { putMark } from '../../domain/partnership/mark-writing';
import { readMarks, type Mark } from '../../domain/partnership/marks';
import type { Placement } from '../../domain/partnership/placement';
import { readPartnership } from '../../domain/partnership/record';
import type { Sample } from '../../ui/settings/sample-list';
import type { DiffLine, Messages, Page } from '../../wiki/ports';
import type { Base, SettingsPorts } from './settings';

/** Pages that are looked at, at most. */
export const MOST_SAMPLES = 5;

/** Namespace number of file pages, the same on every wiki. */
const FILE = 6;

export interface Effect {
	/** What saving changes on the page of the configuration; undefined: nothing. */
	diff?: DiffLine[];
	samples: Sample[];
}

/**
 * What settings would do if they were saved.
 *
 * @param ports
 * @param now What is in force
 * @param base
 * @param text
 * @param titles Pages to look at; undefined: some that carry the templates of marks and records
 * @param messages
 */
export async function readEffect( ports: SettingsPorts, now: Config, base: Base, text: string, titles: string[] | undefined, messages: Messages ): Promise<Effect> {
	const { pages, rendering, onThisWiki } = ports;
	const next = await onThisWiki( readConfig( text ).config );
	const asked = titles || await offeredSamples( ports, [ next, now ] );
	const [ read, diff ] = await Promise.all( [
		asked.length ? pages.read( asked ) : [],
		text.trim() === base.text.trim() ? undefined : rendering.compare( base.revisionId, text, 'json' )
	] );
	return { diff, samples: await Promise.all( read.map( ( page, index ) => readSample( ports, page, asked[ index ], now, next, messages ) ) ) };
}

/** Pages that carry a mark or a record, of each template some. */
async function offeredSamples( { samples }: SettingsPorts, configs: Config[] ): Promise<string[]> {
	const templates = configs.flatMap( ( { templates: { contribution, partnership } } ) => [ ...contribution, ...partnership ] ).map( ( { title } ) => title );
	const found = await Promise.all( [ ...new Set( templates ) ].map( ( title ) => samples.carrying( `Template:${ title }`, MOST_SAMPLES ) ) );
	const inTurn = Array.from( { length: MOST_SAMPLES }, ( _, turn ) => found.flatMap( ( list ) => list.slice( turn, turn + 1 ) ) ).flat();
	return [ ...new Set( inTurn ) ].slice( 0, MOST_SAMPLES );
}

async function readSample( { pages, rendering }: SettingsPorts, page: Page, title: string, now: Config, next: Config, messages: Messages ): Promise<Sample> {
	const placement = page.exists ? placementOn( page, next ) : undefined;
	const example: Mark = { partnership: messages.inContentLanguage( 'partnerkit-settings-example' ), event: '', partner: '', identifier: '' };
	return {
		title, url: pages.url( title ), exists: page.exists,
		now: readingOf( page, now, messages ), next: readingOf( page, next, messages ),
		place: placement && await rendering.compare( page.revisionId, putMark( page.wikitext, example, placement, next ) )
	};
}

function placementOn( { namespace, title }: Page, config: Config ): Placement | undefined {
	if ( namespace === FILE ) {
		return 'file';
	}
	const isTalk = namespace % 2 === 1;
	return isTalk === ( config.markOn === 'talk' ) && !title.startsWith( config.home ) ? config.markOn : undefined;
}

/** What each record on the page says. */
function readingOf( { title, wikitext }: Page, config: Config, { text, day }: Messages ): string[][] {
	const record = readPartnership( partnershipOfTitle( config, title ) || title, wikitext, config );
	const days = record && [ record.start, record.end ].map( ( one ) => one ? day( one ) : '…' ).join( ' – ' );
	return [
		...record ? [ [ record.label, record.status ? text( `partnerkit-status-${ record.status }` ) : '', days, ...record.partners.map( ( { name } ) => name ), record.hashtag && `#${ record.hashtag }` ] ] : [],
		...readMarks( wikitext, config ).map( ( { partnership, event, date, partner, identifier } ) => [ partnership || '—', event, date && day( date ), partner, identifier ] )
	].map( ( parts ) => parts.filter( ( part ): part is string => Boolean( part ) ) );
}
