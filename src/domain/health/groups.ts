import type { Answer, Defect, Kind } from './defect';
import { actFor, changesOf, type PageChange } from './changes';

/** Defects of one kind that are repaired the same way. */
export interface Group {
	key: string;
	kind: Kind;
	by: 'rule' | 'person';
	cases: Case[];
	/** Number of its defects. */
	size: number;
}

/** Those among them that are alike: one sentence tells them, and one answer does for all. */
export interface Case {
	key: string;
	about: string[];
	defects: Defect[];
}

/** What is known of a defect whatever the page's text: by it an ignored one is known again. */
export function keyOf( { kind, page, about }: Defect ): string {
	return [ kind, page, ...about ].join( '|' );
}

/** The defects by kind: those that are repaired without guessing first, the most frequent first. */
export function groupsOf( defects: Defect[] ): Group[] {
	const groups = new Map<string, Group>();
	defects.forEach( ( defect ) => {
		const { kind, repair: { by }, about } = defect;
		const key = `${ kind }/${ by }`;
		const group: Group = groups.get( key ) || { key, kind, by, cases: [], size: 0 };
		groups.set( key, group );
		group.size++;
		// Ways are of one page alone.
		const caseKey = JSON.stringify( defect.repair.by === 'person' && !defect.repair.question.into ? [ keyOf( defect ), defect.at ] : about );
		const alike = group.cases.find( ( one ) => one.key === caseKey );
		if ( alike ) {
			alike.defects.push( defect );
		} else {
			group.cases.push( { key: caseKey, about, defects: [ defect ] } );
		}
	} );
	const rank = ( { by }: Group ): number => by === 'rule' ? 0 : 1;
	return [ ...groups.values() ].sort( ( one, other ) => rank( one ) - rank( other ) || other.size - one.size || ( one.key < other.key ? -1 : 1 ) );
}

/** The headline: its numbers add up. */
export interface Tally {
	marks: number;
	sound: number;
	defects: number;
	pages: number;
	byRule: number;
	byPerson: number;
}

export function tally( marks: number, defects: Defect[] ): Tally {
	const faulty = new Set( defects.filter( ( { of } ) => of === 'mark' ).map( ( { page, at } ) => `${ at }|${ page }` ) );
	const byRule = defects.filter( ( { repair } ) => repair.by === 'rule' ).length;
	return {
		marks, sound: marks - faulty.size, defects: defects.length, pages: new Set( defects.map( ( { page } ) => page ) ).size, byRule, byPerson: defects.length - byRule
	};
}

/** What a person said, by case, and by single defects where that differs. */
export interface Answers {
	cases: Record<string, Answer>;
	defects: Record<string, Answer>;
}

export function answerTo( defect: Defect, { key }: Case, answers: Answers ): Answer | undefined {
	return answers.defects[ keyOf( defect ) ] || answers.cases[ key ];
}

/** What is done to the chosen pages of a group with these answers; what is not answered is left out. */
export function changesFor( group: Pick<Group, 'cases'>, answers: Answers, isChosen: ( page: string ) => boolean ): PageChange[] {
	const acts: Parameters<typeof changesOf>[ 0 ] = [];
	group.cases.forEach( ( one ) => one.defects.filter( ( { page } ) => isChosen( page ) ).forEach( ( defect ) => {
		const act = actFor( defect, answerTo( defect, one, answers ) );
		if ( act ) {
			acts.push( { page: defect.page, act } );
		}
	} ) );
	return changesOf( acts );
}
