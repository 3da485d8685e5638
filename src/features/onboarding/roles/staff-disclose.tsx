import { useEffect, useState } from 'preact/hooks';
import { staffPath } from '../../../domain/onboarding/staff';
import { dayOf } from '../../../domain/partnership/dates';
import { linesAdded } from '../../../domain/wikitext/lines-added';
import { answerOf, wayOf } from '../../../domain/wizard/way';
import { Fragment } from '../../../ui/fragment';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { isolated } from '../../../ui/text';
import { Written, type WrittenProps } from '../../../ui/wizard/written';
import { useWhileShown } from '../../while-shown';
import { RunFrame } from '../run-frame';
import { disclosingOf, disclosingWork } from './disclosing';
import { partnersOf, STAFF_SCREEN, type StaffStepProps } from './staff-props';

/** What the user page will say, as it will look, and the button that says it. */
export function DiscloseStep( { run, people, person, ports, messages, explain, onRead }: StaffStepProps ) {
	const { text, inContentLanguage } = messages;
	const { partnership } = people;
	const connection = wayOf( staffPath( partnership.name, partnersOf( partnership ) ), run.state ).find( ( { key } ) => key === 'connection' )!;
	const given = ( field: string ): string => String( answerOf( run.state, connection, field ) );
	const partner = given( 'partner' );
	const disclosing = disclosingOf( people, { work: given( 'work' ), partner }, dayOf( ports.clock.now() ), inContentLanguage );
	const { step, isSaid, hindered } = disclosing;
	const added = step && linesAdded( step.page.wikitext, step.transform( step.page.wikitext ) );
	const [ shown, setShown ] = useState<DocumentFragment>();
	const [ failed, setFailed ] = useState<string>();
	const [ looks, setLooks ] = useState( false );
	const whileShown = useWhileShown( ( reason ) => setFailed( explain( reason ) ) );
	const work = disclosingWork( ports.edits, disclosing );
	const read = (): void => {
		setFailed( undefined );
		if ( added !== undefined && !run.isDone() ) {
			whileShown( ports.rendering.preview( step!.page.title, added ), setShown );
		}
		if ( run.isPending() ) {
			setLooks( true );
			void run.look( work ).then( () => setLooks( false ) );
		}
	};
	useEffect( read, [ people ] );
	const error = failed ?? ( run.error === undefined ? undefined : explain( run.error ) );
	const stage: WrittenProps[ 'stage' ] = run.isDone() ? 'done' : run.writing === 'rest' ? 'ready' : run.writing === 'busy' && looks ? 'looking' : run.writing;
	const press = (): void => {
		if ( run.error !== undefined ) {
			onRead();
		}
		void run.confirm( work );
	};
	const acts = run.isDone() ? undefined : failed !== undefined ? [ { label: text( 'partnerkit-retry' ), onClick: read } ] :
		[ { label: text( !step ? 'partnerkit-continue' : error === undefined ? 'partnerkit-staff-disclose-act' : 'partnerkit-retry' ), disabled: step !== undefined && !shown || run.writing !== 'rest', onClick: press } ];
	return <RunFrame run={ run } t={ text } screen={ STAFF_SCREEN } title={ text( 'partnerkit-staff-disclose' ) } foot={ step && text( 'partnerkit-guide-join-foot' ) } acts={ acts }>
		<p>{ text( 'partnerkit-staff-disclose-text' ) }</p>
		{ step ? shown || run.isDone() || failed !== undefined ? <Written t={ text } stage={ stage } error={ error } writings={ shown ? [ {
			place: text( 'partnerkit-guide-on-user-page' ),
			words: <>
				<Fragment of={ shown } />
				<details><summary class="partnerkit-small">{ text( 'partnerkit-guide-exact' ) }</summary><pre dir="auto">{ added }</pre></details>
				<p class="partnerkit-small">{ text( 'partnerkit-wizard-summary', isolated( step.summary ) ) }</p>
			</>
		} ] : [] } /> : <Progress label={ text( 'partnerkit-wizard-reading' ) } /> :
			isSaid ? <Notice kind="success"><p>{ text( 'partnerkit-staff-disclosed', isolated( partner || partnership.label ) ) }</p></Notice> :
				<Notice kind="warning">
					<p>{ text( 'partnerkit-staff-disclose-hindered' ) }</p>{ hindered.map( ( reason ) => <p key={ reason }><bdi>{ reason }</bdi></p> ) }
					<p><a href={ ports.pages.url( `User talk:${ person.name }` ) }>{ text( 'partnerkit-staff-disclose-elsewhere' ) }</a></p>
				</Notice> }
	</RunFrame>;
}
