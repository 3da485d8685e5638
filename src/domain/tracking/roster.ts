import { readDay, type Day } from '../partnership/dates';
import { userName, type Participant } from '../partnership/participant';

/** What the wiki says of a name. */
export interface AccountState {
	/** As the wiki writes it; what was asked for where it is no name. */
	name: string;
	/** `address`: of a computer; `no-name`: no account can be called so. */
	kind: 'account' | 'temporary' | 'missing' | 'address' | 'no-name';
	/** The name that the account has now. */
	renamedTo?: string;
	/** From editing anything. */
	isBlocked: boolean;
	/** Hidden from lists by those who may do so. */
	isHidden: boolean;
}

/** By the names that were asked for. */
export type AccountStates = Map<string, AccountState>;

/** Somebody who is to be put on the list, as a source names them. */
export interface Entry {
	/** As it was given. */
	user: string;
	/** '' where the source says nothing: what is chosen for all holds. */
	event: string;
	partner: string;
	role: string;
	joined?: Day;
}

/** What would become of an entry: the first three are on the list afterwards. */
export const VERDICTS = [ 'add', 'back', 'in', 'twice', 'renamed', 'missing', 'blocked', 'hidden', 'temporary', 'address', 'no-name' ] as const;
export type EntryVerdict = typeof VERDICTS[ number ];

export interface TriedEntry {
	entry: Entry;
	verdict: EntryVerdict;
	/** The line that it would get. */
	participant: Participant;
	/** Of `renamed`: the name that the account has now. */
	renamedTo?: string;
}

export interface Trial {
	tried: TriedEntry[];
	/** Those that are to be written. */
	participants: Participant[];
}

/** What holds for all entries that say nothing else. */
export type Defaults = Pick<Participant, 'event' | 'partner' | 'role'> & { joined: Day };

/**
 * Tries a list before anything is written.
 *
 * @param entries In the order of the source
 * @param states What the wiki says of each name
 * @param listed Who is on the list now
 * @param defaults
 * @param takesNewNames Whether those who were renamed go in under the name that they have now
 */
export function tryEntries( entries: Entry[], states: AccountStates, listed: Participant[], defaults: Defaults, takesNewNames: boolean ): Trial {
	const lines = new Map<string, Participant[]>();
	listed.forEach( ( line ) => lines.set( line.user, [ ...lines.get( line.user ) || [], line ] ) );
	const seen = new Set<string>();
	const tried = entries.map( ( entry ): TriedEntry => {
		const asked = states.get( entry.user );
		const renamedTo = asked && asked.renamedTo;
		const state = renamedTo !== undefined && takesNewNames ? states.get( renamedTo ) || { ...asked!, name: renamedTo, kind: 'account', renamedTo: undefined } : asked;
		const participant: Participant = {
			user: state ? state.name : entry.user, joined: entry.joined || defaults.joined, event: entry.event || defaults.event, partner: entry.partner || defaults.partner,
			role: entry.role || defaults.role, left: undefined
		};
		const key = JSON.stringify( [ participant.user, participant.event, participant.partner ] );
		const problem = problemOf( state );
		const isTwice = !problem && seen.has( key );
		seen.add( problem ? '' : key );
		return { entry, participant, renamedTo, verdict: problem || ( isTwice ? 'twice' : standing( participant, lines.get( participant.user ) || [] ) ) };
	} );
	return { tried, participants: tried.filter( ( { verdict } ) => verdict === 'add' || verdict === 'back' ).map( ( { participant } ) => participant ) };
}

/** Why somebody cannot be put on the list. */
function problemOf( state: AccountState | undefined ): EntryVerdict | undefined {
	if ( !state || state.kind === 'no-name' ) {
		return 'no-name';
	}
	if ( state.renamedTo !== undefined ) {
		return 'renamed';
	}
	if ( state.kind !== 'account' ) {
		return state.kind;
	}
	return state.isHidden ? 'hidden' : state.isBlocked ? 'blocked' : undefined;
}

function standing( { event, partner }: Participant, theirs: Participant[] ): EntryVerdict {
	const ofEvent = theirs.filter( ( line ) => line.event === event );
	const line = ofEvent.find( ( one ) => one.partner === partner ) || ofEvent.find( ( one ) => one.partner === '' || partner === '' );
	return !line ? 'add' : line.left ? 'back' : 'in';
}

/** Signs that show no letter and are no part of a name: marks of direction, zero-width spaces. */
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g;

/**
 * The names in a text that somebody pasted, one a line: bare, with a sign of a list, as a link, as a template such as
 * `{{user|Asha}}`, or as an address of a user page. One line with commas holds several.
 *
 * @param text
 * @param namespaces What the wiki calls the namespaces of users and their talk, in lower case
 */
