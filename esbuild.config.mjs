/** `npm run build`: every folder of gadgets/ becomes the pages in dist/gadgets/ that go on a wiki. */
import { buildGadgets } from './build/gadgets/build.ts';

await buildGadgets( { minify: process.argv.includes( '--minify' ) } );
