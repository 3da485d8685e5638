import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { newLine, withTasks, type NewTask } from '../../domain/worklist/write';
import { Checkbox } from '../../ui/batch/checkbox';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { placed } from '../../ui/text';
import { ADD_SOURCES, AddForm, NEW_FIELDS, type AddFields } from '../../ui/tasks/add-form';
import { WikiError, type TitleList as FoundTitles } from '../../wiki/ports';
import type { DoneStep } from '../tracking/people/act';
import { useWhileShown } from '../while-shown';
import type { WorklistScreenProps } from './ports';
import type { ShownList } from './reading';
import { findPages, MOST_ADDED } from './sources';
import { readTyped } from './use-row';

export interface AddPanelProps {
	screen: WorklistScreenProps;
	list: ShownList;
	onDone( step: DoneStep, added: number ): void;
}

/** More tasks: found first, then shown as the lines that they become, then saved in one edit. */
export function AddPanel( { screen, list, onDone }: AddPanelProps ) {
	const { ports, reader, messages: { text, number, inContentLanguage }, explain } = screen;
	const { config, page, partnership, tasks } = list;
	const draftKey = `worklist:${ partnership.name }:add`;
	const [ fields, setFields ] = useState( () => readFields( ports.drafts.load( draftKey ) ) );
	const [ found, setFound ] = useState<FoundTitles>();
	const [ leftOut, setLeftOut ] = useState<number[]>( [] );
	const [ finding, setFinding ] = useState<number>();
	const [ isSaving, setSaving ] = useState( false );
	const [ error, setError ] = useState<string>();
	const reading = useRef<AbortController>( undefined );
	useEffect( () => () => reading.current?.abort(), [] );
	const whileShown = useWhileShown( ( reason ) => {
		setFinding( undefined );
		setSaving( false );
		setError( reason instanceof WikiError && reason.code === 'cancelled' ? undefined : explain( reason ) );
	} );
	const section = fields.section.trim() || ( tasks.length ? '' : inContentLanguage( 'partnerkit-worklist-heading' ) );
	const wanted = useMemo( () => ( found ? found.titles : [] ).filter( ( _, index ) => !leftOut.includes( index ) ).map( ( title ): NewTask => ( { title, ...readTyped( fields ) } ) ), [ found, leftOut, fields ] );
	const change = useMemo( () => wanted.length ? withTasks( page.wikitext, wanted, section, config ) : undefined, [ wanted, section, page ] );
	const added = change && 'text' in change ? change.added : [];

	const set = ( next: Partial<AddFields> ): void => {
		const all = { ...fields, ...next };
		setFields( all );
		ports.drafts.save( draftKey, all );
		if ( SOURCE_FIELDS.some( ( name ) => name in next ) ) {
			setFound( undefined );
			setLeftOut( [] );
		}
	};
	const find = (): void => {
		const { signal } = reading.current = new AbortController();
		setError( undefined );
		setFinding( 0 );
		whileShown( findPages( ports, config, fields, reader.host, { signal, onProgress: ( count ) => signal.aborted || setFinding( count ) } ), ( titles ) => {
			setFinding( undefined );
			setFound( titles );
			setLeftOut( [] );
		} );
	};
	const save = (): void => {
		let step: Pick<DoneStep, 'before' | 'after'> = { before: '', after: '' };
		let isSafe = true;
		setSaving( true );
		setError( undefined );
		whileShown( ports.edits.save( {
			title: page.title, summary: inContentLanguage( 'partnerkit-worklist-summary-add', added.length, partnership.name ), tags: [],
			transform( wikitext ) {
				const now = withTasks( wikitext, wanted, section, config );
				isSafe = 'text' in now;
				step = { before: wikitext, after: 'text' in now ? now.text : wikitext };
				return step.after;
			}
		} ), ( saved ) => {
			setSaving( false );
			if ( saved.outcome === 'saved' ) {
				ports.drafts.clear( draftKey );
				onDone( { ...step, title: saved.title, revisionId: saved.revisionId }, added.length );
			} else {
				setError( text( isSafe ? 'partnerkit-worklist-add-nothing' : 'partnerkit-worklist-add-unsafe' ) );
			}
		} );
	};

	return <>
		<p>{ text( 'partnerkit-worklist-add-intro' ) }</p>
		<AddForm t={ text } number={ number } fields={ fields } finding={ finding } error={ found ? undefined : error } disabled={ isSaving } onChange={ set } onFind={ find } onCancel={ () => reading.current?.abort() } />
		{ found && <section class="partnerkit-worklist__found">
			<h3><span role="status">{ text( 'partnerkit-worklist-pages-found', number( found.titles.length ), found.titles.length ) }</span></h3>
			{ found.isCut && <Notice kind="warning"><p>{ text( 'partnerkit-worklist-cut', number( MOST_ADDED ) ) }</p></Notice> }
			{ found.titles.length > 0 && <ul class="partnerkit-worklist__titles" tabIndex={ 0 } aria-label={ text( 'partnerkit-worklist-take-along' ) }>
				{ found.titles.map( ( title, index ) => <li key={ title }><Checkbox
					label={ change && 'text' in change && change.known.includes( title ) ? text( 'partnerkit-worklist-known', placed( title ) ) : title } checked={ !leftOut.includes( index ) }
					onChange={ ( checked ) => setLeftOut( checked ? leftOut.filter( ( one ) => one !== index ) : [ ...leftOut, index ] ) }
				/></li> ) }
			</ul> }
			{ change && 'refused' in change && <Notice kind="warning"><p>{ text( 'partnerkit-worklist-add-unsafe' ) }</p></Notice> }
			{ added.length > 0 && <>
				<h3>{ text( 'partnerkit-worklist-will-add' ) }</h3>
				<pre class="partnerkit-worklist__lines" dir="auto" tabIndex={ 0 }>{ linesOf( section, tasks.some( ( task ) => task.section === section ), wanted.filter( ( { title } ) => added.includes( title ) ), list ) }</pre>
				{ error && <Notice kind="error"><p>{ error }</p></Notice> }
				{ isSaving && <Progress label={ text( 'partnerkit-worklist-saving' ) } /> }
				<p class="partnerkit-worklist__buttons"><Button kind="primary" disabled={ isSaving } onClick={ save }>{ text( 'partnerkit-worklist-add', number( added.length ), added.length ) }</Button></p>
				<p class="partnerkit-small">{ text( 'partnerkit-worklist-one-edit' ) } <a href={ ports.pages.url( page.title ) }><bdi>{ page.title }</bdi></a></p>
			</> }
			{ !added.length && !( change && 'refused' in change ) && <p><strong>{ text( 'partnerkit-worklist-add-nothing' ) }</strong></p> }
		</section> }
	</>;
}

/** What says which pages: another one is to be looked for again. */
const SOURCE_FIELDS: Array<keyof AddFields> = [ 'source', 'list', 'category', 'depth', 'search', 'template' ];

function linesOf( section: string, hasSection: boolean, tasks: NewTask[], { config }: ShownList ): string {
	return [ ...section && !hasSection ? [ `== ${ section } ==` ] : [], ...tasks.map( ( task ) => newLine( task, config ) ) ].join( '\n' );
}

function readFields( draft: unknown ): AddFields {
	const given = Object( draft ) as Record<string, unknown>;
	const known = Object.fromEntries( Object.entries( NEW_FIELDS ).map( ( [ name, value ] ) => [ name, typeof given[ name ] === typeof value ? given[ name ] : value ] ) ) as unknown as AddFields;
	return { ...known, source: ADD_SOURCES.find( ( one ) => one === known.source ) ?? 'list' };
}
