import type { Session } from './connection';
import type { PageStep, TagStep } from './plan';

/** As they are called on Special:BotPasswords. */
const GRANTS: Record<string, string> = {
	edit: 'Edit existing pages',
	createpage: 'Create, edit, and move pages',
	createtalk: 'Create, edit, and move pages',
	editinterface: 'Edit the MediaWiki namespace and sitewide/user JSON',
	editsitejson: 'Edit the MediaWiki namespace and sitewide/user JSON',
	editsitecss: 'Edit sitewide and user CSS/JS',
	editsitejs: 'Edit sitewide and user CSS/JS',
	delete: 'Delete pages, revisions, and log entries'
};

/**
 * The rights that these steps need and the session lacks, each with how to get it.
 *
 * @param steps Pages, and whether each is there already
 */
export function missingRights( session: Session, steps: PageStep[], tag?: TagStep ): string[] {
	const needed = new Map<string, string>();
	for ( const step of steps ) {
		rightsFor( step ).forEach( ( right ) => needed.set( right, needed.get( right ) ?? step.title ) );
	}
	if ( tag ) {
		needed.set( tagRight( tag.operation ), `the change tag “${ tag.name }”` );
	}
	return [ ...needed ].filter( ( [ right ] ) => !session.rights.has( right ) )
		.map( ( [ right, example ] ) => `The right “${ right }” is missing (for ${ example }${ step( right, steps ) }): ${ howToGet( session, right ) }` );
}

/** The right that changing a tag needs. */
export function tagRight( operation: TagStep[ 'operation' ] ): string {
	return operation === 'delete' ? 'deletechangetags' : 'managechangetags';
}

function rightsFor( { kind, title }: PageStep ): string[] {
	if ( kind === 'delete' ) {
		return [ 'delete' ];
	}
	const rights = [ 'edit' ];
	if ( kind === 'create' ) {
		rights.push( /^[^:]*talk:/i.test( title ) ? 'createtalk' : 'createpage' );
	}
	if ( title.startsWith( 'MediaWiki:' ) ) {
		const type = /\.(js|css|json)$/.exec( title )?.[ 1 ];
		rights.push( 'editinterface', ...type ? [ `editsite${ type }` ] : [] );
	}
	return rights;
}

function step( right: string, steps: PageStep[] ): string {
	const others = steps.filter( ( one ) => rightsFor( one ).includes( right ) ).length - 1;
	return others > 0 ? ` and ${ others } more` : '';
}

function howToGet( session: Session, right: string ): string {
	if ( session.groupRights.has( right ) ) {
		return `the account has it, the bot password does not pass it on. Tick “${ GRANTS[ right ] ?? right }” for it on Special:BotPasswords ` +
			'(for OAuth: ask for that grant when registering the consumer).';
	}
	const groups = session.groupsWith.get( right ) ?? [];
	return groups.length > 0 ?
		`the account ${ session.account } does not have it. Members of these groups do: ${ groups.join( ', ' ) }.` :
		'no group of this wiki has it.';
}
