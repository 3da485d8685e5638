import { createApi, type Api } from './api';
import { WikiError } from './error';

/**
 * The action API of another wiki, read without an account through `mw.ForeignApi`: no cookie goes there, and no right of
 * the reader's. Its module is a request that only those need who read other wikis.
 *
 * @param address Of its `api.php`
 */
export async function foreignApi( mediawiki: typeof mw, address: string ): Promise<Api> {
	try {
		await mediawiki.loader.using( 'mediawiki.ForeignApi' );
	} catch ( error ) {
		throw new WikiError( 'network' );
	}
	function ForeignApi( options: mw.Api.Options & { parameters?: object } ): mw.ForeignApi {
		const parameters = { ...options.parameters, uselang: mediawiki.config.get( 'wgUserLanguage' ) };
		return new mediawiki.ForeignApi( address, { ...options, parameters, anonymous: true } as unknown as mw.ForeignApi.Options );
	}
	return createApi( { Api: ForeignApi } as unknown as typeof mw );
}
