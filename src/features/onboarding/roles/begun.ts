import { INTEREST } from '../../../domain/onboarding/interest';
import { staffPath } from '../../../domain/onboarding/staff';
import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import type { Partnership } from '../../../domain/partnership/record';
import { wordsOf, type CommunityWizard } from '../../../domain/wizard/community';
import type { Definition } from '../../../domain/wizard/definition';
import { progressOf } from '../../../domain/wizard/machine';
import type { WizardState } from '../../../domain/wizard/state';
import { isolated } from '../../../ui/text';
import { joinPath } from '../join/definition';
import type { RoleProps } from './props';
import { partnersOf } from './staff-props';

/** A path that somebody is on. */
export interface Begun {
	id: string;
	title: string;
	/** Where she is. */
	far: string;
	href: string;
}

export interface Known {
	config: Config;
	partnerships: Partnership[];
	/** The community's, by id. */
	wizards: Map<string, CommunityWizard>;
}

/** Paths with a name of their own, which comes after a colon where they are about a partnership. */
const ALONE = [ 'interest', 'start' ];
const ABOUT = [ 'join', 'staff', 'organise', 'handover', 'giveback' ];

/** What is said of a path that was begun; undefined where nobody can go on with it here. */
export function begunPath( state: WizardState, { config, partnerships, wizards }: Known, { ports: { pages, screenUrl }, messages: { text }, languages }: RoleProps ): Begun | undefined {
	const { wizard: id } = state;
	const [ kind, ...rest ] = id.split( ':' );
	const name = rest.join( ':' );
	// An invitation may be to one of its events.
	const [ of ] = name.split( '/' );
	const partnership = partnerships.find( ( one ) => one.name === of );
	const community = kind === 'wizard' ? wizards.get( name ) : undefined;
	const step = state.passed.length + 1;
	const told = ( definition?: Definition ): string => {
		const far = definition && progressOf( definition, state );
		return far ? text( 'partnerkit-overview-far', far.step, far.of ) : text( 'partnerkit-overview-far-open', step );
	};
	if ( community ) {
		return { id, title: wordsOf( community.page, languages )( 'title' ), far: told( community.definition ), href: screenUrl( 'wizard', name ) };
	}
	if ( ALONE.includes( id ) ) {
		return { id, title: text( `partnerkit-overview-${ id }` ), far: told( id === 'interest' ? INTEREST : undefined ), href: id === 'start' ? screenUrl( 'start' ) : screenUrl( 'wizard', id ) };
	}
	if ( !partnership || !ABOUT.includes( kind ) ) {
		return undefined;
	}
	const definition = kind === 'join' ? joinPath( name, partnership.partners.map( ( one ) => one.name ).filter( Boolean ) ) : kind === 'staff' ? staffPath( name, partnersOf( partnership ) ) : undefined;
	return {
		id, title: text( `partnerkit-overview-${ kind }-of`, isolated( partnership.label ) ), far: told( definition ),
		href: kind === 'join' ? pages.url( partnershipTitle( config, of ), { partnerkit: id } ) : screenUrl( 'wizard', id )
	};
}
