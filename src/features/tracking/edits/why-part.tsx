import { useEffect, useState } from 'preact/hooks';
import { attributionIn } from '../../../domain/tracking/edit-plan';
import { contextAfter, editAfter, editsOf, type Job } from '../../../domain/tracking/job';
import { Button } from '../../../ui/button';
import { SelectField, TextField } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { placed } from '../../../ui/text';
import { useWhileShown } from '../../while-shown';
import { Acts } from './acts';
import { AnswerInPlace } from './answer-in-place';
import type { Ground } from './ground';
import { lookUp, type Found } from './lookup';
import type { Request } from './prepare';
import type { Case } from './proofs';
import type { EditsScreenProps, Opened } from './props';
import { chipOf, clock, summaryText } from './words';
import { dayOf } from '../../../domain/partnership/dates';

interface Props {
	screen: EditsScreenProps;
	opened: Opened;
	/** The partnership that is asked about; undefined while its records are read. */
	ground?: Ground;
	partnership: string;
	onGround( ground: Ground ): void;
	onPartnership( name: string ): void;
	onBusy( isBusy: boolean ): void;
}

/** “Why is my edit (not) counted?” for any edit or page that is typed or pasted. */
export function WhyPart( { screen, opened, ground, partnership: name, onGround, onPartnership, onBusy }: Props ) {
	const { ports, messages, explain, asked } = screen;
	const { text } = messages;
	const [ typed, setTyped ] = useState( asked ?? '' );
	const [ found, setFound ] = useState<Found | 'looking'>();
	const [ error, setError ] = useState<string>();
	const [ open, setOpen ] = useState<number>();
	const [ request, setRequest ] = useState<Request>();
	const [ done, setDone ] = useState<{ job: Job; undo: Request }>();
	const finish = ( next: Found | undefined ): void => {
		setFound( next );
		onBusy( false );
	};
	const whileShown = useWhileShown( ( reason ) => {
		setError( explain( reason ) );
		finish( undefined );
	} );
	const look = (): void => {
		setError( undefined );
		setDone( undefined );
		setFound( undefined );
		if ( !ground || typed.trim() === '' ) {
			return;
		}
		setFound( 'looking' );
		onBusy( true );
		whileShown( lookUp( ports, opened, ground, typed, messages ), finish );
	};
	useEffect( look, [ ground?.context.partnership.name ] );

	const apply = ( job: Job, undo: Request ): void => {
		const after = ( given: Case ): Case => {
			const next = { ...given.ground, context: contextAfter( given.ground.context, job ) };
			const contribution = editAfter( given.contribution, job, opened.config.tag );
			return { ...given, ground: next, contribution, attribution: attributionIn( next.context )( contribution ) };
		};
		if ( found && found !== 'looking' && found.kind !== 'nothing' ) {
			setFound( found.kind === 'edit' ? { ...found, given: after( found.given ) } : { ...found, cases: found.cases.map( after ) } );
		}
		onGround( { ...ground!, context: contextAfter( ground!.context, job ) } );
		setDone( request && 'undo' in request ? undefined : { job, undo } );
	};
	const answer = ( given: Case ) => <AnswerInPlace screen={ screen } given={ given } onWish={ ( wish ) => setRequest( { wish, contributions: [ given.contribution ] } ) } />;

	return <>
		<form class="partnerkit-edits__ask" onSubmit={ ( event ) => {
			event.preventDefault();
			look();
		} }>
			<SelectField
				t={ text } label={ text( 'partnerkit-edits-partnership' ) } value={ name } onChange={ onPartnership }
				options={ opened.scopes.map( ( { partnership } ) => ( { value: partnership.name, label: partnership.label } ) ) }
			/>
			<TextField t={ text } label={ text( 'partnerkit-why-ask' ) } help={ text( 'partnerkit-why-ask-help' ) } value={ typed } onInput={ setTyped } />
			<button type="submit" class="cdx-button cdx-button--action-progressive cdx-button--weight-primary">{ text( 'partnerkit-why-look' ) }</button>
		</form>
		{ error && <Notice kind="error"><p>{ error }</p><Button onClick={ look }>{ text( 'partnerkit-retry' ) }</Button></Notice> }
		{ done && <Notice kind="success"><p>{ text( 'partnerkit-edits-done', editsOf( done.job ).length ) } <Button kind="quiet" onClick={ () => setRequest( done.undo ) }>{ text( 'partnerkit-edits-undo' ) }</Button></p></Notice> }
		{ found === 'looking' && <Progress label={ text( 'partnerkit-edits-looking' ) } /> }
		{ found && found !== 'looking' && <>
			{ found.kind === 'nothing' && <Notice kind="notice">{ text( `partnerkit-why-found-${ found.why }`, placed( found.about ) ) }</Notice> }
			{ found.kind === 'edit' && <>
				<About screen={ screen } given={ found.given } />
				{ answer( found.given ) }
			</> }
			{ found.kind === 'edits' && <>
				<h2>{ found.renamed && <>{ text( 'partnerkit-why-renamed', placed( found.title ) ) } </> }{ text( 'partnerkit-why-edits', found.cases.length, placed( found.title ) ) }</h2>
				<ul class="partnerkit-edits__found">{ found.cases.map( ( given ) => {
					const id = given.contribution.revisionId;
					return <li key={ id }>
						<button type="button" class="partnerkit-link" aria-expanded={ open === id } onClick={ () => setOpen( open === id ? undefined : id ) }>{ whenText( given ) } · { chipOf( given.attribution, given.contribution, given.ground, opened.me, messages ).text }</button>
						{ open === id && answer( given ) }
					</li>;
				} ) }</ul>
			</> }
		</> }
		{ request && ground && <Acts screen={ screen } opened={ opened } ground={ found && found !== 'looking' && found.kind === 'edit' ? found.given.ground : ground } request={ request } onDone={ apply } onClose={ () => setRequest( undefined ) } /> }
	</>;
}

/** Which edit it is that is answered about. */
function About( { screen: { ports, messages }, given }: { screen: EditsScreenProps; given: Case } ) {
	const { contribution: { title, user, comment }, hidden } = given;
	return <h2 class="partnerkit-edits__about">
		<a href={ ports.pages.url( title ) }><bdi>{ title }</bdi></a> · { whenText( given ) } · <bdi>{ hidden.includes( 'user' ) ? messages.text( 'partnerkit-why-hidden-user' ) : user }</bdi> · <i><bdi>{ hidden.includes( 'comment' ) ? messages.text( 'partnerkit-why-hidden-comment' ) : summaryText( comment, messages ) }</bdi></i>
	</h2>;
}

function whenText( { contribution: { time }, messages }: Case ): string {
	return messages.text( 'partnerkit-edits-day', messages.day( dayOf( time ) ), clock( time, messages ) );
}
