import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ConfigProblem } from '../../domain/partnership/config-read';
import type { Config } from '../../domain/partnership/config';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { BatchView } from './batch-view';
import type { BatchScreenProps } from './ports';
import { createSession, type Session } from './session';
import { StartScreen } from './start-screen';
import { errorText } from './words';

interface Opened {
	config: Config;
	problems: ConfigProblem[];
	/** Undefined where the address names no batch. */
	session?: Session;
}

/** The batch that the address names, or where one is begun. */
export function BatchScreen( screen: BatchScreenProps ) {
	const { about, reader, messages, ports, open, now, screenUrl } = screen;
	const { text } = messages;
	const [ opened, setOpened ] = useState<Opened | 'unknown'>();
	const [ error, setError ] = useState<unknown>();
	const read = (): void => {
		setError( undefined );
		reading().then( setOpened, setError );
	};
	const reading = async (): Promise<Opened | 'unknown'> => {
		const [ wiki, loaded ] = await Promise.all( [ open(), about === '' ? undefined : ports.batches.load( about ) ] );
		if ( about === '' ) {
			return wiki;
		}
		return loaded ? { ...wiki, session: createSession( { ports, config: wiki.config, messages, now }, loaded, await ports.account.allowance() ) } : 'unknown';
	};
	useEffect( () => {
		if ( reader.user !== undefined ) {
			read();
		}
	}, [] );

	if ( reader.user === undefined ) {
		return <Frame><Notice kind="notice"><p>{ text( 'partnerkit-batch-log-in' ) }</p></Notice></Frame>;
	}
	if ( error !== undefined ) {
		return <Frame><Notice kind="error"><p>{ errorText( error, messages ) }</p></Notice><p><Button onClick={ read }>{ text( 'partnerkit-retry' ) }</Button></p></Frame>;
	}
	if ( opened === 'unknown' ) {
		return <Frame><Notice kind="warning"><p>{ text( 'partnerkit-batch-unknown' ) }</p></Notice><p><a href={ screenUrl( 'batch' ) }>{ text( 'partnerkit-batch-title' ) }</a></p></Frame>;
	}
	if ( !opened ) {
		return <Frame busy><p>{ text( 'partnerkit-batch-opening' ) }</p><Progress label={ text( 'partnerkit-batch-opening' ) } /></Frame>;
	}
	return opened.session ?
		<BatchView session={ opened.session } config={ opened.config } screen={ screen } /> :
		<StartScreen config={ opened.config } screen={ screen } />;
}

function Frame( { busy = false, children }: { busy?: boolean; children: ComponentChildren } ) {
	return <div class="partnerkit-screen" data-partnerkit="batch" aria-busy={ busy }>{ children }</div>;
}
