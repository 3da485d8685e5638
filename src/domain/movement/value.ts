import type { FrozenFigure, Snapshot } from '../impact/report/snapshot';
import type { Partner, Partnership } from '../partnership/record';
import type { PlaybookEntry } from './playbooks';
import { EFFORTS } from './playbooks';

/** An institution that asks why it should. '' where it is not said. */
export interface Asking {
	name: string;
	type: string;
	size: string;
	/** Two letters of ISO 3166-1, upper case. */
	country: string;
}

/** A report's figures, as they were frozen. */
export interface Frozen {
	/** Of the report. */
	title: string;
	snapshot: Snapshot;
}

/** A partnership that may be like one with the institution. */
export interface Candidate {
	partnership: Partnership;
	/** Newest first. */
	frozen: Frozen[];
}

/** What an example has in common with the institution, of what is known of both. Regions are those of the United Nations. */
export const TRAITS = [ 'type', 'size', 'region', 'country' ] as const;
export type Trait = typeof TRAITS[ number ];

export interface Example {
	partnership: Partnership;
	/** The institution in it that is most alike. */
	partner: Partner;
	alike: Trait[];
	/** What was asked for, and is otherwise or not known. */
	unlike: Trait[];
	/** The latest report with figures; none is published where it is absent. */
	frozen?: Frozen;
	/** Those of its figures that are shown. */
	figures: FrozenFigure[];
}

/** Figures that tell an institution what came of something; of edits and bytes it has little. */
const TELLING = [ 'pages-created', 'pages-improved', 'pages-edited', 'files-uploaded', 'files-used', 'pages-illustrated', 'new-editors', 'editors', 'media-requests', 'views-improved' ];

/** Most examples, and most figures of each. */
const MOST = { examples: 4, figures: 5 };

/** What a statement rests on. */
export interface Ground {
	/** With an institution of the same type, the most alike first. Where none is, those that there are: then `isSimilar` is false. */
	examples: Example[];
	isSimilar: boolean;
	/** How many partnerships of that type there are, and how many of them have published figures. */
	ofType: number;
	withFigures: number;
	/** How many partnerships have a partner in the institution's country, and in its region; undefined where that is not known. */
	inCountry: number;
	inRegion?: number;
	/** Partnerships that were looked at: proposed ones have no results. */
	all: number;
	/** Playbooks for that type: those first that name it first, then those with the least work. */
	playbooks: PlaybookEntry[];
}

/** What is known of countries. */
export interface Places {
	/** The code of the country that a record names, by a code or a name; '' where that is not certain. */
	codeOf( written: string ): string;
	/** '' where the code has none. */
	regionOf( code: string ): string;
}

/**
 * Chooses what there is to say to an institution. Same type, then same size, then same region, then same country; of equals, those with
 * published figures first. Nothing is added up: each result stands for one partnership.
 */
export function groundFor( asking: Asking, candidates: Candidate[], playbooks: PlaybookEntry[], places: Places ): Ground {
	const begun = candidates.filter( ( { partnership: { status } } ) => status !== 'proposed' );
	const examples = begun.map( ( one ) => exampleOf( asking, one, places ) ).filter( ( one ): one is Example => one !== undefined );
	const ofType = examples.filter( ( { alike } ) => alike.includes( 'type' ) );
	const isSimilar = ofType.length > 0;
	const sorted = ( isSimilar ? ofType : examples.filter( ( { figures } ) => figures.length ) ).sort( ( one, other ) => weight( other ) - weight( one ) || ( one.partnership.label < other.partnership.label ? -1 : 1 ) );
	const shown = sorted.slice( 0, MOST.examples );
	const asked = askedOf( asking, places );
	const having = ( trait: 'country' | 'region' ): number => begun.filter( ( { partnership: { partners } } ) => partners.some( ( partner ) => traitOf( partner, places )[ trait ] === asked[ trait ] ) ).length;
	return {
		examples: shown, isSimilar, ofType: ofType.length, withFigures: ofType.filter( ( { figures } ) => figures.length ).length, all: begun.length,
		inCountry: asked.country === '' ? 0 : having( 'country' ), ...asked.region === '' ? {} : { inRegion: having( 'region' ) },
		playbooks: playbooks.filter( ( one ) => one.for.includes( asking.type ) ).sort( ( one, other ) => one.for.indexOf( asking.type ) - other.for.indexOf( asking.type ) || work( one ) - work( other ) ).slice( 0, 2 )
	};
}

function exampleOf( asking: Asking, { partnership, frozen }: Candidate, places: Places ): Example | undefined {
	const wanted = askedOf( asking, places );
	const asked = TRAITS.filter( ( trait ) => wanted[ trait ] !== '' );
	const alikeOf = ( partner: Partner ): Trait[] => asked.filter( ( trait ) => traitOf( partner, places )[ trait ] === wanted[ trait ] );
	const [ best ] = partnership.partners.map( ( partner ) => ( { partner, alike: alikeOf( partner ) } ) ).sort( ( one, other ) => likeness( other.alike ) - likeness( one.alike ) );
	const told = frozen.find( ( one ) => figuresOf( one ).length > 0 );
	return best && { partnership, ...best, unlike: asked.filter( ( trait ) => !best.alike.includes( trait ) ), frozen: told, figures: told ? figuresOf( told ) : [] };
}

function askedOf( { type, size, country }: Asking, { regionOf }: Places ): Record<Trait, string> {
	return { type, size, country, region: regionOf( country ) };
}

function traitOf( { type, size, country }: Partner, { codeOf, regionOf }: Places ): Record<Trait, string> {
	const code = codeOf( country );
	return { type, size, country: code, region: regionOf( code ) };
}

/** Of the whole partnership alone: figures of one event or partner are not its result. */
function figuresOf( { snapshot: { figures, selection } }: Frozen ): FrozenFigure[] {
	return Object.keys( selection ).some( ( name ) => name !== 'from' && name !== 'to' ) ? [] :
		TELLING.map( ( id ) => figures.find( ( figure ) => figure.id === id && figure.value !== undefined ) ).filter( ( one ): one is FrozenFigure => one !== undefined ).slice( 0, MOST.figures );
}

function weight( { alike, figures }: Example ): number {
	return likeness( alike ) * 2 + ( figures.length ? 1 : 0 );
}

function likeness( alike: Trait[] ): number {
	return TRAITS.reduce( ( sum, trait, at ) => sum + ( alike.includes( trait ) ? 2 ** ( TRAITS.length - at ) : 0 ), 0 );
}

function work( { effort }: PlaybookEntry ): number {
	const at = EFFORTS.findIndex( ( one ) => one === effort );
	return at < 0 ? EFFORTS.length : at;
}
