import { useEffect } from 'preact/hooks';
import { problemsOf } from '../../domain/partnership/record-problems';
import { RegistryView, type RegistryViewProps } from '../../ui/registry/registry-view';
import type { FormWords } from '../../ui/registry/form-field';
import type { WrittenPageView } from '../../ui/registry/written-page';
import { useWhileShown } from '../while-shown';
import { describer, proposedSummary } from './describe';
import { explainWikidata, useInstitutions, withInstitution } from './institutions';
import { notesFor, titleFor } from './notes';
import { willSay } from './partnership';
import { usePreview } from './preview';
import type { RegistryScreenProps } from './props';
import { useRename } from './rename';
import { useRecord } from './record';

/** A partnership's pages as one form: made, changed, renamed. */
export function RegistryScreen( props: RegistryScreenProps ) {
	const { ports, messages, screenUrl, explain } = props;
	const record = useRecord( props );
	const { config, sources, surroundings, form, writes } = record;
	const whileShown = useWhileShown( ( reason ) => record.fail( reason ) );
	const institutions = useInstitutions( record.wikidata, messages, ( row, institution ) => record.change( ( before ) => ( {
		...before, partners: before.partners.map( ( one ) => one.key === row ? withInstitution( one, institution ) : one )
	} ) ) );
	// What is looked at is the page as it would be, or as it is.
	const shown = writes.length || !sources?.record.exists ? writes : [ { title: sources.record.title, revisionId: sources.record.revisionId, text: sources.record.wikitext } ];
	const { told, again } = usePreview( ports.rendering, record.tab, record.tab === 'changes' ? writes : shown, whileShown );
	const rename = useRename( { ports, config, sources, messages, explain, whileShown, screenUrl } );
	useEffect( () => record.onAgain( again ) );

	const ready = config && sources && surroundings && form ? { config, sources, surroundings, form } : undefined;
	const title = ready && titleFor( ready.config, ready.sources, record, props );
	const words: FormWords | undefined = ready && {
		t: messages.text, disabled: record.stage === 'saving', makeLookup: props.lookups.make,
		describe: describer( ready.config, ready.surroundings, messages ), problems: problemsOf( ready.form, ready.surroundings.others, ready.config.words )
	};
	const fits = !ready || willSay( ready.sources, ready.form, ready.config );
	const isNameless = title?.name === '';
	const nothingInTheWay = writes.length > 0 && !title?.blocks && !record.clashes.length && fits;
	const isTold = record.tab === 'changes' && told !== undefined;
	const view: RegistryViewProps = {
		t: messages.text, stage: record.stage, error: record.error, clashes: record.clashes, edits: writes.length, saved: record.saved,
		notes: ready ? notesFor( ready.sources, record, props, fits ) : [],
		sections: ready && words && {
			words, form: ready.form, wikiWords: ready.config.words, title: title?.shown, lookUps: institutions.lookUps,
			search: record.wikidata!.search, explainSearch: ( error ) => explainWikidata( error, messages ),
			onLeaveName: () => isNameless && record.missName(), onChange: ( next ) => record.change( () => next ), onItem: institutions.read
		},
		written: ready && {
			t: messages.text, tab: record.tab, unchanged: !writes.length, failed: record.error !== undefined, onTab: record.setTab,
			pages: ( title!.name === '' ? [] : shown ).map( ( write ): WrittenPageView => ( { title: write.title, text: write.text, editUrl: ports.pages.url( write.title, { action: 'edit' } ), ...told?.[ write.title ] } ) )
		},
		rename: rename && { t: messages.text, unsaved: writes.length > 0, ...rename },
		summary: record.summary ?? ( ready ? proposedSummary( title!.name, ready.sources.form, ready.form, !ready.sources.records, messages ) : '' ),
		// Without a name, pressing the button tells what is missing.
		isNameless, mayReview: isNameless ? writes.length > 0 : nothingInTheWay,
		maySave: nothingInTheWay && isTold && !ready!.sources.obstacles.length,
		onChoose: record.choose, onSummary: record.setSummary, onReview: isNameless ? record.missName : record.review, onBack: record.back,
		onSave: () => record.save( view.summary ), onDiscard: record.discard, onRetry: record.retry
	};
	return <RegistryView { ...view } />;
}
