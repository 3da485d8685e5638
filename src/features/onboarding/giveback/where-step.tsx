import { useEffect, useRef, useState } from 'preact/hooks';
import { isNewPlaybook, NEW_PLAYBOOK, playbookNamed } from '../../../domain/onboarding/giveback';
import { partnershipTitle } from '../../../domain/partnership/config';
import { Notice } from '../../../ui/notice';
import { placed } from '../../../ui/text';
import type { Pages } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import { answersOf } from './answers';
import { GIVEBACK, type GivebackStepProps } from './props';

const OTHER = 'other';

/** What is wrong with the name of a new playbook: the key of a message, or undefined where nothing is. */
async function titleProblem( pages: Pages, { config, record }: GivebackStepProps[ 'ground' ], named: string ): Promise<string | undefined> {
	const wanted = pages.normalize( partnershipTitle( config, 'Playbooks', named ) );
	if ( named === '' || named.includes( '/' ) || wanted === undefined ) {
		return named === '' ? 'partnerkit-wizard-problem-missing' : 'partnerkit-giveback-title-impossible';
	}
	const [ page ] = await pages.read( [ wanted ] );
	// What an earlier attempt has written is no reason against going on.
	return page.exists && !page.wikitext.includes( `[[${ record.title }|` ) ? 'partnerkit-giveback-title-taken' : undefined;
}

/** Which playbook it becomes part of, or what a new one is called. */
export function WhereStep( props: GivebackStepProps ) {
	const { tools: { RunFrame, FormField, Choice, Ticks, saidOf }, run, ground, ports: { pages }, messages: { text: t }, explain } = props;
	const { partnership, playbooks, from } = ground;
	const answers = answersOf( props );
	const [ to, title ] = [ answers.text( 'to' ), answers.text( 'title' ) ];
	const [ wantsOther, setOther ] = useState( false );
	const [ problem, setProblem ] = useState<string>();
	const [ failed, setFailed ] = useState<string>();
	const root = useRef<HTMLDivElement>( null );
	const whileShown = useWhileShown( ( reason ) => setFailed( explain( reason ) ) );
	const others = playbooks.filter( ( { name } ) => name !== from );
	const chosen = to === NEW_PLAYBOOK || to !== '' && to === from ? to : to !== '' || wantsOther ? OTHER : '';
	useEffect( () => {
		// Whoever began from a playbook most likely has something to add to it.
		if ( !run.state.answers[ 'where.to' ] ) {
			run.answer( 'to', from ?? NEW_PLAYBOOK );
		}
	}, [] );
	useEffect( () => {
		if ( problem ) {
			root.current!.querySelector<HTMLElement>( '[aria-invalid="true"]' )?.focus();
		}
	}, [ problem ] );
	const next = (): void => {
		setFailed( undefined );
		if ( !isNewPlaybook( answers ) ) {
			run.next();
			return;
		}
		const named = playbookNamed( answers );
		whileShown( titleProblem( pages, ground, named ), ( found ) => found ? setProblem( t( found, placed( named ) ) ) : run.next() );
	};
	return <RunFrame run={ run } t={ t } screen={ GIVEBACK } title={ t( 'partnerkit-giveback-where-title' ) } acts={ [ { label: t( 'partnerkit-continue' ), onClick: next } ] }>
		<p>{ t( 'partnerkit-giveback-where-lead', placed( partnership.label ) ) }</p>
		{ failed !== undefined && <Notice kind="error"><p>{ failed }</p></Notice> }
		<div ref={ root } class="partnerkit-giveback__where">
			<Choice
				{ ...saidOf( run, t, 'to' ) } label={ t( 'partnerkit-giveback-where-title' ) } value={ chosen }
				onChange={ ( value ) => {
					setOther( value === OTHER );
					run.answer( 'to', value === OTHER ? '' : value );
				} }
				options={ [
					...from === undefined ? [] : [ { value: from, label: t( 'partnerkit-giveback-to-from', placed( from ) ), help: t( 'partnerkit-giveback-to-from-help' ) } ],
					{ value: NEW_PLAYBOOK, label: t( 'partnerkit-giveback-to-new' ), help: t( 'partnerkit-giveback-to-new-help' ) },
					...others.length ? [ { value: OTHER, label: t( 'partnerkit-giveback-to-other' ), help: t( 'partnerkit-giveback-to-other-help' ) } ] : []
				] }
			/>
			{ chosen === OTHER && <FormField
				t={ t } kind="select" label={ t( 'partnerkit-giveback-which' ) } options={ others.map( ( { name } ) => ( { value: name, label: name } ) ) } value={ to }
				onInput={ ( value ) => run.answer( 'to', value ) }
			/> }
			{ chosen === NEW_PLAYBOOK && <FormField
				{ ...saidOf( run, t, 'title' ) } problem={ problem } kind="text" label={ t( 'partnerkit-giveback-name' ) } help={ t( 'partnerkit-giveback-name-help' ) } value={ title }
				onInput={ ( value ) => {
					setProblem( undefined );
					run.answer( 'title', value );
				} }
			/> }
		</div>
		{ partnership.status !== 'completed' && <Ticks
			t={ t } label={ t( 'partnerkit-giveback-ended' ) } value={ answers.ticks( 'ended' ) } onChange={ ( ticked ) => run.answer( 'ended', ticked ) }
			options={ [ { value: 'yes', label: t( 'partnerkit-giveback-ended' ), help: t( 'partnerkit-giveback-ended-help' ) } ] }
		/> }
	</RunFrame>;
}
