import { useEffect, useRef, useState } from 'preact/hooks';
import { partnershipTitle, type Config } from '../../domain/partnership/config';
import { mergeForms, resolveClash, type Clash, type PartnershipForm } from '../../domain/partnership/record-merge';
import type { RegistryStage } from '../../ui/registry/registry-view';
import type { Tab } from '../../ui/registry/written-page';
import type { Wikidata } from '../../wiki/ports';
import { useWhileShown } from '../while-shown';
import { readDraft } from './draft';
import { newForm, readSources, readSurroundings, savePartnership, writesOf, type Sources, type Surroundings, type Write } from './partnership';
import type { RegistryScreenProps } from './props';

/** Milliseconds without typing after which the pages of a new name are read. */
const SETTLED = 400;

/** A partnership while it is being edited. */
export interface EditedRecord {
	config?: Config;
	wikidata?: Wikidata;
	surroundings?: Surroundings;
	/** The pages as they were read last. */
	sources?: Sources;
	form?: PartnershipForm;
	clashes: Clash[];
	/** What saving would write. */
	writes: Write[];
	stage: RegistryStage;
	error?: string;
	tab: Tab;
	/** undefined: as proposed. */
	summary?: string;
	/** The partnership has no page yet, and its title can still be chosen. */
	isNew: boolean;
	/** The form goes on from a draft. */
	isResumed: boolean;
	/** The name was left empty, or asked for: before that, nobody is told that it is missing. */
	isNameMissed: boolean;
	saved?: { edits: number; url: string; name: string };
	change( to: ( before: PartnershipForm ) => PartnershipForm ): void;
	choose( clash: Clash, choice: 'mine' | 'theirs' ): void;
	setTab( tab: Tab ): void;
	setSummary( summary: string ): void;
	missName(): void;
	review(): void;
	back(): void;
	save( summary: string ): void;
	discard(): void;
	retry(): void;
	fail( reason: unknown ): void;
	/** What else is to be asked again after an error. */
	onAgain( again: () => void ): void;
}

type State = Pick<EditedRecord, 'config' | 'wikidata' | 'surroundings' | 'sources' | 'form' | 'clashes' | 'stage' | 'error' | 'tab' | 'summary' | 'isNew' | 'isResumed' | 'isNameMissed' | 'saved'>;

const START: State = { clashes: [], stage: 'reading', tab: 'page', isNew: false, isResumed: false, isNameMissed: false };

export function useRecord( { ports, about, open, wikidata, explain }: RegistryScreenProps ): EditedRecord {
	const [ state, setState ] = useState( START );
	const again = useRef( () => {} );
	const set = ( next: Partial<State> ): void => setState( ( before ) => ( { ...before, ...next } ) );
	const fail = ( reason: unknown ): void => setState( ( before ) => ( { ...before, error: explain( reason ), stage: !before.form ? 'failed' : before.stage === 'saving' ? 'review' : before.stage } ) );
	const whileShown = useWhileShown( fail );
	const draftKey = `registry:${ about }`;
	const { config, sources, form, isNew } = state;

	const read = (): void => {
		setState( START );
		whileShown( readAll( ports, open, about ), ( { sources: found, ...rest } ) => {
			const start = found.record.exists && found.records ? found.form : newForm( about );
			const draft = readDraft( ports.drafts.load( draftKey ) );
			// What others changed since the draft was left is theirs.
			const merged = draft && mergeForms( draft.was, draft.mine, found.form );
			set( {
				...rest, sources: found, wikidata: wikidata( rest.config ), stage: 'form', isNew: !found.records, isResumed: draft !== undefined,
				form: merged ? merged.form : start, clashes: merged ? merged.clashes : []
			} );
		} );
	};
	useEffect( read, [] );

	// The pages of a name that is still being chosen.
	const name = isNew && form ? form.fields.name.trim() : undefined;
	useEffect( () => {
		if ( name === undefined || !config || name === sources?.name ) {
			return undefined;
		}
		const title = name === '' ? '' : ports.pages.normalize( partnershipTitle( config, name ) );
		const timer = setTimeout( () => {
			if ( title !== undefined ) {
				whileShown( readSources( ports, config, name ), ( found ) => setState( ( before ) => before.form?.fields.name.trim() === name ? { ...before, sources: { ...found, name } } : before ) );
			}
		}, SETTLED );
		return () => clearTimeout( timer );
	}, [ name, config ] );

	const keep = ( next: PartnershipForm ): PartnershipForm => {
		ports.drafts.save( draftKey, { was: sources!.form, mine: next } );
		return next;
	};
	const rebase = ( then: Partial<State> ): void => whileShown( readSources( ports, config!, sources!.name ), ( found ) => {
		const merged = mergeForms( sources!.form, form!, found.form );
		set( { ...then, sources: found, form: merged.form, clashes: merged.clashes, isNew: !found.records } );
	} );
	const save = ( summary: string ): void => {
		set( { stage: 'saving', error: undefined } );
		whileShown( savePartnership( ports, sources!, form!, config!, summary ), ( result ) => {
			if ( result.outcome === 'clash' ) {
				rebase( { stage: 'form' } );
				return;
			}
			ports.drafts.clear( draftKey );
			set( { stage: 'saved', saved: { edits: result.edits, name: sources!.name, url: ports.pages.url( sources!.record.title ) } } );
		} );
	};
	return {
		...state, save, fail,
		writes: config && sources && form ? writesOf( sources, form, config ) : [],
		change: ( to ) => setState( ( before ) => ( { ...before, error: undefined, form: keep( to( before.form! ) ) } ) ),
		choose: ( clash, choice ) => set( { form: keep( resolveClash( form!, clash, choice ) ), clashes: state.clashes.filter( ( one ) => one !== clash ) } ),
		setTab: ( tab ) => set( { tab } ),
		setSummary: ( summary ) => set( { summary } ),
		missName: () => set( { isNameMissed: true } ),
		review: () => set( { stage: 'review', tab: 'changes' } ),
		back: () => state.stage === 'saved' ? rebase( { stage: 'form', saved: undefined, summary: undefined, isResumed: false } ) : set( { stage: 'form', tab: 'page' } ),
		discard() {
			ports.drafts.clear( draftKey );
			set( { form: sources!.records ? sources!.form : newForm( about ), clashes: [], isResumed: false, isNameMissed: false, summary: undefined } );
		},
		retry() {
			const { stage } = state;
			set( { error: undefined } );
			( stage === 'failed' ? read : again.current )();
		},
		onAgain( next ) {
			again.current = next;
		}
	};
}

async function readAll( ports: RegistryScreenProps[ 'ports' ], open: RegistryScreenProps[ 'open' ], about: string ): Promise<{ config: Config; sources: Sources; surroundings: Surroundings }> {
	const { config } = await open();
	const sources = await readSources( ports, config, about );
	return { config, sources, surroundings: await readSurroundings( ports, config, sources.name ) };
}
