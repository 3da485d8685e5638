import { useEffect, useRef, useState } from 'preact/hooks';
import { CONFIG_PAGE } from '../../domain/partnership/config';
import { readTargets } from '../../domain/movement/reached/targets';
import { readConfig, type ConfigProblem } from '../../domain/partnership/config-read';
import { configText, mergeConfig } from '../../domain/partnership/config-write';
import type { Facts } from '../../ui/settings/form';
import { SettingsPage, type SettingsPageProps } from '../../ui/settings/settings-page';
import type { Messages, Saved, TagSetup } from '../../wiki/ports';
import { useWhileShown } from '../while-shown';
import { MOST_SAMPLES, readEffect, type Effect } from './effect';
import { TagSetupPanel } from './tag-setup';
import { formOf, openSettings, readDraft, readFacts, saveSettings, type Draft, type Opened, type SettingsPorts } from './settings';

export interface SettingsProps {
	ports: SettingsPorts & { tagSetup: TagSetup };
	messages: Messages;
	/** Turns an error into what happened, what is safe and what to do. */
	explain( error: unknown ): string;
}

/** Key of the draft. */
const DRAFT = 'settings';

/** Milliseconds without typing after which the wiki is asked. */
const SETTLED = 500;

interface Outcome {
	saving?: boolean;
	saved?: Saved;
	error?: string;
	/** Fields that others changed in the meantime too. */
	conflicts?: string[];
}

/** Reads the settings, keeps what is changed, shows what it would do, and saves it. */
export function SettingsScreen( { ports, messages, explain }: SettingsProps ) {
	const { pages, drafts } = ports;
	const [ opened, setOpened ] = useState<Opened>();
	const [ draft, setDraft ] = useState<Draft>( { base: { text: '', revisionId: 0 }, text: '' } );
	const [ outcome, setOutcome ] = useState<Outcome>( {} );
	const whileShown = useWhileShown( ( reason ) => setOutcome( { error: explain( reason ) } ) );
	const { facts, effect, again } = useAnswers( ports, opened, draft, messages, whileShown );

	const read = (): void => {
		setOutcome( {} );
		whileShown( openSettings( ports ), ( found ) => {
			const left = found.obstacles.length ? undefined : readDraft( drafts.load( DRAFT ) );
			const merged = left && mergeConfig( left.base.text, left.text, found.base.text );
			setOpened( found );
			setDraft( left ? { ...left, base: found.base, text: merged!.text } : { base: found.base, text: found.base.text } );
			setOutcome( { conflicts: merged?.conflicts } );
		} );
	};
	useEffect( read, [] );

	const change = ( next: Partial<Draft> ): void => {
		const whole = { ...draft, ...next };
		setDraft( whole );
		setOutcome( {} );
		drafts.save( DRAFT, whole );
	};
	const summary = draft.summary ?? messages.inContentLanguage( 'partnerkit-settings-summary' );
	const save = (): void => {
		setOutcome( { saving: true } );
		whileShown( saveSettings( ports, draft.base, draft.text, summary ), ( { saved, theirs } ) => {
			if ( theirs ) {
				// The draft stays; what it would change is told anew.
				whileShown( openSettings( ports ), ( found ) => {
					setOpened( found );
					change( { base: found.base, text: mergeConfig( draft.base.text, draft.text, found.base.text ).text } );
					setOutcome( { conflicts: theirs.fields } );
				} );
			} else {
				drafts.clear( DRAFT );
				setOutcome( { saved } );
			}
		} );
	};
	const problems = problemsOf( draft.text );
	const titles = effect ? effect.samples.map( ( { title } ) => title ) : draft.samples || [];
	return <SettingsPage
		t={ messages.text } page={ CONFIG_PAGE } stage={ stageOf( opened, outcome ) } error={ outcome.error } conflicts={ outcome.conflicts || [] }
		obstacles={ opened ? opened.obstacles : [] } text={ draft.text } given={ formOf( draft.text ) } problems={ problems } facts={ facts }
		isChanged={ draft.text.trim() !== draft.base.text.trim() } isWorse={ isWorse( problems, problemsOf( draft.base.text ) ) } diff={ effect?.diff } samples={ effect?.samples } mostSamples={ MOST_SAMPLES } summary={ summary } saved={ outcome.saved && shownSaved( ports, outcome.saved ) }
		links={ { page: pages.url( CONFIG_PAGE ), talk: pages.url( pages.talkTitle( CONFIG_PAGE )! ), admins: pages.url( 'Special:ListUsers', { group: 'interface-admin' } ) } }
		onGiven={ ( given ) => change( { text: configText( given ) } ) } onText={ ( text ) => change( { text } ) } onSummary={ ( text ) => change( { summary: text } ) }
		onSample={ ( title ) => change( { samples: [ ...new Set( [ ...titles, pages.normalize( title ) ?? title ] ) ] } ) }
		onSampleAway={ ( title ) => change( { samples: titles.filter( ( one ) => one !== title ) } ) }
		onForget={ () => {
			drafts.clear( DRAFT );
			read();
		} }
		onSave={ save } onRetry={ opened ? again : read } onReload={ () => location.reload() }
		tagPanel={ opened && <TagSetupPanel ports={ ports } config={ opened.config } messages={ messages } explain={ explain } /> }
	/>;
}

