import { Button } from '../button';
import type { Translate } from '../text';

export interface CannotGroup {
	reason: string;
	/** What it is, and what to do. */
	title: string;
	help: string;
	count: number;
	/** The first of them; all where they are few. */
	pages: Array<{ title: string; url?: string; says: string }>;
	onCopy(): unknown;
	copied: boolean;
}

/** Pages that nothing can be done to, by reason. */
export function CannotList( { t, groups, number }: { t: Translate; groups: CannotGroup[]; number( value: number ): string } ) {
	return <div class="partnerkit-groups">
		{ groups.map( ( { reason, title, help, count, pages, onCopy, copied } ) => <details key={ reason } data-reason={ reason }>
			<summary><strong>{ title }</strong> <span class="partnerkit-subtle">{ number( count ) }</span></summary>
			<p class="partnerkit-small">{ help }</p>
			<ul>
				{ pages.map( ( { title: page, url, says }, index ) => <li key={ index }>
					{ url === undefined ? <bdi>{ page }</bdi> : <a href={ url }><bdi>{ page }</bdi></a> }
					{ says && <span class="partnerkit-small"> <bdi>{ says }</bdi></span> }
				</li> ) }
			</ul>
			{ count > pages.length && <p class="partnerkit-small">{ t( 'partnerkit-batch-and-more', number( count - pages.length ), count - pages.length ) }</p> }
			<p><Button onClick={ onCopy }>{ t( copied ? 'partnerkit-batch-copied' : 'partnerkit-batch-copy-list' ) }</Button></p>
		</details> ) }
	</div>;
}
