import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { copyText } from '../../ui/copy-text';
import { Obstacle } from '../../ui/wizard/obstacle';
import type { Translate } from '../../ui/text';
import { WikiError, type AnsweredEdits, type Pages, type Ways } from '../../wiki/ports';
import { obstacleOf, type ObstacleKind } from './obstacle-kind';

export interface ObstacleParts {
	/** Why the last write was not made. */
	error: unknown;
	t: Translate;
	ports: { edits: Pick<AnsweredEdits, 'answer'>; pages: Pick<Pages, 'url' | 'talkTitle'>; ways: Pick<Ways, 'logIn' | 'register'> };
	/** Page on which the words are to stand, and the words. */
	title: string;
	text: string;
	/** Tries to write once more. */
	onTry(): void;
}

/** What a step shows of an obstacle, and what its main button says and does by then. */
export interface ShownObstacle {
	kind: ObstacleKind;
	shown: ComponentChildren;
	label: string;
	isDisabled: boolean;
	onTry(): void;
}

/** Seconds that somebody waits where the wiki does not tell how long. */
const A_WHILE = 60;

/** Where the words are best taken along. */
const COPIED: ObstacleKind[] = [ 'closed', 'captcha', 'disallowed', 'link', 'name', 'accounts', 'blocked', 'protected' ];

/** What is in the way of a write, where it is one of the obstacles that a wiki has; undefined otherwise. */
export function useObstacle( { error, t, ports, title, text, onTry }: ObstacleParts ): ShownObstacle | undefined {
	const kind = obstacleOf( error );
	const { text: says, retryAfter, more } = error instanceof WikiError ? error : new WikiError( '' );
	const [ word, setWord ] = useState( '' );
	const asked = useRef<Array<{ id: string; saved?: number }>>( [] );
	const left = useCountdown( kind === 'throttle' ? retryAfter ?? A_WHILE : undefined, error );
	const id = more.captcha?.id;
	useEffect( () => setWord( '' ), [ id ] );
	if ( id !== undefined && !asked.current.some( ( one ) => one.id === id ) ) {
		asked.current.push( { id, saved: more.saved } );
	}
	// The next page has a question of its own: that is no wrong answer.
	const isAgain = asked.current.findIndex( ( one ) => one.id === id ) > asked.current.findIndex( ( one ) => one.saved === more.saved );
	if ( !kind ) {
		return undefined;
	}
	const tryAgain = (): void => {
		if ( kind === 'question' ) {
			ports.edits.answer( id!, word );
		}
		onTry();
	};
	const talk = ports.pages.talkTitle( title );
	return {
		kind,
		label: kind === 'question' ? t( 'partnerkit-obstacle-send' ) : kind === 'warning' ? t( 'partnerkit-obstacle-all-the-same' ) : t( 'partnerkit-retry' ),
		isDisabled: kind === 'question' && word.trim() === '' || left !== undefined && left > 0,
		onTry: tryAgain,
		shown: <Obstacle
			t={ t } kind={ [ 'question', 'warning', 'throttle', 'accounts' ].includes( kind ) ? 'warning' : 'error' }
			sentences={ [
				t( `partnerkit-obstacle-${ kind }` ), more.saved ? t( 'partnerkit-obstacle-half', more.saved ) : t( 'partnerkit-obstacle-safe' ),
				t( `partnerkit-obstacle-${ kind }-now`, kind === 'throttle' ? retryAfter ?? A_WHILE : '' )
			] }
			words={ more.words && more.words.textContent ? more.words : says }
			question={ kind === 'question' ? { id: id!, question: more.captcha!.question, picture: more.captcha!.picture, isAgain, value: word, onInput: setWord, onEnter: tryAgain } : undefined }
			left={ left }
			links={ [
				...kind === 'loggedout' || kind === 'accounts' ? [ { label: t( 'partnerkit-obstacle-log-in' ), href: ports.ways.logIn(), isHere: true } ] : [],
				...kind === 'accounts' ? [ { label: t( 'partnerkit-obstacle-register' ), href: ports.ways.register(), isHere: true } ] : [],
				...kind === 'captcha' ? [ { label: t( 'partnerkit-obstacle-editor' ), href: ports.pages.url( title, { action: 'edit' } ) } ] : [],
				...[ 'closed', 'protected' ].includes( kind ) && talk && talk !== title ? [ { label: t( 'partnerkit-obstacle-talk' ), href: ports.pages.url( talk ) } ] : []
			] }
			onCopy={ COPIED.includes( kind ) && text !== '' ? () => copyText( text ) : undefined }
		/>
	};
}

/** Seconds that are left; counts from anew with each error. */
function useCountdown( seconds: number | undefined, error: unknown ): number | undefined {
	const [ left, setLeft ] = useState( seconds );
	useEffect( () => {
		setLeft( seconds );
		if ( seconds === undefined ) {
			return undefined;
		}
		const until = Date.now() + seconds * 1000;
		const timer = setInterval( () => {
			const now = Math.max( 0, Math.ceil( ( until - Date.now() ) / 1000 ) );
			setLeft( now );
			if ( !now ) {
				clearInterval( timer );
			}
		}, 500 );
		return () => clearInterval( timer );
	}, [ error ] );
	return seconds === undefined ? undefined : left ?? seconds;
}
