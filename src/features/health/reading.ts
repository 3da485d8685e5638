import type { HealthContext } from '../../domain/health/call';
import type { Defect } from '../../domain/health/defect';
import { checkEvents } from '../../domain/health/events';
import { checkMarks, settledMove } from '../../domain/health/marks';
import { checkRecord } from '../../domain/health/records';
import type { Registered } from '../../domain/health/registry';
import type { Config } from '../../domain/partnership/config';
import { isSamePartnership } from '../../domain/partnership/marks';
import { WikiError, type SurveyedPage } from '../../wiki/ports';
import { checkPeople } from './people';
import type { ReadingPorts } from './ports';
import { readRegistry, type RegistryPages } from './registry';

/** How far a reading is, and what it has found. */
export interface Reading {
	/** Pages looked at so far, and how many there are. */
	done: number;
	expected: number;
	/** Marks on them. */
	marks: number;
	defects: Defect[];
	/** Pages with defects that the reader may not edit. */
	locked: string[];
	context: HealthContext;
}

/**
 * Looks at every mark, participant and record of the wiki, or at those of one partnership. Of the pages nothing is kept
 * but what is wrong with them.
 *
 * @param about Name of a partnership, or '' for all
 * @param onReading Called after each answer
 * @throws WikiError `cancelled`
 */
export async function readHealth( ports: ReadingPorts, config: Config, about: string, today: string, onReading: ( reading: Reading ) => void, signal?: AbortSignal ): Promise<Reading> {
	const { context, pages } = await readRegistry( ports, config, today, signal );
	const reading: Reading = { done: 0, expected: 0, marks: 0, defects: [], locked: [], context };
	const add = ( defects: Defect[] ): void => {
		reading.defects.push( ...defects.filter( ( { partnership } ) => about === '' || isSamePartnership( partnership, about ) ) );
	};
	const wanted = pages.filter( ( { registered } ) => about === '' || isSamePartnership( registered.partnership.name, about ) );
	for ( const { registered, events } of wanted ) {
		add( checkEvents( events, registered, context ) );
	}
	add( await checkPeople( ports, wanted, context, signal ) );
	const ids = await ports.survey.list( config.templates.contribution.map( ( { title } ) => `Template:${ title }` ), signal );
	reading.expected = ids.length;
	onReading( { ...reading } );
	const lastMarks = new Map<Registered, string>();
	await ports.survey.read( ids, ( some ) => {
		for ( const page of some ) {
			reading.done++;
			readMarksOf( page );
		}
		onReading( { ...reading, defects: [ ...reading.defects ] } );
	}, signal );
	reading.done = reading.expected;
	await settleMoves( ports, reading );
	await addRecords( ports, wanted, lastMarks, reading, add, signal );
	if ( signal?.aborted ) {
		throw new WikiError( 'cancelled' );
	}
	onReading( { ...reading } );
	return reading;

	function readMarksOf( page: SurveyedPage ): void {
		const { read, defects } = checkMarks( markedPage( ports, config, page ), context );
		for ( const { partnership, date } of read ) {
			const registered = pages.find( ( one ) => isSamePartnership( one.registered.partnership.name, partnership ) )?.registered;
			reading.marks += about === '' || isSamePartnership( partnership, about ) ? 1 : 0;
			if ( registered ) {
				// A mark without a day was there when its page was last edited, at the latest.
				lastMarks.set( registered, later( lastMarks.get( registered ), date ?? page.lastDay ) );
			}
		}
		add( defects );
		if ( defects.length && !page.mayEdit ) {
			reading.locked.push( page.title );
		}
	}
}

/** Namespace number of files; talk pages have odd ones. */
const FILE = 6;

/** A page as the rules look at it. Where the wiki puts marks on pages themselves, none is in a wrong place. */
export function markedPage( { pages }: Pick<ReadingPorts, 'pages'>, config: Config, { title, namespace, wikitext }: Pick<SurveyedPage, 'title' | 'namespace' | 'wikitext'> ) {
	const expected = namespace % 2 === 1 || namespace === FILE || config.markOn === 'page';
	return { title, wikitext, marksGoTo: expected ? undefined : pages.talkTitle( title ) };
}

/** Marks that move: what stands on the pages that they go to is read at the end, since they are few. */
async function settleMoves( { pages }: ReadingPorts, reading: Reading ): Promise<void> {
	const target = ( { repair }: Defect ): string | undefined => repair.by === 'rule' && repair.act.elsewhere ? repair.act.elsewhere.page : undefined;
	const titles = [ ...new Set( reading.defects.map( target ).filter( ( title ): title is string => title !== undefined ) ) ];
	const read = titles.length ? await pages.read( titles ) : [];
	reading.defects = reading.defects.map( ( defect ) => {
		const title = target( defect );
		return title === undefined ? defect : settledMove( defect, read[ titles.indexOf( title ) ].wikitext, reading.context );
	} );
}

async function addRecords( { survey }: ReadingPorts, pages: RegistryPages[], lastMarks: Map<Registered, string>, reading: Reading, add: ( defects: Defect[] ) => void, signal?: AbortSignal ): Promise<void> {
	const states = await survey.states( pages.flatMap( ( { titles } ) => titles ), signal );
	for ( const { registered, record, titles } of pages ) {
		const lastDay = titles.reduce( ( last, title ) => later( last, states.get( title )?.lastDay ), lastMarks.get( registered ) ?? '' );
		add( checkRecord( record, registered, lastDay || undefined, reading.context ) );
	}
	reading.locked.push( ...[ ...states ].filter( ( [ , { mayEdit } ] ) => !mayEdit ).map( ( [ title ] ) => title ) );
}

function later( one: string | undefined, other: string | undefined ): string {
	return ( one ?? '' ) > ( other ?? '' ) ? one! : other ?? '';
}
