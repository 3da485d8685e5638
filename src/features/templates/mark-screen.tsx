import { useEffect, useState } from 'preact/hooks';
import { isSamePartnership, type Mark } from '../../domain/partnership/marks';
import type { Partnership } from '../../domain/partnership/record';
import type { Drafts, Lookups, Messages, Pages, Saved } from '../../wiki/ports';
import { MarkDialog, type MarkDialogProps } from '../../ui/mark/mark-dialog';
import { ToolsDialog } from '../../ui/mark/tools';
import { elsewhere, previewRequest, requestFor, saveRequest } from './ask';
import { describeTemplates, mappingFor, markFor, previewMark, saveMark, startMark, targetFor, type Intent } from './mark';
import { checksOf } from './mark-checks';
import { readDraft, type Choice } from './mark-draft';
import { formFields, settled, withField, type FormTemplate } from './mark-form';
import { shownFields } from './mark-fields';
import { readSources, useEvents, usePreview, type Opened, type Sources } from './mark-sources';
import { proposedSummary } from './mark-summary';
import { useWhileShown } from '../while-shown';
import { isNeverMarked, problemText, toolsFor, type ScreenUrl } from './tools';

export interface MarkScreenProps {
	/** Reads the wiki's configuration. */
	open(): Promise<Opened>;
	pages: Pages;
	messages: Messages;
	drafts: Drafts;
	lookups: Lookups;
	screenUrl: ScreenUrl;
	mayEditSettings: boolean;
	/** The page that is being looked at. */
	pageTitle: string;
	/** Day in UTC. */
	today: string;
	/** Turns an error into what happened, what is safe and what to do. */
	explain( error: unknown ): string;
	/** @param savedOn Title of the page that was changed, if one was */
	onClose( savedOn?: string ): void;
}

interface Outcome {
	saving?: boolean;
	saved?: Saved;
	error?: string;
	/** Instead of saving: the template has changed. */
	formChanged?: boolean;
}

/** Reads what there is, keeps what the person chooses, shows what it would do, and saves it. */
export function MarkScreen( { open, pages, messages, drafts, lookups, screenUrl, mayEditSettings, pageTitle, today, explain, onClose }: MarkScreenProps ) {
	const [ opened, setOpened ] = useState<Opened>();
	const [ sources, setSources ] = useState<Sources>();
	const [ choice, setChoice ] = useState<Choice>( { act: 'put' } );
	const [ outcome, setOutcome ] = useState<Outcome>( {} );
	const whileShown = useWhileShown( ( reason ) => setOutcome( { error: explain( reason ) } ) );

	const { mark, act } = choice;
	const partnership = mark && sources?.registry.find( ( one ) => isSamePartnership( one.name, mark.partnership ) );
	const target = sources && targetFor( sources.targets, mark?.partnership );
	const was = mark && sources ? markFor( sources.targets, mark.partnership ) : undefined;
	const template = sources && templateOf( sources, mark?.partnership ?? '' );
	const intent: Intent | undefined = mark && { act, mark, was };
	const fields = mark && template ? formFields( mark, was, template ) : [];
	const askPage = sources?.askPages.get( target!.page.title );

	const events = useEvents( sources?.ports, partnership, whileShown );
	const event = events.find( ( one ) => one.id === fields.find( ( { field } ) => field === 'event' )?.value );
	const request = sources && askPage && intent && template ? requestFor( sources.ports, askPage, target!, intent, template, messages ) : undefined;
	const wanted = intent && template ? JSON.stringify( [ act, settled( intent.mark, was, template ), template.description.format, target!.page.revisionId ] ) : undefined;
	const { told, again } = usePreview( wanted, () => request ? previewRequest( sources!.ports, request ) : previewMark( sources!.ports, target!, intent!, template! ), whileShown );
	const proposed = request ? request.summary : sources && intent && partnership ? proposedSummary( intent, partnership, event, sources.ports.config, messages.inContentLanguage ) : '';
	const summary = choice.summary ?? proposed;

	const read = (): void => {
		setOutcome( {} );
		whileShown( open(), ( found ) => {
			setOpened( found );
			if ( !isNeverMarked( found.ports, pageTitle ) ) {
				whileShown( readSources( found, pageTitle ), ( all ) => {
					setSources( all );
					setChoice( firstChoice( all, drafts.load( pageTitle ) ) );
				} );
			}
		} );
	};
	useEffect( read, [] );

	const change = ( next: Choice ): void => {
		setChoice( next );
		setOutcome( {} );
		drafts.save( pageTitle, next );
	};
	const choose = ( name: string ): void => {
		const chosen = sources!.registry.find( ( one ) => one.name === name )!;
		change( { act: 'put', mark: startMark( sources!.targets, chosen, templateOf( sources!, name ), today ) } );
	};
	const write = async (): Promise<Saved | undefined> => {
		const descriptions = await describeTemplates( sources!.ports );
		// What was shown is what is saved: a form that no longer fits the template is shown anew.
		if ( JSON.stringify( [ ...descriptions ] ) !== JSON.stringify( [ ...sources!.descriptions ] ) ) {
			setSources( { ...sources!, descriptions } );
			setOutcome( { formChanged: true } );
			return undefined;
		}
		return request ?
			saveRequest( sources!.ports, { ...request, summary } ) :
			saveMark( sources!.ports, sources!.targets, intent!, template!, summary, sources!.tag ? [ sources!.tag ] : [] );
	};
	const save = (): void => {
		if ( intent && sources && !outcome.saving ) {
			setOutcome( { saving: true } );
			whileShown( write(), ( saved ) => {
				if ( saved ) {
					drafts.clear( pageTitle );
					setOutcome( { saved } );
				}
			} );
		}
	};
	const retry = (): void => {
		setOutcome( {} );
		( !sources ? read : told ? save : again )();
	};

	const problem = opened && problemText( opened, messages );
	if ( opened && isNeverMarked( opened.ports, pageTitle ) ) {
		return <ToolsDialog t={ messages.text } tools={ toolsFor( opened.ports, pageTitle, undefined, screenUrl, mayEditSettings ) } problem={ problem } onClose={ () => onClose() } />;
	}
	return <MarkDialog
		t={ messages.text } pageTitle={ pageTitle } stage={ stageOf( sources, outcome ) } error={ outcome.error } formChanged={ outcome.formChanged === true }
		target={ sources && shownTarget( sources, mark?.partnership, askPage?.title ) } partnerships={ sources?.registry ?? [] }
		partnership={ partnership?.name } act={ act } isNew={ !was } preview={ told?.preview } unchanged={ told !== undefined && told.preview === undefined }
		form={ { fields: shownFields( fields, { events, partnership }, template?.mapping.title ?? '', messages ), template: shownTemplate( pages, template ), makeLookup: lookups.make } }
		checks={ target && intent && partnership ? checksOf( intent, fields, partnership, event, target, messages ) : [] }
		summary={ summary } tag={ sources?.tag } saved={ outcome.saved && shownSaved( pages, outcome.saved ) }
		homeUrl={ opened ? pages.url( opened.ports.config.home ) : '' } tools={ opened ? toolsFor( opened.ports, pageTitle, partnership?.name, screenUrl, false ) : [] } settingsProblem={ problem }
		onPartnership={ choose }
		onField={ ( name, value ) => change( { ...choice, act: 'put', mark: withField( mark!, template!, fields.find( ( one ) => one.name === name )!, value ) } ) }
		onAct={ ( next ) => change( { act: next, mark: was ?? mark } ) }
		onSummary={ ( text ) => change( { ...choice, summary: text } ) }
		onSave={ save } onRetry={ retry } onClose={ () => onClose( outcome.saved?.outcome === 'saved' ? outcome.saved.title : undefined ) }
		onCancel={ () => {
			drafts.clear( pageTitle );
			onClose();
		} }
	/>;
}

