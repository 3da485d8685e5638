import type { Draft, DraftStep } from '../../../domain/wizard/community-draft';
import type { Condition, Turn } from '../../../domain/wizard/definition';
import type { Answer, WizardState } from '../../../domain/wizard/state';
import type { Locks, WizardStore } from '../../../wiki/ports';
import type { Run } from '../runner';

const nothing = (): void => {};
const atOnce = (): Promise<void> => Promise.resolve();

/** A run that stands still at a step: what is typed in it is kept for as long as it is shown, and nothing is done. */
export function standingRun( draft: Draft, { index, step }: DraftStep, answers: Map<string, Answer>, redraw: () => void, onGo: ( id: string ) => void ): Run {
	const { definition } = draft.shown!;
	const place = { key: step!.id, step: definition.steps.find( ( one ) => one.id === step!.id )! };
	const value = ( field = '' ): Answer => answers.get( `${ place.key }.${ field }` ) ?? '';
	const state: WizardState = { wizard: definition.id, version: definition.version, round: 0, place: { value: '', at: 0, by: '' }, passed: [], answers: {}, effects: {} };
	const goOn = (): void => {
		const turns: Turn[] = typeof step!.next === 'string' ? [ { to: step!.next } ] : step!.next || [];
		const turn = turns.find( ( { when } ) => !when || isMet( when, step!.id, value() ) );
		if ( turn ) {
			onGo( turn.to );
		}
	};
	const before = draft.steps.find( ( { to } ) => to.includes( step!.id ) );
	const goBack = (): void => before && onGo( before.id );
	return {
		state, place, progress: { step: index + 1, of: draft.steps.length, part: ( index + 1 ) / draft.steps.length }, keeping: 'rest', problems: [], writing: 'rest', error: undefined,
		value, asides: () => [],
		answer( field, next ) {
			answers.set( `${ place.key }.${ field }`, next );
			redraw();
		},
		answerAt: nothing, next: goOn, back: goBack, jump: nothing, beginAnew: nothing, isPending: () => false, isDone: () => false,
		async confirm() {
			goOn();
		},
		look: atOnce, listen: nothing, flush: atOnce, close: nothing
	};
}

/** What a choice decides by itself; of the rest nothing is known here. */
function isMet( when: Condition, step: string, value: Answer ): boolean {
	return 'answer' in when && when.answer === step && ( 'is' in when ? when.is === value : 'in' in when && when.in.includes( String( value ) ) );
}

/** Keeps what is typed for as long as the screen is there. */
export function passingStore( now: () => number ): WizardStore {
	return {
		pen: () => ( { by: 'trial', now: now() } ), load: () => Promise.resolve( undefined ), save: ( state ) => Promise.resolve( { state, isKept: true } ), tell: ( state ) => Promise.resolve( state ),
		watch: () => nothing, handOver: () => Promise.resolve( '' )
	};
}

/** Nobody else can be at what is nowhere kept. */
export const ownLocks: Locks = { hold: ( _name, work ) => work() };
