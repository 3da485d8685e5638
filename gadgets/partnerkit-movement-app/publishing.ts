import type { ComponentType } from 'preact';
import type { PublishingProps } from '../../src/features/movement/publish-part';
import type { RefusedProps } from '../../src/features/onboarding/refused';
import { explain } from '../../src/features/explain';
import { createApi } from '../../src/wiki/api';
import { createEdits } from '../../src/wiki/edits';
import { fetchGadget } from '../../src/wiki/fetch-gadget';
import { createPages } from '../../src/wiki/pages';
import type { Messages } from '../../src/wiki/ports';
import { currentReader } from '../../src/wiki/reader';
import { createRendering } from '../../src/wiki/render';

/** What explains obstacles is with a newcomer's later steps; it is needed here only once the wiki has refused something. */
interface Guide { refusals(): Promise<ComponentType<RefusedProps>> }

/** What publishing a page needs of this wiki. */
export function publishing( messages: Messages ): PublishingProps {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	return {
		ports: { pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ) },
		reader: currentReader( mw ), messages,
		explain: ( error ) => explain( error, messages ),
		refused: async () => ( await fetchGadget<Guide>( mw, 'guide-app' ) ).refusals()
	};
}
