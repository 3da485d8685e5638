import { useEffect, useState } from 'preact/hooks';
import type { DepthMemory, Messages, PartnerFilesOpening } from '../../wiki/ports';
import { Files } from './files/files';
import type { MoreProps } from './more-props';
import { Reach, type KnownFiles } from './reach/reach';
import type { ReachPorts } from './reach/reach-job';

/** What the figures of files and readers need besides what a dashboard has. */
export interface FilesAndReachPorts extends ReachPorts {
	messages: Messages;
	opening: PartnerFilesOpening;
	memory: DepthMemory;
}

export interface FilesAndReachProps extends MoreProps {
	open(): Promise<FilesAndReachPorts>;
}

/** The partner's files, and who reads what was made: readers of illustrated pages are counted once the files are known. */
export function FilesAndReach( { result, ports, onFigures, open }: FilesAndReachProps ) {
	const [ more, setMore ] = useState<FilesAndReachPorts>();
	const { name, categories } = result.partnership;
	const [ files, setFiles ] = useState<KnownFiles | undefined>( categories.length ? undefined : {} );
	useEffect( () => {
		let isShown = true;
		void open().then( ( opened ) => isShown && setMore( opened ) );
		return () => {
			isShown = false;
		};
	}, [] );
	return more ? <>
		<Files name={ name } categories={ categories } ports={ ports } opening={ more.opening } memory={ more.memory } messages={ more.messages } onFigures={ onFigures } onRead={ ( read, home ) => setFiles( { read, home } ) } onNone={ ( why ) => setFiles( { why } ) } />
		<Reach result={ result } ports={ { ...ports, ...more } } messages={ more.messages } files={ files } onFigures={ onFigures } />
	</> : null;
}
