import { VERDICTS, type EntryVerdict, type TriedEntry } from '../../../domain/tracking/roster';
import { Checkbox } from '../../batch/checkbox';
import type { Translate } from '../../text';

export interface ImportTrialProps {
	t: Translate;
	number( value: number ): string;
	tried: TriedEntry[];
	takesNewNames: boolean;
	onNewNames( takes: boolean ): void;
}

/** Names that are told of one kind. */
const MOST_TOLD = 200;

/** What would become of each name, before anything is written. */
export function ImportTrial( { t, number, tried, takesNewNames, onNewNames }: ImportTrialProps ) {
	const renamed = tried.filter( ( { renamedTo } ) => renamedTo !== undefined ).length;
	return <div class="partnerkit-people__trial">
		<h3><span role="status">{ t( 'partnerkit-people-trial', number( tried.length ), tried.length ) }</span></h3>
		<ul>
			{ VERDICTS.map( ( verdict ) => ( { verdict, of: tried.filter( ( one ) => one.verdict === verdict ) } ) ).filter( ( { of } ) => of.length ).map( ( { verdict, of } ) => <li key={ verdict } data-verdict={ verdict }>
				<details open={ isProblem( verdict ) && of.length <= 10 }>
					<summary>
						{ isProblem( verdict ) && <span class="partnerkit-hidden">{ t( 'partnerkit-check-look' ) } </span> }
						<span class={ isProblem( verdict ) ? 'partnerkit-warning' : undefined }><strong>{ number( of.length ) }</strong> { t( `partnerkit-people-verdict-${ verdict }` ) }</span>
					</summary>
					<ul>
						{ of.slice( 0, MOST_TOLD ).map( ( { entry, participant, renamedTo }, index ) => <li key={ index }>
							<bdi>{ entry.user }</bdi>
							{ renamedTo !== undefined && <> → <bdi>{ renamedTo }</bdi></> }
							{ renamedTo === undefined && participant.user !== entry.user && <> → <bdi>{ participant.user }</bdi></> }
						</li> ) }
						{ of.length > MOST_TOLD && <li>{ t( 'partnerkit-people-more', number( of.length - MOST_TOLD ) ) }</li> }
					</ul>
				</details>
			</li> ) }
		</ul>
		{ renamed > 0 && <Checkbox label={ t( 'partnerkit-people-take-new-names', renamed ) } checked={ takesNewNames } onChange={ onNewNames } /> }
	</div>;
}

function isProblem( verdict: EntryVerdict ): boolean {
	return ![ 'add', 'back', 'in', 'twice' ].includes( verdict );
}
