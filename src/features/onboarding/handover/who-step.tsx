import { useEffect, useRef, useState } from 'preact/hooks';
import { handoverWarnings } from '../../../domain/onboarding/handover';
import { userName } from '../../../domain/partnership/participant';
import { Notice } from '../../../ui/notice';
import { placed } from '../../../ui/text';
import { useWhileShown } from '../../while-shown';
import { afterwards, answerOf, handoverOf } from './answers';
import { HANDOVER, type HandoverStepProps } from './step-props';
import { useAccounts } from './use-accounts';

/** Who hands over, and to whom. */
export function WhoStep( props: HandoverStepProps ) {
	const { tools: { RunFrame, FormField, Ticks, saidOf }, run, ground, messages: { text: t }, reader, explain, now, screenUrl } = props;
	const { contacts, contact, partnership } = ground;
	const [ failed, setFailed ] = useState<string>();
	const [ isEager, setEager ] = useState( false );
	const fields = useRef<HTMLDivElement>( null );
	const whileShown = useWhileShown( ( reason ) => setFailed( explain( reason ) ) );
	const handover = handoverOf( props );
	const after = afterwards( props );
	const accounts = useAccounts( props.ports, after, whileShown );
	const given = ( field: string ): string => String( answerOf( props, 'who', field ) );
	const wrong = ( field: string ): string | undefined => {
		const name = userName( given( field ) );
		return name !== '' && accounts.missing.has( name ) ? t( 'partnerkit-handover-no-account', placed( name ) ) : undefined;
	};
	const isWrong = handover.to.some( ( name ) => accounts.missing.has( name ) );
	useEffect( () => {
		// Whoever opens it is the one who leaves, most of the time.
		if ( reader.user !== undefined && contacts.includes( reader.user ) && !run.state.answers[ 'who.from' ] ) {
			run.answer( 'from', reader.user );
		}
	}, [] );
	const next = (): void => {
		setFailed( undefined );
		if ( !accounts.isKnown ) {
			// It goes on when the wiki has told of the names.
			setEager( true );
			accounts.again();
		} else if ( isWrong ) {
			fields.current!.querySelector<HTMLElement>( '[aria-invalid="true"]' )!.focus();
		} else {
			run.next();
		}
	};
	useEffect( () => {
		if ( isEager && accounts.isKnown ) {
			setEager( false );
			next();
		}
	}, [ isEager, accounts.isKnown ] );
	const former = handover.from !== '' ? handover.from : undefined;
	return <RunFrame run={ run } t={ t } screen={ HANDOVER } title={ t( 'partnerkit-handover-who-title' ) } acts={ [ { label: t( 'partnerkit-continue' ), onClick: next } ] }>
		<p>{ t( 'partnerkit-handover-who-lead' ) }</p>
		{ partnership.status === 'completed' && <Notice kind="notice"><p>{ t( 'partnerkit-giveback-over' ) } <a href={ screenUrl( 'wizard', `giveback:${ partnership.name }` ) }>{ t( 'partnerkit-giveback' ) }</a></p></Notice> }
		{ failed !== undefined && <Notice kind="error"><p>{ failed }</p></Notice> }
		{ contacts.length ?
			<FormField { ...saidOf( run, t, 'from' ) } kind="select" optional label={ t( 'partnerkit-handover-from' ) } options={ [ ...new Set( [ ...contacts, ...given( 'from' ) ? [ given( 'from' ) ] : [] ] ) ].map( ( name ) => ( { value: name, label: name } ) ) } value={ given( 'from' ) } onInput={ ( next_ ) => run.answer( 'from', next_ ) } /> :
			<Notice kind="notice"><p>{ contact === '' ? t( 'partnerkit-handover-no-contact' ) : t( 'partnerkit-handover-words', placed( contact ) ) }</p></Notice> }
		<div ref={ fields } class="partnerkit-handover__fields">{ [ 'to-1', 'to-2' ].map( ( field ) => {
			const said = saidOf( run, t, field );
			return <FormField
				key={ field } { ...said } problem={ said.problem ?? wrong( field ) } kind="text" optional={ field === 'to-2' } label={ t( `partnerkit-handover-${ field }` ) } help={ field === 'to-2' ? t( 'partnerkit-handover-to-2-help' ) : undefined }
				value={ given( field ) } onInput={ ( value ) => run.answer( field, value ) }
			/>;
		} ) }</div>
		{ former !== undefined && <Ticks
			t={ t } label={ t( 'partnerkit-handover-stays' ) } value={ [ ...answerOf( props, 'who', 'stays' ) ] } onChange={ ( ticked ) => run.answer( 'stays', ticked ) }
			options={ [ { value: 'yes', label: t( 'partnerkit-handover-stays', placed( former ) ), help: t( 'partnerkit-handover-stays-help' ) } ] }
		/> }
		{ handover.to.length > 0 && handoverWarnings( handover, after, accounts.lastEdits, now() ).map( ( { what, name } ) => <Notice key={ `${ what } ${ name }` } kind="warning"><p>{ t( `partnerkit-handover-${ what }`, placed( name ) ) }</p></Notice> ) }
	</RunFrame>;
}
