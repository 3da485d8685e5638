import { useId, useState } from 'preact/hooks';
import { Button } from '../button';
import { copyText } from '../copy-text';
import type { Words } from '../dashboard/view';

/** Where a statement can be run, and what these are called. */
export const SERVICES: Array<[ name: string, url: string ]> = [
	[ 'Quarry', 'https://quarry.wmcloud.org/' ], [ 'Superset', 'https://superset.wmcloud.org/' ], [ 'PAWS', 'https://hub-paws.wmcloud.org/' ]
];

export interface StatementPartProps extends Pick<Words, 't'> {
	sql: string;
	/** Database name of the wiki: where to run it. */
	database: string;
	/** What it cannot tell: ends of message keys. */
	limits: string[];
}

/** A statement to take elsewhere. Nothing is sent: it is copied by whoever wants it. */
export function StatementPart( { sql, database, limits, t }: StatementPartProps ) {
	const [ copied, setCopied ] = useState<boolean>();
	const id = useId();
	const copy = (): void => {
		copyText( sql ).then( setCopied );
	};
	return <>
		<label for={ id }>{ t( 'partnerkit-beyond-statement' ) }</label>
		<div class="cdx-text-area">
			<textarea id={ id } class="cdx-text-area__textarea partnerkit-beyond__sql" dir="ltr" rows={ 10 } readOnly spellcheck={ false } value={ sql } onFocus={ ( event ) => event.currentTarget.select() } />
		</div>
		<p class="partnerkit-beyond__buttons">
			<Button kind="primary" onClick={ copy }>{ t( 'partnerkit-beyond-copy' ) }</Button>
			<span role="status">{ copied === undefined ? '' : t( copied ? 'partnerkit-beyond-copied' : 'partnerkit-beyond-not-copied' ) }</span>
		</p>
		<p>{ t( 'partnerkit-beyond-where' ) } { SERVICES.map( ( [ name, url ], index ) => <span key={ name }>{ index > 0 && ' · ' }<a href={ url } target="_blank" rel="noopener noreferrer">{ name }</a></span> ) }</p>
		<p>{ t( 'partnerkit-beyond-database' ) } <code>{ `${ database }_p` }</code></p>
		<details>
			<summary>{ t( 'partnerkit-beyond-limits' ) }</summary>
			<ul>{ limits.map( ( limit ) => <li key={ limit }>{ t( `partnerkit-beyond-limit-${ limit }` ) }</li> ) }</ul>
		</details>
	</>;
}
