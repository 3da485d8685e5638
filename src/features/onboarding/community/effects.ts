import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import { dayOf } from '../../../domain/partnership/dates';
import { userName } from '../../../domain/partnership/participant';
import { withLeft } from '../../../domain/partnership/participant-writing';
import type { PageEffect } from '../../../domain/wizard/community-page';
import { linesAdded } from '../../../domain/wikitext/lines-added';
import { answerOf, wayOf } from '../../../domain/wizard/way';
import { readTasks } from '../../../domain/worklist/read';
import { claimUntil, isFree, type Task } from '../../../domain/worklist/task';
import { claimed, released, type TaskChange } from '../../../domain/worklist/write';
import { isolated } from '../../../ui/text';
import type { Page } from '../../../wiki/ports';
import { readRegistry } from '../../registry';
import { joinAct, listStep } from '../../tracking/people/first-acts';
import { currentLines, readPeople } from '../../tracking/people/people';
import { editWork } from '../edit-work';
import { orLost } from '../tasks/or-lost';
import type { StepProps } from './props';
import { prepareEdit, type Prepared, type Refused } from './write';

export type EffectParts = Pick<StepProps, 'ports' | 'wizard' | 'run' | 'reader' | 'messages'>;

/** What a step does when its button is pressed, with all that is to be seen of it before. */
export async function prepareEffect( parts: EffectParts, effect: PageEffect ): Promise<Prepared | Refused> {
	const { ports, wizard, run, reader: { user }, messages } = parts;
	if ( effect.do === 'edit' ) {
		return prepareEdit( ports, wizard, run, effect, messages );
	}
	if ( user === undefined ) {
		return { refused: messages.text( 'partnerkit-wizard-needs-account' ) };
	}
	switch ( effect.do ) {
		case 'join':
		case 'leave':
			return prepareMembership( parts, user, effect.do, effect.partnership! );
		case 'thank':
			return prepareThanks( parts, pickedIn( parts, effect ) );
		default:
			return prepareTask( parts, user, effect.do, pickedIn( parts, effect ) );
	}
}

/** The page that was picked; '' where none was. */
function pickedIn( { wizard: { definition }, run }: EffectParts, { picked }: PageEffect ): string {
	const place = wayOf( definition, run.state ).filter( ( { step } ) => step.id === picked ).pop();
	return place ? String( answerOf( run.state, place, '' ) ) : '';
}

async function prepareMembership( { ports, messages: { text, inContentLanguage } }: EffectParts, user: string, act: 'join' | 'leave', name: string ): Promise<Prepared | Refused> {
	const { pages, config, now } = ports;
	const people = await readPeople( { pages, users: { isTemporary: () => false } }, await config(), name, { user } );
	if ( typeof people === 'string' || Array.isArray( people ) ) {
		return { refused: text( 'partnerkit-wizard-no-partnership', isolated( name ) ) };
	}
	const today = dayOf( now() );
	const { partnership: { label }, page, obstacles } = people;
	const isOn = currentLines( people.own!.lines, today ).length > 0;
	const [ step ] = act === 'join' ?
		joinAct( people, { user: people.own!.user, joined: today, event: '', partner: '', role: '' }, inContentLanguage ).steps :
		[ listStep( people, ( wikitext ) => withLeft( wikitext, user, today, people.config ), inContentLanguage( 'partnerkit-people-summary-leave', people.partnership.name ) ) ];
	const isThere = isOn === ( act === 'join' );
	const sentence = text( isThere ? act === 'join' ? 'partnerkit-guide-on-list-already' : 'partnerkit-wizard-not-on-list' : act === 'join' ? 'partnerkit-guide-takes-part' : 'partnerkit-wizard-leaves', isolated( user ), isolated( label ) );
	return prepareChange( ports, page, isThere ? [] : obstacles, { place: text( 'partnerkit-guide-on-list' ), sentence, summary: step.summary, transform: ( wikitext ) => isThere ? wikitext : step.transform( wikitext ) } );
}

