import { Button } from '../../button';
import { isolate } from '../../dashboard/isolate';
import { Notice } from '../../notice';
import type { PortfolioView } from './view';
import type { PortfolioWords } from './words';

export interface ClosedRegistriesProps {
	view: PortfolioView;
	words: PortfolioWords;
	onRead(): void;
}

/** Registries of other wikis that could not be read: what is missing, and how to try again. */
export function ClosedRegistries( { view: { registries, phase }, words: { t }, onRead }: ClosedRegistriesProps ) {
	const closed = registries.filter( ( { problem } ) => problem );
	return closed.length ? <Notice kind="warning">
		{ closed.map( ( { wiki, problem } ) => <p key={ wiki }>{ t( `partnerkit-portfolio-registry-${ problem }`, isolate( wiki ) ) }</p> ) }
		{ closed.some( ( { problem } ) => problem === 'down' ) && <Button disabled={ phase === 'reading' } onClick={ onRead }>{ t( 'partnerkit-retry' ) }</Button> }
	</Notice> : null;
}
