import { Dialog } from '../dialog';
import type { Translate } from '../text';

/** A link to another of the tools. */
export interface Tool {
	/** Its message is `partnerkit-tool-<id>`, what it is for `partnerkit-tool-<id>-about`. */
	id: 'batch' | 'health' | 'partnership' | 'start' | 'settings';
	url: string;
}

/** The other tools in one quiet line. */
export function ToolsLine( { t, tools }: { t: Translate; tools: Tool[] } ) {
	return <nav class="partnerkit-tools-line partnerkit-small" aria-label={ t( 'partnerkit-tools' ) }>
		<ul>{ tools.map( ( { id, url } ) => <li key={ id }><a href={ url }>{ t( `partnerkit-tool-${ id }` ) }</a></li> ) }</ul>
	</nav>;
}

/** The tools by themselves: what there is to do on a page that is not to be marked. */
export function ToolsDialog( { t, tools, problem, onClose }: { t: Translate; tools: Tool[]; problem?: string; onClose(): void } ) {
	return <Dialog t={ t } screen="mark" busy={ false } title={ t( 'partnerkit-tools' ) } onClose={ onClose }>
		<div class="partnerkit-pane">
			{ problem && <p class="partnerkit-warning">{ problem }</p> }
			<ul class="partnerkit-tools">{ tools.map( ( { id, url } ) => <li key={ id }>
				<a href={ url }>{ t( `partnerkit-tool-${ id }` ) }</a>
				<p class="partnerkit-small">{ t( `partnerkit-tool-${ id }-about` ) }</p>
			</li> ) }</ul>
		</div>
	</Dialog>;
}
