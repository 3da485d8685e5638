import { Notice } from '../notice';
import type { Translate } from '../text';

export interface MarkObstaclesProps {
	t: Translate;
	/** The page that cannot be edited, and why, in the wiki's words. */
	title: string;
	obstacles: string[];
	/** Where the edit can be asked for from here. */
	askOn?: string;
	/** Where else one can ask. */
	elsewhere?: { title: string; url: string };
}

/** A page that cannot be edited, and the way on. */
export function MarkObstacles( { t, title, obstacles, askOn, elsewhere }: MarkObstaclesProps ) {
	return obstacles.length ? <Notice kind="warning">
		<p>{ t( 'partnerkit-mark-obstacle', title ) }</p>
		{ obstacles.map( ( reason ) => <p key={ reason }>{ reason }</p> ) }
		{ askOn ?
			<p>{ t( 'partnerkit-mark-ask-here', askOn ) }</p> :
			elsewhere && <p>{ t( 'partnerkit-mark-ask-elsewhere' ) } <a href={ elsewhere.url }><bdi>{ elsewhere.title }</bdi></a></p> }
	</Notice> : null;
}
