import { useEffect, useRef, useState } from 'preact/hooks';
import { StatementPart } from '../../../ui/beyond/statement-part';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import type { Messages } from '../../../wiki/ports';
import type { TableReader } from '../../batch/table-reader';
import { explain } from '../../explain';
import type { MoreProps } from '../more-props';
import { isCancelled } from '../parts';
import { Back } from './back';
import { FilesBeyond } from './files-beyond';
import { readStatement, type FilesSource, type Statement } from './statement';

export interface BeyondBrowserProps extends Pick<MoreProps, 'result' | 'ports' | 'messages' | 'extra' | 'onFigures'> {
	/** Words of this part; `messages` has those of the dashboard. */
	own: Messages;
	/** Where the partnership's files are. */
	files: FilesSource;
	/** Fetches what reads tables. */
	tables(): Promise<TableReader>;
	/** Whether it is open from the beginning: somebody has chosen it over a reading. */
	isOpen?: boolean;
}

/** The same figures as SQL for the databases of Wikimedia's wikis, and the way back. Nothing is read before it is opened. */
export function BeyondBrowser( props: BeyondBrowserProps ) {
	const { result, ports, own, isOpen: opens = false } = props;
	const [ isOpen, setOpen ] = useState( opens );
	const [ wiki, setWiki ] = useState( result.selection.wiki );
	const [ statement, setStatement ] = useState<Statement>();
	const [ error, setError ] = useState<string>();
	const reading = useRef<AbortController>( undefined );
	const toggle = useRef<HTMLButtonElement>( null );
	// Where it was chosen over a reading, the focus comes along.
	useEffect( () => opens ? toggle.current?.focus() : undefined, [] );

	const read = (): void => {
		reading.current?.abort();
		const { signal } = reading.current = new AbortController();
		setStatement( undefined );
		setError( undefined );
		readStatement( result, ports, wiki || ports.wiki.id, signal )
			.then( ( made ) => !signal.aborted && ( made ? setStatement( made ) : setError( own.text( 'partnerkit-beyond-gone' ) ) ) )
			.catch( ( reason ) => signal.aborted || isCancelled( reason ) || setError( explain( reason, own ) ) );
	};
	const what = JSON.stringify( [ result.partnership.name, result.selection, result.window ] );
	useEffect( () => {
		if ( isOpen ) {
			read();
		}
		return () => reading.current?.abort();
	}, [ isOpen, wiki, what ] );

	return <section class="partnerkit-beyond" aria-busy={ isOpen && !statement && !error }>
		<h3>
			<button ref={ toggle } type="button" class="partnerkit-beyond__toggle" aria-expanded={ isOpen } onClick={ () => setOpen( !isOpen ) }>{ own.text( 'partnerkit-beyond-title' ) }</button>
		</h3>
		{ isOpen && <>
			<p>{ own.text( 'partnerkit-beyond-intro' ) }</p>
			<WikiChoice { ...props } wiki={ wiki } onWiki={ setWiki } />
			{ error !== undefined && <Notice kind="error"><p>{ error }</p><Button onClick={ read }>{ own.text( 'partnerkit-retry' ) }</Button></Notice> }
			{ !statement && error === undefined && <p>{ own.text( 'partnerkit-beyond-making' ) }</p> }
			{ statement && <>
				<StatementPart sql={ statement.sql } database={ statement.expected.wiki.id } limits={ LIMITS } t={ own.text } />
				<Back { ...props } key={ statement.sql } statement={ statement } here={ isSame( result, statement ) ? result.figures : undefined } />
			</> }
			{ result.partnership.categories.length > 0 && <FilesBeyond { ...props } /> }
		</> }
	</section>;
}

/** A database is of one wiki: editors of two wikis cannot be added up. */
function WikiChoice( { result: { choices: { wikis } }, ports, own, wiki, onWiki }: BeyondBrowserProps & { wiki?: string; onWiki( wiki: string ): void } ) {
	return wikis.length < 2 ? null : <div class="partnerkit-field">
		<label>{ own.text( 'partnerkit-beyond-wiki' ) }{ ' ' }
			<select class="cdx-select" value={ wiki || ports.wiki.id } onChange={ ( event ) => onWiki( event.currentTarget.value ) }>
				{ wikis.map( ( { id, host } ) => <option key={ id } value={ id }>{ host }</option> ) }
			</select>
		</label>
	</div>;
}

/** What a database does not tell. */
const LIMITS = [ 'texts', 'readers', 'deleted', 'marks', 'hidden', 'recent' ];

/** The dashboard may be of several wikis, and the statement is of one. */
function isSame( { selection }: MoreProps[ 'result' ], { expected }: Statement ): boolean {
	return !( 'categories' in expected.selection ) && selection.wiki === expected.selection.wiki;
}