export function readNames( text: string, namespaces: string[] ): string[] {
	const lines = text.replace( INVISIBLE, '' ).split( /[\r\n]+/ ).map( ( line ) => line.trim() ).filter( ( line ) => line !== '' );
	const parts = lines.length === 1 && !/\[\[|\{\{/.test( lines[ 0 ] ) ? lines[ 0 ].split( /[,;،、]/ ) : lines;
	const names: string[] = [];
	parts.forEach( ( part ) => names.push( ...namesIn( part, namespaces ) ) );
	return names;
}

function namesIn( line: string, namespaces: string[] ): string[] {
	const found: string[] = [];
	const add = ( name: string ): void => {
		const plain = userName( name );
		if ( plain !== '' && !found.includes( plain ) ) {
			found.push( plain );
		}
	};
	const marked = /\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]|\{\{[^{}|]+\|\s*(?:1\s*=|user\s*=)?([^{}|]+)(?:\|[^{}]*)?\}\}/g;
	for ( let match = marked.exec( line ); match; match = marked.exec( line ) ) {
		const name = match[ 2 ] !== undefined ? match[ 2 ] : userOf( match[ 1 ], namespaces );
		if ( name !== undefined ) {
			add( name );
		}
	}
	if ( !found.length ) {
		const bare = line.replace( /^[*#:;•·–-]+\s+|^[*#•]+/, '' ).replace( /^@(?=\S)/, '' );
		const address = /^https?:\/\/\S*?(?:\/wiki\/|[?&]title=)([^?&\s]+)/.exec( bare );
		const title = address ? decoded( address[ 1 ] ) : bare;
		const name = userOf( title, namespaces );
		add( name === undefined ? title : name );
	}
	return found;
}

/** The account whose page or talk page a title is; undefined where it is another page. */
export function userOf( title: string, namespaces: string[] ): string | undefined {
	const [ , namespace = '', rest = '' ] = /^[\s_:]*([^:]*):([^]*)$/.exec( title ) || [];
	return rest !== '' && namespaces.includes( userName( namespace ).toLowerCase() ) ? userName( rest.split( '/' )[ 0 ].split( '#' )[ 0 ] ) : undefined;
}

function decoded( text: string ): string {
	try {
		return decodeURIComponent( text );
	} catch ( error ) {
		return text;
	}
}

/** Heads of columns by what is in them: those of our own export, of a Programs & Events Dashboard's list of editors, and usual ones. */
const COLUMNS: Record<'user' | 'event' | 'partner' | 'role' | 'joined', string[]> = {
	user: [ 'user', 'username', 'user name', 'user_name', 'account', 'wiki username', 'wikimedia username', 'editor', 'participant', 'name', 'utilisateur', 'nom d’utilisateur', 'nom d\'utilisateur', 'benutzername', 'usuario', 'nombre de usuario', 'المستخدم', 'اسم المستخدم' ],
	event: [ 'event', 'événement' ],
	partner: [ 'partner', 'institution', 'partenaire' ],
	role: [ 'role', 'rôle' ],
	joined: [ 'joined', 'enrollment_timestamp', 'registered', 'date' ]
};
export type RosterColumn = keyof typeof COLUMNS;
export type RosterColumns = Partial<Record<RosterColumn, number>>;

/** Which column holds what, as far as their heads tell. */
export function rosterColumns( heads: string[] ): RosterColumns {
	const plain = heads.map( ( head ) => head.replace( INVISIBLE, '' ).trim().toLowerCase() );
	const found: RosterColumns = {};
	( Object.keys( COLUMNS ) as RosterColumn[] ).forEach( ( column ) => {
		const name = COLUMNS[ column ].find( ( one ) => plain.includes( one ) );
		if ( name !== undefined ) {
			found[ column ] = plain.indexOf( name );
		}
	} );
	return found;
}

/** The entries of a table, one a row; rows without a name are left out. */
export function tableEntries( rows: string[][], columns: RosterColumns, namespaces: string[] ): Entry[] {
	const cell = ( row: string[], column: RosterColumn ): string => {
		const at = columns[ column ];
		// What an export put before a name that a spreadsheet would take for a formula.
		return at === undefined ? '' : ( row[ at ] || '' ).replace( INVISIBLE, '' ).replace( /^'(?=[=+\-@＝＋－＠])/, '' ).trim();
	};
	const entries: Entry[] = [];
	rows.forEach( ( row ) => {
		const given = cell( row, 'user' );
		const name = userOf( given, namespaces );
		const user = userName( name === undefined ? given : name );
		if ( user !== '' ) {
			entries.push( { user, event: cell( row, 'event' ), partner: cell( row, 'partner' ), role: cell( row, 'role' ), joined: readDay( cell( row, 'joined' ).slice( 0, 10 ) ) } );
		}
	} );
	return entries;
}
