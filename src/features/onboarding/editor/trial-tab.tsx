import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CommunityWizard } from '../../../domain/wizard/community';
import type { Draft } from '../../../domain/wizard/community-draft';
import { SelectField } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { useWhileShown } from '../../while-shown';
import { dryPorts } from './dry-ports';
import { LanguageFrame } from './language-frame';
import { ownLocks, passingStore } from './preview-run';
import type { WizardEditorProps } from './props';

/** The whole wizard, from its first step, without writing anything. */
export function TrialTab( props: WizardEditorProps & { draft: Draft } ) {
	const { ports, messages: { text: t }, draft } = props;
	const [ language, setLanguage ] = useState( '' );
	const [ names, setNames ] = useState( new Map<string, string>() );
	// Without names, codes tell languages apart.
	const whileShown = useWhileShown( () => {} );
	useEffect( () => whileShown( ports.languages.names(), setNames ), [] );
	const wizard = draft.defects.length ? undefined : draft.shown;
	if ( !wizard ) {
		return <Notice kind="warning"><p>{ t( 'partnerkit-editor-try-later', draft.defects.length ) }</p></Notice>;
	}
	const { language: own, texts = {} } = wizard.page;
	const languages = [ own, ...Object.keys( texts ).filter( ( code ) => code !== own ) ];
	return <>
		<Notice kind="notice"><p>{ t( 'partnerkit-editor-try' ) }</p></Notice>
		{ languages.length > 1 && <SelectField t={ t } label={ t( 'partnerkit-editor-try-language' ) } value={ language || own } options={ languages.map( ( code ) => ( { value: code, label: names.get( code ) ?? code } ) ) } onChange={ setLanguage } /> }
		<LanguageFrame languages={ ports.languages } language={ language || own }><Running key={ JSON.stringify( wizard.definition ) } { ...props } wizard={ wizard } languages={ language ? [ language ] : [] } /></LanguageFrame>
	</>;
}

function Running( { tools, id, reader, explain, now, wizard, languages }: WizardEditorProps & { wizard: CommunityWizard; languages: string[] } ) {
	const { openRun, useRun, StepScreen, messages } = tools;
	const dry = useMemo( () => dryPorts( tools.ports, now ), [] );
	const run = useRun( () => openRun( wizard.definition, { store: passingStore( now ), locks: ownLocks } ), () => {} );
	return run ? <StepScreen ports={ dry } reader={ reader } messages={ messages } id={ id } languages={ languages } explain={ explain } onTitle={ () => {} } isTrial wizard={ wizard } run={ run } /> : null;
}
