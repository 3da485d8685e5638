import fc from 'fast-check';
import { context, decision, event, mark, participant, partnership, scope } from './cases';

/* Small worlds in which edits, lines, marks and decisions often meet. */

const USERS = [ 'Asha', 'Juma', 'Constructor', 'Proto' ];
const DAYS = [ '2026-02-28', '2026-03-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-12-31', '2027-01-01' ];
export const TITLES = [ 'Lake', 'River', 'constructor' ];
const EVENTS = [ '', 'kigoma', 'ujiji' ];
const COUNTINGS = [ 'marked', 'all', 'worklist' ] as const;

const user = fc.constantFrom( ...USERS );
const day = fc.option( fc.constantFrom( ...DAYS ), { nil: undefined } );
const title = fc.constantFrom( ...TITLES );
const wikis = fc.constantFrom<string[]>( [], [ 'wiki' ], [ 'other' ] );

const line = fc.record( { user, event: fc.constantFrom( ...EVENTS ), partner: fc.constantFrom( '', 'Library', 'Archive' ), left: day } )
	.map( ( { user: name, ...rest } ) => participant( name, rest ) );
const anEvent = ( id: string ) => fc.record( { start: day, end: day, counting: fc.constantFrom( ...COUNTINGS ), wikis } )
	.map( ( given ) => event( { id, hashtag: id, ...given } ) );
const aPartnership = ( name: string ) => fc.record( { start: day, end: day, counting: fc.constantFrom( ...COUNTINGS ), wikis } )
	.map( ( given ) => partnership( { name, hashtag: name, ...given } ) );
const aScope = ( name: string ) => fc.record( { partnership: aPartnership( name ), events: fc.tuple( anEvent( `${ name }-day` ) ), participants: fc.array( line, { maxLength: 3 } ) } )
	.map( ( given ) => scope( given ) );
const aMark = fc.record( { partnership: fc.constantFrom( 'Lake Archives', 'River' ), event: fc.constantFrom( ...EVENTS ), date: day, partner: fc.constantFrom( '', 'Museum' ) } )
	.map( ( given ) => mark( given ) );
const aDecision = fc.record( { revisionId: fc.constantFrom( 1, 2 ), decision: fc.constantFrom( 'count' as const, 'exclude' as const ), wiki: fc.constantFrom( '', 'other' ) } )
	.map( ( given ) => decision( given ) );

export const aContext = fc.record( {
	partnership: aPartnership( 'Lake Archives' ).map( ( one ) => ( { ...one, hashtag: 'Lake' } ) ),
	events: fc.tuple( anEvent( 'kigoma' ), anEvent( 'ujiji' ) ),
	participants: fc.array( line, { maxLength: 5 } ),
	marks: fc.array( fc.tuple( title, fc.array( aMark, { maxLength: 3 } ) ), { maxLength: 3 } ).map( ( entries ) => new Map( entries ) ),
	worklists: fc.array( title, { maxLength: 2 } ).map( ( titles ) => new Map( [ [ '', new Set( titles ) ] ] ) ),
	decisions: fc.array( aDecision, { maxLength: 3 } ),
	others: fc.tuple( aScope( 'River' ), aScope( 'Valley' ) )
} ).map( ( given ) => context( given ) );

export const anEdit = fc.record( {
	user, title,
	at: fc.constantFrom( ...DAYS.map( ( one ) => `${ one }T12:00:00Z` ) ),
	comment: fc.constantFrom( '', '#Lake', '#kigoma', '#River', '#Lake #River', '#Lak', 'https://x.example/#Lake' ),
	tags: fc.constantFrom<string[]>( [], [ 'partnership' ], [ 'visualeditor' ] )
} );
