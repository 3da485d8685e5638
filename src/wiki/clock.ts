import type { Api } from './api';
import type { Clock } from './ports';

const KEY = 'partnerkit-clock';
const MINUTE = 60 * 1000;

/** What the wiki said is taken for true for so long, if this machine's clock says that so much has passed. */
const FRESH = 10 * MINUTE;

/** The wiki tells seconds, and its answer takes a moment: less is no difference. */
const LEAST = 5000;

interface Kept { offset: number; at: number }

/**
 * The wiki's clock: this machine's, with the difference to the wiki's remembered in this browser. A clock that is set
 * anew in the meantime makes it ask again.
 */
export function createClock( mediawiki: typeof mw, api: Api ): Clock {
	let asking: Promise<void> | undefined;
	const kept = (): Kept => {
		const { offset, at } = Object( mediawiki.storage.getObject( KEY ) ) as Partial<Kept>;
		return Number.isFinite( offset ) && Number.isFinite( at ) ? { offset, at } as Kept : { offset: 0, at: NaN };
	};
	const ask = async (): Promise<void> => {
		const from = Date.now();
		const { curtimestamp } = await api.get( { curtimestamp: true } );
		const at = Date.now();
		const offset = Date.parse( String( curtimestamp ) ) - ( from + at ) / 2;
		if ( Number.isFinite( offset ) ) {
			mediawiki.storage.setObject( KEY, { offset: Math.abs( offset ) < LEAST ? 0 : Math.round( offset ), at } );
		}
	};
	const now = (): number => Date.now() + kept().offset;
	const midnightAfter = ( time: number ): number => new Date( time ).setHours( 24, 0, 0, 0 );
	return {
		now,
		check() {
			const age = Date.now() - kept().at;
			if ( !asking && !( age >= 0 && age < FRESH ) ) {
				const done = (): void => {
					asking = undefined;
				};
				asking = ask().then( done, done );
			}
			return asking || Promise.resolve();
		},
		today: () => ( { from: new Date( now() ).setHours( 0, 0, 0, 0 ), to: midnightAfter( now() ) } ),
		time( time ) {
			const midnight = midnightAfter( now() );
			return time === midnight ? '' : format( mediawiki, time, time > midnight || midnightAfter( time ) < midnight );
		}
	};
}

function format( mediawiki: typeof mw, time: number, withDay: boolean ): string {
	const language = mediawiki.config.get( 'wgUserLanguage' );
	const options: Intl.DateTimeFormatOptions = { ...withDay ? { day: 'numeric', month: 'long' } : {}, hour: '2-digit', minute: '2-digit' };
	let text: string;
	try {
		// MediaWiki's English counts to 24.
		text = new Intl.DateTimeFormat( language === 'en' ? 'en-GB' : language, options ).format( time );
	} catch ( error ) {
		// Some of MediaWiki's language codes are no language tags.
		text = new Intl.DateTimeFormat( 'en-GB', options ).format( time );
	}
	return text.replace( /\d/g, ( digit ) => String( mediawiki.language.convertNumber( Number( digit ) ) ) );
}
