import { useId } from 'preact/hooks';
import type { TranslationRow } from '../../domain/wizard/community-translation';
import type { Translate } from '../text';

export interface TranslationTableProps {
	t: Translate;
	language: { code: string; name: string; dir: 'ltr' | 'rtl' };
	sourceLanguage: string;
	rows: TranslationRow[];
	onTranslation( key: string, text: string ): void;
}

/** Each text beside the field for its translation. */
export function TranslationTable( { t, language: { code, name, dir }, sourceLanguage, rows, onTranslation }: TranslationTableProps ) {
	const id = useId();
	const done = rows.filter( ( { translation } ) => translation !== '' ).length;
	return <section aria-labelledby={ id }>
		<h2 id={ id }><bdi>{ name }</bdi></h2>
		<p role="status">{ t( 'partnerkit-editor-translated', done, rows.length ) }</p>
		<table class="partnerkit-editor__table">
			<thead><tr><th scope="col">{ t( 'partnerkit-editor-source' ) }</th><th scope="col"><bdi>{ name }</bdi></th></tr></thead>
			<tbody>{ rows.map( ( { key, source, translation, isOld } ) => <tr key={ key }>
				<th scope="row" id={ `${ id }-${ key }` }><bdi lang={ sourceLanguage } class="partnerkit-editor__source">{ source }</bdi> <code class="partnerkit-small" dir="ltr">{ key }</code></th>
				<td>
					<div class="cdx-text-area"><textarea
						class="cdx-text-area__textarea partnerkit-grows" rows={ 1 } lang={ code } dir={ dir } value={ translation } data-key={ key } aria-labelledby={ `${ id }-${ key }` }
						aria-describedby={ isOld ? `${ id }-${ key }-old` : undefined } onInput={ ( event ) => onTranslation( key, event.currentTarget.value ) }
					/></div>
					{ isOld && <p id={ `${ id }-${ key }-old` } class="partnerkit-small partnerkit-warning">{ t( 'partnerkit-editor-old' ) }</p> }
				</td>
			</tr> ) }</tbody>
		</table>
	</section>;
}