async function prepareTask( { ports, messages: { text, inContentLanguage } }: EffectParts, user: string, act: 'claim' | 'release', title: string ): Promise<Prepared | Refused> {
	const config = await ports.config();
	const now = ports.now();
	const isMine = ( task: Task ): boolean => task.user === userName( user ) && task.done === '';
	const found = await findTask( ports, config, title, ( task ) => isMine( task ) || act === 'claim' && isFree( task, now ) );
	if ( !found ) {
		return { refused: text( act === 'claim' ? 'partnerkit-wizard-no-task' : 'partnerkit-wizard-not-your-task', isolated( title ) ) };
	}
	const { page, task } = found;
	const change = ( wikitext: string ): TaskChange => act === 'claim' ? claimed( wikitext, task, { user, now }, claimUntil( now ), config ) : released( wikitext, task, user, config );
	if ( 'refused' in change( page.wikitext ) ) {
		return { refused: text( 'partnerkit-guide-claim-fixed' ) };
	}
	return prepareChange( ports, page, await ports.pages.obstacles( page.title ), {
		transform: orLost( change ), place: text( 'partnerkit-guide-claim-place' ), sentence: text( act === 'claim' ? 'partnerkit-wizard-claims' : 'partnerkit-wizard-releases', isolated( user ), isolated( task.title ) ),
		summary: inContentLanguage( `partnerkit-task-summary-${ act }`, `[[:${ task.title }]]` )
	} );
}

/** The first list of tasks on the wiki that has the page, as it is wanted. */
async function findTask( { pages }: EffectParts[ 'ports' ], config: Config, title: string, isWanted: ( task: Task ) => boolean ): Promise<{ page: Page; task: Task } | undefined> {
	const partnerships = await readRegistry( pages, config );
	const lists = await pages.read( partnerships.map( ( { name } ) => partnershipTitle( config, name, 'Worklist' ) ) );
	const wanted = pages.normalize( title );
	for ( const page of lists ) {
		const task = readTasks( page.wikitext, config ).find( ( one ) => wanted !== undefined && pages.normalize( one.title ) === wanted && isWanted( one ) );
		if ( task ) {
			return { page, task };
		}
	}
	return undefined;
}

async function prepareThanks( { ports: { thanks }, messages: { text } }: EffectParts, title: string ): Promise<Prepared | Refused> {
	const edit = thanks.isThere() && title ? await thanks.latest( title ) : undefined;
	if ( !edit ) {
		return { refused: text( thanks.isThere() ? 'partnerkit-wizard-nobody-to-thank' : 'partnerkit-wizard-no-thanks', isolated( title ) ) };
	}
	return {
		title: '', added: '', place: text( 'partnerkit-wizard-thanks-log' ), sentence: text( 'partnerkit-wizard-thanks', isolated( edit.user ), isolated( title ) ),
		work: {
			trace: { thanked: edit.revisionId },
			async write() {
				await thanks.give( edit.revisionId );
				return String( edit.revisionId );
			},
			// It is thanked once, however often it is sent.
			find: () => Promise.resolve( undefined )
		}
	};
}

/** A change of a page that is there for such changes, in one edit. */
async function prepareChange( { rendering, edits }: EffectParts[ 'ports' ], page: Page, obstacles: string[], { transform, ...said }: Pick<Prepared, 'place' | 'sentence'> & { summary: string; transform( wikitext: string ): string } ): Promise<Prepared | Refused> {
	const next = transform( page.wikitext );
	const added = linesAdded( page.wikitext, next );
	if ( obstacles.length ) {
		return { refused: obstacles.join( ' ' ), closed: { title: page.title, added } };
	}
	return {
		...said, added, title: page.title, diff: await rendering.compare( page.revisionId, next ),
		work: editWork( edits, [ { edit: { title: page.title, summary: said.summary, tags: [], transform }, base: page.revisionId } ] )
	};
}