/** The template with which the mark for a partnership stands on the page, or would be written. */
function templateOf( { targets, ports, descriptions }: Sources, partnership: string ): FormTemplate {
	const mapping = mappingFor( targets, partnership, ports.config );
	return { mapping, description: descriptions.get( mapping.title )! };
}

/** The draft where one was left, else the mark that the page has, else nothing chosen yet. */
function firstChoice( { targets, registry }: Sources, draft: unknown ): Choice {
	const isRegistered = ( mark: Mark ): boolean => registry.some( ( one: Partnership ) => isSamePartnership( one.name, mark.partnership ) );
	const left = readDraft( draft );
	return left?.mark && isRegistered( left.mark ) ? left : { act: 'put', mark: targets.all.flatMap( ( { marks } ) => marks ).find( isRegistered ) };
}

function stageOf( sources: Sources | undefined, { saving, saved, error }: Outcome ): MarkDialogProps[ 'stage' ] {
	if ( saved ) {
		return 'saved';
	}
	return saving ? 'saving' : sources ? 'ready' : error === undefined ? 'reading' : 'failed';
}

function shownTarget( { ports, targets }: Sources, partnership: string | undefined, askOn: string | undefined ): MarkDialogProps[ 'target' ] {
	const { page, placement, obstacles } = targetFor( targets, partnership );
	const other = elsewhere( ports, partnership );
	return {
		title: page.title, placement, obstacles, askOn, redirectedFrom: targets.redirectedFrom ?? page.redirectedFrom,
		elsewhere: { title: other, url: ports.pages.url( other ) },
		marked: targets.all.flatMap( ( { marks } ) => marks.map( ( one ) => one.partnership ) )
	};
}

function shownTemplate( pages: Pages, template: FormTemplate | undefined ): MarkDialogProps[ 'form' ][ 'template' ] {
	const title = template ? template.description.title : '';
	return { name: title, url: title && pages.url( title ) };
}

function shownSaved( pages: Pages, saved: Saved ): MarkDialogProps[ 'saved' ] {
	return { ...saved, url: pages.url( saved.title, saved.outcome === 'saved' ? { diff: String( saved.revisionId ) } : {} ) };
}
