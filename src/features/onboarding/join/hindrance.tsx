import { useEffect, useState } from 'preact/hooks';
import { partnershipTitle } from '../../../domain/partnership/config';
import { Notice } from '../../../ui/notice';
import { useWhileShown } from '../../while-shown';
import type { LaterStepProps } from './later-ports';

/** Messages and the wiki's own words. */
interface Found {
	sentences: string[];
	says: string[];
}

/** At the first step: what will keep the person from going on, with what to do. Where the wiki does not tell, its own forms will. */
export function Hindrance( { invitation: { partnership }, config, person, ports: { pages, ways }, messages: { text } }: LaterStepProps ) {
	const [ found, setFound ] = useState<Found>();
	const whileShown = useWhileShown( () => {} );
	const ofAccount = async (): Promise<Found | undefined> => {
		const says = await pages.obstacles( partnershipTitle( config, partnership.name, 'Participants' ) );
		return says.length ? { sentences: [ text( 'partnerkit-obstacle-hindered' ) ], says } : undefined;
	};
	const ofNetwork = async (): Promise<Found | undefined> => {
		const block = await ways.networkBlock();
		return block && { sentences: block.mayCreate ? [ text( 'partnerkit-obstacle-network' ) ] : [ text( 'partnerkit-obstacle-no-account' ), text( 'partnerkit-obstacle-no-account-now' ) ], says: block.reason ? [ block.reason ] : [] };
	};
	useEffect( () => whileShown( person.kind === 'nobody' ? ofNetwork() : ofAccount(), setFound ), [] );
	return found ? <Notice kind="warning">
		{ found.sentences.map( ( sentence ) => <p key={ sentence }>{ sentence }</p> ) }
		{ found.says.length > 0 && <p>{ text( 'partnerkit-obstacle-says' ) }</p> }
		{ found.says.map( ( reason ) => <p key={ reason }><bdi>{ reason }</bdi></p> ) }
	</Notice> : null;
}
