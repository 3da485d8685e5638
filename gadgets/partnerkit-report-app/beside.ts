import { h, Fragment, type ComponentChild } from 'preact';
import { FilesAndReach } from '../../src/features/impact/files-and-reach';
import type { MoreProps } from '../../src/features/impact/more-props';
import type { Messages } from '../../src/wiki/ports';
import { openFilesAndReach } from './files-and-reach';
import { Texts } from './texts';

/** Where figures are made beside the reading: those of files, readers and texts. A dashboard has it, and so has what makes reports. */
export function Beside( props: MoreProps & { own: Messages } ): ComponentChild {
	return h( Fragment, null,
		h( FilesAndReach, { ...props, open: () => openFilesAndReach( props, props.own ) } ),
		h( Texts, props )
	);
}
