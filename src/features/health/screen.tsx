import { useState } from 'preact/hooks';
import { groupsOf, keyOf, tally, type Group } from '../../domain/health/groups';
import { GroupList } from '../../ui/health/group-list';
import { Head } from '../../ui/health/head';
import { Button } from '../../ui/button';
import { useNarrow } from '../../ui/narrow';
import { GroupPage } from './group-page';
import type { HealthScreenProps } from './ports';
import { useReading } from './use-reading';
import { countingText } from '../counting-text';
import { asCsv, sentenceOf, titleOf } from './words';

/** All repairs that need no guessing, together: one edit a page. */
const ALL = 'all';

/** What is wrong with marks, participants and records, and its repair. */
export function HealthScreen( props: HealthScreenProps ) {
	const { ports: { ignored, saveFile }, messages, about, now } = props;
	const text = countingText( messages );
	const narrow = useNarrow();
	const [ chosen, setChosen ] = useState<string>();
	const [ kept, setKept ] = useState( () => ignored.load() );
	const state = useReading( props );
	const { stage, reading, config, at, since } = state;
	const all = reading?.defects ?? [];
	const defects = all.filter( ( defect ) => !kept.includes( keyOf( defect ) ) );
	const groups = withAll( groupsOf( defects ) );
	const current = groups.find( ( { key } ) => key === chosen ) ?? ( narrow || chosen === ALL ? undefined : groups.find( ( { key } ) => key !== ALL ) );
	const keep = ( keys: string[] ): void => {
		setKept( keys );
		ignored.save( keys );
	};

	const list = <GroupList
		t={ text } number={ messages.number } current={ current?.key } ignored={ all.length - defects.length } onGroup={ setChosen } onRecall={ () => keep( [] ) }
		groups={ groups.map( ( group ) => ( {
			key: group.key, by: group.by, size: group.size,
			title: group.key === ALL ? text( 'partnerkit-health-all' ) : titleOf( group.kind, messages ),
			line: group.key === ALL ? text( 'partnerkit-health-all-line' ) : group.cases.length === 1 ? sentenceOf( group.cases[ 0 ], messages ) : text( 'partnerkit-health-cases', group.cases.length )
		} ) ) }
	/>;
	return <div class="partnerkit-health" data-partnerkit="health" aria-busy={ stage === 'reading' }>
		<Head
			t={ text } about={ about } tally={ reading && tally( reading.marks, defects ) } pages={ reading?.expected ?? 0 }
			minutes={ stage === 'read' && at !== undefined ? Math.floor( ( now() - at ) / 60_000 ) : undefined }
			progress={ stage === 'reading' ? { done: reading?.done ?? 0, expected: reading?.expected ?? 0, secondsLeft: secondsLeft( reading, now() - since ) } : undefined }
			error={ state.error } cancelled={ stage === 'cancelled' }
			onCancel={ state.cancel } onAgain={ state.again } onExport={ () => saveFile( 'partnerkit-health.csv', 'text/csv', asCsv( groups.filter( ( { key } ) => key !== ALL ), messages ) ) }
		/>
		{ groups.length > 0 && <div class="partnerkit-health__body">
			{ !( narrow && current ) && list }
			{ current && config && reading && <div class="partnerkit-health__main">
				{ narrow && <p><Button kind="quiet" onClick={ () => setChosen( undefined ) }>{ text( 'partnerkit-back' ) }</Button></p> }
				<GroupPage
					key={ current.key } screen={ props } group={ current } reading={ reading } config={ config } chosen={ chosen !== undefined } complete={ stage !== 'reading' }
					title={ current.key === ALL ? text( 'partnerkit-health-all' ) : titleOf( current.kind, messages ) }
					onIgnore={ ( keys ) => keep( [ ...kept, ...keys ] ) } onRepaired={ state.recheck }
				/>
			</div> }
		</div> }
	</div>;
}

function withAll( groups: Group[] ): Group[] {
	const byRule = groups.filter( ( { by } ) => by === 'rule' );
	return byRule.length < 2 ? groups : [ {
		key: ALL, kind: byRule[ 0 ].kind, by: 'rule', size: byRule.reduce( ( sum, { size } ) => sum + size, 0 ),
		cases: byRule.flatMap( ( group ) => group.cases.map( ( one ) => ( { ...one, key: `${ group.key } ${ one.key }` } ) ) )
	}, ...groups ];
}

/** From the pace so far; not told before there is one. */
function secondsLeft( reading: { done: number; expected: number } | undefined, elapsed: number ): number | undefined {
	return reading && reading.done > 0 && elapsed > 2000 ? Math.ceil( ( reading.expected - reading.done ) * elapsed / reading.done / 1000 ) : undefined;
}
