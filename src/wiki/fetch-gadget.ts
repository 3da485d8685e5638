import { WikiError } from './error';

/**
 * Fetches another gadget, `guide-app`, say, and gives what it exports. What did not come is asked for anew the next
 * time, which ResourceLoader does not do by itself.
 *
 * @throws WikiError `network`
 */
export async function fetchGadget<Exports>( { loader }: typeof mw, name: string ): Promise<Exports> {
	const gadget = `ext.gadget.partnerkit-${ name }`;
	try {
		return ( await loader.using( gadget ) )( gadget ) as Exports;
	} catch ( error ) {
		loader.state( Object.fromEntries( loader.getModuleNames().filter( ( module ) => loader.getState( module ) === 'error' ).map( ( module ) => [ module, 'registered' ] as const ) ) );
		throw new WikiError( 'network', String( error ) );
	}
}
