import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { organisePath } from '../../../domain/onboarding/organise';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { placed } from '../../../ui/text';
import type { Run } from '../runner';
import type { Ground } from './ground';
import type { OrganiseProps } from './props';
import { useGround, type Looked } from './use-ground';

export interface OpenedProps {
	props: OrganiseProps;
	screen: 'wizard:preflight' | 'wizard:organise';
	children( run: Run, ground: Ground, looked: Looked ): ComponentChildren;
}

/** What stands there until the partnership and what was typed before are read; both screens go on from the same answers. */
export function Opened( { props, screen, children }: OpenedProps ) {
	const { messages: { text: t }, tools, about, ports: { pages }, explain } = props;
	const [ failed, setFailed ] = useState<string>();
	const looked = useGround( props );
	const { ground, error = failed } = looked;
	const definition = organisePath( about );
	const run = tools.useRun( () => tools.openRun( definition, { store: tools.stores.open( definition.id ), locks: tools.locks } ), ( reason ) => setFailed( explain( reason ) ) );
	if ( run && ground && ground !== 'missing' ) {
		return <>{ children( run, ground, looked ) }</>;
	}
	return <section class="partnerkit-wizard" data-partnerkit={ screen } aria-busy={ ground === undefined && error === undefined }>
		{ error !== undefined ?
			<Notice kind="error"><p>{ error }</p><p><Button onClick={ looked.look }>{ t( 'partnerkit-retry' ) }</Button></p></Notice> :
			ground === 'missing' ?
				<Notice kind="warning"><p>{ t( 'partnerkit-organise-missing', placed( about ) ) }</p><p><a href={ pages.url( 'Special:BlankPage/Partnerkit', { partnerkit: 'start' } ) }>{ t( 'partnerkit-organise-start' ) }</a></p></Notice> :
				<Progress label={ t( 'partnerkit-organise-reading' ) } /> }
	</section>;
}
