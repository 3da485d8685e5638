import { useEffect, useState } from 'preact/hooks';
import { useWhileShown } from '../../while-shown';
import { readGround, type Ground } from './ground';
import type { OrganiseProps } from './props';

export interface Looked {
	/** `missing`: no partnership has the name; undefined until it was read. */
	ground?: Ground | 'missing';
	isLooking: boolean;
	error?: string;
	look(): void;
}

/** What the wiki says, read once more whenever somebody comes back to this page from where she was sent. */
export function useGround( { ports, about, open, explain, now }: OrganiseProps ): Looked {
	const [ ground, setGround ] = useState<Ground | 'missing'>();
	const [ isLooking, setLooking ] = useState( true );
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => {
		setLooking( false );
		setError( explain( reason ) );
	} );
	const look = (): void => {
		setLooking( true );
		setError( undefined );
		whileShown( open().then( ( config ) => readGround( ports, config, about, now() ) ), ( found ) => {
			setGround( found ?? 'missing' );
			setLooking( false );
		} );
	};
	useEffect( () => {
		look();
		const onReturn = (): void => {
			if ( document.visibilityState === 'visible' ) {
				look();
			}
		};
		// Another tab, or a page that comes back from the browser's memory.
		document.addEventListener( 'visibilitychange', onReturn );
		addEventListener( 'pageshow', onReturn );
		return () => {
			document.removeEventListener( 'visibilitychange', onReturn );
			removeEventListener( 'pageshow', onReturn );
		};
	}, [] );
	return { ground, isLooking, error, look };
}
