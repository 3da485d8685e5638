import { useEffect } from 'preact/hooks';
import type { Answers, Change } from '../../../domain/start/answers';
import { takenFrom } from '../../../domain/start/playbook';
import type { PathProps } from './props';

/**
 * Takes over the playbook that the address names, where nothing was begun before.
 *
 * @return Why it was not: there is none of that name, or there is a partnership that was begun otherwise
 */
export function usePlaybook( { run, ground, playbook }: PathProps, answers: Answers, set: ( ...changes: Change[] ) => void ): 'gone' | 'begun' | undefined {
	const found = ground.playbooks.find( ( { name } ) => name === playbook );
	const isTaken = answers.text( 'playbook' ) === playbook;
	const isFresh = !Object.keys( run.state.answers ).length;
	const isOver = run.place === undefined;
	useEffect( () => {
		if ( found && isOver && !isTaken ) {
			// The partnership before is saved: this is another.
			run.beginAnew();
		} else if ( found && isFresh ) {
			set( ...takenFrom( found, answers ) );
		}
	}, [ run.state.round ] );
	return playbook === '' || isTaken || isOver ? undefined : !found ? 'gone' : isFresh ? undefined : 'begun';
}
