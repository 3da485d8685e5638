import { useEffect, useState } from 'preact/hooks';
import { StatementPart } from '../../../ui/beyond/statement-part';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { explain } from '../../explain';
import type { MoreProps } from '../more-props';
import { isCancelled } from '../parts';
import { Back, type BackProps } from './back';
import { readFilesStatement, type FilesSource, type Statement } from './statement';

/** What a database does not tell of files. */
const LIMITS = [ 'templates', 'whole-tree' ];

export interface FilesBeyondProps extends Pick<MoreProps, 'result' | 'ports' | 'extra'>, Omit<BackProps, 'statement' | 'here'> {
	files: FilesSource;
}

/** The use of the partnership's files as SQL, for the wiki that has them, and the way back. */
export function FilesBeyond( props: FilesBeyondProps ) {
	const { result: { partnership }, ports, files, own, extra } = props;
	const [ statement, setStatement ] = useState<Statement>();
	const [ error, setError ] = useState<string>();
	const [ attempt, setAttempt ] = useState( 0 );
	useEffect( () => {
		const controller = new AbortController();
		const { signal } = controller;
		setStatement( undefined );
		setError( undefined );
		readFilesStatement( { partnership }, ports, files, signal )
			.then( ( made ) => signal.aborted || setStatement( made ) )
			.catch( ( reason ) => signal.aborted || isCancelled( reason ) || setError( explain( reason, own ) ) );
		return () => controller.abort();
	}, [ attempt, partnership.name, partnership.categories.join( '|' ) ] );

	return <div aria-busy={ !statement && !error }>
		<h4>{ own.text( 'partnerkit-beyond-files' ) }</h4>
		<p>{ own.text( 'partnerkit-beyond-files-intro' ) }</p>
		{ error !== undefined && <Notice kind="error"><p>{ error }</p><Button onClick={ () => setAttempt( attempt + 1 ) }>{ own.text( 'partnerkit-retry' ) }</Button></Notice> }
		{ !statement && error === undefined && <p>{ own.text( 'partnerkit-beyond-files-making' ) }</p> }
		{ statement && <>
			<StatementPart sql={ statement.sql } database={ statement.expected.wiki.id } limits={ LIMITS } t={ own.text } />
			<Back { ...props } key={ statement.sql } statement={ statement } here={ extra } />
		</> }
	</div>;
}
