import { useEffect, useRef, useState } from 'preact/hooks';
import type { Contribution } from '../../../domain/impact/contribution';
import { contextAfter, editsOf, inverse, jobFor, type Job } from '../../../domain/tracking/job';
import { ActDialog } from '../../../ui/tracking/edits/act-dialog';
import { placed } from '../../../ui/text';
import { WikiError } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import { doJob, type Failure } from './act';
import type { Ground } from './ground';
import { effectsOf, prepare, readGrounds, type Prepared, type Request } from './prepare';
import type { EditsScreenProps, Opened } from './props';
import { timeText } from './words';

export interface ActsProps {
	screen: EditsScreenProps;
	opened: Opened;
	/** The partnership whose edits are looked at. */
	ground: Ground;
	request: Request;
	/** Called once something is written, with what takes it back. */
	onDone( done: Job, undo: Request ): void;
	onClose(): void;
}

/** Milliseconds after the last letter of a reason before the preview follows. */
const PAUSE = 400;

/** Plans what was asked for, shows what it will write, and writes it. */
export function Acts( { screen, opened, ground, request: first, onDone, onClose }: ActsProps ) {
	const { ports, messages, explain, now } = screen;
	const { text } = messages;
	const draftKey = `edits:${ ground.context.partnership.name }`;
	const [ request, setRequest ] = useState( first );
	const [ mayTag, setMayTag ] = useState( opened.mayTag );
	const [ grounds, setGrounds ] = useState<Map<string, Ground>>();
	const [ reason, setReason ] = useState( () => draftOf( ports.drafts.load( draftKey ) ) );
	const [ prepared, setPrepared ] = useState<{ for: string; value: Prepared }>();
	const [ error, setError ] = useState<string>();
	const [ progress, setProgress ] = useState<number>();
	const [ failed, setFailed ] = useState<Map<number, Failure>>( new Map() );
	const cancel = useRef<AbortController>( undefined );
	const asked = useRef( 0 );
	const whileShown = useWhileShown( ( why ) => {
		setProgress( undefined );
		setError( explain( why ) );
	} );

	const wish = 'wish' in request ? request.wish : undefined;
	const isWhole = !wish || wish.act !== 'move' || wish.to !== '';
	const able = { ...opened, mayTag };
	const key = JSON.stringify( [ request.contributions.map( ( { revisionId } ) => revisionId ), wish, reason, mayTag ] );
	const ready = prepared && prepared.for === key ? prepared.value : undefined;

	const read = ( here?: Ground ): void => {
		setError( undefined );
		setGrounds( undefined );
		if ( isWhole ) {
			const turn = ++asked.current;
			whileShown( readGrounds( ports, able, here, request ), ( found ) => turn === asked.current && setGrounds( found ) );
		}
	};
	useEffect( () => read( ground ), [ JSON.stringify( wish ) ] );
	useEffect( () => {
		const timer = grounds && !failed.size ? setTimeout( () => {
			whileShown( prepare( ports, able, grounds, request, reason, messages, now() ), ( value ) => setPrepared( { for: key, value } ) );
		}, prepared ? PAUSE : 0 ) : undefined;
		return () => clearTimeout( timer );
	}, [ grounds, key, failed ] );

	const write = (): void => {
		if ( !ready || progress !== undefined ) {
			return;
		}
		const controller = cancel.current = new AbortController();
		setProgress( 0 );
		whileShown( doJob( { ports, opened: able, messages, grounds: ready.grounds, reason }, ready.job, setProgress, controller.signal ), ( outcome ) => {
			setProgress( undefined );
			const contexts = new Map( [ ...ready.grounds ].map( ( [ name, one ] ) => [ name, one.context ] ) );
			const after = new Map( [ ...ready.grounds ].map( ( [ name, one ] ) => [ name, { ...one, context: contextAfter( one.context, outcome.done ) } ] ) );
			if ( editsOf( outcome.done ).length ) {
				onDone( outcome.done, { contributions: request.contributions, undo: inverse( outcome.done, contexts ), grounds: after } );
			}
			if ( outcome.failed.size ) {
				setFailed( outcome.failed );
			} else {
				ports.drafts.clear( draftKey );
				onClose();
			}
		} );
	};
	/** Goes on with what failed, after another look at what others decided. */
	const goOn = ( tags: Opened[ 'mayTag' ] ): void => {
		const isLeft = ( revisionId: number ): boolean => failed.has( revisionId );
		setMayTag( tags );
		setRequest( { ...request, contributions: request.contributions.filter( ( { revisionId } ) => isLeft( revisionId ) ), ...'undo' in request ? { undo: jobFor( request.undo, isLeft ) } : {} } );
		setFailed( new Map() );
		read();
	};

	const { length } = request.contributions;
	const act = wish ? wish.act : 'undo';
	const needsReason = wish !== undefined && act !== 'count' && request.contributions.some( ( { user } ) => user !== opened.me );
	const label = placed( labelOf( opened, wish?.partnership ?? ground.context.partnership.name ) );
	const nameOf = ( one: Contribution ): string => `${ one.title }, ${ timeText( one.time, now(), messages ) }`;
	const refused = ready ? ready.planned.filter( ( one ) => one.refused ) : [];
	const doable = ready ? editsOf( ready.job ).length : length;
	return <ActDialog
		t={ text } title={ text( `partnerkit-edits-title-${ act }`, length, label ) }
		targets={ wish?.act === 'move' ? {
			value: wish.to, onChange: ( to ) => setRequest( { ...request, wish: { ...wish, to } } ),
			options: [ { value: '', label: text( 'partnerkit-edits-move-choose' ) }, ...opened.scopes.map( ( { partnership } ) => partnership ).filter( ( { name } ) => name !== wish.partnership ).map( ( one ) => ( { value: one.name, label: one.label } ) ) ]
		} : undefined }
		effects={ ready && doable ? effectsOf( ready, opened, messages ) : ready && [] }
		ledgers={ ( ready?.ledgers ?? [] ).map( ( ledger ) => ( { ...ledger, url: ports.pages.url( ledger.title ) } ) ) }
		refused={ refused.map( ( one ) => ( { text: nameOf( one.contribution ), reason: text( `partnerkit-edits-refused-${ one.refused === 'already' ? `already-${ act }` : one.refused! }`, placed( one.decision?.by ?? '' ) ) } ) ) }
		reason={ {
			value: reason, help: text( 'partnerkit-edits-reason-help' ), warning: needsReason && reason.trim() === '' ? text( 'partnerkit-edits-reason-needed' ) : undefined,
			onInput( value ) {
				setReason( value );
				ports.drafts.save( draftKey, { reason: value } );
			}
		} }
		error={ error } progress={ progress }
		failed={ request.contributions.filter( ( { revisionId } ) => failed.has( revisionId ) ).map( ( one ) => ( { text: nameOf( one ), reason: failureText( failed.get( one.revisionId )!, screen ) } ) ) }
		actLabel={ text( `partnerkit-edits-do-${ act }`, doable ) }
		mayAct={ ready !== undefined && doable > 0 && !( needsReason && reason.trim() === '' ) && ready.ledgers.every( ( { obstacles } ) => !obstacles.length ) }
		onAct={ write } onCancel={ () => cancel.current?.abort() } onClose={ onClose }
		further={ [
			{ label: text( 'partnerkit-edits-again' ), onClick: () => goOn( mayTag ) },
			...wish && [ ...failed.values() ].some( ( why ) => why instanceof WikiError ) && ready?.job.add.some( ( id ) => failed.has( id ) ) ?
				[ { label: text( 'partnerkit-edits-on-ledger' ), onClick: () => goOn( { add: false, remove: false } ) } ] : []
		] }
		onRetry={ () => read() }
	/>;
}

function failureText( failure: Failure, { explain, messages: { text } }: EditsScreenProps ): string {
	if ( !( failure instanceof WikiError ) ) {
		return text( `partnerkit-edits-failed-${ failure }` );
	}
	return failure.code === 'ratelimited' ? text( 'partnerkit-edits-failed-limit' ) : failure.code === 'permissiondenied' ? text( 'partnerkit-edits-failed-permission', failure.text ) : explain( failure );
}

function labelOf( { scopes }: Opened, name: string ): string {
	return scopes.find( ( { partnership } ) => partnership.name === name )?.partnership.label ?? name;
}

function draftOf( draft: unknown ): string {
	const { reason } = Object( draft ) as { reason?: unknown };
	return typeof reason === 'string' ? reason : '';
}
