import { Button } from '../../button';
import { isolate } from '../../dashboard/isolate';
import { Notice } from '../../notice';
import type { PortfolioProps } from './portfolio';

/** Registries of other wikis that could not be read: what is missing, and how to try again. */
export function ClosedRegistries( { view: { registries, phase }, words: { t }, onRead }: Pick<PortfolioProps, 'view' | 'words' | 'onRead'> ) {
	const closed = registries.filter( ( { problem } ) => problem );
	return closed.length ? <Notice kind="warning">
		{ closed.map( ( { wiki, problem } ) => <p key={ wiki }>{ t( `partnerkit-portfolio-registry-${ problem }`, isolate( wiki ) ) }</p> ) }
		{ closed.some( ( { problem } ) => problem === 'down' ) && <Button disabled={ phase === 'reading' } onClick={ onRead }>{ t( 'partnerkit-retry' ) }</Button> }
	</Notice> : null;
}
