import type { Translate } from '../text';
import type { GroupLine } from './view';

export interface GroupListProps {
	t: Translate;
	/** A number as readers write it. */
	number( value: number ): string;
	groups: GroupLine[];
	current?: string;
	ignored: number;
	onGroup( key: string ): void;
	onRecall(): void;
}

/** The kinds of defects: those that need no guessing, then those that need a person. */
export function GroupList( { t, number, groups, current, ignored, onGroup, onRecall }: GroupListProps ) {
	return <nav class="partnerkit-health__groups" aria-label={ t( 'partnerkit-health-groups' ) }>
		{ ( [ 'rule', 'person' ] as const ).map( ( by ) => {
			const list = groups.filter( ( group ) => group.by === by );
			const total = list.filter( ( { key } ) => key !== 'all' ).reduce( ( sum, { size } ) => sum + size, 0 );
			return list.length > 0 && <section key={ by }>
				<h2>{ t( `partnerkit-health-by-${ by }` ) } <span class="partnerkit-subtle">{ number( total ) }</span></h2>
				<ul>{ list.map( ( group ) => <li key={ group.key }>
					<button type="button" class="partnerkit-health__group" data-group={ group.key } aria-current={ group.key === current } onClick={ () => onGroup( group.key ) }>
						<span class="partnerkit-health__group-title"><span>{ group.title }</span> <span>{ number( group.size ) }</span></span>
						{ group.line && <span class="partnerkit-small">{ group.line }</span> }
					</button>
				</li> ) }</ul>
			</section>;
		} ) }
		<p class="partnerkit-small">{ t( 'partnerkit-health-two-groups' ) }</p>
		{ ignored > 0 && <p class="partnerkit-small">{ t( 'partnerkit-health-ignored', ignored ) } <button type="button" class="partnerkit-link" onClick={ onRecall }>{ t( 'partnerkit-health-recall' ) }</button></p> }
	</nav>;
}
