import type { Line } from '../../../domain/tracking/live-board';
import { Phrase } from './phrase';
import { ago } from './time-words';
import type { Words } from './view';

export interface LinesProps extends Words {
	lines: Line[];
	/** Milliseconds since 1970, by the wiki's clock. */
	now: number;
	withNames: boolean;
	url( title: string ): string;
}

/** What happened, newest first. */
export function Lines( { lines, now, ...props }: LinesProps ) {
	return <ol class="partnerkit-live__lines">
		{ lines.map( ( line ) => <li key={ line.key }>
			<span class="partnerkit-live__what"><What { ...props } line={ line } /></span>
			<span class="partnerkit-live__when">
				{ line.edits > 1 && <span class="partnerkit-live__edits">{ props.t( 'partnerkit-live-line-edits', props.number( line.edits ), line.edits ) } · </span> }
				<time dateTime={ new Date( line.time ).toISOString() }>{ ago( Math.max( 0, now - line.time ), line.time, props ) }</time>
			</span>
		</li> ) }
	</ol>;
}

function What( { line: { act, user, about }, withNames, t, url }: Omit<LinesProps, 'lines' | 'now'> & { line: Line } ) {
	const name = <bdi key="name">{ user || t( 'partnerkit-live-somebody' ) }</bdi>;
	const page = <a key="page" href={ url( about ) }><bdi>{ about }</bdi></a>;
	if ( act === 'thanked' ) {
		return withNames ? <Phrase t={ t } of="partnerkit-live-thanked" parts={ [ name, <b key="thanked"><bdi>{ about }</bdi></b> ] } /> : <>{ t( 'partnerkit-live-thanked-nameless' ) }</>;
	}
	return withNames ?
		<Phrase t={ t } of={ `partnerkit-live-${ act }` } parts={ [ name, page ] } /> :
		<Phrase t={ t } of={ `partnerkit-live-${ act }-nameless` } parts={ [ page ] } />;
}
