import { useEffect, useState } from 'preact/hooks';
import { readWizard, WIZARD_PAGES, wordsOf, type CommunityWizard, type Defect } from '../../../domain/wizard/community';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { isolated } from '../../../ui/text';
import { openRun } from '../runner';
import { useRun } from '../use-run';
import { useWhileShown } from '../../while-shown';
import { defectText } from './defect-text';
import type { WizardScreenProps } from './props';
import { StepScreen } from './step';

/** A wizard that the community wrote, from its page. */
export function WizardScreen( props: WizardScreenProps ) {
	const { ports: { pages }, messages: { text }, id, languages, explain, onTitle } = props;
	const [ read, setRead ] = useState<{ wizard?: CommunityWizard; defects: Defect[]; exists: boolean }>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	const title = `${ WIZARD_PAGES }${ id }.json`;
	useEffect( () => whileShown( pages.read( [ title ] ), ( [ page ] ) => {
		const found = { ...readWizard( page.wikitext, id ), exists: page.exists };
		onTitle( found.wizard ? wordsOf( found.wizard.page, languages )( 'title' ) : text( 'partnerkit-wizard-refused' ) );
		setRead( found );
	} ), [] );
	if ( read?.wizard ) {
		return <Running { ...props } wizard={ read.wizard } />;
	}
	return <section class="partnerkit-wizard" data-partnerkit={ `wizard:${ id }` } aria-busy={ !read && !error }>
		{ error !== undefined && <Notice kind="error"><p>{ error }</p></Notice> }
		{ !read && !error && <Progress label={ text( 'partnerkit-wizard-reading' ) } /> }
		{ read && !read.exists && <Notice kind="warning"><p>{ text( 'partnerkit-wizard-missing', isolated( title ) ) }</p></Notice> }
		{ read?.exists && <>
			<Notice kind="warning"><p>{ text( 'partnerkit-wizard-refused-why', read.defects.length ) }</p></Notice>
			<ol class="partnerkit-wizard__defects">{ read.defects.map( ( defect ) => <li key={ `${ defect.at }:${ defect.code }` }>
				<strong>{ text( 'partnerkit-wizard-line', defect.line ) }</strong> { defectText( text, defect ) }
			</li> ) }</ol>
			<p><a href={ pages.url( 'Special:BlankPage/Partnerkit', { partnerkit: `wizard:edit:${ id }` } ) }>{ text( 'partnerkit-wizard-edit' ) }</a></p>
		</> }
	</section>;
}

function Running( props: WizardScreenProps & { wizard: CommunityWizard } ) {
	const { ports: { stores, locks }, messages: { text }, id, wizard, explain } = props;
	const { definition } = wizard;
	const [ error, setError ] = useState<string>();
	const run = useRun( () => openRun( definition, { store: stores.open( definition.id ), locks } ), ( reason ) => setError( explain( reason ) ) );
	return run ? <StepScreen { ...props } run={ run } /> : <section class="partnerkit-wizard" data-partnerkit={ `wizard:${ id }` } aria-busy={ error === undefined }>
		{ error === undefined ? <Progress label={ text( 'partnerkit-wizard-reading' ) } /> : <Notice kind="error"><p>{ error }</p></Notice> }
	</section>;
}
