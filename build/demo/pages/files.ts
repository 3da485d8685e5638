import { withHashtag, mark } from '../marks';
import type { Write } from '../movement';
import { picture, type Motif } from '../picture';
import { active, eventEnd, type Plan, type PlannedArticle, type PlannedEvent, type PlannedPartnership } from '../plan';
import type { Random } from '../random';
import { DAY, HOUR, ordinaryTime, sessionTime, year } from '../time';
import type { DatedImage } from './articles';
import { inline, template } from '../call';
import { markDay } from './talk';

/** How many pictures each partnership has uploaded. */
const UPLOADS: Record<string, number> = {
	'British Library': 5, Rijksmuseum: 5, 'National Library of Wales': 3, 'Open Heritage Coalition': 5, 'Radio Ndowa': 2, 'Lake Nyala Village Archive': 4,
	'Museo del Ñandutí de Arroyo Verá': 4, 'Kaveri Institute of Textile Arts': 4, 'Harbour City Archives': 5, 'National Library of Australia': 2, 'أرشيف وادي الزيتون': 1
};

/** Categories below those of partnerships, which hold every second file. */
export const BELOW: Record<string, string> = {
	'Files from the British Library partnership': 'Drawings from the British Library partnership',
	'Files from the Rijksmuseum partnership': 'Prints of the Rijksmuseum partnership'
};

/** What a picture for an article of that kind may show, and how its file is named. */
const SUBJECTS: Record<string, Array<{ motif: Motif; name: string; caption: string }>> = {
	settlement: [ { motif: 'houses', name: '{} from the square', caption: 'Houses near the square of {}' }, { motif: 'hills', name: 'Hills behind {}', caption: 'The hills behind {}' }, { motif: 'contours', name: '{} on a survey map', caption: '{} on a survey map' } ],
	building: [ { motif: 'sea', name: '{} at dusk', caption: '{} at dusk, drawing' }, { motif: 'contours', name: 'Site plan of {}', caption: 'Site plan of {}' } ],
	water: [ { motif: 'contours', name: 'Course of {}', caption: 'Course of {}, from a survey' }, { motif: 'sea', name: 'Evening at {}', caption: 'Evening at {}' } ],
	craft: [ { motif: 'weave', name: 'Sample of {}', caption: 'A sample of {}' }, { motif: 'lace', name: 'Pattern of {}', caption: 'One of the patterns' } ],
	weaver: [ { motif: 'weave', name: 'Cloth by {}', caption: 'A cloth by {}' } ],
	collection: [ { motif: 'lace', name: 'Piece of the {}', caption: 'A piece of the {}' } ],
	script: [ { motif: 'hills', name: '{}', caption: '{}' } ]
};
const PAPER = [ { motif: 'page' as const, name: 'Page of {}', caption: 'A page of {}' }, { motif: 'tiles' as const, name: 'Ornament from {}', caption: 'An ornament, redrawn' } ];

/** Uploads pictures and describes them. About two in three are meant for an article. */
export function writeFiles( plan: Plan, write: Write ): Map<string, DatedImage[]> {
	const meant = new Map<string, DatedImage[]>();
	for ( const partnership of plan.partnerships ) {
		const articles = plan.articles.filter( ( article ) => article.partnership === partnership );
		for ( let index = 0; index < ( UPLOADS[ partnership.spec.name ] ?? 0 ); index++ ) {
			const article = articles[ Math.floor( index / 2 ) % articles.length ];
			const image = upload( plan, partnership, article, index, write );
			if ( index % 3 !== 2 ) {
				meant.set( article.topic.title, [ ...meant.get( article.topic.title ) ?? [], image ] );
			}
		}
	}
	return meant;
}

function upload( plan: Plan, partnership: PlannedPartnership, { topic }: PlannedArticle, index: number, write: Write ): DatedImage {
	const lot = plan.random( `file/${ partnership.spec.name }/${ index }` );
	const subjects = SUBJECTS[ topic.kind ] ?? PAPER;
	const subject = subjects[ ( index + Math.floor( index / 4 ) ) % subjects.length ];
	const file = `File:${ subject.name.replace( '{}', topic.title ) }${ subjects.length === 1 && index ? ` (${ index + 1 })` : '' }.png`;
	const event = partnership.events.length && lot.chance( 0.6 ) ? lot.pick( partnership.events ) : undefined;
	const user = lot.pick( ( event?.spec.people ?? partnership.spec.people ).filter( ( name ) => !plan.people.get( name )!.event ) );
	const time = uploadTime( plan, partnership, event, user, lot );
	const caption = subject.caption.replace( '{}', topic.title );
	const described = description( partnership, index, caption, user, time, lot );
	const marked = mark( plan, lot, user, partnership, event, time );
	const placed = partnership.spec.name === 'Harbour City Archives' ? described : `${ described }\n\n${ markOf( partnership, event, time, index ) }`;
	const late = lot.chance( 0.3 );
	write( {
		title: file, time, user, text: late ? described : placed, picture: picture( subject.motif, lot ),
		summary: withHashtag( lot.pick( [ caption, 'Uploaded from the partnership', 'Scan of the original' ] ), marked ), tags: marked.tag ? [ 'partnership' ] : []
	} );
	if ( late && placed !== described ) {
		write( { title: file, time: time + lot.int( HOUR, 70 * HOUR ), user: partnership.host, text: placed, summary: 'partnership mark' } );
	}
	return { file, caption, since: time };
}

function uploadTime( plan: Plan, partnership: PlannedPartnership, event: PlannedEvent | undefined, user: string, lot: Random ): number {
	const { utcOffset } = plan.people.get( user )!;
	const time = event ? sessionTime( lot, event.start, event.days, utcOffset ) : ordinaryTime( lot, partnership.from + 10 * DAY, partnership.until, utcOffset );
	return active( plan, user, time ) ? time : Math.min( eventEnd( partnership.events[ 0 ] ), plan.now - DAY );
}

function description( { spec }: PlannedPartnership, index: number, caption: string, user: string, time: number, lot: Random ): string {
	const institution = lot.pick( spec.partners ).name;
	const information = template( 'Information', {
		description: `${ caption }.`, date: String( year( time ) - lot.int( 0, 2 ) ), source: `Drawn after a piece shown by ${ institution }`, author: `[[User:${ user }|${ user }]]`, permission: '{{Cc-by-sa-4.0}}'
	} );
	return `== Summary ==\n${ information }${ spec.categories ? `\n\n${ spec.categories.map( ( name ) => `[[Category:${ index % 2 && BELOW[ name ] || name }]]` ).join( '\n' ) }` : '' }`;
}

function markOf( partnership: PlannedPartnership, event: PlannedEvent | undefined, time: number, index: number ): string {
	const { spec, participants } = partnership;
	return inline( 'Partnership contribution', {
		partnership: spec.name, event: event?.spec.id, date: markDay( partnership, event, time ),
		partner: spec.partners.length > 1 ? participants.find( ( { partner } ) => partner )?.partner : undefined,
		identifier: `${ spec.name.replace( /[^A-Z]/g, '' ) || 'A' } ${ 1900 + index * 7 }/${ index + 1 }`
	} );
}
