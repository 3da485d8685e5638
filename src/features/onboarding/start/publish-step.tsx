import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { START } from '../../../domain/start/definition';
import { Progress } from '../../../ui/progress';
import { PublishStep } from '../../../ui/start/publish-step';
import { WikiError } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import type { RefusedProps } from '../refused';
import type { ShownObstacle } from '../use-obstacle';
import { publishing, TAKEN } from './publish';
import type { StartStepProps } from './step-props';

/** Saves what was typed, page by page; what is in the way is explained and overcome here. */
export function Publish( { run, ports, words, writes, told, failed, site, hasAccount, explain, refused, copy, onAgain, onMoved, messages: { text: t } }: StartStepProps ) {
	const [ copied, setCopied ] = useState( '' );
	const [ links, setLinks ] = useState( () => addresses( '' ) );
	// Where it does not come, an obstacle is told in a sentence.
	const [ explaining, setExplaining ] = useState<{ Refused?: ComponentType<RefusedProps> } | undefined>( hasAccount ? undefined : {} );
	const whileShown = useWhileShown( () => setExplaining( {} ) );
	const work = publishing( ports.edits, writes );
	const { error } = run;
	const isTaken = error instanceof WikiError && error.code === TAKEN;
	const reasons = site?.obstacles ?? [];
	useEffect( () => {
		if ( hasAccount ) {
			whileShown( refused(), ( Refused ) => setExplaining( { Refused } ) );
		} else {
			// What was typed comes along to the account, by a word in the address that the wiki returns to.
			ports.stores.open( START.id ).handOver().then( ( word ) => setLinks( addresses( word ) ), () => {} );
		}
		// Something broke off while it was being saved, and what became of it is not known: it is looked for first.
		if ( run.isPending() ) {
			void run.look( work ).then( onMoved );
		}
	}, [] );
	const save = (): void => {
		void run.confirm( work ).then( onMoved );
	};
	// Those before it are there.
	const saved = error instanceof WikiError && error.more.saved || 0;
	const stopped = writes[ saved ];
	const left = writes.filter( ( { isThere }, index ) => !isThere && index >= saved ).length || writes.length;
	if ( !explaining ) {
		return <Progress label={ t( 'partnerkit-written-asking' ) } />;
	}
	return explaining.Refused ?
		<explaining.Refused error={ isTaken ? undefined : error } t={ t } ports={ ports } title={ stopped?.title ?? '' } text={ stopped?.text ?? '' } onTry={ save }>{ step }</explaining.Refused> :
		step();

	function step( obstacle?: ShownObstacle ) {
		return <PublishStep
			t={ t } hasBegun={ words.answers.ticks( 'begun' ).length > 0 } stage={ run.writing === 'rest' ? 'ready' : run.writing === 'elsewhere' ? 'elsewhere' : run.isPending() ? 'looking' : 'busy' } failed={ failed } copied={ copied }
			pages={ writes.map( ( { title, summary, revisionId, text } ) => ( { title, summary, isNew: !revisionId, text, diff: told?.[ title ]?.diff } ) ) }
			error={ obstacle ? obstacle.shown : isTaken ? t( 'partnerkit-start-taken-meanwhile' ) : error === undefined ? undefined : explain( error ) }
			obstacle={ !hasAccount ? { kind: 'account', ...links } : reasons.length && !obstacle ? { kind: 'forbidden', reasons, onLook: onMoved } : undefined }
			left={ left }
			act={ obstacle ?? { label: t( 'partnerkit-start-save', left ), isDisabled: false, onTry: save } }
			onCopy={ ( page ) => {
				void copy( page.text ).then( ( done ) => done && setCopied( page.title ) );
			} }
			onAgain={ onAgain }
		/>;
	}

	function addresses( word: string ): { register: string; logIn: string } {
		const back = { returnto: 'Special:BlankPage/Partnerkit', returntoquery: `partnerkit=start${ word && `:${ word }` }` };
		return { register: ports.pages.url( 'Special:CreateAccount', back ), logIn: ports.pages.url( 'Special:UserLogin', back ) };
	}
}