/** What the wiki says of what is typed, asked for when typing pauses; the last answer stays until the next is there. */
function useAnswers( ports: SettingsPorts, opened: Opened | undefined, draft: Draft, messages: Messages, whileShown: ReturnType<typeof useWhileShown> ): { facts: Facts; effect?: Effect; again(): void } {
	const [ facts, setFacts ] = useState<Facts>( { pages: new Map(), templates: new Map(), tags: new Map(), lostWikis: [] } );
	const [ effect, setEffect ] = useState<{ of: string; effect: Effect }>();
	const [ attempt, setAttempt ] = useState( 0 );
	const wanted = JSON.stringify( [ draft.text, draft.samples, draft.base.revisionId ] );
	const current = useRef( wanted );
	current.current = wanted;
	useEffect( () => {
		// What is no JSON would be read as nothing, and is refused by the wiki.
		if ( !opened || !formOf( draft.text ) ) {
			return undefined;
		}
		const timer = setTimeout( () => {
			whileShown( readFacts( ports, readConfig( draft.text ).config, facts ), setFacts );
			whileShown( readEffect( ports, opened.config, draft.base, draft.text, draft.samples, messages ), ( found ) => {
				// An answer to an earlier question may come last.
				if ( current.current === wanted ) {
					setEffect( { of: wanted, effect: found } );
				}
			} );
		}, effect ? SETTLED : 0 );
		return () => clearTimeout( timer );
	}, [ opened, wanted, attempt ] );
	return { facts, effect: effect?.of === wanted ? effect.effect : undefined, again: () => setAttempt( attempt + 1 ) };
}

function problemsOf( text: string ): ConfigProblem[] {
	const { config, problems } = readConfig( text.trim() === '' ? undefined : text );
	return [ ...problems, ...readTargets( config.targets ).problems ];
}

/** Whether something is wrong that was not; what Partnerkit does not know is kept, and harms nobody. */
function isWorse( problems: ConfigProblem[], before: ConfigProblem[] ): boolean {
	return problems.some( ( { field, reason } ) => reason !== 'unknown' && !before.some( ( one ) => one.field === field && one.reason === reason ) );
}

function stageOf( opened: Opened | undefined, { saving, saved, error }: Outcome ): SettingsPageProps[ 'stage' ] {
	if ( saved ) {
		return 'saved';
	}
	return saving ? 'saving' : opened ? 'ready' : error === undefined ? 'reading' : 'failed';
}

function shownSaved( { pages }: SettingsPorts, saved: Saved ): SettingsPageProps[ 'saved' ] {
	return { outcome: saved.outcome, url: pages.url( saved.title, saved.outcome === 'saved' ? { diff: String( saved.revisionId ) } : {} ) };
}
