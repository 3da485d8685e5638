import type { Locks } from './ports';

/* eslint-disable compat/compat -- Where there are no locks, there is another way. */

/** Milliseconds between two signs of life, and after how many without one a holder counts as gone. */
const BEAT = 2000;
const GONE = 8000;

/** Locks that all tabs of this browser share: the browser's own, else signs of life in its storage. */
export function createLocks( mediawiki: typeof mw ): Locks {
	return {
		hold( name, work, onBusy, signal ) {
			const full = `partnerkit-${ mediawiki.config.get( 'wgDBname' ) }-${ name }`;
			return navigator.locks ? holdNative( full, work, onBusy, signal ) : holdInStorage( mediawiki, full, work, onBusy, signal );
		}
	};
}

async function holdNative( name: string, work: () => Promise<void>, onBusy: () => void, signal: AbortSignal ): Promise<void> {
	const { held = [] } = await navigator.locks.query();
	if ( held.some( ( lock ) => lock.name === name ) ) {
		onBusy();
	}
	await navigator.locks.request( name, { signal }, work );
}

/** Where a page is not served securely there are no locks. Two tabs that begin in the same instant see one another a beat later. */
async function holdInStorage( mediawiki: typeof mw, name: string, work: () => Promise<void>, onBusy: () => void, signal: AbortSignal ): Promise<void> {
	const me = `${ Date.now() }-${ Math.random() }`;
	const holder = (): { id?: string; at?: number } => Object( mediawiki.storage.getObject( name ) );
	const sign = (): void => {
		mediawiki.storage.setObject( name, { id: me, at: Date.now() } );
	};
	for ( let told = false; ; ) {
		const { id, at = 0 } = holder();
		if ( id === undefined || Date.now() - at > GONE ) {
			sign();
			await pause( BEAT / 4 );
			if ( holder().id === me || !holder().id ) {
				break;
			}
		}
		if ( !told ) {
			told = true;
			onBusy();
		}
		await pause( BEAT );
		if ( signal.aborted ) {
			return;
		}
	}
	const beating = setInterval( sign, BEAT );
	try {
		await work();
	} finally {
		clearInterval( beating );
		mediawiki.storage.remove( name );
	}
}

function pause( milliseconds: number ): Promise<void> {
	return new Promise( ( resolve ) => {
		setTimeout( resolve, milliseconds );
	} );
}
