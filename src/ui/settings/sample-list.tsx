import { useState } from 'preact/hooks';
import { Button } from '../button';
import { Diff, type DiffLine } from '../diff';
import { TextField } from '../field';
import { Progress } from '../progress';
import type { Translate } from '../text';

/** What is read from one page, and where a mark would go on it. */
export interface Sample {
	title: string;
	url: string;
	exists: boolean;
	/** What each record says. */
	now: string[][];
	next: string[][];
	/** undefined: no mark goes on such a page; empty: not known yet. */
	place?: DiffLine[];
}

export interface SampleListProps {
	t: Translate;
	/** undefined: not read yet. */
	samples?: Sample[];
	/** As many as are read at once. */
	most: number;
	onAdd( title: string ): void;
	onAway( title: string ): void;
}

/** What the settings do to pages that are there. */
export function SampleList( { t, samples, most, onAdd, onAway }: SampleListProps ) {
	const [ title, setTitle ] = useState( '' );
	return <section class="partnerkit-samples" aria-busy={ !samples }>
		<h2>{ t( 'partnerkit-settings-effect' ) }</h2>
		{ !samples ? <Progress label={ t( 'partnerkit-settings-effect-reading' ) } /> : <>
			{ samples.length === 0 && <p>{ t( 'partnerkit-settings-effect-none' ) }</p> }
			{ samples.map( ( sample ) => <article key={ sample.title }>
				<div class="partnerkit-samples__head">
					<h3><a href={ sample.url } dir="auto">{ sample.title }</a></h3>
					<Button kind="quiet" onClick={ () => onAway( sample.title ) }>{ t( 'partnerkit-settings-effect-away' ) }<span class="partnerkit-hidden"> ({ sample.title })</span></Button>
				</div>
				{ !sample.exists ? <p class="partnerkit-warning">{ t( 'partnerkit-settings-no-page', sample.title ) }</p> : <Reading t={ t } { ...sample } /> }
				{ sample.place && sample.place.length > 0 && <details>
					<summary>{ t( 'partnerkit-settings-place' ) }</summary>
					<Diff t={ t } lines={ sample.place } />
				</details> }
			</article> ) }
			{ samples.length < most && <div class="partnerkit-save">
				<TextField t={ t } label={ t( 'partnerkit-settings-effect-page' ) } value={ title } onInput={ setTitle } />
				<Button
					disabled={ title.trim() === '' } onClick={ () => {
						onAdd( title.trim() );
						setTitle( '' );
					} }
				>{ t( 'partnerkit-settings-effect-add' ) }</Button>
			</div> }
		</> }
	</section>;
}

function Reading( { t, now, next }: Pick<Sample, 'now' | 'next'> & { t: Translate } ) {
	const isSame = JSON.stringify( now ) === JSON.stringify( next );
	const lines = ( records: string[][] ) => <dd>{ records.length ?
		records.map( ( parts, at ) => <div key={ at }>{ parts.map( ( part, index ) => <span key={ index }>{ index > 0 && ' · ' }<bdi>{ part }</bdi></span> ) }</div> ) :
		t( 'partnerkit-settings-nothing' ) }</dd>;
	return <dl>
		<dt>{ t( isSame ? 'partnerkit-settings-same' : 'partnerkit-settings-now' ) }</dt>{ lines( now ) }
		{ !isSame && <><dt><b>{ t( 'partnerkit-settings-then' ) }</b></dt>{ lines( next ) }</> }
	</dl>;
}
