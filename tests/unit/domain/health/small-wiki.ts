import { applyChange } from '../../../../src/domain/batch/change';
import type { HealthContext } from '../../../../src/domain/health/call';
import { changesFor, groupsOf, type Answers } from '../../../../src/domain/health/groups';
import type { Answer, Defect } from '../../../../src/domain/health/defect';
import { checkEvents } from '../../../../src/domain/health/events';
import { checkMarks } from '../../../../src/domain/health/marks';
import { checkParticipants, type Accounts } from '../../../../src/domain/health/participants';
import { checkRecord } from '../../../../src/domain/health/records';
import { contextOf, templatesByTitle } from '../../../support/health';

export const TODAY = '2026-11-23';
export const HOME = 'Project:Partnerships/Lake Archives';

/** A sound wiki with two partnerships. `$` is replaced in the texts of tests. */
export const SOUND: Record<string, string> = {
	[ HOME ]: '{{Partnership\n| name = Lake Archives\n| status = active\n| partners =\n{{Partnership partner|wikidata=Q42|name=Kigoma Archive}}\n{{Partnership partner|name=Lake Museum}}\n| start = 2026-03-01\n| end = 2027-02-28\n| hashtag = LakeArchives2026\n| goals =\n{{Partnership goal|metric=edits|target=400}}\n| contact = [[User:Asha]]\n}}',
	[ `${ HOME }/Events` ]: '{{Partnership event|id=kigoma-2026|name=Kigoma day|start=2026-05-02|end=2026-05-03}}\n{{Partnership event|id=open|name=Open days|start=2026-09-01}}',
	[ `${ HOME }/Participants` ]: 'Who:\n* {{Partnership participant|user=Asha|joined=2026-03-01|role=organiser}}\n* {{Partnership participant|user=Juma|joined=2026-04-01|event=kigoma-2026|partner=Lake Museum|left=2026-06-01}}',
	'Project:Partnerships/Hill Songs': '{{Partnership|name=Hill Songs|status=completed|partners={{Partnership partner|name=Hill Choir}}|start=2024-01-01|end=2025-01-01|hashtag=HillSongs|goals={{Partnership goal|metric=edits|target=4}}|contact=Asha}}',
	'Project:Partnerships/Lakeside': '#REDIRECT [[Project:Partnerships/Lake Archives]]',
	'Template:Lake mark': '#REDIRECT [[Template:Partnership contribution]]',
	'Template:Old banner': '<noinclude><templatedata>{ "params": { "scheme": { "required": true }, "museum": { "aliases": [ "house" ] }, "from": { "type": "date" }, "seit": { "deprecated": "Use from instead." }, "gone": { "deprecated": true } } }</templatedata></noinclude>',
	'MediaWiki:Partnerkit-config.json': '{"templates":{"contribution":["Partnership contribution",{"title":"Old banner","parameters":{"partnership":"scheme","partner":"museum","date":"from"}}]}}'
};

const ACCOUNTS: Accounts = new Map<string, 'exists' | 'missing' | { renamedTo: string }>( [ [ 'Asha', 'exists' ], [ 'Juma', 'exists' ], [ 'Asya', 'missing' ], [ 'Jumma', { renamedTo: 'Juma' } ] ] );

/** The wiki's pages, some of them changed. */
export function wikiWith( changes: Record<string, string> = {} ): Map<string, string> {
	return new Map( [ ...templatesByTitle(), ...Object.entries( SOUND ), ...Object.entries( changes ) ] );
}

export function contextWith( pages: Map<string, string> ): HealthContext {
	const context = contextOf( pages, TODAY );
	return { ...context, registry: { ...context.registry, partners: new Map( [ [ 'museum at the lake', 'Lake Museum' ] ] ) } };
}

/** Everything that is wrong on a wiki. */
export function check( pages: Map<string, string>, lastDay = TODAY ): Defect[] {
	const context = contextWith( pages );
	return [
		...[ ...pages ].filter( ( [ title ] ) => !/^(?:Template|MediaWiki|Project):/.test( title ) ).flatMap( ( [ title, wikitext ] ) =>
			checkMarks( { title, wikitext, marksGoTo: /^(?:Talk|File):/.test( title ) ? undefined : `Talk:${ title }` }, context ).defects ),
		...context.registry.all.flatMap( ( registered ) => {
			const title = `Project:Partnerships/${ registered.partnership.name }`;
			return [
				...checkRecord( pages.get( title )!, registered, lastDay, context ), ...checkEvents( pages.get( `${ title }/Events` ) ?? '', registered, context ),
				...checkParticipants( pages.get( `${ title }/Participants` ) ?? '', registered, ACCOUNTS, context )
			];
		} )
	];
}

/** The pages after everything is repaired in one run, each case of a kind with the answer that is given for it. */
export function repaired( pages: Map<string, string>, defects: Defect[], answers: Record<string, Answer> = {} ): Map<string, string> {
	const groups = groupsOf( defects );
	const said: Answers = { cases: {}, defects: {} };
	const cases = groups.flatMap( ( { key, kind, cases: list } ) => list.map( ( one ) => ( { ...one, kind, key: `${ key } ${ one.key }` } ) ) );
	cases.forEach( ( { key, kind } ) => answers[ kind ] && ( said.cases[ key ] = answers[ kind ] ) );
	const { config } = contextWith( pages );
	const result = new Map( pages );
	for ( const { page, change } of changesFor( { cases }, said, () => true ) ) {
		result.set( page, applyChange( result.get( page ) ?? '', change, 'talk', config ) );
	}
	return result;
}
